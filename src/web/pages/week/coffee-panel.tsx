/** Times at which both could meet, each with an invitation to send. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import type { NamedContact } from "../../parts/person-link.tsx";
import { StillReading } from "../../parts/still-reading.tsx";
import { saveFile } from "../../parts/save-file.ts";
import classes from "./week.module.css";

export function CoffeePanel({ contact }: { readonly contact: NamedContact }) {
  const { t } = useTranslation();
  const coffee = useLateAnswer("GET /people/:id/coffee", { id: contact.id });
  return (
    <div
      className={classes.panel}
      role="region"
      aria-label={t("coffee.title", { name: contact.name })}
      aria-live="polite"
    >
      {coffee === undefined ? (
        <StillReading route="GET /people/:id/coffee" input={{ id: contact.id }} />
      ) : (
        <Stack gap="xs">
          <Text fz="sm">
            {coffee.times.length === 0 ? t("coffee.none") : t(coffee.hasCalendar ? "coffee.free" : "coffee.usual")}
            {coffee.theirs !== null && ` ${coffee.theirs}`}
          </Text>
          {coffee.times.map(({ at, text, invitation }) => (
            <Group key={at} justify="space-between" gap="sm">
              <Text fz="sm">{text}</Text>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => saveFile(`coffee-${at.slice(0, 10)}.ics`, "text/calendar", invitation)}
                aria-label={t("coffee.invitationFor", { time: text })}
              >
                {t("coffee.invitation")}
              </Button>
            </Group>
          ))}
        </Stack>
      )}
    </div>
  );
}
