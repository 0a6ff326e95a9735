import { z } from "zod";
import type { ContactBrief } from "../app/brief-contact.ts";
import { showId } from "../core/id.ts";
import { helpDocument, helpEntry } from "./help-document.ts";
import { list, namedContact, text, textOrNone } from "./shapes.ts";

/** What to have in mind before a meeting. */
export const brief = z.object({
  contact: namedContact,
  title: textOrNone,
  organisation: textOrNone,
  nextAt: textOrNone,
  topics: list(z.object({ on: text, by: z.enum(["owner", "contact", "both"]), subject: text })),
  open: list(helpEntry),
  deeds: list(z.object({ by: z.enum(["owner", "contact"]), on: text, text })),
  changes: list(text),
  notes: list(z.object({ day: text, text })),
});

export function briefDocument(of: ContactBrief): z.input<typeof brief> {
  const { contact, profile, nextAt, topics, open, deeds, changes, avoid, notes } = of;
  const { name, title, organisation } = profile;
  return {
    contact: { id: showId("contact", contact), name },
    ...{ title, organisation, topics, deeds, changes },
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    open: open.map((entry) => helpDocument({ entry, name })),
    notes: [...avoid, ...notes].map(({ day, text: said }) => ({ day, text: said })),
  };
}
