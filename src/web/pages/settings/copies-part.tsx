/** Files of everything to keep elsewhere, and backups in the data folder. */
import { Button, Group, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { Restore } from "./restore.tsx";
import { SealedExport } from "./sealed-export.tsx";

const FORMATS = ["archive", "vcard", "csv"] as const;

export function CopiesPart() {
  const { t } = useTranslation();
  const { act } = useActs();
  const { backups } = useAnswer("GET /backups", {}).data;
  return (
    <Stack gap="xs">
      <Text c="dimmed">{t("settings.exportWhy")}</Text>
      <Group gap="xs">
        {FORMATS.map((format) => (
          <Button key={format} component="a" href={`/api/export/${format}`} download variant="default">
            {t(`settings.export.${format}`)}
          </Button>
        ))}
        <SealedExport />
      </Group>
      <Text mt="sm">
        {backups.length === 0 ? t("settings.noBackups") : t("settings.backups", { count: backups.length })}
      </Text>
      <List fz="sm" c="dimmed">
        {backups.map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
      </List>
      <div>
        <Button
          variant="default"
          onClick={() => void act("POST /backups", {}, ({ name }) => t("settings.backedUp", { name }))}
        >
          {t("settings.backUp")}
        </Button>
      </div>
      <Restore />
    </Stack>
  );
}
