/** Occasions, and what was last seen long ago: looked at by the owner, one answer each. */
import { z } from "zod";
import { answerOccasion, listOccasions } from "../../app/answer-occasion.ts";
import { type Look, answerLook, listLooks, readLook } from "../../app/look-at.ts";
import { OCCASION_ANSWERS } from "../../core/facts.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import type { StandingOccasion } from "../../core/plan/occasion.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { aboutContact, contactId, flag, line, list, namedContact, text, textOrNone } from "../shapes.ts";
import { about } from "./person.ts";

const occasion = z.object({
  key: text,
  kind: text,
  on: text,
  from: text,
  /** The last day on which it is good; null where it does not end. */
  until: textOrNone,
  state: z.enum(["noticed", ...OCCASION_ANSWERS, "used"]),
  confidence: z.enum(["certain", "likely", "guess"]),
  text,
});

const look = z.object({
  contact: namedContact,
  organisation: textOrNone,
  title: textOrNone,
  positionSeenOn: textOrNone,
  city: textOrNone,
  addressSeenOn: textOrNone,
  phone: textOrNone,
  phoneSeenOn: textOrNone,
  /** Where it can be looked up; null where no page of theirs is known. */
  link: textOrNone,
});

export const OCCASIONS = {
  "GET /occasions": endpoint({
    summary: "Occasions that are good today, what ends first standing first; with `all` used and dismissed ones too.",
    thread: "planner",
    input: z.strictObject({ contact: contactId.exactOptional(), all: flag.exactOptional() }),
    answer: z.object({ contacts: list(z.object({ contact: namedContact, occasions: list(occasion) })) }),
    async run({ session }, { contact, all = false }) {
      const who = contact === undefined ? {} : { who: await foundBy(session, contact) };
      const found = await listOccasions(session, { ...who, all });
      return { contacts: found.map((one) => ({ ...about(one), occasions: one.occasions.map(occasionOf) })) };
    },
  }),
  "PUT /people/:id/occasions": endpoint({
    summary: "Confirms an occasion, or dismisses it for good.",
    thread: "writer",
    input: z.strictObject({ id: contactId, key: line, answer: z.enum(OCCASION_ANSWERS) }),
    answer: occasion,
    async run({ session }, { id, key, answer }) {
      return occasionOf(await answerOccasion(session, await foundBy(session, id), key, answer));
    },
  }),
  "GET /looks": endpoint({
    summary: "Whom the week's list says to look at first, since their job, city or number was last seen long ago.",
    thread: "planner",
    input: z.strictObject({}),
    answer: z.object({ looks: list(look) }),
    run: async ({ session }) => ({ looks: (await listLooks(session)).map(lookOf) }),
  }),
  "POST /people/:id/look": endpoint({
    summary: "What the owner found there: the same, changed, or gone.",
    thread: "writer",
    input: z.strictObject({
      id: contactId,
      found: z.enum(["same", "changed", "gone"]),
      title: line.nullable().default(null),
      organisation: line.nullable().default(null),
      city: line.nullable().default(null),
      phone: line.nullable().default(null),
    }),
    answer: aboutContact,
    async run(served, { id, found, ...to }) {
      const { session } = served;
      const seen = await readLook(session, id);
      if (seen === undefined) throw new Failure("not-found", `There is no contact ${showId("contact", id)}`);
      if (found === "changed" && Object.values(to).every((value) => value === null)) {
        throw new Failure("bad-usage", "Say the new title, company, city or number");
      }
      const answer = found === "changed" ? { kind: found, to } : { kind: found };
      await answerLook(session, seen, answer, await served.loadPhones());
      return about(seen);
    },
  }),
};

function occasionOf({
  key,
  kind,
  on,
  from,
  until,
  state,
  confidence,
  reason,
}: StandingOccasion): z.input<typeof occasion> {
  return { key, kind, on, from, until, state, confidence, text: reason.text };
}

function lookOf(one: Look): z.input<typeof look> {
  const { organisation, title, positionSeenOn, city, addressSeenOn, phone, phoneSeenOn, link } = one;
  return { ...about(one), organisation, title, positionSeenOn, city, addressSeenOn, phone, phoneSeenOn, link };
}
