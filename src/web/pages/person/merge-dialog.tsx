/** Two cards that are one person are made one; what each source says stays beside it, and it can be taken back. */
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { PersonPicker } from "../../parts/person-picker.tsx";
import type { Person } from "./person.ts";

export function MergeDialog({ person: { id, name }, close }: { readonly person: Person; close(): void }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [other, setOther] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const likely = (useLateAnswer("GET /duplicates", { limit: 1000 })?.pairs ?? []).flatMap(({ a, b, evidence }) =>
    a.id === id ? [{ other: b, evidence }] : b.id === id ? [{ other: a, evidence }] : [],
  );
  const merge = (gone: { readonly id: string; readonly name: string }): void => {
    close();
    void act("POST /people/:id/merge", { id, other: gone.id }, () =>
      t("person.merge.said", { name, other: gone.name }),
    );
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("person.merge.title", { name })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <Stack gap="md">
        {likely.map((one) => (
          <Group key={one.other.id} justify="space-between" wrap="nowrap">
            <div>
              <Text>
                <bdi>{one.other.name}</bdi>
              </Text>
              <Text fz="sm" c="dimmed">
                {one.evidence.map(({ text }) => text).join("; ")}
              </Text>
            </div>
            <Button variant="light" onClick={() => merge(one.other)}>
              {t("person.merge.this")}
            </Button>
          </Group>
        ))}
        <PersonPicker label={t("person.merge.other")} except={id} onPick={setOther} />
        <Text fz="sm" c="dimmed">
          {t("person.merge.about")}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("acts.cancel")}
          </Button>
          <Button disabled={other === null} onClick={() => other !== null && merge(other)}>
            {t("person.merge.do")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
