/** One setting: how it is called, how it stands, and its change, which is said and can be taken back. */
import { useTranslation } from "react-i18next";
import { writeSetting } from "../../../core/settings.ts";
import { useAnswer } from "../../api/ask.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useActs } from "../../frame/acts.tsx";

export type Settings = AnswerOf<"GET /settings">;
/** Those that stand on the page one by one. */
export type FieldName = Exclude<keyof Settings, "mediaMinutes">;

export interface OneSetting {
  readonly label: string;
  readonly description: string;
  /** As a person types it; nothing for none. */
  readonly shown: string;
  /** Whether it was taken. */
  change(value: string): Promise<boolean>;
}

export function useSetting(name: FieldName): OneSetting {
  const { t } = useTranslation();
  const { act } = useActs();
  const settings = useAnswer("GET /settings", {}).data;
  const label = t(`settings.fields.${name}.name`);
  return {
    label,
    description: t(`settings.fields.${name}.why`),
    shown: settings[name] === null ? "" : writeSetting(name, settings),
    async change(value) {
      const said = value === "" && CAN_BE_NONE.has(name) ? "none" : value;
      const done = await act("PUT /settings/:name", { name, value: said }, () =>
        t("settings.changed", { name: label }),
      );
      return done !== undefined;
    },
  };
}

const CAN_BE_NONE: ReadonlySet<string> = new Set(["touches", "minutes", "awayUntil"]);
