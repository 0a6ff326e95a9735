/** Browsers that are let in: a phone is invited by its camera, and each can be shut out. */
import { Button, Group, Image, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { longDay } from "../../parts/days.ts";

export function Devices() {
  const { t } = useTranslation();
  const { act } = useActs();
  const { devices } = useAnswer("GET /devices", {}).data;
  const [invitation, setInvitation] = useState<AnswerOf<"POST /devices/invite"> | null>(null);
  const invite = async (): Promise<void> => {
    const made = await act("POST /devices/invite", {}, () => t("settings.invited"));
    if (made !== undefined) setInvitation(made);
  };
  return (
    <Stack gap="xs">
      {devices.map(({ id, name, seenAt, current }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <div>
            <Text>
              {name}{" "}
              {current && (
                <Text span c="dimmed">
                  {t("settings.thisOne")}
                </Text>
              )}
            </Text>
            <Text fz="sm" c="dimmed">
              {t("settings.seen", { day: longDay(seenAt.slice(0, 10)) })}
            </Text>
          </div>
          {!current && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t("settings.revokeOf", { name })}
              onClick={() => void act("DELETE /devices/:id", { id }, () => t("settings.revoked", { name }))}
            >
              {t("settings.revoke")}
            </Button>
          )}
        </Group>
      ))}
      {!window.isSecureContext && (
        <Text fz="sm" c="dimmed">
          {t("settings.notSecure")}
        </Text>
      )}
      <div>
        <Button variant="default" onClick={() => void invite()}>
          {t("settings.invite")}
        </Button>
      </div>
      {invitation !== null && (
        <Stack gap="xs">
          <Image
            src={`data:image/svg+xml;utf8,${encodeURIComponent(invitation.svg)}`}
            alt={t("settings.code")}
            w={220}
            bg="white"
            p="sm"
            radius="md"
          />
          <Text>{t("settings.scan")}</Text>
          <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
            {invitation.url}
          </Text>
          {invitation.reach !== "https" && <Text>{t(`settings.reach.${invitation.reach}`)}</Text>}
        </Stack>
      )}
    </Stack>
  );
}
