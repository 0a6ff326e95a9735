/** The help ledger: needs, offers, promises and asks. */
import { z } from "zod";
import { addEntry, closeEntry, findEntry, listEntries } from "../../app/keep-ledger.ts";
import { HELP_KINDS, HELP_STATES } from "../../core/facts.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { helpDocument, helpEntry } from "../help-document.ts";
import { contactId, day, flag, line, list } from "../shapes.ts";

export const HELP = {
  "GET /help": endpoint({
    summary: "Entries of the help ledger: what is due first, then the latest; with `closed` also what is closed.",
    thread: "reader",
    input: z.strictObject({
      kind: z.enum(HELP_KINDS).exactOptional(),
      contact: contactId.exactOptional(),
      closed: flag.exactOptional(),
    }),
    answer: z.object({ entries: list(helpEntry) }),
    async run({ session }, { contact, ...filter }) {
      const who = contact === undefined ? {} : { who: await foundBy(session, contact) };
      return { entries: (await listEntries(session, { ...filter, ...who })).map(helpDocument) };
    },
  }),
  "POST /help": endpoint({
    summary:
      "Writes a need, an offer, a promise or an ask down; without a contact, a need or offer of the owner's own.",
    thread: "writer",
    input: z.strictObject({
      kind: z.enum(HELP_KINDS),
      contact: contactId.nullable().default(null),
      text: line,
      on: day.exactOptional(),
      place: line.nullable().default(null),
      dueOn: day.nullable().default(null),
    }),
    answer: helpEntry,
    async run({ session }, { contact, on, ...rest }) {
      const who = contact === null ? null : await foundBy(session, contact);
      const entry = await addEntry(session, { ...rest, who, on: on ?? session.today });
      return helpDocument({ entry, name: who?.name ?? null });
    },
  }),
  "PUT /help/:id/state": endpoint({
    summary: "Closes an entry, with what came of it, or opens it again.",
    thread: "writer",
    input: z.strictObject({
      id: z.string().regex(/^h_[1-9]\d{0,14}$/),
      state: z.enum(HELP_STATES),
      outcome: line.nullable().default(null),
    }),
    answer: helpEntry,
    async run({ session }, { id, state, outcome }) {
      const found = await findEntry(session, id);
      return helpDocument({ entry: await closeEntry(session, found, state, outcome), name: found.name });
    },
  }),
};
