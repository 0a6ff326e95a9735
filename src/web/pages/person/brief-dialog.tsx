/** What to have in mind before a meeting, on one screen. */
import { Box, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { BriefParts } from "../../parts/brief-parts.tsx";
import { StillReading } from "../../parts/still-reading.tsx";
import type { Person } from "./person.ts";

export function BriefDialog({ person: { id, name, asOf }, close }: { readonly person: Person; close(): void }) {
  const { t } = useTranslation();
  const brief = useLateAnswer("GET /people/:id/brief", { id });
  return (
    <Modal
      opened
      onClose={close}
      title={t("brief.title", { name })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
      size="lg"
    >
      {brief === undefined ? (
        <Box mih="12rem">
          <StillReading route="GET /people/:id/brief" input={{ id }} />
        </Box>
      ) : (
        <BriefParts brief={brief} today={asOf} />
      )}
    </Modal>
  );
}
