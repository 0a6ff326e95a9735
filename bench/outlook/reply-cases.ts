/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices run within arrays of known length; a check in each inner loop would double the time */
/** Attempts in files of contact: a message to at most three people, the first of its day, and whether they wrote back in a week. */
import { readFileSync } from "node:fs";
import type { Attempt, ContactDay } from "../../src/core/tie/history.ts";
import { EMPTY_HISTORY } from "../../src/core/tie/history.ts";
import { REPLY_DAYS, replyFeaturesOf } from "../../src/core/tie/reply-features.ts";
import { type Row, addDay, readEgos, rowsOf } from "./read-ties.ts";

export interface ReplyCase {
  readonly day: number;
  readonly features: Float64Array;
  readonly attempts: readonly Attempt[];
  readonly streak: number;
  /** To at most three people: an attempt in the product's sense. */
  readonly few: boolean;
  readonly answered: boolean;
}

export interface ReplyFile {
  readonly file: string;
  readonly lastDay: number;
  readonly cases: readonly ReplyCase[];
}

/** The product counts messages to at most three as attempts, and asks of messages to at most fifty. */
const ATTEMPT_WEIGHT = 1 / 3 - 1e-9;
const ASKED_WEIGHT = 1 / 50 - 1e-9;

/** Reads one file. What an ego knows at an attempt is what had come and gone by that moment. */
export function readReplies(path: string, file: string): ReplyFile {
  const rows = rowsOf(readFileSync(path), path);
  const complete = readEgos(path);
  const ties = new Map<string, { row: Row; outbound: boolean }[]>();
  for (const row of rows) {
    for (const outbound of [true, false]) {
      const [ego, other] = outbound ? [row.from, row.to] : [row.to, row.from];
      if (complete !== null && !complete.has(ego)) continue;
      const key = `${ego} ${other}`;
      const events = ties.get(key);
      if (events === undefined) ties.set(key, [{ row, outbound }]);
      else events.push({ row, outbound });
    }
  }
  const lastDay = rows.reduce((last, { day }) => Math.max(last, day), 0);
  const cases = [...ties.values()].flatMap((events) => casesOfTie(events, lastDay));
  return { file, lastDay, cases: cases.sort((a, b) => a.day - b.day) };
}

const UNANSWERED = {
  medium: "email",
  answeredOn: null,
  answeredByOther: false,
  cancelledOn: null,
  absentOn: null,
} as const;

function casesOfTie(events: readonly { row: Row; outbound: boolean }[], lastDay: number): ReplyCase[] {
  const cases: ReplyCase[] = [];
  const days: ContactDay[] = [];
  const attempts: Attempt[] = [];
  const inbound = events.filter(({ outbound, row }) => !outbound && row.weight >= 0.2);
  let next = 0;
  for (const { row, outbound } of events) {
    const { day, seconds, weight } = row;
    if (!outbound) {
      if (weight >= 0.2) {
        for (const [i, attempt] of attempts.entries()) {
          if (attempt.answeredOn === null) attempts[i] = { ...attempt, answeredOn: day };
        }
      }
    } else if (weight >= ASKED_WEIGHT && cases.at(-1)?.day !== day && day + REPLY_DAYS <= lastDay) {
      while (next < inbound.length && inbound[next]!.row.seconds <= seconds) next += 1;
      const answer = inbound[next];
      const streak = attempts.length - 1 - attempts.findLastIndex(({ answeredOn }) => answeredOn !== null);
      cases.push({
        day,
        features: replyFeaturesOf(attempts, streak, { ...EMPTY_HISTORY, days }, day, { recipients: 1 / weight }),
        attempts: attempts.slice(-50),
        streak,
        few: weight >= ATTEMPT_WEIGHT,
        answered: answer !== undefined && answer.row.seconds <= seconds + REPLY_DAYS * 86_400,
      });
      if (weight >= ATTEMPT_WEIGHT) attempts.push({ ...UNANSWERED, day });
    }
    addDay(days, day, weight, outbound);
  }
  return cases;
}
