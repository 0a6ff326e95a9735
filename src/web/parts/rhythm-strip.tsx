/**
 * Two years of a tie: a mark for each day of contact, the owner's above the line and theirs below, each medium with a
 * shape of its own; the usual gap as a band, and the present silence growing out of it.
 */
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../api/client.ts";
import { dayNumber, longDay } from "./days.ts";
import classes from "./rhythm-strip.module.css";

export type Rhythm = AnswerOf<"GET /people/:id">["rhythm"];
type ContactDay = Rhythm["days"][number];

const MIDDLE = 20;
const SHOWN_DAYS = 730;

interface Props {
  readonly rhythm: Pick<Rhythm, "days" | "usualGapDays">;
  /** The day up to which is drawn. */
  readonly today: string;
}

export function RhythmStrip({ rhythm: { days, usualGapDays }, today }: Props) {
  const { t } = useTranslation();
  const end = dayNumber(today);
  const percent = (number: number): number => 100 * (1 - (end - number) / SHOWN_DAYS);
  const shown = days.filter(({ day }) => end - dayNumber(day) <= SHOWN_DAYS);
  const last = days.at(-1)?.day;
  const label = last === undefined ? t("rhythm.none") : t("rhythm.label", { count: shown.length, last: longDay(last) });
  const from = last === undefined ? 100 : Math.max(0, percent(dayNumber(last)));
  const band = usualGapDays === null ? 0 : Math.min(100 - from, (100 * usualGapDays) / SHOWN_DAYS);
  const years = [today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)];
  return (
    <svg role="img" aria-label={label} className={classes.strip}>
      <title>{label}</title>
      {years.map((year) => (
        <g key={year}>
          <line
            x1={at(percent(dayNumber(`${year}-01-01`)))}
            x2={at(percent(dayNumber(`${year}-01-01`)))}
            y1={4}
            y2={36}
          />
          <text x={at(percent(dayNumber(`${year}-01-01`)))} dx={3} y={39}>
            {year}
          </text>
        </g>
      ))}
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {last !== undefined && (
        <>
          <rect x={at(from)} width={at(band)} y={MIDDLE - 7} height={14} className={classes.usual} />
          <line x1={at(from + band)} x2="100%" y1={MIDDLE} y2={MIDDLE} className={classes.silence} />
        </>
      )}
      {shown.map((day) => (
        <svg key={day.day} x={at(percent(dayNumber(day.day)))} overflow="visible">
          {day.outbound && <Mark medium={day.medium} side={-1} />}
          {day.inbound && <Mark medium={day.medium} side={1} />}
        </svg>
      ))}
    </svg>
  );
}

function at(percent: number): string {
  return `${percent.toFixed(2)}%`;
}

/** Being together is a disc, a voice a diamond, a card a bar, writing a stroke: the lighter the shorter. */
function Mark({ medium, side }: { readonly medium: ContactDay["medium"]; readonly side: 1 | -1 }) {
  const y = (reach: number): number => MIDDLE + side * reach;
  switch (medium) {
    case "in-person":
      return <circle cy={y(8)} r={4} className={classes.mark} />;
    case "video":
    case "phone":
      return <path d={`M0 ${y(3)} l4 ${side * 5} l-4 ${side * 5} l-4 ${side * -5} z`} className={classes.mark} />;
    case "note-card":
      return <rect x={-4} width={8} y={y(8) - 3} height={6} className={classes.mark} />;
    case "email":
    case "direct-message":
    case "reaction":
    case "other":
      return <line x1={0} x2={0} y1={y(1)} y2={y(STROKES[medium])} className={classes.stroke} />;
  }
}

const STROKES: Readonly<Record<Exclude<ContactDay["medium"], "in-person" | "video" | "phone" | "note-card">, number>> =
  {
    email: 9,
    "direct-message": 7,
    reaction: 4,
    other: 6,
  };
