/** Entries of the help ledger, in words and for scripts. */
import type { NamedEntry } from "../../app/keep-ledger.ts";
import type { Day } from "../../core/day.ts";
import { sayStanding, sayWhose } from "../../core/help/ledger.ts";
import { showId } from "../../core/id.ts";

export function sayEntry({ entry, name, other }: NamedEntry, today: Day): string {
  const whose = other === undefined ? name : `${name ?? ""} and ${other.name}`;
  const place = entry.place === null ? "" : ` (${entry.place})`;
  return `${showId("help", entry.id)}  ${sayWhose(entry.kind, whose)}: ${entry.text}${place}; ${sayStanding(entry, today)}`;
}

export function entryDocument({ entry, name, other }: NamedEntry): object {
  const { id, kind, contact, text, on, place, dueOn, state, closedOn, outcome } = entry;
  return {
    id: showId("help", id),
    contact: contact === null ? null : { id: showId("contact", contact), name },
    ...{ kind, text, on, place, dueOn, state, closedOn, outcome },
    ...(other === undefined ? {} : { other: { id: showId("contact", other.contact), name: other.name } }),
  };
}
