/** What all ties of an owner say of each, and of the price of attention. */
import type { DayNumber } from "../day.ts";
import type { Settings } from "../settings.ts";
import { walkDays } from "../tie/walk-days.ts";
import { halfLifeOf } from "./half-life.ts";
import type { OwnersMarket, TieFacts } from "./index-policy.ts";
import { type TiePrior, believe, poolTies } from "./learn-ties.ts";
import type { PlanContact } from "./plan.ts";
import { mostKept, priceOfAttention } from "./price-of-attention.ts";
import { budgetOf, isInMinutes } from "./spent-attention.ts";
import { type TieRecord, readTie } from "./tie-evidence.ts";
import { noStreak } from "./streak-belief.ts";
import { type PlanContext, type TieView, viewTie } from "./view-tie.ts";
import { USUAL_MINUTES } from "./best-medium.ts";
import { solveMedia } from "./media-worth.ts";
import { type WorthTable, createWorthTable } from "./worth-table.ts";

/** So many ties tell how all are: enough for means, and quickly read. */
const SAMPLE = 240;
const WEEK_DAYS = 7;
/** Of somebody one talks with elsewhere, contact within four weeks is as likely as not … */
export const OUTLOOK_ELSEWHERE = 0.5;
/** … by the week, and by itself. */
const ORGANIC_ELSEWHERE = 1 - (1 - OUTLOOK_ELSEWHERE) ** (1 / 4);

/** What ties are worth under these settings: by touches, or by minutes with the media to choose from. */
export function worthTableFor(settings: Pick<Settings, "touches" | "minutes">): WorthTable {
  return isInMinutes(settings) ? createWorthTable(solveMedia) : createWorthTable();
}

/** Learns the market from a sample of the ties, always the same for the same persons (in order of their ids). */
export function marketOf(persons: readonly PlanContact[], context: PlanContext, table: WorthTable): OwnersMarket {
  const known = persons.filter(({ contact, history }) => isOpen(contact) && hasDays(history, context.today));
  const step = Math.max(1, known.length / SAMPLE);
  const views: TieView[] = [];
  for (let at = 0; at < known.length; at += step) {
    const person = known[Math.floor(at)];
    if (person !== undefined) views.push(viewTie(person, context));
  }
  const records = views.map((view) => recordOf(view, context));
  const prior = poolTies(records.map(({ evidence }) => evidence));
  const bidders = views.map((view, i) => factsOf(view, prior, records[i] ?? recordOf(view, context)));
  const touches = touchesOf(context.settings) / step;
  const price = priceOfAttention(bidders, touches, table);
  const kept = (more = 0): number => step * mostKept(bidders, touches + more / step, table);
  return { prior, table, price, kept };
}

/** What the policy sees of a tie; `occasion` is left out. */
export function factsOf(view: TieView, prior: TiePrior, record: TieRecord): TieFacts {
  const { governing, elsewhere } = view;
  const halfLife = halfLifeOfView(view);
  const silence = elsewhere ? 0 : mutualQuiet(view) / WEEK_DAYS;
  const { response, organic } = believe(record.evidence, prior);
  const standing = { silence, streak: record.streak, occasion: false };
  return {
    value: governing.value,
    belief: { halfLife, response, organic: elsewhere ? ORGANIC_ELSEWHERE : organic },
    standing,
  };
}

/** Reads what was observed of a tie. One-sided by nature: nothing is held against them. */
export function recordOf(view: TieView, { today }: PlanContext): TieRecord {
  const { history, statistics, person } = view;
  const record = readTie(history, statistics.day, today, halfLifeOfView(view));
  return person.contact.oneSided === 1 ? { ...record, streak: noStreak() } : record;
}

function halfLifeOfView({ governing, person, statistics }: TieView): number {
  return halfLifeOf({
    wantedDays: governing.idealDays,
    byHand: person.contact.idealDays !== null,
    gapDays: statistics.usualGap,
    gaps: Math.max(0, statistics.personalDays - 1),
  });
}

/**
 * Days since the two were last in touch both ways, on the owner's time; where that was never, since the first contact. A
 * touch done counts where no source of the tie's could show an answer.
 */
function mutualQuiet({ statistics, quietDays, unseenTouchDays }: TieView): number {
  if (quietDays === null) return 0;
  const seen = statistics.mutualSilence ?? statistics.tenure;
  return unseenTouchDays === null ? seen : Math.min(seen, unseenTouchDays);
}

function touchesOf(settings: Settings): number {
  const { touches, minutes } = budgetOf(settings);
  const inMinutes = minutes === null ? Number.POSITIVE_INFINITY : minutes / USUAL_MINUTES;
  return Math.min(touches ?? Number.POSITIVE_INFINITY, inMinutes);
}

function isOpen({ decision }: PlanContact["contact"]): boolean {
  return decision !== "never" && decision !== "let-go" && decision !== "resting";
}

function hasDays(history: PlanContact["history"], today: DayNumber): boolean {
  const walk = walkDays(history);
  return walk.next() && walk.day <= today;
}
