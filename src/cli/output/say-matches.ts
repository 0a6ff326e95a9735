/** Who could help, in words and for scripts. */
import type { FoundMatch } from "../../app/find-matches.ts";
import type { Day } from "../../core/day.ts";
import { sayDeeds } from "../../core/help/ledger.ts";
import { sayMatchedWords } from "../../core/help/say-matched-words.ts";
import { showId } from "../../core/id.ts";
import { wrapText } from "./wrap-text.ts";

export function sayMatch(
  place: number,
  { match, view, first, deeds }: FoundMatch,
  today: Day,
  columns: number,
): string {
  const { profile } = view.person;
  const head = [profile.name, profile.title, profile.organisation].filter((part) => part !== null).join(", ");
  const lines = [
    `Matches ${sayMatchedWords(match.words)}.`,
    view.state.reason,
    sayDeeds(deeds, today),
    first === null ? "" : `First: ${first}`,
  ];
  return [
    wrapText(`${place}. ${head}`, columns, 0, 3),
    ...lines.filter((line) => line !== "").map((line) => wrapText(line, columns, 3, 5)),
  ].join("\n");
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
