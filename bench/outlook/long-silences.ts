/**
 * What becomes of silences longer than those that the model was fitted on: of ties with a rhythm, how many are in touch within
 * four weeks, beside what Kith tells of them. Snapshots every four weeks over the second half of each file.
 */
import { OUTLOOK_HORIZON_DAYS, RHYTHM_DAYS, outlookOf } from "../../src/core/tie/outlook.ts";
import { computeStatistics } from "../../src/core/tie/statistics.ts";
import { historyUpTo } from "../../src/core/tie/history.ts";
import type { TiesFile } from "./read-ties.ts";

/** Bands of silence end at these days. */
const BANDS = [60, 90, 120, 180, 270, 365, 545, Number.POSITIVE_INFINITY] as const;

/** A band of silence, up to these days; shares from 0 to 1. */
interface Band extends Readonly<Record<string, number>> {
  readonly upTo: number;
  readonly cases: number;
  readonly inTouch: number;
  readonly told: number;
}

export function longSilences({ egos, lastDay }: TiesFile): Band[] {
  const bands = BANDS.map((upTo) => ({ upTo, cases: 0, inTouch: 0, told: 0 }));
  for (const { ties, lastDay: egoLast } of egos) {
    for (const whole of ties) {
      if (whole.days.length < RHYTHM_DAYS) continue;
      for (
        let day = Math.ceil(lastDay / 2);
        day + OUTLOOK_HORIZON_DAYS <= Math.min(lastDay, egoLast);
        day += OUTLOOK_HORIZON_DAYS
      ) {
        const history = historyUpTo(whole, day);
        const statistics = computeStatistics(history, day);
        const { silence, personalDays } = statistics;
        if (silence === null || personalDays < RHYTHM_DAYS || silence <= OUTLOOK_HORIZON_DAYS) continue;
        const band = bands.find(({ upTo }) => silence <= upTo);
        if (band === undefined) continue;
        const later = computeStatistics(whole, day + OUTLOOK_HORIZON_DAYS);
        band.cases += 1;
        band.inTouch += later.personalDays > personalDays ? 1 : 0;
        band.told += outlookOf(statistics, { history }).probability;
      }
    }
  }
  return bands
    .filter(({ cases }) => cases > 0)
    .map(({ upTo, cases, inTouch, told }) => ({ upTo, cases, inTouch: inTouch / cases, told: told / cases }));
}
