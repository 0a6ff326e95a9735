/** Where files are chosen, and those are sent that were dropped on any page. */
import { Button, Group, Progress, Text, TextInput } from "@mantine/core";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { chosenFiles, takeHanded, whenHanded } from "../../parts/dropped-files.ts";
import classes from "./import.module.css";
import type { Reading } from "./use-reading.ts";

export function DropArea({ reading, isBusy }: { readonly reading: Reading; readonly isBusy: boolean }) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useHanded(reading, isBusy);
  const { sending } = reading;
  return (
    <section className={classes.drop} aria-label={t("import.choose")}>
      {sending === null ? (
        <>
          <Text>{t("import.drop")}</Text>
          <Group gap="xs">
            <Button disabled={isBusy} onClick={() => files.current?.click()}>
              {t("import.files")}
            </Button>
            <Button disabled={isBusy} variant="default" onClick={() => folder.current?.click()}>
              {t("import.folder")}
            </Button>
          </Group>
          <Text fz="sm" c="dimmed">
            {t("import.stays")}
          </Text>
          <AddressForm reading={reading} isBusy={isBusy} />
        </>
      ) : (
        <>
          <Text role="status">{t("import.sending", { sent: sending.sent, of: sending.of })}</Text>
          <Progress
            value={(100 * sending.sent) / sending.of}
            w="100%"
            aria-label={t("import.sending", { sent: sending.sent, of: sending.of })}
          />
        </>
      )}
      <input ref={files} type="file" multiple hidden onChange={({ currentTarget }) => send(currentTarget, reading)} />
      <input
        ref={folder}
        type="file"
        hidden
        {...{ webkitdirectory: "" }}
        onChange={({ currentTarget }) => send(currentTarget, reading)}
      />
    </section>
  );
}

function send(input: HTMLInputElement, reading: Reading): void {
  void reading.send(chosenFiles(input.files));
  // Choosing the same file again is a choice, too.
  input.value = "";
}

function AddressForm({ reading, isBusy }: { readonly reading: Reading; readonly isBusy: boolean }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState("");
  const read = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (address.trim() !== "") void reading.readAddress(address.trim());
  };
  return (
    <form onSubmit={read} className={classes.address}>
      <TextInput
        label={t("import.address")}
        description={t("import.addressWhy")}
        placeholder="https://calendar.example/ana.ics"
        type="text"
        inputMode="url"
        value={address}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        flex={1}
      />
      <Button type="submit" variant="default" disabled={isBusy || address.trim() === ""}>
        {t("import.read")}
      </Button>
    </form>
  );
}

/** Files that were dropped here or on another page, as soon as they can be sent. */
function useHanded(reading: Reading, isBusy: boolean): void {
  const latest = useRef({ reading, isBusy });
  useEffect(() => {
    latest.current = { reading, isBusy };
  });
  useEffect(() => {
    if (isBusy) return undefined;
    return whenHanded(() => {
      if (!latest.current.isBusy) void latest.current.reading.send(takeHanded());
    });
  }, [isBusy]);
}
