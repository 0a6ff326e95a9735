/** Settings that are one value each: sent when the field is left, if it was changed. */
import { SimpleGrid, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { writeSetting } from "../../../core/settings.ts";
import { useActs } from "../../frame/acts.tsx";

type Settings = AnswerOf<"GET /settings">;

const FIELDS = [
  ["touches", "numeric"],
  ["minutes", "numeric"],
  ["shares", "text"],
  ["callHours", "text"],
  ["promises", "numeric"],
  ["forMe", "numeric"],
  ["awayUntil", "text"],
  ["attemptLimit", "numeric"],
  ["attemptDays", "numeric"],
  ["regroupDays", "numeric"],
  ["zone", "text"],
  ["region", "text"],
  ["city", "text"],
] as const;

export function Fields() {
  const { t } = useTranslation();
  const { act } = useActs();
  const settings = useAnswer("GET /settings", {}).data;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {FIELDS.map(([name, inputMode]) => {
        const shown = textOf(settings, name);
        return (
          <TextInput
            key={`${name} ${shown}`}
            label={t(`settings.fields.${name}.name`)}
            description={t(`settings.fields.${name}.why`)}
            defaultValue={shown}
            inputMode={inputMode}
            autoComplete="off"
            onKeyDown={({ key, currentTarget }) => {
              if (key === "Enter") currentTarget.blur();
            }}
            onBlur={({ currentTarget }) => {
              const value = currentTarget.value.trim();
              if (value === shown) return;
              const said = value === "" && CAN_BE_NONE.has(name) ? "none" : value;
              void act("PUT /settings/:name", { name, value: said }, () =>
                t("settings.changed", { name: t(`settings.fields.${name}.name`) }),
              ).then((done) => {
                if (done === undefined) currentTarget.value = shown;
              });
            }}
          />
        );
      })}
    </SimpleGrid>
  );
}

const CAN_BE_NONE: ReadonlySet<string> = new Set(["touches", "minutes", "awayUntil"]);

/** As a person types it; nothing for none. */
function textOf(settings: Settings, name: (typeof FIELDS)[number][0]): string {
  return settings[name] === null ? "" : writeSetting(name, settings);
}
