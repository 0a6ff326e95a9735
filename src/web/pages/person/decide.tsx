/** What can be done about a person: each said in a word, and each with its undo. */
import { Button, Group, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { MEDIA } from "../../../core/medium.ts";
import { useActs } from "../../frame/acts.tsx";
import type { Person } from "./person.ts";

const DECISIONS = ["kept", "resting", "let-go", "never", "none"] as const;

interface Props {
  readonly person: Person;
  /** The version that is shown: a change made meanwhile is not overwritten. */
  readonly seen: string | null;
}

export function Decide({ person: { id, name, starred, decision, elsewhereOn }, seen }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  const isElsewhere = elsewhereOn !== null;
  return (
    <Group gap="xs">
      <Menu>
        <Menu.Target>
          <Button variant="light">{t("person.log")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {MEDIA.map((medium) => (
            <Menu.Item
              key={medium}
              onClick={() =>
                void act("POST /people/:id/log", { id, medium }, () =>
                  t("person.logged", { name, medium: t(`media.${medium}`) }),
                )
              }
            >
              {t(`media.${medium}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        onClick={() =>
          void act("PUT /people/:id/star", { id, starred: !starred }, () =>
            t(starred ? "person.unstarredNow" : "person.starredNow", { name }),
          )
        }
      >
        {t(starred ? "person.unstar" : "person.star")}
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t(`decisions.${decision}.is`)}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DECISIONS.filter((one) => one !== decision).map((one) => (
            <Menu.Item
              key={one}
              onClick={() =>
                void act(
                  "PUT /people/:id/decision",
                  { id, decision: one },
                  () => t(`decisions.${one}.said`, { name }),
                  seen === null ? {} : { seen },
                )
              }
            >
              {t(`decisions.${one}.do`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="subtle"
        onClick={() =>
          void act("PUT /people/:id/elsewhere", { id, elsewhere: !isElsewhere }, () =>
            t(isElsewhere ? "person.notElsewhere" : "acts.elsewhere", { name }),
          )
        }
      >
        {t(isElsewhere ? "person.noLongerElsewhere" : "week.elsewhere")}
      </Button>
    </Group>
  );
}
