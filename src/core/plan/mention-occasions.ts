/** Occasions of what the owner's feeds say of somebody: read about them, or published by them (design.md §2.2). */
import type { Mention } from "../feed/feed-facts.ts";
import { type Day, addDays } from "../day.ts";
import { cutText } from "../cut-text.ts";
import type { Occasion } from "./occasion.ts";
import { sayDay } from "./words.ts";

/** So long a piece is something to write about. */
export const MENTION_DAYS = 30;
const LONGEST_TITLE = 120;

/** The occasions of one contact's mentions: the latest that is good on `asOf`, of theirs and of what is said about them. */
export function mentionOccasions(
  mentions: readonly (Pick<Mention, "id" | "key" | "kind" | "on" | "title" | "link" | "words"> & {
    readonly feedTitle: string;
  })[],
  asOf: Day,
): Occasion[] {
  const good = mentions
    .filter(({ on }) => on <= asOf && asOf <= addDays(on, MENTION_DAYS))
    .sort((a, b) => (a.on === b.on ? b.id - a.id : a.on < b.on ? 1 : -1));
  const theirs = good.find(({ kind }) => kind === "page");
  // Their own name before their company's.
  const about = good.find(({ kind }) => kind === "name") ?? good.find(({ kind }) => kind === "company");
  return [theirs, about].flatMap((one) => (one === undefined ? [] : [occasionOf(one, asOf)]));
}

function occasionOf(
  { key, kind, on, title, link, words, feedTitle }: Parameters<typeof mentionOccasions>[0][number],
  asOf: Day,
): Occasion {
  const said = `"${cutText(title, LONGEST_TITLE)}"`;
  const published = kind === "page";
  const text = published
    ? `They published ${said} on ${sayDay(on, asOf)}, on ${words}.`
    : `${feedTitle} wrote on ${sayDay(on, asOf)}: ${said}; it names ${kind === "name" ? "them" : "their company"} ("${words}").`;
  return {
    key: `${published ? "published" : "read-about"}:${key}`,
    kind: published ? "published" : "read-about",
    confidence: kind === "company" ? "guess" : "likely",
    on,
    from: on,
    until: addDays(on, MENTION_DAYS),
    strength: kind === "company" ? "weak" : "plain",
    anyway: false,
    reason: {
      kind: published ? "published" : "read-about",
      text,
      evidence: { title, feed: feedTitle, words, by: kind, on, ...(link === null ? {} : { link }) },
    },
  };
}
