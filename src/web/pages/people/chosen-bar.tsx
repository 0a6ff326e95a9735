/** What can be done to several at once: each a single change, with its count and its undo. */
import { Button, Group, Menu, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { api } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import classes from "./people-page.module.css";
import type { PeopleSearch } from "./search.ts";

const DECISIONS = ["kept", "resting", "let-go", "never", "none"] as const;
/** As many as one change takes. */
const MOST = 10_000;
const PAGE = 1000;

interface Props {
  readonly search: PeopleSearch;
  readonly chosen: ReadonlySet<string>;
  /** Of all who fit the filters. */
  readonly total: number;
  choose(ids: ReadonlySet<string>): void;
}

export function ChosenBar({ search, chosen, total, choose }: Props) {
  const { t } = useTranslation();
  const { act, say } = useActs();
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  const [isGathering, setGathering] = useState(false);
  const groups = useLateAnswer("GET /groups", {})?.groups ?? [];
  const contacts = [...chosen];
  const count = contacts.length;
  const clear = (): void => choose(new Set());
  const decide = async (decision: (typeof DECISIONS)[number]): Promise<void> => {
    const done = await act("POST /people/decide", { contacts, decision }, () =>
      t("people.decided", { count, what: t(`decisions.${decision}.do`) }),
    );
    if (done !== undefined) clear();
  };
  const put = async (route: "POST /groups/:id/members" | "POST /groups/:id/leave", id: string): Promise<void> => {
    const group = groups.find((one) => one.id === id)?.name ?? "";
    const done = await act(route, { id, contacts }, () =>
      t(route === "POST /groups/:id/leave" ? "people.left" : "people.joined", { count, group }),
    );
    if (done !== undefined) clear();
  };
  const chooseAll = async (): Promise<void> => {
    setGathering(true);
    try {
      const ids = await idsOf(search);
      // Whoever is not shown any more is not chosen.
      if (latest.current === search) choose(new Set(ids));
    } catch {
      say(t("trouble.offline"));
    } finally {
      setGathering(false);
    }
  };
  return (
    <Group gap="xs" className={classes.chosen} role="group" aria-label={t("people.chosen", { count })}>
      <Text fw={600}>{t("people.chosen", { count })}</Text>
      {count < Math.min(total, MOST) && (
        <Button size="compact-sm" variant="subtle" loading={isGathering} onClick={() => void chooseAll()}>
          {t("people.chooseAll", { count: Math.min(total, MOST) })}
        </Button>
      )}
      <GroupMenu label={t("people.join")} groups={groups} pick={(id) => void put("POST /groups/:id/members", id)} />
      <GroupMenu label={t("people.leave")} groups={groups} pick={(id) => void put("POST /groups/:id/leave", id)} />
      <Menu>
        <Menu.Target>
          <Button size="compact-md" variant="default">
            {t("people.decide")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DECISIONS.map((decision) => (
            <Menu.Item key={decision} onClick={() => void decide(decision)}>
              {t(`decisions.${decision}.do`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t("people.chooseNone")}
      </Button>
    </Group>
  );
}

interface GroupMenuProps {
  readonly label: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  pick(id: string): void;
}

function GroupMenu({ label, groups, pick }: GroupMenuProps) {
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-md" variant="default">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => pick(id)}>
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Of everybody who fits, page by page. */
async function idsOf(search: PeopleSearch): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1);
    const { data } = await api("GET /people", { ...search, limit: PAGE, ...(after === undefined ? {} : { after }) });
    ids.push(...data.contacts.map(({ id }) => id));
    if (data.contacts.length < PAGE || ids.length >= MOST) return ids.slice(0, MOST);
  }
}
