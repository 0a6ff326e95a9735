/** An archive or a backup in the place of the data that are there: chosen, confirmed, and taken back by restoring what was put aside. */
import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api/client.ts";
import { sayProblem } from "../../api/say-problem.ts";
import { sendFile } from "../../api/send-file.ts";
import { openReopened } from "../../parts/use-place.ts";

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
      {file !== null && <Confirm file={file} close={() => setFile(null)} />}
    </Stack>
  );
}

function Confirm({ file, close }: { readonly file: File; close(): void }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const restore = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      const { id } = (await api("POST /uploads", {}, once())).data;
      await sendFile(id, file.name, file);
      const sealed = passphrase === "" ? {} : { passphrase };
      const { link } = (await api("POST /restore", { upload: id, ...sealed }, once())).data;
      await openReopened(link);
    } catch (error) {
      setBusy(false);
      setTrouble(sayProblem(error, t("trouble.offline")));
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("settings.restoreTitle", { file: file.name })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <Stack gap="sm">
        <Text>{t("settings.restoreAbout")}</Text>
        <PasswordInput
          label={t("settings.passphrase")}
          description={t("settings.passphraseWhy")}
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          autoComplete="off"
        />
        {trouble !== null && <Text role="alert">{trouble}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t("acts.cancel")}
          </Button>
          <Button loading={isBusy} onClick={() => void restore()}>
            {t("settings.restoreNow")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
