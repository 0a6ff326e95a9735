/** Who is who: contacts made one, taken apart, or forgotten. */
import { z } from "zod";
import { type Duplicate, answerDuplicate, findDuplicates } from "../../app/find-duplicates.ts";
import { forgetContact } from "../../app/forget-contact.ts";
import { mergeContacts, splitContact } from "../../app/merge-contacts.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { aboutContact, contactId, count, line, list, namedContact, text } from "../shapes.ts";
import { about } from "./person.ts";

const pair = z.object({
  a: namedContact,
  b: namedContact,
  evidence: list(z.object({ kind: text, text })),
  score: z.number(),
  later: z.boolean(),
});

export const IDENTITY = {
  "GET /duplicates": endpoint({
    summary: "Pairs that may be one person, with the evidence.",
    thread: "planner",
    input: z.strictObject({ limit: count(1, 1000).default(50) }),
    answer: z.object({ total: z.number(), pairs: list(pair) }),
    async run({ session }, { limit }) {
      const all = await findDuplicates(session);
      return { total: all.length, pairs: all.slice(0, limit).map(pairOf) };
    },
  }),
  "POST /duplicates": endpoint({
    summary: "Two are different people, or shall be asked about again later.",
    thread: "writer",
    input: z.strictObject({ a: contactId, b: contactId, answer: z.enum(["different", "later"]) }),
    answer: z.object({ a: namedContact, b: namedContact }),
    async run({ session }, { a, b, answer }) {
      const [first, second] = [await foundBy(session, a), await foundBy(session, b)];
      await answerDuplicate(session, first, second, answer);
      return { a: about(first).contact, b: about(second).contact };
    },
  }),
  "POST /people/:id/merge": endpoint({
    summary: "Makes two contacts one: `other` becomes part of this one.",
    thread: "writer",
    input: z.strictObject({ id: contactId, other: contactId }),
    answer: aboutContact,
    async run({ session }, { id, other }) {
      const [survivor, gone] = [await foundBy(session, id), await foundBy(session, other)];
      await mergeContacts(session, survivor, gone);
      return about(survivor);
    },
  }),
  "POST /people/:id/split": endpoint({
    summary: "Takes a record such as r_12, or an address, out into a contact of its own.",
    thread: "writer",
    input: z.strictObject({ id: contactId, part: line }),
    answer: aboutContact,
    async run({ session }, { id, part }) {
      return about(await foundBy(session, await splitContact(session, await foundBy(session, id), part)));
    },
  }),
  "POST /people/:id/forget": endpoint({
    summary: "Forgets a person for good: the one change that cannot be undone.",
    thread: "writer",
    input: z.strictObject({ id: contactId, confirmed: z.literal(true) }),
    answer: z.object({
      records: z.number(),
      interactions: z.number(),
      /** Interactions with others that stay, without them. */
      keptWithOthers: z.number(),
      /** Whether the data's file holds nothing of them any more. */
      isClean: z.boolean(),
      mentions: list(namedContact),
      backups: z.object({ fresh: z.string().nullable(), removed: list(text) }),
      left: list(text),
    }),
    async run({ session, ...served }, { id }) {
      const forgot = await forgetContact(session, await foundBy(session, id), () => served.drawSalt());
      const { left, ...backups } = await served.forgetBackups();
      const { records, interactions, kept, isClean } = forgot;
      return {
        ...{ records, interactions, keptWithOthers: kept, isClean, backups, left },
        mentions: forgot.mentions.map(({ contact, name }) => ({ id: showId("contact", contact), name })),
      };
    },
  }),
};

function pairOf({ a, b, evidence, score, later }: Duplicate): z.input<typeof pair> {
  return {
    a: about(a).contact,
    b: about(b).contact,
    evidence: evidence.map(({ kind, text: said }) => ({ kind, text: said })),
    ...{ score, later },
  };
}
