/** A rest that ends by itself on a day. */
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAfter } from "../../parts/days.ts";

const USUAL_DAYS = 90;

interface Props {
  readonly asOf: string;
  close(): void;
  choose(until: string): void;
}

export function RestDialog({ asOf, close, choose }: Props) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(dayAfter(asOf, USUAL_DAYS));
  return (
    <Modal
      opened
      onClose={close}
      title={t("person.restUntil")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
      size="sm"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          choose(until);
        }}
      >
        <TextInput
          type="date"
          label={t("person.restLabel")}
          value={until}
          min={dayAfter(asOf, 1)}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          required
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t("acts.cancel")}
          </Button>
          <Button type="submit">{t("person.restDo")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
