/** What each could use, and what was promised and asked: written down and closed in place. */
import { Button, Group, Select, Text, TextInput } from "@mantine/core";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { Heading } from "../../parts/heading.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";
import type { Person } from "./person.ts";

const KINDS = ["need", "offer", "promise", "ask"] as const;
type Kind = (typeof KINDS)[number];
type Entry = Person["help"][number];

interface Props {
  readonly person: Person;
  /** A key leads to it. */
  readonly field: RefObject<HTMLInputElement | null>;
}

export function Ledger({ person, field }: Props) {
  const { t } = useTranslation();
  const open = person.help.filter(({ state }) => state === "open");
  const closed = person.help.filter(({ state }) => state !== "open");
  return (
    <section>
      <Heading text={t("places.help")} />
      <ul className={classes.plain}>
        {open.map((entry) => (
          <OpenEntry key={entry.id} entry={entry} today={person.asOf} />
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <Text component="summary" fz="sm" c="dimmed" className={classes.summary}>
            {t("help.past", { count: closed.length })}
          </Text>
          <ul className={classes.plain}>
            {closed.map(({ id, kind, text, closedOn, on, outcome }) => (
              <li key={id}>
                <Text fz="sm">
                  {t(`help.${kind}`)}: <bdi>{outcome === null ? text : `${text} (${outcome})`}</bdi>{" "}
                  <Text span c="dimmed" inherit>
                    <When day={closedOn ?? on} today={person.asOf} />
                  </Text>
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      <AddEntry person={person} field={field} />
    </section>
  );
}

function OpenEntry({ entry: { id, kind, text, on, dueOn }, today }: { readonly entry: Entry; readonly today: string }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const close = (state: "done" | "dropped"): void =>
    void act("PUT /help/:id/state", { id, state }, () => t(`help.${state}Said`, { text }));
  return (
    <li className={classes.entry}>
      <Text className={classes.words}>
        {t(`help.${kind}`)}: <bdi>{text}</bdi>{" "}
        <Text span fz="sm" c="dimmed">
          {dueOn === null ? (
            <When day={on} today={today} />
          ) : (
            <>
              {t("help.by")} <When day={dueOn} today={today} />
            </>
          )}
        </Text>
      </Text>
      <Group gap={4} wrap="nowrap">
        <Button size="compact-sm" variant="subtle" onClick={() => close("done")}>
          {t("help.done")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => close("dropped")}>
          {t("help.dropped")}
        </Button>
      </Group>
    </li>
  );
}

function AddEntry({ person: { id, name }, field }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [kind, setKind] = useState<Kind>("need");
  const [text, setText] = useState("");
  const [dueOn, setDueOn] = useState("");
  const add = async (): Promise<void> => {
    const due = kind === "promise" && dueOn !== "" ? { dueOn } : {};
    const added = await act("POST /help", { kind, contact: id, text: text.trim(), ...due }, () =>
      t("help.added", { name, kind: t(`help.${kind}`), text: text.trim() }),
    );
    if (added === undefined) return;
    setText("");
    setDueOn("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void add();
      }}
    >
      <Group gap="xs" mt="xs" align="flex-end">
        <Select
          aria-label={t("help.kind")}
          data={KINDS.map((value) => ({ value, label: t(`help.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? "need")}
          allowDeselect={false}
          w={150}
        />
        <TextInput
          ref={field}
          aria-label={t("person.addHelp")}
          placeholder={t(`help.hint.${kind}`)}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          flex="1 1 12rem"
        />
        {kind === "promise" && (
          <TextInput
            type="date"
            aria-label={t("help.dueOn")}
            value={dueOn}
            onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
          />
        )}
        <Button type="submit" variant="default" disabled={text.trim() === ""}>
          {t("person.keepNote")}
        </Button>
      </Group>
    </form>
  );
}
