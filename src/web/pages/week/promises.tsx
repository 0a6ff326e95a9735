/** What the owner promised, by its day. */
import { Button, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { PersonLink } from "../../parts/person-link.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./week.module.css";

export function Promises({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const entries = useLateAnswer("GET /help", { kind: "promise" })?.entries ?? [];
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="promises">
      <Title order={2} fz="md" id="promises" mb={4}>
        {t("promises.title")}
      </Title>
      <ul className={classes.plain}>
        {entries.map(({ id, contact, text, dueOn }) => (
          <li key={id} className={classes.leftOne}>
            <Text fz="sm" component="div">
              {contact !== null && <PersonLink contact={contact} />} <bdi>{text}</bdi>
              <Text fz="sm" c="dimmed">
                {dueOn === null ? (
                  t("promises.noDay")
                ) : (
                  <>
                    {t("promises.by")} <When day={dueOn} today={today} />
                  </>
                )}
              </Text>
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t("promises.keptOf", { what: text })}
              onClick={() => void act("PUT /help/:id/state", { id, state: "done" }, () => t("promises.said"))}
            >
              {t("promises.kept")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
