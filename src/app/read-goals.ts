/** Reads the owner's goals, and finds whom they raise (design.md §2.1). */
import type { Day } from "../core/day.ts";
import { entriesUpTo } from "../core/help/ledger.ts";
import { answerToGoal, isRunningGoal } from "../core/help/goal.ts";
import type { HelpEntry } from "../core/facts.ts";
import type { Match } from "../core/help/rank-matches.ts";
import type { ContactId } from "../core/id.ts";
import { type MatchedGoal, type RaisedView, goalOccasions, mostForGoals } from "../core/plan/goal-occasions.ts";
import type { FoundOccasion } from "../core/plan/introduction-occasions.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import type { PlanContact, PlanInput } from "../core/plan/plan.ts";
import { viewTie } from "../core/plan/view-tie.ts";
import { type WordMatcher, openWordMatcher } from "./match-words.ts";
import type { Session } from "./session.ts";

type Reader = Pick<Session, "store" | "owner">;

/** So many of those whose words fit are looked at. */
const MOST_MATCHES = 20;

/** The goals as they stood at the end of a day: those that run then, or all. */
export async function readGoals({ store, owner }: Reader, asOf: Day, all = false): Promise<HelpEntry[]> {
  const own = await store.scan(owner, "help", { index: "byContact", equals: [null] });
  return entriesUpTo(own, asOf).filter((entry) => entry.kind === "goal" && (all || isRunningGoal(entry, asOf)));
}

/** Whose words fit a goal, best first: one word of many is no reason to bring somebody up. */
export async function matchGoal(matcher: WordMatcher, { text }: HelpEntry): Promise<readonly Match[]> {
  const least = matcher.countWords(text) / 2;
  return (await matcher.rank(text)).filter(({ words }) => words.length >= least);
}

/** Finds whom the goals raise on the plan's day. Nothing is matched where no goal runs. */
export async function findGoalOccasions(
  session: Reader,
  people: readonly PlanContact[],
  basis: Omit<PlanInput, "contacts">,
): Promise<FoundOccasion[]> {
  const { asOf, settings } = basis;
  const goals = await readGoals(session, asOf);
  const most = mostForGoals(settings);
  if (goals.length === 0 || most === 0) return [];
  const persons = people.filter(({ contact }) => contact.kind === "person");
  const matcher = await openWordMatcher(session, persons);
  const matched: MatchedGoal[] = [];
  for (const entry of goals) matched.push({ entry, matches: (await matchGoal(matcher, entry)).slice(0, MOST_MATCHES) });
  const context = contextOf({ ...basis, contacts: [] }, []);
  const wanted = new Set<ContactId>(matched.flatMap(({ matches }) => matches.map(({ contact }) => contact)));
  const views = new Map<ContactId, RaisedView>();
  for (const person of persons) {
    const isNamed = goals.some(
      (goal) => answerToGoal(person.answers, goal, asOf) !== null || person.groups.some(({ id }) => id === goal.group),
    );
    if (isNamed || wanted.has(person.contact.id)) views.set(person.contact.id, viewTie(person, context));
  }
  return goalOccasions(matched, views, { asOf, week: context.week, most });
}
