/** The address for a handwritten note, and a plain card to print. */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import type { NamedContact } from "../../parts/person-link.tsx";
import { StillReading } from "../../parts/still-reading.tsx";
import { saveFile } from "../../parts/save-file.ts";
import classes from "./week.module.css";

export function CardPanel({ contact }: { readonly contact: NamedContact }) {
  const { t } = useTranslation();
  const card = useLateAnswer("GET /people/:id/note-card", { id: contact.id });
  if (card === undefined) {
    return (
      <div className={classes.panel}>
        <StillReading route="GET /people/:id/note-card" input={{ id: contact.id }} />
      </div>
    );
  }
  return (
    <div className={classes.panel} role="region" aria-label={t("noteCard.title", { name: contact.name })}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <address style={{ fontStyle: "normal" }}>
          {card.address.map((line) => (
            <Text fz="sm" key={line}>
              <bdi>{line}</bdi>
            </Text>
          ))}
        </address>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            saveFile(
              "note-card.pdf",
              "application/pdf",
              Uint8Array.from(atob(card.pdf), (char) => char.charCodeAt(0)),
            )
          }
        >
          {t("noteCard.print")}
        </Button>
      </Group>
      {card.leftOut.length > 0 && (
        <Text fz="sm" c="dimmed" mt="xs">
          {t("noteCard.leftOut", { letters: card.leftOut.join(", ") })}
        </Text>
      )}
    </div>
  );
}
