/** The palette: people, places and everything that can be done, found by typing. */
import { Combobox, Kbd, Modal, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./palette.module.css";
import { type Command, useCommands } from "./use-commands.ts";

const TYPING_MS = 100;

export function Palette({ close }: { close(): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [searched] = useDebouncedValue(text, TYPING_MS);
  const { commands, isReading } = useCommands(text, searched);
  const combobox = useCombobox({ opened: true });
  const choose = (name: string): void => {
    close();
    commands.find((one) => one.name === name)?.run();
  };
  /** Pressed before those were found who are meant: the first is taken once they are. */
  const [isEntered, setEntered] = useState(false);
  const [first] = commands;
  const takeFirst = useEffectEvent(() => {
    if (first !== undefined) choose(first.name);
    else setEntered(false);
  });
  useEffect(() => {
    if (isEntered && !isReading) takeFirst();
  }, [isEntered, isReading]);
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      padding={0}
      size={560}
      aria-label={t("palette.title")}
      yOffset="10dvh"
      overlayProps={{ backgroundOpacity: 0.3 }}
    >
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            variant="unstyled"
            size="lg"
            px="md"
            aria-label={t("palette.title")}
            placeholder={t("palette.hint")}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              setEntered(false);
              combobox.resetSelectedOption();
            }}
            onKeyDown={(event) => {
              // The library would close its own list only.
              if (event.key === "Escape") return close();
              // Before anything is chosen, Enter takes the first.
              if (event.key !== "Enter" || combobox.getSelectedOptionIndex() !== -1) return;
              event.preventDefault();
              if (isReading) setEntered(true);
              else takeFirst();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.options} aria-label={t("palette.title")}>
          {commands.map((command) => (
            <Combobox.Option key={command.name} value={command.name} className={classes.option}>
              <Said command={command} />
            </Combobox.Option>
          ))}
          {commands.length === 0 && (
            <Combobox.Empty>{t(isReading ? "trouble.loading" : "palette.none")}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

function Said({ command: { text, about, shortcut } }: { readonly command: Command }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.said}>
        <bdi>{text}</bdi>
        {about !== undefined && (
          <Text span fz="sm" c="dimmed" ml="xs">
            <bdi>{about}</bdi>
          </Text>
        )}
      </span>
      {shortcut !== undefined && <Kbd size="sm">{t(`keys.names.${shortcut}`, { defaultValue: shortcut })}</Kbd>}
    </>
  );
}
