/**
 * Would Kith have named those who went silent? `npm run --silent bench:backtest -- FILE.tsv.gz…` plans weeks of real histories
 * with production code, as of each week; without files those of the data folder that are long enough. A table and JSON
 * lines; docs/decisions/backtest.md says what the figures can and cannot mean.
 *
 * Fixed before the first full run, but for the row `outlook`, which was added after one had been seen: in each file at
 * most thirty egos, evenly spread, with at least eight ties in touch in the middle of the file; a plan every four weeks from
 * there on, as long as the ego's own record goes on for twelve weeks more (eight where the file is shorter than a year).
 * Candidates of everybody are the ties *in touch*: three personal days or more, the last at most so many weeks ago. A tie
 * *could have been saved* when its outlook at its last contact was between .2 and .8; it *went silent* when there is no
 * personal day within those weeks after the plan.
 */
import { dayFromNumber } from "../src/core/day.ts";
import { planWeek } from "../src/core/plan/plan-week.ts";
import { MAIL, aPerson, aPlanInput, attempt, on } from "../src/core/plan/testing.ts";
import { type Attempt, type ContactDay, type TieHistory, historyUpTo } from "../src/core/tie/history.ts";
import { outlookOf } from "../src/core/tie/outlook.ts";
import { type TieStatistics, computeStatistics, isPersonalDay } from "../src/core/tie/statistics.ts";
import { type Ego, type TiesFile, dataFiles, readTies } from "./outlook/read-ties.ts";
import { meanOf } from "./outlook/scores.ts";
import { createRandom } from "./planner/random.ts";
import { printResults } from "./measure.ts";

const EGOS = 30;
const FEWEST_TIES = 8;
const LEAST_DAYS = 3;
const TOUCHES = 5;
const EVERY_DAYS = 28;
const YEAR_DAYS = 365;
const SHORTEST_FILE_DAYS = 100;
const [LEAST_OUTLOOK, MOST_OUTLOOK] = [0.2, 0.8];
const ATTEMPT_WEIGHT = 1 / 3 - 1e-9;
/** What follows sooner belongs to one exchange. */
const EXCHANGE_DAYS = 7;
/** Day 0 of every file. A Monday. */
const BEGINNING = on("2001-01-01");
const RIVALS = ["kith", "outlook", "cadence", "recency", "random"] as const;
type Rival = (typeof RIVALS)[number];

/** A tie in touch at a plan. */
interface Candidate {
  readonly tie: TieHistory;
  readonly statistics: TieStatistics;
  readonly lost: boolean;
}

const paths = process.argv.slice(2);
const files = (paths.length > 0 ? paths : dataFiles())
  .map(readTies)
  .filter((file) => file.lastDay >= SHORTEST_FILE_DAYS);
const rows = files.flatMap(backtest);
printResults("backtest", rows);
for (const policy of RIVALS) {
  const own = rows.filter((row) => row.policy === policy);
  const mean = (name: "precisionAt5" | "recall"): string => meanOf(own.map((row) => row[name])).toFixed(3);
  console.log(
    `${policy}: precision at 5 ${mean("precisionAt5")}, recall ${mean("recall")} (mean of ${own.length} files)`,
  );
}
console.log(
  "Who is named here was written to or not as the ego pleased: nothing says what a touch would have saved. And a plan is no " +
    "forecast of silence: Kith leaves alone whoever is not due, hardly answers or comes back by themselves. The row `outlook` " +
    "(least likely first) is the forecast.",
);

function backtest(file: TiesFile) {
  const horizon = file.lastDay < YEAR_DAYS ? 56 : 84;
  const middle = Math.floor(file.lastDay / 2 / 7) * 7;
  const known = file.egos.filter((ego) => candidatesOf(ego, middle, horizon).length >= FEWEST_TIES);
  const step = Math.max(1, known.length / EGOS);
  const egos = known.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const named = new Map<Rival, { hits: number; touches: number; found: Set<TieHistory> }>(
    RIVALS.map((rival) => [rival, { hits: 0, touches: 0, found: new Set() }]),
  );
  const lost = new Set<TieHistory>();
  const [shares, chance] = [[] as number[], createRandom(1)];
  for (const ego of egos) {
    for (let day = middle; day + horizon <= ego.lastDay; day += EVERY_DAYS) {
      const candidates = candidatesOf(ego, day, horizon);
      if (candidates.length === 0) continue;
      for (const one of candidates) if (one.lost) lost.add(one.tie);
      shares.push(meanOf(candidates.map((one) => Number(one.lost))));
      for (const [rival, count] of named) {
        const chosen = choose(rival, candidates, day, file.directed, chance);
        count.touches += chosen.length;
        for (const one of chosen) {
          if (!one.lost) continue;
          count.hits += 1;
          count.found.add(one.tie);
        }
      }
    }
  }
  return [...named].map(([policy, { hits, touches, found }]) => ({
    ...{ file: file.file, policy, egos: egos.length, plans: shares.length },
    ...{ precisionAt5: hits / touches, recall: found.size / lost.size, base: meanOf(shares) },
    ...{ touches, couldHaveBeenSaved: lost.size },
  }));
}

function candidatesOf({ ties }: Ego, day: number, horizon: number): Candidate[] {
  return ties.flatMap((tie) => {
    const statistics = computeStatistics(tie, day);
    const { personalDays, silence, lastDay } = statistics;
    if (silence === null || lastDay === null || personalDays < LEAST_DAYS || silence > horizon) return [];
    const wentSilent = !tie.days.some((one) => one.day > day && one.day <= day + horizon && isPersonalDay(one));
    return [{ tie, statistics, lost: wentSilent && couldBeSaved(tie, lastDay) }];
  });
}

function couldBeSaved(tie: TieHistory, lastDay: number): boolean {
  const { probability } = outlookOf(computeStatistics(tie, lastDay), { history: tie });
  return probability >= LEAST_OUTLOOK && probability <= MOST_OUTLOOK;
}

function choose(
  rival: Rival,
  candidates: readonly Candidate[],
  day: number,
  directed: boolean,
  chance: () => number,
): readonly Candidate[] {
  if (rival === "kith") return planOf(candidates, day, directed);
  const score = ({ tie, statistics }: Candidate): number => {
    const silence = Number(statistics.silence);
    if (rival === "random") return chance();
    if (rival === "outlook") return 1 - outlookOf(statistics, { history: tie }).probability;
    return rival === "recency" ? silence : silence / Math.max(1, statistics.meanGap);
  };
  return candidates
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, TOUCHES)
    .map(({ one }) => one);
}

/** Kith's week: nobody is in a group, as after the first import. */
function planOf(candidates: readonly Candidate[], day: number, directed: boolean): readonly Candidate[] {
  const asOf = dayFromNumber(BEGINNING + day);
  const persons = candidates.map(({ tie }, i) => aPerson(i + 1, datedOf(tie, day, directed)));
  const coverage = [{ ...MAIL, since: dayFromNumber(BEGINNING), through: asOf }];
  const { touches } = planWeek(aPlanInput(persons, { asOf, coverage }));
  return touches.flatMap(({ contact }) => candidates[contact - 1] ?? []);
}

/** The history by the calendar, with the owner's attempts: letters to at most three people after a week without a word. */
function datedOf(tie: TieHistory, day: number, directed: boolean): TieHistory {
  const days = tie.days.map((one): ContactDay => ({ ...one, day: BEGINNING + one.day }));
  return historyUpTo({ days, attempts: directed ? attemptsOf(days) : [] }, BEGINNING + day);
}

function attemptsOf(days: readonly ContactDay[]): Attempt[] {
  const personal = days.filter(isPersonalDay);
  return personal.flatMap((one, i) => {
    const since = one.day - (personal[i - 1]?.day ?? Number.NEGATIVE_INFINITY);
    if (!one.outbound || one.weight < ATTEMPT_WEIGHT || since <= EXCHANGE_DAYS) return [];
    const answer = personal.find(({ day, inbound }) => inbound && day >= one.day);
    return [attempt(one.day, { answeredOn: answer?.day ?? null })];
  });
}
