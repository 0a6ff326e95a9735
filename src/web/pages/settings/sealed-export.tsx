/** Everything as a file that only whoever knows its passphrase can open. */
import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sayProblem } from "../../api/say-problem.ts";
import { fetchSealedArchive } from "../../api/send-file.ts";
import { saveFile } from "../../parts/save-file.ts";

export function SealedExport() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("settings.sealed.open")}
      </Button>
      {isOpen && <Passphrase close={() => setOpen(false)} />}
    </>
  );
}

function Passphrase({ close }: { close(): void }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setTrouble(null);
    try {
      const { name, content } = await fetchSealedArchive(passphrase);
      saveFile(name, content.type, content);
      close();
    } catch (error) {
      setBusy(false);
      setTrouble(sayProblem(error, t("trouble.offline")));
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("settings.sealed.open")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Text>{t("settings.sealed.about")}</Text>
          <PasswordInput
            label={t("settings.passphrase")}
            value={passphrase}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
            autoComplete="new-password"
            maxLength={1000}
            data-autofocus
          />
          {trouble !== null && <Text role="alert">{trouble}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("acts.cancel")}
            </Button>
            <Button type="submit" loading={isBusy} disabled={passphrase === ""}>
              {t("settings.sealed.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
