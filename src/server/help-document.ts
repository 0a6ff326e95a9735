import { z } from "zod";
import type { NamedEntry } from "../app/keep-ledger.ts";
import { HELP_KINDS, HELP_STATES } from "../core/facts.ts";
import { showId } from "../core/id.ts";
import { namedContact, text, textOrNone } from "./shapes.ts";

/** One entry of the help ledger; `contact` is null for the owner's own. */
export const helpEntry = z.object({
  id: text,
  contact: namedContact.nullable(),
  kind: z.enum(HELP_KINDS),
  text,
  on: text,
  place: textOrNone,
  dueOn: textOrNone,
  state: z.enum(HELP_STATES),
  closedOn: textOrNone,
  outcome: textOrNone,
  /** The group whose people serve a goal. */
  group: textOrNone,
});

export function helpDocument({ entry, name }: NamedEntry): z.input<typeof helpEntry> {
  const { id, contact, group, ...rest } = entry;
  return {
    id: showId("help", id),
    contact: contact === null ? null : { id: showId("contact", contact), name: name ?? showId("contact", contact) },
    group: group === null ? null : showId("group", group),
    ...rest,
  };
}
