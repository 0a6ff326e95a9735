/** One contact: what is known of them, and every verb about them. */
import { z } from "zod";
import { briefContact } from "../../app/brief-contact.ts";
import { addNote, changeContact, decideContact, editContact } from "../../app/edit-contact.ts";
import { explainContact } from "../../app/explain-contact.ts";
import type { FoundContact } from "../../app/find-contact.ts";
import { logInteraction } from "../../app/log-interaction.ts";
import { showContact } from "../../app/show-contact.ts";
import { Failure } from "../../core/failure.ts";
import { DECISIONS } from "../../core/facts.ts";
import { type ContactId, showId } from "../../core/id.ts";
import type { ExplainedTie } from "../../core/plan/explain-tie.ts";
import { LEFT_KINDS } from "../../core/plan/plan.ts";
import { brief, briefDocument } from "../brief-document.ts";
import { cardFields, partOfCard } from "../card-fields.ts";
import { type Versioned, endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { person, personOf } from "../person-document.ts";
import { aboutContact, contactId, count, day, line, list, medium, numberOrNone, text, words } from "../shapes.ts";

const explained = z.object({
  id: text,
  name: text,
  proposed: z.boolean(),
  why: z.object({ kind: z.enum([...LEFT_KINDS, "proposed"]), text }),
  /** What would change that; empty where nothing in Kith would. */
  change: text,
  lines: list(
    z.object({
      about: z.enum(["value", "rhythm", "half-life", "outlook", "response", "occasions", "index"]),
      text,
    }),
  ),
  numbers: z.object({
    value: numberOrNone,
    silentDays: numberOrNone,
    usualGapDays: numberOrNone,
    halfLifeWeeks: numberOrNone,
    outlook28: numberOrNone,
    goingDormant84: numberOrNone,
    attempts: z.number(),
    answered: z.number(),
    response: numberOrNone,
    gain: numberOrNone,
    price: numberOrNone,
    index: numberOrNone,
  } satisfies Record<keyof ExplainedTie["numbers"], z.ZodType>),
});

const cadence = count(1, 3650).nullable().exactOptional();

export const PERSON = {
  "GET /people/:id": endpoint({
    summary: "All that is known of one contact, with where it comes from, and the rhythm of the tie.",
    thread: "reader",
    input: z.strictObject({ id: contactId, timeline: count(0, 1000).default(50) }),
    answer: person,
    versioned: ({ id }) => contactObject(id),
    async run({ session }, { id, timeline }) {
      return personOf(refuseMissing(await showContact(session, id, timeline), id), session.today);
    },
  }),
  "GET /people/:id/explain": endpoint({
    summary: "Every number of a tie in words, and why it is on this week's list or not.",
    thread: "planner",
    input: z.strictObject({ id: contactId }),
    answer: explained,
    async run({ session }, { id }) {
      const { contact, ...rest } = refuseMissing(await explainContact(session, id), id);
      return { id: showId("contact", contact), ...rest };
    },
  }),
  "GET /people/:id/brief": endpoint({
    summary: "What to have in mind before meeting them, on one screen.",
    thread: "reader",
    input: z.strictObject({ id: contactId }),
    answer: brief,
    async run({ session }, { id }) {
      return briefDocument(refuseMissing(await briefContact(session, id), id));
    },
  }),
  "PATCH /people/:id": endpoint({
    summary:
      "Edits a contact by hand; what the sources say stays beside it. Null takes a job, a city, a birthday or a cadence away.",
    thread: "writer",
    input: z.strictObject({
      id: contactId,
      name: line.exactOptional(),
      ...cardFields,
      starred: z.boolean().exactOptional(),
      oneSided: z.boolean().exactOptional(),
      idealDays: cadence,
      latestDays: cadence,
    }),
    answer: aboutContact,
    versioned: ({ id }) => contactObject(id),
    async run(served, { id, name, starred, oneSided, idealDays, latestDays, ...fields }) {
      const found = await foundBy(served.session, id);
      const set = {
        ...(starred === undefined ? {} : { starred: bit(starred) }),
        ...(oneSided === undefined ? {} : { oneSided: bit(oneSided) }),
        ...(idealDays === undefined ? {} : { idealDays }),
        ...(latestDays === undefined ? {} : { latestDays }),
      };
      const card = { ...partOfCard(fields), ...(name === undefined ? {} : { name: { full: name } }) };
      const noJob = fields.organisation === null || fields.title === null;
      const edits = { set, noJob, noCity: fields.city === null, noBirthday: fields.birthday === null };
      await editContact(served.session, found, card, await served.loadPhones(), edits);
      return about(await foundBy(served.session, id));
    },
  }),
  "PUT /people/:id/star": endpoint({
    summary: "Marks a contact with a star, or takes it away.",
    thread: "writer",
    input: z.strictObject({ id: contactId, starred: z.boolean() }),
    answer: aboutContact,
    async run({ session }, { id, starred }) {
      const found = await foundBy(session, id);
      const summary = starred ? `Starred ${found.name}` : `Took the star from ${found.name}`;
      await changeContact(session, found, { starred: bit(starred) }, summary);
      return about(found);
    },
  }),
  "PUT /people/:id/decision": endpoint({
    summary: "Keeps a contact, lets them rest, lets them go, never mentions them again, or takes such a decision back.",
    thread: "writer",
    input: z.strictObject({ id: contactId, decision: z.enum(DECISIONS), until: day.exactOptional() }),
    answer: aboutContact,
    versioned: ({ id }) => contactObject(id),
    async run({ session }, { id, decision, until }) {
      const found = await foundBy(session, id);
      await decideContact(session, found, decision, until ?? null);
      return about(found);
    },
  }),
  "POST /people/:id/notes": endpoint({
    summary: "Keeps words of the owner's about a contact. They never leave Kith's own archive.",
    thread: "writer",
    input: z.strictObject({ id: contactId, text: words, on: day.exactOptional() }),
    answer: aboutContact,
    async run({ session }, { id, text: said, on }) {
      const found = await foundBy(session, id);
      await addNote(session, found, said, on ?? session.today);
      return about(found);
    },
  }),
  "POST /people/:id/log": endpoint({
    summary: "Logs by hand that the owner was in touch. A source that shows the same confirms it.",
    thread: "writer",
    input: z.strictObject({
      id: contactId,
      medium,
      on: day.exactOptional(),
      direction: z.enum(["outbound", "inbound"]).default("outbound"),
      note: words.exactOptional(),
    }),
    answer: z.object({ ...aboutContact.shape, interaction: text }),
    async run({ session }, { id, on, note, ...logged }) {
      const found = await foundBy(session, id);
      const at = past(on ?? session.today, session.today);
      const interaction = await logInteraction(session, { ...found, ...logged, day: at, note: note ?? null });
      return { ...about(found), interaction: showId("interaction", interaction) };
    },
  }),
  "PUT /people/:id/elsewhere": endpoint({
    summary: "The two talk elsewhere, so that silence here says nothing; or no longer so.",
    thread: "writer",
    input: z.strictObject({ id: contactId, elsewhere: z.boolean() }),
    answer: aboutContact,
    async run({ session }, { id, elsewhere }) {
      const found = await foundBy(session, id);
      const summary = elsewhere ? `${found.name} and I talk elsewhere` : `No longer elsewhere with ${found.name}`;
      await changeContact(session, found, { elsewhereOn: elsewhere ? session.today : null }, summary);
      return about(found);
    },
  }),
};

/** A contact in the change feed. */
export function contactObject(id: ContactId): Versioned {
  return { kind: "contact", object: JSON.stringify([id]) };
}

export function about({ contact, name }: FoundContact): z.input<typeof aboutContact> {
  return { contact: { id: showId("contact", contact), name } };
}

function bit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

function past<D extends string>(on: D, today: D): D {
  if (on <= today) return on;
  throw new Failure("bad-usage", `${on} has not come yet`, { hint: "Give today or a day before it." });
}

function refuseMissing<T>(shown: T | undefined, id: ContactId): T {
  if (shown !== undefined) return shown;
  throw new Failure("not-found", `There is no contact ${showId("contact", id)}`);
}
