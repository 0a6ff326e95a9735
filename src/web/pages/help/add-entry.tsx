/** Something for the ledger, in a line: whose it is, and the words. */
import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { PersonPicker } from "../../parts/person-picker.tsx";

/** What is between the owner and somebody, and what is the owner's alone. */
const CHOICES = {
  need: { kind: "need", isOwn: false },
  offer: { kind: "offer", isOwn: false },
  promise: { kind: "promise", isOwn: false },
  ask: { kind: "ask", isOwn: false },
  ownNeed: { kind: "need", isOwn: true },
  ownOffer: { kind: "offer", isOwn: true },
  goal: { kind: "goal", isOwn: true },
  news: { kind: "news", isOwn: true },
} as const;
type Choice = keyof typeof CHOICES;
const NAMES = Object.keys(CHOICES).filter((name): name is Choice => name in CHOICES);

export function AddEntry() {
  const { t } = useTranslation();
  const { act } = useActs();
  const [choice, setChoice] = useState<Choice>("need");
  const [person, setPerson] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [text, setText] = useState("");
  const [dueOn, setDueOn] = useState("");
  const [times, setTimes] = useState(0);
  const { kind, isOwn } = CHOICES[choice];
  const hasDay = kind === "promise" || kind === "goal";
  const isReady = text.trim() !== "" && (isOwn || person !== null);
  const add = async (): Promise<void> => {
    const whose = isOwn || person === null ? {} : { contact: person.id };
    const due = hasDay && dueOn !== "" ? { dueOn } : {};
    const said = text.trim();
    const added = await act("POST /help", { kind, text: said, ...whose, ...due }, () =>
      t("helping.added", { what: t(`helping.choices.${choice}`), text: said }),
    );
    if (added === undefined) return;
    setText("");
    setDueOn("");
    setPerson(null);
    setTimes(times + 1);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void add();
      }}
    >
      <Stack gap="xs">
        <Group gap="xs" align="flex-end">
          <Select
            label={t("help.kind")}
            data={NAMES.map((value) => ({ value, label: t(`helping.choices.${value}`) }))}
            value={choice}
            onChange={(value) => setChoice(NAMES.find((name) => name === value) ?? "need")}
            allowDeselect={false}
            w={190}
          />
          {!isOwn && (
            <div style={{ flex: "1 1 14rem" }}>
              <PersonPicker key={times} label={t("helping.who")} onPick={setPerson} />
            </div>
          )}
          {hasDay && (
            <TextInput
              type="date"
              label={t("help.dueOn")}
              value={dueOn}
              onChange={({ currentTarget }) => setDueOn(currentTarget.value)}
            />
          )}
        </Group>
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <TextInput
            label={t("helping.words")}
            placeholder={t(`helping.hints.${choice}`)}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            maxLength={500}
            flex={1}
          />
          <Button type="submit" disabled={!isReady}>
            {t("helping.keep")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
