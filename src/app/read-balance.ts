/** How ties are lived, by group: in person, by voice, in writing; and which live on text alone. */
import { type Day, dayFromNumber, dayNumber, daysBetween } from "../core/day.ts";
import type { ContactId } from "../core/id.ts";
import { FRESH_DAYS } from "../core/plan/said-silence.ts";
import { viewCoverage } from "../core/plan/view-coverage.ts";
import { SET_ASIDE } from "../core/tie/state.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import { type Balance, NO_BALANCE, addBalance, balanceOf, livesOnText } from "../core/tie/balance.ts";
import { viewEverybody } from "./list-contacts.ts";
import { readCoverage } from "./plan-week.ts";
import type { Session } from "./session.ts";

export interface NamedBalance {
  /** Null for a group. */
  readonly contact: ContactId | null;
  readonly name: string;
  readonly balance: Balance;
}

/** Whether any source, or the hand, could have seen it: else the last one is not known. */
export interface SeenMedia {
  readonly inPerson: boolean;
  readonly voice: boolean;
  /** The last day of the year that is counted: today, or where the sources end over a week before, their end. */
  readonly until: Day;
}

export interface BalanceOfAll {
  /** In the order of the groups' ranks; those in no group last. */
  readonly groups: readonly NamedBalance[];
  /** Ties that lived on text alone for a year, those with most days first. */
  readonly textAlone: readonly NamedBalance[];
  readonly seen: SeenMedia;
}

const NO_GROUP = "In no group";

export async function readBalance(session: Session): Promise<BalanceOfAll> {
  const seen = await readSeen(session);
  const until = dayNumber(seen.until);
  const named = (await viewEverybody(session))
    .filter(({ person, state }) => person.contact.kind === "person" && !SET_ASIDE.has(state.state))
    .map((view) => ({ view, balance: balanceOf(view.history, until) }));
  const groups = new Map<string, { readonly rank: number; balance: Balance }>();
  // Where nothing is measured, nothing is counted either.
  for (const { view, balance } of named.filter(isMeasured)) {
    const group = view.person.groups[0];
    const name = group?.name ?? NO_GROUP;
    const sum = groups.get(name) ?? { rank: group?.rank ?? Number.POSITIVE_INFINITY, balance: NO_BALANCE };
    groups.set(name, { rank: sum.rank, balance: addBalance(sum.balance, balance) });
  }
  return {
    groups: [...groups]
      .sort(([, a], [, b]) => a.rank - b.rank)
      .map(([name, { balance }]) => ({ contact: null, name, balance })),
    textAlone: named
      .filter((one) => isMeasured(one) && livesOnText(one.balance))
      .map(({ view, balance }) => ({ ...nameOf(view), balance }))
      .sort((a, b) => b.balance.text - a.balance.text || a.contact - b.contact),
    seen,
  };
}

function isMeasured({ view }: { readonly view: TieView }): boolean {
  return view.governing.measured;
}

/** What the sources, and the hand, can show of meetings and calls. */
export async function readSeen(session: Session): Promise<SeenMedia> {
  const { through, throughByMedium } = viewCoverage(await readCoverage(session), session.today);
  const ended = through !== null && daysBetween(through, session.today) > FRESH_DAYS;
  return {
    until: ended ? through : session.today,
    inPerson: throughByMedium.has("in-person"),
    voice: throughByMedium.has("phone") || throughByMedium.has("video"),
  };
}

/** The last day of a kind: a day, `null` for none that could be seen, `"not known"` where nothing could have seen it. */
export function lastOf(day: number | null, isSeen: boolean): Day | "not known" | null {
  return day !== null ? dayFromNumber(day) : isSeen ? null : "not known";
}

function nameOf({ person }: TieView): { readonly contact: ContactId; readonly name: string } {
  return { contact: person.contact.id, name: person.profile.name };
}
