/** Writes a person's card by hand; what the sources say stays beside it. Only what was changed is sent. */
import { Button, Checkbox, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { changedFields, isHalfBirthday } from "./changed-fields.ts";
import type { Person } from "./person.ts";
import { partsOfDay } from "./say-partial-day.ts";

interface Props {
  readonly person: Person;
  readonly seen: string | null;
  close(): void;
}

export function EditPerson({ close, ...now }: Props) {
  const { t } = useTranslation();
  const { act } = useActs();
  // As they were when the form was opened: what is changed meanwhile is not written over unseen.
  const [{ person, seen }, setOpened] = useState(now);
  const [isHalf, setHalf] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const { id, name, profile, cadence, oneSided } = person;
  const born = partsOfDay(profile.birthday);
  const save = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setHalf(isHalfBirthday(form));
    if (isHalfBirthday(form)) return;
    const fields = changedFields(person, form);
    if (Object.keys(fields).length === 0) return close();
    setIsSaved(true);
    const input: InputOf<"PATCH /people/:id"> = { id, ...fields };
    const saved = await act(
      "PATCH /people/:id",
      input,
      ({ contact }) => t("person.edited", { name: contact.name }),
      seen === null ? {} : { seen },
    );
    setIsSaved(false);
    if (saved !== undefined) close();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("person.editTitle", { name })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
      size="lg"
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput name="name" label={t("person.field.name")} defaultValue={name} required data-autofocus />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput name="title" label={t("person.field.title")} defaultValue={profile.title ?? ""} />
            <TextInput
              name="organisation"
              label={t("person.field.organisation")}
              defaultValue={profile.organisation ?? ""}
            />
            <TextInput name="city" label={t("person.field.city")} defaultValue={profile.city ?? ""} />
            <TextInput name="email" type="email" label={t("person.field.email")} />
            <TextInput name="phone" type="tel" label={t("person.field.phone")} />
            <TextInput name="url" type="url" label={t("person.field.url")} placeholder="https://" />
          </SimpleGrid>
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <Text component="legend" fz="sm" fw={500}>
              {t("person.field.birthday")}
            </Text>
            <Group gap="xs" wrap="nowrap">
              <NumberInput
                name="day"
                aria-label={t("person.field.day")}
                placeholder={t("person.field.day")}
                defaultValue={born.day}
                min={1}
                max={31}
                hideControls
                w={72}
              />
              <Select
                name="month"
                aria-label={t("person.field.month")}
                placeholder={t("person.field.month")}
                data={MONTHS}
                defaultValue={born.month === "" ? null : born.month}
                clearable
                flex={1}
              />
              <NumberInput
                name="year"
                aria-label={t("person.field.year")}
                placeholder={t("person.field.year")}
                defaultValue={born.year}
                min={1850}
                max={2100}
                hideControls
                w={96}
              />
            </Group>
          </fieldset>
          <Group gap="sm" align="flex-end">
            <NumberInput
              name="idealDays"
              label={t("person.field.idealDays")}
              placeholder={cadence.idealDays === null ? "" : String(cadence.idealDays)}
              defaultValue={cadence.ownIdealDays ?? ""}
              min={1}
              max={3650}
              flex={1}
            />
            <NumberInput
              name="latestDays"
              label={t("person.field.latestDays")}
              placeholder={cadence.latestDays === null ? "" : String(cadence.latestDays)}
              defaultValue={cadence.ownLatestDays ?? ""}
              min={1}
              max={3650}
              flex={1}
            />
          </Group>
          <Text fz="sm" c="dimmed">
            {t("person.field.daysHint")}
          </Text>
          <Checkbox
            name="oneSided"
            defaultChecked={oneSided}
            label={t("person.field.oneSided")}
            description={t("person.field.oneSidedHint")}
          />
          {isHalf && <Text role="alert">{t("person.halfBirthday")}</Text>}
          {now.seen !== seen && <ChangedMeanwhile before={person} now={now.person} goOn={() => setOpened(now)} />}
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={close}>
              {t("acts.cancel")}
            </Button>
            <Button type="submit" loading={isSaved} disabled={now.seen !== seen}>
              {t("person.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, month) => ({
  value: String(month + 1).padStart(2, "0"),
  label: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month, 1)),
}));
