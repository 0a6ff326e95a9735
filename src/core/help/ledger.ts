/**
 * The help ledger (design.md §2.4): needs, offers, promises and asks. How entries are told, ordered, and what two people
 * have done for each other. Judgements of the owner's: they never leave Kith's own archive.
 */
import { type Day, addDays, daysBetween } from "../day.ts";
import type { HelpEntry, HelpKind, HelpState } from "../facts.ts";
import { sayDay, sayNearDay } from "../plan/words.ts";

/** How each kind ends, in one word. */
const ENDINGS: Readonly<Record<HelpKind, Readonly<Record<Exclude<HelpState, "open">, string>>>> = {
  need: { done: "met", dropped: "passed" },
  offer: { done: "taken up", dropped: "withdrawn" },
  promise: { done: "kept", dropped: "let go" },
  ask: { done: "answered", dropped: "withdrawn" },
  news: { done: "told", dropped: "put away" },
  introduction: { done: "made", dropped: "came to nothing" },
  goal: { done: "reached", dropped: "ended" },
};

/** Within so many days a day is told with its weekday. */
const NEAR_DAYS = 14;

/** Says what an entry is, with whom: `Promise to Ana Ferreira`; `name` is null for the owner's own. */
export function sayWhose(kind: HelpKind, name: string | null): string {
  const who = name ?? "you";
  switch (kind) {
    case "need":
      return name === null ? "Your need" : `Need of ${who}`;
    case "offer":
      return name === null ? "Your offer" : `Offer of ${who}`;
    case "promise":
      return `Promise to ${who}`;
    case "ask":
      return `Asked of ${who}`;
    case "news":
      return "Your news";
    case "introduction":
      return `Introduction of ${who}`;
    case "goal":
      return "Your goal";
  }
}

/** Says how an entry stands on a day: `by Friday 4 December`, `was due on 20 November`, `kept on 1 November: sent by post`. */
export function sayStanding(entry: HelpEntry, asOf: Day): string {
  const { kind, state, dueOn, closedOn, outcome } = entry;
  if (state !== "open") {
    const on = closedOn === null ? "" : ` on ${sayDay(closedOn, asOf)}`;
    return `${ENDINGS[kind][state]}${on}${outcome === null ? "" : `: ${outcome}`}`;
  }
  if (kind === "news") return `kept until ${sayDay(keptUntil(entry), asOf)}`;
  if (dueOn === null) return `since ${sayDay(entry.on, asOf)}`;
  const ahead = daysBetween(asOf, dueOn);
  if (kind === "goal") return ahead < 0 ? `ran until ${sayDay(dueOn, asOf)}` : `runs until ${sayDay(dueOn, asOf)}`;
  if (ahead < 0) return `was due on ${sayDay(dueOn, asOf)}`;
  return `by ${ahead <= NEAR_DAYS ? sayNearDay(dueOn, asOf).replace(/^on /, "") : sayDay(dueOn, asOf)}`;
}

/** News is kept for six weeks (design.md §2.5). */
const NEWS_DAYS = 42;

/** The last day on which an entry of news is news. */
export function keptUntil({ on }: Pick<HelpEntry, "on">): Day {
  return addDays(on, NEWS_DAYS);
}

/** Orders entries: open ones by what is due first, then the latest; closed ones after them, the latest first. */
export function orderEntries(entries: readonly HelpEntry[]): HelpEntry[] {
  return entries.toSorted(
    (a, b) =>
      Number(a.state !== "open") - Number(b.state !== "open") ||
      compare(a.state === "open" ? (a.dueOn ?? LAST) : LAST, b.state === "open" ? (b.dueOn ?? LAST) : LAST) ||
      compare(b.closedOn ?? b.on, a.closedOn ?? a.on) ||
      b.id - a.id,
  );
}
const LAST = "~";

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entries as they stood at the end of a day: what was written down later is not there, what was closed later is open. */
export function entriesUpTo(entries: readonly HelpEntry[], day: Day): HelpEntry[] {
  return entries
    .filter(({ on }) => on <= day)
    .map((entry) =>
      entry.closedOn !== null && entry.closedOn > day
        ? { ...entry, state: "open", closedOn: null, outcome: null }
        : entry,
    );
}

/** One thing that one did for the other. */
export interface Deed {
  readonly by: "owner" | "contact";
  readonly on: Day;
  readonly text: string;
}

/**
 * What the two have done for each other, the latest first: the contact's needs that were met, promises to them that were kept and introductions of them;
 * asks that they answered and offers of theirs that were taken up. `entries` are those of one contact. In words, never as a
 * number (design.md §2.4).
 */
export function deedsBetween(entries: readonly HelpEntry[]): Deed[] {
  return entries
    .filter(({ state }) => state === "done")
    .map(({ kind, on, closedOn, text, outcome }): Deed => {
      const by = kind === "need" || kind === "promise" || kind === "introduction" ? "owner" : "contact";
      return { by, on: closedOn ?? on, text: outcome === null ? text : `${text} (${outcome})` };
    })
    .sort((a, b) => compare(b.on, a.on));
}

/** Says the last deed of each: `You: the report (12 May). They: a reference for Acme (2025).`; empty where there is none. */
export function sayDeeds(deeds: readonly Deed[], asOf: Day): string {
  const lastOf = (by: Deed["by"]): Deed | undefined => deeds.find((deed) => deed.by === by);
  const say = (who: string, deed: Deed | undefined): string[] =>
    deed === undefined ? [] : [`${who} for ${who === "You" ? "them" : "you"}: ${deed.text}, ${sayDay(deed.on, asOf)}.`];
  return [...say("You", lastOf("owner")), ...say("They", lastOf("contact"))].join(" ");
}
