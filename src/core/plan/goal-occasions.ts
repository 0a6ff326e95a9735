/** Whom a goal raises this week: some people, never enough of them to fill it (design.md §2.1). */
import type { Day } from "../day.ts";
import type { Group, HelpEntry } from "../facts.ts";
import { hearsOnlyRequests } from "../help/asks-in-row.ts";
import { answerToGoal, goalKey, goalUntil, isRunningGoal } from "../help/goal.ts";
import type { Match } from "../help/rank-matches.ts";
import { sayMatchedWords } from "../help/say-matched-words.ts";
import { mayBeAsked } from "../help/who-helps.ts";
import type { ContactId } from "../id.ts";
import { minutesOf } from "../medium.ts";
import type { Settings } from "../settings.ts";
import type { FoundOccasion } from "./introduction-occasions.ts";
import type { Proposal } from "./plan.ts";
import { budgetOf } from "./spent-attention.ts";
import type { TieView } from "./view-tie.ts";
import { endSentence, sayDay } from "./words.ts";

/** A goal, and whom its words fit, best first. */
export interface MatchedGoal {
  readonly entry: HelpEntry;
  readonly matches: readonly Match[];
}

export type RaisedView = Pick<
  TieView,
  "person" | "state" | "statistics" | "history" | "backOff" | "kept" | "touches" | "quietDays"
>;

/** One goal raises at most so many in a week. */
const MOST_PER_GOAL = 2;
/** All goals together raise at most this part of a week's touches. */
const MOST_PART = 1 / 3;
/** Whoever was in touch so lately is left in peace. */
const QUIET_DAYS = 14;
/** Whose words fit less well than this part of the best is not brought up. */
const CLOSE_ENOUGH = 0.6;

/**
 * How many people all goals together may raise in a week: less than its touches, whatever the budget, and no more than
 * the setting `forMe` allows.
 */
export function mostForGoals(settings: Settings): number {
  const { touches, minutes, mediaMinutes } = budgetOf(settings);
  const size = touches ?? (minutes ?? 0) / minutesOf("email", mediaMinutes);
  return Math.floor(size * Math.min(MOST_PART, settings.forMe / 100));
}

/**
 * Finds whom the goals raise on `asOf`: first whoever a touch of the week was planned for it already, then whom the owner
 * named, the longest quiet first, then who is in the group that the owner named, whose words fit best first, then whose
 * words fit best of the others. `most` is for all goals together (see `mostForGoals`); the
 * goal that ends first goes first; nobody is raised by two. Those done this week count. Nobody resting, let go, never
 * or dead, just in touch, waiting for an answer, tired of requests, or for whom the owner dismissed it is among them.
 */
export function goalOccasions(
  goals: readonly MatchedGoal[],
  viewsById: ReadonlyMap<ContactId, RaisedView>,
  { asOf, week, most }: { readonly asOf: Day; readonly week: string; readonly most: number },
): FoundOccasion[] {
  const found = new Map<ContactId, FoundOccasion>();
  const running = goals
    .filter(({ entry }) => isRunningGoal(entry, asOf))
    .sort((a, b) => (endOf(a) === endOf(b) ? a.entry.id - b.entry.id : endOf(a) < endOf(b) ? -1 : 1));
  const planned = new Map(running.map((goal) => [goal, plannedFor(goal, viewsById, week)]));
  let room = most - [...planned.values()].reduce((sum, { done }) => sum + done, 0);
  for (const goal of running) {
    const { done = 0, standing = [] } = planned.get(goal) ?? {};
    let own = MOST_PER_GOAL - done;
    for (const { view, match } of [...standing, ...whomFor(goal, viewsById, asOf)]) {
      const { id } = view.person.contact;
      if (own < 1 || room < 1) break;
      if (found.has(id) || !mayBeRaised(view, goal, week, asOf)) continue;
      found.set(id, { contact: id, occasion: occasionOf(goal.entry, view, match, asOf) });
      own -= 1;
      room -= 1;
    }
  }
  return [...found.values()];
}

interface Raised {
  readonly view: RaisedView;
  /** Null where their words do not fit, or need not. */
  readonly match: Match | null;
}

function endOf({ entry }: MatchedGoal): Day {
  return entry.dueOn ?? goalUntil(entry.on);
}

/** Touches of the week for a goal: how many are done, and who stands on the list for it. */
function plannedFor(
  { entry, matches }: MatchedGoal,
  viewsById: ReadonlyMap<ContactId, RaisedView>,
  week: string,
): { readonly done: number; readonly standing: readonly Raised[] } {
  const key = goalKey(entry);
  let done = 0;
  const standing: Raised[] = [];
  for (const view of viewsById.values()) {
    for (const touch of view.touches) {
      if (touch.week !== week) continue;
      // eslint-disable-next-line kith/safe-assertion -- written by Kith itself
      const { reasons = [] } = JSON.parse(touch.proposal) as Partial<Proposal>;
      if (!reasons.some(({ occasion }) => occasion === key)) continue;
      if (touch.state === "done") done += 1;
      else if (touch.state === "proposed" || touch.state === "accepted")
        standing.push({ view, match: matches.find(({ contact }) => contact === view.person.contact.id) ?? null });
    }
  }
  return { done, standing };
}

function whomFor(
  { entry, matches }: MatchedGoal,
  viewsById: ReadonlyMap<ContactId, RaisedView>,
  asOf: Day,
): readonly Raised[] {
  const named: RaisedView[] = [];
  for (const view of viewsById.values())
    if (answerToGoal(view.person.answers, entry, asOf) === "confirmed") named.push(view);
  named.sort(longerQuiet);
  const least = CLOSE_ENOUGH * Math.max(0, ...matches.map(({ score }) => score));
  const fitting = matches.flatMap((match): readonly Raised[] => {
    const view = viewsById.get(match.contact);
    return view === undefined || match.score < least || !isTie(view) ? [] : [{ view, match }];
  });
  const matchOf = new Map(fitting.map(({ view, match }) => [idOf(view), match]));
  const members = [...viewsById.values()]
    .filter((view) => groupFor(view, entry) !== undefined)
    .map((view): Raised => ({ view, match: matchOf.get(idOf(view)) ?? null }))
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0) || longerQuiet(a.view, b.view));
  // Whoever is among several comes where they come first.
  return [...named.map((view) => ({ view, match: null })), ...members, ...fitting];
}

function longerQuiet(a: RaisedView, b: RaisedView): number {
  return (b.quietDays ?? Infinity) - (a.quietDays ?? Infinity) || idOf(a) - idOf(b);
}

/** The group that the owner named for the goal, where they are in it. */
function groupFor({ person }: RaisedView, { group }: HelpEntry): Group | undefined {
  return person.groups.find(({ id }) => id === group);
}

function idOf({ person }: RaisedView): ContactId {
  return person.contact.id;
}

/** Words alone make nobody of the address book into somebody to write to. */
function isTie({ statistics, kept }: RaisedView): boolean {
  return kept || statistics.personalDays > 0;
}

function mayBeRaised(view: RaisedView, { entry }: MatchedGoal, week: string, asOf: Day): boolean {
  const { person, history, backOff, quietDays, touches } = view;
  if (!mayBeAsked(view) || backOff.kind !== "free") return false;
  if (quietDays !== null && quietDays < QUIET_DAYS) return false;
  if (answerToGoal(person.answers, entry, asOf) === "dismissed") return false;
  if (touches.some((touch) => touch.week === week && touch.state !== "proposed" && touch.state !== "accepted"))
    return false;
  return !hearsOnlyRequests(person.help, history.days, asOf);
}

function occasionOf(entry: HelpEntry, view: RaisedView, match: Match | null, asOf: Day): FoundOccasion["occasion"] {
  const until = entry.dueOn ?? goalUntil(entry.on);
  const isNamed = answerToGoal(view.person.answers, entry, asOf) === "confirmed";
  const group = isNamed ? undefined : groupFor(view, entry);
  const words = match === null || isNamed ? null : sayMatchedWords(match.words);
  const why = isNamed
    ? "you named them for it"
    : [
        ...(group === undefined ? [] : [`they are in ${group.name}, which you named for it`]),
        ...(words === null ? [] : [`they match ${words}`]),
      ].join(", and ");
  return {
    key: goalKey(entry),
    kind: "goal",
    confidence: isNamed || group !== undefined ? "certain" : "guess",
    on: entry.on,
    from: entry.on,
    until,
    strength: "wanted",
    anyway: false,
    reason: {
      kind: "goal",
      text: endSentence(`For your goal "${entry.text}", until ${sayDay(until, asOf)}: ${why}`),
      evidence: { goal: entry.text, until, by: group?.name ?? words ?? "named" },
    },
  };
}
