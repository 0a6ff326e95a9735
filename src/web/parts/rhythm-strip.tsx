/** Two years of a tie: a mark for each day of contact, theirs below the line and the owner's above, rich media taller. */
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../api/client.ts";
import { dayNumber, longDay } from "./days.ts";

export type Rhythm = AnswerOf<"GET /people/:id">["rhythm"];

const WIDTH = 480;
const HEIGHT = 40;
const MIDDLE = HEIGHT / 2;
const SHOWN_DAYS = 730;

interface Props {
  readonly rhythm: Pick<Rhythm, "days" | "usualGapDays">;
  /** The day up to which is drawn. */
  readonly today: string;
}

export function RhythmStrip({ rhythm: { days, usualGapDays }, today }: Props) {
  const { t } = useTranslation();
  const end = dayNumber(today);
  const x = (day: string): number => WIDTH * (1 - (end - dayNumber(day)) / SHOWN_DAYS);
  const shown = days.filter(({ day }) => end - dayNumber(day) <= SHOWN_DAYS);
  const last = days.reduce<string | undefined>(
    (latest, { day }) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
  const label = last === undefined ? t("rhythm.none") : t("rhythm.label", { days: shown.length, last: longDay(last) });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
    >
      <title>{label}</title>
      {last !== undefined && usualGapDays !== null && (
        <rect
          x={x(last)}
          width={Math.max(0, Math.min(WIDTH - x(last), (WIDTH * usualGapDays) / SHOWN_DAYS))}
          y={MIDDLE - 8}
          height={16}
          fill="var(--kith-accent)"
          opacity={0.12}
        />
      )}
      <line x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} stroke="var(--kith-line)" />
      {shown.map(({ day, outbound, inbound, medium }) => {
        const reach = REACH[medium];
        return (
          <line
            key={day}
            x1={x(day)}
            x2={x(day)}
            y1={outbound ? MIDDLE - reach : MIDDLE}
            y2={inbound ? MIDDLE + reach : MIDDLE}
            stroke="var(--kith-accent)"
            strokeWidth={reach > 12 ? 3 : 1.5}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}

/** Half the height of a mark: richer is taller. */
const REACH: Readonly<Record<Rhythm["days"][number]["medium"], number>> = {
  "in-person": 18,
  video: 15,
  phone: 14,
  "note-card": 11,
  email: 8,
  "direct-message": 7,
  reaction: 4,
  other: 6,
};
