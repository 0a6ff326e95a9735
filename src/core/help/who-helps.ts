/** Who could help with a need: matches, drawn to those one is close to, and whether a word about them comes first. */
import { type Day, daysBetween } from "../day.ts";
import type { ContactId } from "../id.ts";
import type { TieView } from "../plan/view-tie.ts";
import { countOf, endSentence, sayDay, saySpan } from "../plan/words.ts";
import { SET_ASIDE } from "../tie/state.ts";
import { hearsOnlyRequests } from "./asks-in-row.ts";
import type { Match } from "./rank-matches.ts";

/** What of a tie helping goes by. */
export type AskedView = Pick<TieView, "person" | "state" | "statistics" | "occasions" | "backOff">;

export interface PersonMatch<V extends AskedView> {
  readonly match: Match;
  readonly view: V;
  /** What should come before a request, in words; null where nothing must. */
  readonly first: string | null;
}

/** Nobody at all is asked less than this part of a close friend's score, so that who can help stays before who is near. */
const LEAST_CLOSENESS = 0.7;
/** So many faded days of contact make a tie half as close as can be. */
const HALF_CLOSE_DAYS = 2;
/** After so long a silence a request alone would be all there is. */
const LONG_SILENCE_DAYS = 180;

/** Tells whether somebody may be brought up at all: a person who lives, and whom the owner has not set aside. */
export function mayBeAsked({ person, state }: Pick<AskedView, "person" | "state">): boolean {
  return person.contact.kind === "person" && person.profile.diedOn === null && !SET_ASIDE.has(state.state);
}

/**
 * Orders matches by how well they fit, drawn to those one is close to; leaves out whoever may not be asked, and
 * `except`. Matches without a view are left out.
 */
export function whoHelps<V extends AskedView>(
  matches: readonly Match[],
  viewsById: ReadonlyMap<ContactId, V>,
  question: { readonly asOf: Day; readonly except?: ContactId },
): PersonMatch<V>[] {
  return matches
    .flatMap((match) => {
      const view = viewsById.get(match.contact);
      if (view === undefined || match.contact === question.except || !mayBeAsked(view)) return [];
      return [{ match, view, rank: match.score * (LEAST_CLOSENESS + (1 - LEAST_CLOSENESS) * closenessOf(view)) }];
    })
    .sort((a, b) => b.rank - a.rank || a.match.contact - b.match.contact)
    .map(({ match, view }) => ({
      match,
      view,
      get first() {
        return wordFirst(view, question.asOf);
      },
    }));
}

/** From 0 (no contact is seen) towards 1, by the days of contact of late. */
function closenessOf({ statistics }: AskedView): number {
  return statistics.decayed90 / (statistics.decayed90 + HALF_CLOSE_DAYS);
}

/** What should come before a request: what is owed, what they wait for, what is one-sided, a long silence. */
export function wordFirst({ person, statistics, occasions, backOff }: AskedView, asOf: Day): string | null {
  const open = person.help.filter(({ state, on }) => state === "open" && on <= asOf);
  const owed = open.find(({ kind, dueOn }) => kind === "promise" && dueOn !== null && daysBetween(dueOn, asOf) > 0);
  if (owed !== undefined) return endSentence(`You promised them ${owed.text}, for ${sayDay(owed.dueOn ?? asOf, asOf)}`);
  const waiting = occasions.find(({ kind, strength }) => kind === "unanswered-message" && strength !== "weak");
  if (waiting !== undefined) return `They wrote to you on ${sayDay(waiting.on, asOf)} and have no answer yet.`;
  if (hearsOnlyRequests(person.help, person.history.days, asOf))
    return "The last they heard from you were requests; let something else come first.";
  const asked = open.find(({ kind }) => kind === "ask");
  if (asked !== undefined) return endSentence(`An earlier request is open with them: ${asked.text}`);
  const need = open.find(({ kind }) => kind === "need");
  if (need !== undefined) return endSentence(`They need something themselves: ${need.text}`);
  if (backOff.kind !== "free")
    return `Your last ${backOff.streak < 2 ? "message" : countOf(backOff.streak, "message")} to them got no answer; a request would press.`;
  if (statistics.silentDays === null) return "No contact between you is seen; begin with a word about them.";
  if (statistics.silentDays > LONG_SILENCE_DAYS)
    return `You were last in touch ${saySpan(statistics.silentDays)} ago; begin with a word about them.`;
  return null;
}
