/** Entries of the ledger, what is due first: each closed by a tap, and opened again by Undo. */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./help.module.css";

export type Entry = AnswerOf<"GET /help">["entries"][number];

export function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const today = useAnswer("GET /week", {}).data.asOf;
  const close = (id: string, text: string, state: "done" | "dropped"): void =>
    void act("PUT /help/:id/state", { id, state }, () => t(`help.${state}Said`, { text }));
  return (
    <ul className={classes.plain}>
      {entries.map(({ id, contact, text, on, dueOn }) => (
        <li key={id} className={classes.entry}>
          <Text fz="sm" component="div" className={classes.words}>
            {contact !== null && (
              <>
                <PersonLink contact={contact} />:{" "}
              </>
            )}
            <bdi>{text}</bdi>{" "}
            <Text span c="dimmed" inherit>
              {dueOn === null ? (
                <When day={on} today={today} />
              ) : (
                <>
                  {t("help.by")} <When day={dueOn} today={today} />
                </>
              )}
            </Text>
          </Text>
          <Group gap={0} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t("help.done")}: ${text}`}
              onClick={() => close(id, text, "done")}
            >
              {t("help.done")}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`${t("help.dropped")}: ${text}`}
              onClick={() => close(id, text, "dropped")}
            >
              {t("help.dropped")}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
