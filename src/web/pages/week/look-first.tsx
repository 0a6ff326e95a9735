/** What a touch leans on was last seen long ago: look, and say what is there. */
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import type { Touch } from "./touch.ts";
import classes from "./week.module.css";

export function LookFirst({ touch: { contact, ways, lookAt } }: { readonly touch: Touch }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const [isChanged, setChanged] = useState(false);
  const { id, name } = contact;
  const profile = ways.profiles[0];
  const say = (found: "same" | "gone"): void =>
    void act("POST /people/:id/look", { id, found }, () => t(`look.said.${found}`, { name }));
  const sayChanged = (form: FormData): void => {
    const to = {
      ...{ title: wordsIn(form, "title"), organisation: wordsIn(form, "organisation") },
      ...{ city: wordsIn(form, "city"), phone: wordsIn(form, "phone") },
    };
    if (Object.values(to).every((value) => value === null)) return;
    void act("POST /people/:id/look", { id, found: "changed", ...to }, () => t("look.said.changed", { name }));
  };
  return (
    <div className={classes.panel}>
      <Group gap="xs">
        <Text fz="sm">
          {lookAt.map((field) => t(`week.lookFirst.${field}`)).join(" ")}{" "}
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
        {lookAt.includes("job") && (
          <Button size="compact-sm" variant="default" onClick={() => say("gone")}>
            {t("look.gone")}
          </Button>
        )}
      </Group>
      {isChanged && (
        <form action={sayChanged}>
          <Group gap="xs" mt="xs" align="flex-end">
            {lookAt.includes("job") && (
              <>
                <TextInput name="title" label={t("look.title")} data-autofocus />
                <TextInput name="organisation" label={t("look.organisation")} />
              </>
            )}
            {(lookAt.includes("city") || lookAt.includes("address")) && (
              <TextInput name="city" label={t("look.city")} data-autofocus />
            )}
            {lookAt.includes("number") && <TextInput name="phone" type="tel" label={t("look.phone")} data-autofocus />}
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
