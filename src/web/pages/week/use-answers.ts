/** The answers to a touch: each one key, one tap, and taken back as easily. */
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { useKeptAt } from "../../offline/connection.ts";
import { dayAfter, longDay } from "../../parts/days.ts";
import type { Touch, WeekPlan } from "./touch.ts";

const LATER_DAYS = 14;

export function useAnswers({ asOf, week }: Pick<WeekPlan, "asOf" | "week">) {
  const { t } = useTranslation();
  const { act } = useActs();
  const isKept = useKeptAt() !== null;
  const until = dayAfter(asOf, LATER_DAYS);
  // Carried out later, it still was today; without a connection only this browser knows what day that is.
  const on = isKept ? new Date().toLocaleDateString("sv") : asOf;
  return ({ contact: { id, name } }: Pick<Touch, "contact">) => ({
    done: () => void act("POST /week/:contact/done", { contact: id, on }, () => t("acts.done", { name })),
    later: () =>
      void act("POST /week/:contact/snooze", { contact: id, until }, () =>
        t("acts.later", { name, day: longDay(until) }),
      ),
    skip: () =>
      void act("POST /week/:contact/skip", { contact: id, week }, ({ replacement }) => {
        const said = t("acts.skipped", { name });
        return replacement === null ? said : `${said}. ${t("acts.replaced", { name: replacement })}`;
      }),
    inTouch: () => void act("POST /people/:id/log", { id, medium: "other", on }, () => t("acts.inTouch", { name })),
    elsewhere: () =>
      void act("PUT /people/:id/elsewhere", { id, elsewhere: true }, () => t("acts.elsewhere", { name })),
  });
}
