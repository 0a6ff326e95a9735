/** Who could help, in words and for scripts. */
import type { FoundMatch } from "../../app/find-matches.ts";
import type { Day } from "../../core/day.ts";
import { sayDeeds } from "../../core/help/ledger.ts";
import type { MatchField, MatchedWord } from "../../core/help/rank-matches.ts";
import { showId } from "../../core/id.ts";
import { wrapText } from "./wrap-text.ts";

const FIELDS: Readonly<Record<MatchField, string>> = {
  offers: "offered",
  titles: "title",
  organisations: "company",
  labels: "tag",
  places: "place",
  notes: "note",
  past: "job",
  domains: "address",
};

export function sayMatch(
  place: number,
  { match, view, first, deeds }: FoundMatch,
  today: Day,
  columns: number,
): string {
  const { profile } = view.person;
  const head = [profile.name, profile.title, profile.organisation].filter((part) => part !== null).join(", ");
  const lines = [
    `Matches ${sayWords(match.words)}.`,
    view.state.reason,
    sayDeeds(deeds, today),
    first === null ? "" : `First: ${first}`,
  ];
  return [
    wrapText(`${place}. ${head}`, columns, 0, 3),
    ...lines.filter((line) => line !== "").map((line) => wrapText(line, columns, 3, 5)),
  ].join("\n");
}

/** `lawyer by "Rechtsanwältin" (title)`; words that one place answers are told together. */
function sayWords(words: readonly MatchedWord[]): string {
  const byPlace = new Map<string, string[]>();
  for (const { asked, found, field, text } of words) {
    const place = field === "offers" || field === "notes" ? `${FIELDS[field]}: ${text}` : FIELDS[field];
    const said = asked.toLowerCase() === found.toLowerCase() ? found : `${asked} by "${found}"`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), said]);
  }
  return [...byPlace].map(([place, said]) => `${said.join(", ")} (${place})`).join("; ");
}

export function matchDocument({ match, view, first, deeds }: FoundMatch): object {
  const { contact, profile } = view.person;
  return {
    contact: { id: showId("contact", contact.id), name: profile.name },
    title: profile.title,
    organisation: profile.organisation,
    words: match.words,
    standing: view.state.reason,
    deeds,
    first,
  };
}
