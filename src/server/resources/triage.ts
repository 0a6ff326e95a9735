/** Who waits for an answer: for a group, or since they arrived; one card, one answer. */
import { z } from "zod";
import { keepArrival, putOffArrival } from "../../app/answer-inbox.ts";
import { readInbox } from "../../app/read-inbox.ts";
import { type TriageCard, readTriage } from "../../app/read-triage.ts";
import { setPace } from "../../app/set-pace.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { aboutContact, contactId, count, groupId, list, namedContact, text, textOrNone } from "../shapes.ts";
import { about } from "./person.ts";

const card = z.object({
  contact: namedContact,
  position: textOrNone,
  /** The group that governs until the owner says otherwise, with the reason. */
  suggestion: z.object({ group: text, text }).nullable(),
  /** What speaks for a tie, in words. */
  evidence: text,
  state: text,
});

const page = { limit: count(1, 1000).default(20) };

export const TRIAGE = {
  "GET /triage": endpoint({
    summary: "Who is in no group and not decided about, whom the owner really talks with first.",
    thread: "planner",
    input: z.strictObject(page),
    answer: z.object({ waiting: z.number(), cards: list(card) }),
    async run({ session }, { limit }) {
      const all = await readTriage(session, {});
      return { waiting: all.length, cards: all.slice(0, limit).map(cardOf) };
    },
  }),
  "GET /inbox": endpoint({
    summary: "Who was first seen after the first reading of a source, the latest first.",
    thread: "planner",
    input: z.strictObject(page),
    answer: z.object({ waiting: z.number(), cards: list(z.object({ ...card.shape, firstSeenOn: text })) }),
    async run({ session }, { limit }) {
      const all = await readInbox(session);
      return {
        waiting: all.length,
        cards: all.slice(0, limit).map(({ firstSeenOn, ...rest }) => ({ ...cardOf(rest), firstSeenOn })),
      };
    },
  }),
  "POST /inbox/:contact/keep": endpoint({
    summary: "Keeps who arrived, in a group or in none.",
    thread: "writer",
    input: z.strictObject({ contact: contactId, group: groupId.nullable().default(null) }),
    answer: aboutContact,
    async run({ session }, { contact, group: id }) {
      const found = await foundBy(session, contact);
      const group = id === null ? null : await session.store.get(session.owner, "group", [id]);
      if (group === undefined) throw new Failure("not-found", "There is no such group");
      await keepArrival(session, found, group);
      return about(found);
    },
  }),
  "POST /inbox/:contact/later": endpoint({
    summary: "Not now: asked again in two months, or when they write.",
    thread: "writer",
    input: z.strictObject({ contact: contactId }),
    answer: aboutContact,
    async run({ session }, { contact }) {
      const found = await foundBy(session, contact);
      await putOffArrival(session, found);
      return about(found);
    },
  }),
  "PUT /people/:id/pace": endpoint({
    summary: "More, the same or less of somebody: sets the days between contacts.",
    thread: "writer",
    input: z.strictObject({ id: contactId, pace: z.enum(["more", "same", "less"]) }),
    answer: z.object({ ...aboutContact.shape, days: z.number() }),
    async run({ session }, { id, pace }) {
      const found = await foundBy(session, id);
      return { ...about(found), days: await setPace(session, found, pace) };
    },
  }),
};

function cardOf({ contact, name, position, suggestion, evidence, state }: TriageCard): z.input<typeof card> {
  return { contact: { id: showId("contact", contact), name }, position, suggestion, evidence, state };
}
