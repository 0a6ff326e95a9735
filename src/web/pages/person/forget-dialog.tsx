/** Forgetting a person: the one change that cannot be taken back, so it says what goes, and asks once more. */
import { Button, Checkbox, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { dropDecisionsAbout, forgetAnswers } from "../../offline/waiting.ts";
import { forgetDraft } from "../../parts/drafts.ts";
import type { Person } from "./person.ts";

export function ForgetDialog({ person: { id, name }, close }: { readonly person: Person; close(): void }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const navigate = useNavigate();
  const [isSure, setIsSure] = useState(false);
  const said = ({ mentions, left, isClean }: AnswerOf<"POST /people/:id/forget">): string =>
    [
      t("person.forget.said", { name }),
      ...(mentions.length === 0
        ? []
        : [t("person.forget.mentions", { names: mentions.map((one) => one.name).join(", ") })]),
      ...(left.length === 0 ? [] : [t("person.forget.left", { places: left.join(", ") })]),
      ...(isClean ? [] : [t("person.forget.notClean")]),
    ].join(" ");
  const forget = async (): Promise<void> => {
    close();
    // Their page has nothing to show any more.
    await navigate({ to: "/people", search: (before) => before });
    const done = await act("POST /people/:id/forget", { id, confirmed: true }, said);
    if (done === undefined) return;
    forgetDraft(id);
    await dropDecisionsAbout(id);
    await forgetAnswers();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("person.forget.title", { name })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <Stack gap="md">
        <Text>{t("person.forget.about", { name })}</Text>
        <List fz="sm" spacing={4}>
          {(["gone", "others", "again", "backups"] as const).map((part) => (
            <List.Item key={part}>{t(`person.forget.${part}`)}</List.Item>
          ))}
        </List>
        <Text fz="sm" c="dimmed">
          {t("person.forget.instead")}
        </Text>
        <Checkbox
          checked={isSure}
          onChange={({ currentTarget }) => setIsSure(currentTarget.checked)}
          label={t("person.forget.sure", { name })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t("acts.cancel")}
          </Button>
          <Button disabled={!isSure} onClick={() => void forget()}>
            {t("person.forget.now")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
