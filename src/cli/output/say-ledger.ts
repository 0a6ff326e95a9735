/** Entries of the help ledger, in words and for scripts. */
import type { NamedEntry } from "../../app/keep-ledger.ts";
import type { Day } from "../../core/day.ts";
import { sayStanding, sayWhose } from "../../core/help/ledger.ts";
import { showId } from "../../core/id.ts";

export function sayEntry({ entry, name }: NamedEntry, today: Day): string {
  const place = entry.place === null ? "" : ` (${entry.place})`;
  return `${showId("help", entry.id)}  ${sayWhose(entry.kind, name)}: ${entry.text}${place}; ${sayStanding(entry, today)}`;
}

export function entryDocument({ entry, name }: NamedEntry): object {
  const { id, contact, ...rest } = entry;
  return {
    id: showId("help", id),
    contact: contact === null ? null : { id: showId("contact", contact), name },
    ...rest,
  };
}
