/**
 * Whom does Kith propose for letting go, and do they write by themselves after all? `npm run --silent bench:letting-go` reads the
 * sets of the data folder that tell who wrote, walks each tie week by week, and takes the first week in which a rule proposes
 * it. Beside the naive rule (three unanswered over 90 days) each refinement in turn; the last is what the product does. A table
 * and a JSON line for each file.
 */
import { basename } from "node:path";
import { type BackOff, backOffOn } from "../src/core/tie/back-off.ts";
import { type TieHistory, historyUpTo } from "../src/core/tie/history.ts";
import { outlookOf } from "../src/core/tie/outlook.ts";
import { computeStatistics, isPersonalDay } from "../src/core/tie/statistics.ts";
import { dataFiles } from "./outlook/read-ties.ts";
import { type Histories, readHistories } from "./outlook/tie-histories.ts";

const MEASURED = ["email-eu", "enron-priebe"];
const COMEBACK_DAYS = 90;
const STEP_DAYS = 7;
const LIMITS = { attemptLimit: 3, attemptDays: 90 };
const FEWER = { attemptLimit: 2, attemptDays: 90 };

/** One tie on one day, as a rule sees it. */
interface Sight {
  readonly history: TieHistory;
  readonly day: number;
  readonly outlook: () => number;
}

type Rule = (sight: Sight) => boolean;

interface Proposed {
  readonly wrote: boolean;
}

const nameOf = (path: string): string => basename(path).replace(/\.tsv(\.gz)?$/, "");
const paths =
  process.argv.length > 2 ? process.argv.slice(2) : dataFiles().filter((path) => MEASURED.includes(nameOf(path)));

const RULES: readonly (readonly [string, Rule])[] = [
  ["three unanswered over 90 days", naive],
  ["… each given a week to be answered", (sight) => isProposal(ask(sight, LIMITS))],
  ["… who used to answer rests for a year", (sight) => isLettingGo(ask({ ...sight, outlook: () => 0 }, LIMITS))],
  ["… who is likely to be in touch rests too: Kith", (sight) => isLettingGo(ask(sight, LIMITS))],
  ["Kith with attemptLimit 2", (sight) => isLettingGo(ask(sight, FEWER))],
];

for (const path of paths) {
  const histories = readHistories(path);
  const found = RULES.map(([rule, proposes]) => ({ rule, ...walk(histories, proposes) }));
  const naiveCount = found[0]?.proposed.length ?? 0;
  const bar = barFor(histories, naiveCount);
  const quietest = walk(histories, (sight) => isProposal(ask(sight, FEWER)) && sight.outlook() <= bar);
  const rested = walk(histories, (sight) => ask(sight, LIMITS).kind === "propose-rest");
  const lines = [
    ...found.map(({ rule, proposed }) => ({ rule, ...count(proposed) })),
    { rule: "attemptLimit 2, the quietest, as many as the naive rule", ...count(quietest.proposed) },
    { rule: "proposed for rest by Kith", ...count(rested.proposed) },
  ];
  console.log(nameOf(path));
  console.table(lines);
  console.log(JSON.stringify({ file: nameOf(path), task: "letting-go", comebackDays: COMEBACK_DAYS, lines }));
}

/** The outlook below which so many ties are proposed at all, ever. */
function barFor(histories: Histories, wanted: number): number {
  const lowest = histories.ties.flatMap((tie) => {
    const outlooks = sightsOf(tie, histories.lastDay)
      .filter((sight) => isProposal(ask(sight, FEWER)))
      .map(({ outlook }) => outlook());
    return outlooks.length === 0 ? [] : [Math.min(...outlooks)];
  });
  return lowest.toSorted((a, b) => a - b)[wanted - 1] ?? 1;
}

/** Walks every tie, and takes the first week in which it is proposed; later weeks would count the same tie again. */
function walk({ ties, lastDay }: Histories, proposes: Rule): { readonly proposed: readonly Proposed[] } {
  const proposed: Proposed[] = [];
  for (const tie of ties) {
    const first = sightsOf(tie, lastDay).find(proposes);
    if (first !== undefined) proposed.push({ wrote: writesWithin(tie, first.day) });
  }
  return { proposed };
}

/** The tie week by week, from its second attempt on. */
function sightsOf(tie: TieHistory, lastDay: number): Sight[] {
  const sights: Sight[] = [];
  const from = tie.attempts[1]?.day ?? Number.POSITIVE_INFINITY;
  for (let day = from; day + COMEBACK_DAYS <= lastDay; day += STEP_DAYS) {
    const history = historyUpTo(tie, day);
    sights.push({ history, day, outlook: () => outlookOf(computeStatistics(history, day), { history }).probability });
  }
  return sights;
}

function ask({ history, day, outlook }: Sight, limits: typeof LIMITS): BackOff {
  return backOffOn({ history, day, seenThrough: day, idealDays: null, limits, outlook, oneSided: false });
}

function isProposal({ kind }: BackOff): boolean {
  return kind === "propose-letting-go" || kind === "propose-rest";
}

function isLettingGo({ kind }: BackOff): boolean {
  return kind === "propose-letting-go";
}

/** The rule of thumb: what was sent yesterday counts, and whether they ever answered does not. */
function naive({ history, day }: Sight): boolean {
  const answered = history.attempts.findLastIndex(({ answeredOn }) => answeredOn !== null);
  const open = [...new Set(history.attempts.slice(answered + 1).map((attempt) => attempt.day))];
  const [first] = open;
  return first !== undefined && open.length >= LIMITS.attemptLimit && day - first >= LIMITS.attemptDays;
}

function writesWithin({ days }: TieHistory, day: number): boolean {
  return days.some((one) => one.inbound && isPersonalDay(one) && one.day > day && one.day <= day + COMEBACK_DAYS);
}

function count(proposed: readonly Proposed[]): {
  readonly proposed: number;
  readonly wrote: number;
  readonly share: number;
} {
  const wrote = proposed.filter((one) => one.wrote).length;
  return { proposed: proposed.length, wrote, share: Math.round((1000 * wrote) / Math.max(1, proposed.length)) / 1000 };
}
