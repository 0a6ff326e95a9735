/** Asks for a passphrase, does what it is for, and says why where that failed. */
import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sayProblem } from "../../api/say-problem.ts";

interface Props {
  readonly title: string;
  readonly about: string;
  /** What is done, in the word of its button. */
  readonly action: string;
  /** Said where it may be left empty; else it is needed. */
  readonly whenNeeded?: string;
  run(passphrase: string): Promise<void>;
  close(): void;
}

export function PassphraseDialog({ title, about, action, whenNeeded, run, close }: Props) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setTrouble(null);
    try {
      await run(passphrase);
      close();
    } catch (error) {
      setBusy(false);
      setTrouble(sayProblem(error, t("trouble.offline")));
    }
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ "aria-label": t("keys.close") }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text>{about}</Text>
          <PasswordInput
            label={t("settings.passphrase")}
            description={whenNeeded}
            value={passphrase}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
            autoComplete={whenNeeded === undefined ? "new-password" : "off"}
            maxLength={1000}
            data-autofocus
          />
          {trouble !== null && <Text role="alert">{trouble}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("acts.cancel")}
            </Button>
            <Button type="submit" loading={isBusy} disabled={whenNeeded === undefined && passphrase === ""}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
