/** What to have in mind before a meeting, on one screen. */
import { Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { BriefParts } from "../../parts/brief-parts.tsx";
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
        <Text mih="12rem">{t("trouble.loading")}</Text>
      ) : (
        <BriefParts brief={brief} today={asOf} />
      )}
    </Modal>
  );
}
