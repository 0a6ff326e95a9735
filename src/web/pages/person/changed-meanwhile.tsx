/** A form was opened, and what it shows was changed elsewhere since: both versions, and whose stands. */
import { Button, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Person } from "./person.ts";

const FIELDS = ["name", "title", "organisation", "city", "birthday"] as const;

interface Props {
  readonly before: Person;
  readonly now: Person;
  /** Goes on with what was typed, over what stands now. */
  goOn(): void;
}

export function ChangedMeanwhile({ before, now, goOn }: Props) {
  const { t } = useTranslation();
  const changed = FIELDS.filter((field) => valueOf(before, field) !== valueOf(now, field));
  return (
    <div role="alert">
      <Text fz="sm">{t("person.changedMeanwhile")}</Text>
      <List fz="sm">
        {changed.map((field) => (
          <List.Item key={field}>
            {t("person.changedFrom", {
              field: t(`person.field.${field}`),
              before: valueOf(before, field),
              now: valueOf(now, field),
            })}
          </List.Item>
        ))}
      </List>
      <Button size="compact-sm" variant="default" onClick={goOn}>
        {t("person.goOn")}
      </Button>
    </div>
  );
}

function valueOf({ name, profile }: Person, field: (typeof FIELDS)[number]): string {
  return (field === "name" ? name : profile[field]) ?? "–";
}
