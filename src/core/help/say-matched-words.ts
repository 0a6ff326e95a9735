/** Says which words answer a need or a goal, and where they stand. */
import type { MatchField, MatchedWord } from "./rank-matches.ts";

const FIELDS: Readonly<Record<MatchField, string>> = {
  offers: "offered",
  titles: "title",
  organisations: "company",
  labels: "tag",
  places: "place",
  notes: "note",
  past: "job",
  domains: "address",
  topics: "topic",
};

/** `lawyer by "Rechtsanwältin" (title)`; words that one place answers are told together. */
export function sayMatchedWords(words: readonly MatchedWord[]): string {
  const byPlace = new Map<string, string[]>();
  for (const { asked, found, field, text } of words) {
    const place =
      field === "offers" || field === "notes" || field === "topics" ? `${FIELDS[field]}: ${text}` : FIELDS[field];
    const said = asked.toLowerCase() === found.toLowerCase() ? found : `${asked} by "${found}"`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), said]);
  }
  return [...byPlace].map(([place, said]) => `${said.join(", ")} (${place})`).join("; ");
}
