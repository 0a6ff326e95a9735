/** Who else asked for attention this week, why each was left for later, and how to put them on the list all the same. */
import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import classes from "./week.module.css";

type Left = AnswerOf<"GET /week">["left"];

export function LeftForLater({ left, total }: { readonly left: Left; readonly total: number }) {
  const { t } = useTranslation();
  const { act } = useActs();
  if (total === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{t("week.left", { count: total })}</summary>
      <ul className={classes.plain}>
        {left.map(({ contact, why }) => (
          <li key={contact.id} className={classes.leftOne}>
            <div>
              <PersonLink contact={contact} />
              <Text c="dimmed" fz="sm">
                {why.text}
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t("week.putOnListOf", { name: contact.name })}
              onClick={() =>
                void act("POST /week/:contact/accept", { contact: contact.id }, () =>
                  t("acts.accepted", { name: contact.name }),
                )
              }
            >
              {t("week.putOnList")}
            </Button>
          </li>
        ))}
      </ul>
      {left.length < total && (
        <Text fz="sm" c="dimmed">
          {t("week.leftMore", { count: total - left.length })}
        </Text>
      )}
    </details>
  );
}
