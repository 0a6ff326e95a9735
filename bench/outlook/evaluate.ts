/** One task on one file: every score on the same cases, within each ego first. */
import { GENERAL_OWNER, type OwnerPart, adaptOutlook } from "../../src/core/tie/adapt-outlook.ts";
import { logOdds, probabilityOf, readyModel } from "../../src/core/tie/curves.ts";
import { given } from "../../src/core/failure.ts";
import { computeStatistics } from "../../src/core/tie/statistics.ts";
import { FEATURE_NAMES, featuresOf } from "../../src/core/tie/tie-features.ts";
import { PUBLISHED, applyEight, eightOf, simpleScores } from "./baselines.ts";
import { bgNbdScore, fitBgNbd } from "./bgnbd.ts";
import { type Case, type Task, casesOf, testDays, trainingDays } from "./cases.ts";
import type { TiesFile } from "./read-ties.ts";
import { areaUnderCurve, averagePrecision, brierScore, calibrationError, meanOf } from "./scores.ts";
import type { Fitted } from "./train.ts";

export const SCORES = [
  "kith",
  "cadence",
  "cadenceNearest",
  "recency",
  "frequency",
  "decayed28",
  "decayed90",
  "bgnbd",
  "logistic8",
  "logistic8published",
] as const;
export type ScoreName = (typeof SCORES)[number];
type Numbers = Readonly<Record<ScoreName, number>>;

export interface Evaluation {
  readonly file: string;
  readonly task: string;
  readonly cases: number;
  /** Share with contact. */
  readonly base: number;
  /** Within egos: mean over ego and snapshot with at least eight ties and both outcomes. */
  readonly auc: Numbers;
  readonly pooled: Numbers;
  /** Of going dormant, over all cases; null for the other task. */
  readonly averagePrecision: Numbers | null;
  readonly brier: number;
  /** After eight weeks of adaptation to the ego, and before. */
  readonly ece: number;
  readonly eceBefore: number;
  /** From the 5th to the 95th percentile over resampled egos. */
  readonly ahead: Readonly<Record<"logistic8" | "cadence", readonly [number, number]>>;
}

const FEWEST_TIES = 8;
/** Weeks of the ego's own windows that it is adapted to; their outcomes are all known by the snapshot. */
const ADAPTED_TO_WEEKS = 8;
const BG_NBD_CASES = 3000;
const RESAMPLES = 1000;

/** Evaluates what was fitted elsewhere. */
export function evaluate(file: TiesFile, task: Task, fitted: Fitted): Evaluation {
  const model = readyModel(fitted.kith, FEATURE_NAMES);
  const oddsOf = ({ history, day }: Case): number =>
    logOdds(model, given(featuresOf(history, day, task.horizonDays), "a case has personal days"));
  const cases = casesOf(file, task, testDays(file, task)).filter((one) => stillThere(file, one));
  const odds = cases.map(oddsOf);
  const past = casesOf(file, task, trainingDays(file, task, ADAPTED_TO_WEEKS, 7));
  const adapted = adaptEgos(task, [...past, ...cases], [...past.map(oddsOf), ...odds]);
  const bgNbd = fitBgNbd(
    casesOf(file, task, trainingDays(file, task, 2))
      .slice(0, BG_NBD_CASES)
      .map(({ history, day }) => computeStatistics(history, day)),
  );
  const scores: Record<ScoreName, number[]> = { ...eachScore((): number[] => []), kith: odds };
  for (const { history, day } of cases) {
    const statistics = computeStatistics(history, day);
    const eight = eightOf(statistics);
    const simple = simpleScores(statistics);
    for (const name of Object.keys(simple) as (keyof typeof simple)[]) scores[name].push(simple[name]);
    scores.bgnbd.push(bgNbdScore(bgNbd, statistics));
    scores.logistic8.push(applyEight(fitted.logistic8, eight));
    scores.logistic8published.push(applyEight(PUBLISHED, eight));
  }
  const events = cases.map(({ contact }) => contact);
  const before = odds.map(probabilityOf);
  const after = odds.map((one, i) => {
    const { shift, slope } = adapted(given(cases[i], "each odds has its case"));
    return probabilityOf(shift + slope * one);
  });
  const areas = areasByEgo(cases, scores);
  const dormant = events.map((contact) => !contact);
  return {
    file: file.file,
    task: task.name,
    cases: cases.length,
    base: meanOf(events.map(Number)),
    auc: eachScore((name) => meanOf([...areas.values()].flatMap((rows) => rows.map((row) => row[name])))),
    pooled: eachScore((name) => areaUnderCurve(events, scores[name])),
    averagePrecision:
      task.kind === "going-dormant"
        ? eachScore((name) =>
            averagePrecision(
              dormant,
              scores[name].map((score) => -score),
            ),
          )
        : null,
    brier: brierScore(events, after),
    ece: calibrationError(events, after),
    eceBefore: calibrationError(events, before),
    ahead: { logistic8: bootstrap(areas, "logistic8"), cadence: bootstrap(areas, "cadence") },
  };
}

/**
 * An ego after whose snapshot nothing at all is recorded has left, as a mailbox that is no longer read: its silence says
 * nothing of its ties. Within-ego areas do not notice, since all its ties end alike.
 */
function stillThere(file: TiesFile, { ego, day }: Case): boolean {
  return given(file.egos[ego], "a case has its ego").lastDay > day;
}

/** Gives the part of a case's ego as it could be learnt by the case's day. */
function adaptEgos(task: Task, cases: readonly Case[], odds: readonly number[]): (one: Case) => OwnerPart {
  const byEgo = Map.groupBy(Array.from(cases.keys()), (i) => given(cases[i], "an index of cases").ego);
  const parts = new Map<string, OwnerPart>();
  return ({ ego, day }) => {
    const key = `${ego} ${day}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    const latest = day - task.horizonDays;
    const windows = (byEgo.get(ego) ?? []).flatMap((i) => {
      const one = given(cases[i], "an index of cases");
      const seen = one.day <= latest && one.day > latest - 7 * ADAPTED_TO_WEEKS;
      return seen ? [{ odds: given(odds[i], "each case has odds"), contact: one.contact }] : [];
    });
    const part = windows.length === 0 ? GENERAL_OWNER : adaptOutlook(windows);
    parts.set(key, part);
    return part;
  };
}

function areasByEgo(
  cases: readonly Case[],
  scores: Readonly<Record<ScoreName, readonly number[]>>,
): Map<number, Numbers[]> {
  const areas = new Map<number, Numbers[]>();
  const lists = Map.groupBy(Array.from(cases.keys()), (i) => {
    const { ego, day } = given(cases[i], "an index of cases");
    return `${ego} ${day}`;
  });
  for (const list of lists.values()) {
    const events = list.map((i) => given(cases[i], "an index of cases").contact);
    if (list.length < FEWEST_TIES || events.every(Boolean) || !events.some(Boolean)) continue;
    const row = eachScore((name) =>
      areaUnderCurve(
        events,
        list.map((i) => given(scores[name][i], "each case has each score")),
      ),
    );
    const { ego } = given(cases[given(list[0], "a group is not empty")], "an index of cases");
    areas.set(ego, [...(areas.get(ego) ?? []), row]);
  }
  return areas;
}

/** How far Kith lies ahead when the egos are drawn anew, with the same draws every time. */
function bootstrap(areas: ReadonlyMap<number, readonly Numbers[]>, than: ScoreName): [number, number] {
  const egos = [...areas.values()].map((rows) => ({
    count: rows.length,
    sum: rows.reduce((sum, row) => sum + row.kith - row[than], 0),
  }));
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * egos.length);
  };
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < egos.length; i++) {
      const ego = given(egos[draw()], "a draw is an ego");
      sum += ego.sum;
      count += ego.count;
    }
    return sum / count;
  }).sort((a, b) => a - b);
  return [means[Math.floor(RESAMPLES * 0.05)] ?? Number.NaN, means[Math.floor(RESAMPLES * 0.95)] ?? Number.NaN];
}

function eachScore<T>(give: (name: ScoreName) => T): Record<ScoreName, T> {
  return {
    kith: give("kith"),
    cadence: give("cadence"),
    cadenceNearest: give("cadenceNearest"),
    recency: give("recency"),
    frequency: give("frequency"),
    decayed28: give("decayed28"),
    decayed90: give("decayed90"),
    bgnbd: give("bgnbd"),
    logistic8: give("logistic8"),
    logistic8published: give("logistic8published"),
  };
}
