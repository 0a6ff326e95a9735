/** Everything as a file that only whoever knows its passphrase can open. */
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { fetchSealedArchive } from "../../api/send-file.ts";
import { saveFile } from "../../parts/save-file.ts";
import { PassphraseDialog } from "./passphrase-dialog.tsx";

export function SealedExport() {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("settings.sealed.open")}
      </Button>
      {isOpen && (
        <PassphraseDialog
          title={t("settings.sealed.open")}
          about={t("settings.sealed.about")}
          action={t("settings.sealed.save")}
          run={async (passphrase) => {
            const { name, content } = await fetchSealedArchive(passphrase);
            saveFile(name, content.type, content);
          }}
          close={close}
        />
      )}
    </>
  );
}
