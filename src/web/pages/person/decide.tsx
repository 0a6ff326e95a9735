/** What can be done about a person: each said in a word, and each with its undo but one. */
import { Button, Group, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MEDIA } from "../../../core/medium.ts";
import { useActs } from "../../frame/acts.tsx";
import { longDay } from "../../parts/days.ts";
import { ForgetDialog } from "./forget-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import type { Person } from "./person.ts";
import { RestDialog } from "./rest-dialog.tsx";

const DECISIONS = ["kept", "last-note", "resting", "let-go", "never", "none"] as const;

interface Props {
  readonly person: Person;
  /** The version that is shown: a change made meanwhile is not overwritten. */
  readonly seen: string | null;
  /** The list of ways in which they were in touch: a key opens it as well. */
  readonly log: { readonly isOpen: boolean; set(open: boolean): void };
}

export function Decide({ person, seen, log }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  const { id, name, decision, asOf } = person;
  const [isResting, rest] = useDisclosure(false);
  return (
    <Group gap="xs">
      <Menu opened={log.isOpen} onChange={log.set}>
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
          <Menu.Item onClick={rest.open}>{t("person.restUntil")} …</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isResting && (
        <RestDialog
          asOf={asOf}
          close={rest.close}
          choose={(until) =>
            void act(
              "PUT /people/:id/decision",
              { id, decision: "resting", until },
              () => t("person.restSaid", { name, day: longDay(until) }),
              seen === null ? {} : { seen },
            )
          }
        />
      )}
      <Paces person={person} />
      <Button variant="default" renderRoot={(props) => <Link to="/write" search={{ to: id }} {...props} />}>
        {t("week.write")}
      </Button>
      <More person={person} />
    </Group>
  );
}

const PACES = ["more", "same", "less"] as const;

/** The only judgement of quality that Kith takes. */
function Paces({ person: { id, name, cadence } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const days = cadence.idealDays;
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">
          {days === null ? t("person.pace.unset") : t("person.pace.every", { count: days })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PACES.map((pace) => (
          <Menu.Item
            key={pace}
            onClick={() =>
              void act("PUT /people/:id/pace", { id, pace }, ({ days: every }) =>
                t("person.pace.said", { name, count: every }),
              )
            }
          >
            {t(`person.pace.${pace}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function More({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [isMerged, merge] = useDisclosure(false);
  const [isForgotten, forget] = useDisclosure(false);
  const { id, name, elsewhereOn } = person;
  const isElsewhere = elsewhereOn !== null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t("person.more")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() =>
              void act("PUT /people/:id/elsewhere", { id, elsewhere: !isElsewhere }, () =>
                t(isElsewhere ? "person.notElsewhere" : "acts.elsewhere", { name }),
              )
            }
          >
            {t(isElsewhere ? "person.noLongerElsewhere" : "week.elsewhere")}
          </Menu.Item>
          <Menu.Item onClick={merge.open}>{t("person.merge.do")}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={forget.open}>{t("person.forget.do")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMerged && <MergeDialog person={person} close={merge.close} />}
      {isForgotten && <ForgetDialog person={person} close={forget.close} />}
    </>
  );
}
