/** An archive or a backup in the place of the data that are there: chosen, confirmed, and taken back by restoring what was put aside. */
import { Button, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api/client.ts";
import { sendFile } from "../../api/send-file.ts";
import { openReopened } from "../../parts/use-place.ts";
import { PassphraseDialog } from "./passphrase-dialog.tsx";

export function Restore() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  return (
    <Stack gap={4} align="flex-start" mt="sm">
      <Text fz="sm" c="dimmed">
        {t("settings.restoreWhy")}
      </Text>
      <Button variant="default" onClick={() => input.current?.click()}>
        {t("settings.restore")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("settings.restore")}
        onChange={({ currentTarget }) => {
          setFile(currentTarget.files?.[0] ?? null);
          // Choosing the same file again is a choice, too.
          currentTarget.value = "";
        }}
      />
      {file !== null && (
        <PassphraseDialog
          title={t("settings.restoreTitle", { file: file.name })}
          about={t("settings.restoreAbout")}
          action={t("settings.restoreNow")}
          whenNeeded={t("settings.passphraseWhy")}
          run={(passphrase) => restore(file, passphrase)}
          close={() => setFile(null)}
        />
      )}
    </Stack>
  );
}

async function restore(file: File, passphrase: string): Promise<void> {
  const { id } = (await api("POST /uploads", {}, once())).data;
  await sendFile(id, file.name, file);
  const sealed = passphrase === "" ? {} : { passphrase };
  const { link } = (await api("POST /restore", { upload: id, ...sealed }, once())).data;
  await openReopened(link);
}
