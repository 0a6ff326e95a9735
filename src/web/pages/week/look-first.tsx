/** The job that a touch leans on was last seen long ago: look, and say what is there. */
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import type { Touch } from "./touch.ts";
import classes from "./week.module.css";

export function LookFirst({ touch: { contact, ways } }: { readonly touch: Touch }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [isChanged, setChanged] = useState(false);
  const { id, name } = contact;
  const profile = ways.profiles[0];
  const say = (found: "same" | "gone"): void =>
    void act("POST /people/:id/look", { id, found }, () => t(`look.said.${found}`, { name }));
  const sayChanged = (form: FormData): void => {
    const [title, organisation] = [wordsIn(form, "title"), wordsIn(form, "organisation")];
    if (title === null && organisation === null) return;
    void act("POST /people/:id/look", { id, found: "changed", title, organisation }, () =>
      t("look.said.changed", { name }),
    );
  };
  return (
    <div className={classes.panel}>
      <Group gap="xs">
        <Text fz="sm">
          {t("week.lookFirst")}{" "}
          {profile !== undefined && (
            <a href={profile} target="_blank" rel="noreferrer">
              {t("week.profile")}
            </a>
          )}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => say("same")}>
          {t("look.same")}
        </Button>
        <Button size="compact-sm" variant="default" aria-expanded={isChanged} onClick={() => setChanged(!isChanged)}>
          {t("look.changed")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => say("gone")}>
          {t("look.gone")}
        </Button>
      </Group>
      {isChanged && (
        <form action={sayChanged}>
          <Group gap="xs" mt="xs" align="flex-end">
            <TextInput name="title" label={t("look.title")} data-autofocus />
            <TextInput name="organisation" label={t("look.organisation")} />
            <Button type="submit" variant="light">
              {t("look.keep")}
            </Button>
          </Group>
        </form>
      )}
    </div>
  );
}

function wordsIn(form: FormData, field: string): string | null {
  const given = form.get(field);
  return typeof given === "string" && given.trim() !== "" ? given : null;
}
