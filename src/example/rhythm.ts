import { type DayNumber, type Instant, dayFromNumber, weekday } from "../core/day.ts";
import type { Zone } from "../core/zone.ts";
import type { Random } from "./random.ts";
import type { Span } from "./span.ts";
import type { Phase } from "./ties.ts";

/** A day on which a conversation starts, and the phase that it belongs to. */
export interface Start {
  readonly day: DayNumber;
  readonly phase: Phase;
}

/**
 * Lays out the days on which conversations start: gaps are heavy-tailed, and now and then a burst of a few
 * short ones comes (a project, a move, a plan for the summer). Work rests at weekends, over the turn of the
 * year and for much of August.
 */
export function startDays(random: Random, span: Span, phases: readonly Phase[], manner: "work" | "private"): Start[] {
  const starts: Start[] = [];
  for (const phase of phases) {
    let day = phase.from + Math.floor(random.next() * Math.min(phase.gapDays, 10));
    let burst = 0;
    while (day <= Math.min(phase.to, span.lastDay)) {
      const rests = isHoliday(day) ? 0.75 : 0;
      if (!random.chance(rests)) starts.push({ day: manner === "work" ? workdayBefore(day) : day, phase });
      // Nobody writes in bursts to those who do not answer.
      burst = burst > 0 ? burst - 1 : phase.theyAnswer > 0 && random.chance(0.1) ? random.int(2, 6) : 0;
      const median = burst > 0 ? phase.gapDays / 6 : phase.gapDays;
      day += Math.max(1, Math.round(random.spread(median, 0.8)));
    }
  }
  return starts.filter(({ day }) => day >= span.firstDay);
}

/** Tells whether work rests: 22 December to 2 January, and 5 to 20 August. */
export function isHoliday(day: DayNumber): boolean {
  const monthAndDay = dayFromNumber(day).slice(5);
  return monthAndDay >= "12-22" || monthAndDay <= "01-02" || (monthAndDay >= "08-05" && monthAndDay <= "08-20");
}

/** Gives the day itself, or the Friday before when it falls on a weekend. */
export function workdayBefore(day: DayNumber): DayNumber {
  return day - Math.max(0, weekday(dayFromNumber(day)) - 5);
}

/** Gives an instant on a day at which somebody in the zone may well write. */
export function writingTime(random: Random, zone: Zone, day: DayNumber, manner: "work" | "private"): Instant {
  const minutes = manner === "work" ? random.int(8 * 60, 18 * 60) : random.int(9 * 60, 22 * 60 + 30);
  return atSecond(random, zone.instantAt(day, minutes));
}

/**
 * Gives the instant of an answer: heavy-tailed, in hours, but never at night, and on a working day where it is
 * about work. Always later than the message that it answers.
 */
export function answerTime(
  random: Random,
  zone: Zone,
  after: Instant,
  medianHours: number,
  manner: "work" | "private",
): Instant {
  const at = (after + Math.round(Math.max(0.05, random.spread(medianHours, 1.2)) * 3_600_000)) as Instant;
  let day = zone.dayNumberAt(at);
  const minutes = Math.floor((at + zone.offsetMinutes(at) * 60_000) / 60_000) - day * 1440;
  if (minutes >= 7 * 60 && minutes < 22 * 60 && (manner === "private" || isWorkday(day))) return atSecond(random, at);
  if (minutes >= 22 * 60) day++;
  while (manner === "work" && !isWorkday(day)) day++;
  const morning = writingTime(random, zone, day, manner);
  return morning > after ? morning : writingTime(random, zone, day + 1, manner);
}

function isWorkday(day: DayNumber): boolean {
  return weekday(dayFromNumber(day)) <= 5;
}

// Headers know no fractions of a second.
function atSecond(random: Random, at: number): Instant {
  return (Math.floor(at / 60_000) * 60_000 + 60_000 + random.int(0, 59) * 1000) as Instant;
}
