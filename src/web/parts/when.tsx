/** A day as people say it, the exact one on hover. */
import { useTranslation } from "react-i18next";
import { dayNumber, longDay, nearDay } from "./days.ts";

interface Props {
  readonly day: string;
  readonly today: string;
  /** Within a sentence: "on Thursday 26 November". */
  readonly on?: boolean;
}

export function When({ day, today, on = false }: Props) {
  const { t } = useTranslation();
  const ahead = dayNumber(day) - dayNumber(today);
  const said =
    ahead === 0 ? t("days.today") : ahead === 1 ? t("days.tomorrow") : ahead === -1 ? t("days.yesterday") : null;
  return (
    <time dateTime={day} title={longDay(day)}>
      {said ?? (on ? t("days.on", { day: nearDay(day, today) }) : nearDay(day, today))}
    </time>
  );
}
