/** What the coming weeks hold, and what is asked once after a meeting. */
import { z } from "zod";
import { type OpenQuestion, answerAfter, openQuestions } from "../../app/ask-after.ts";
import { lookAhead } from "../../app/look-ahead.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import {
  aboutContact,
  contactId,
  count,
  line,
  list,
  medium,
  namedContact,
  numberOrNone,
  text,
  textOrNone,
} from "../shapes.ts";
import { about } from "./person.ts";

const comingDay = z.object({
  contact: namedContact,
  on: text,
  kind: z.enum(["birthday", "date", "work-anniversary", "promise", "meeting"]),
  /** The date's name, the company, or what was promised. */
  about: text,
  years: numberOrNone,
});

const question = z.object({ contact: namedContact, on: text, medium });

export const AHEAD = {
  "GET /week/ahead": endpoint({
    summary: "The coming weeks: days of people's own, promises, meetings, trips; and who wrote back lately.",
    thread: "planner",
    input: z.strictObject({ weeks: count(1, 12).default(5) }),
    answer: z.object({
      from: text,
      until: text,
      days: list(comingDay),
      trips: list(z.object({ from: text, until: text, city: textOrNone, country: text, title: text })),
      wroteBack: list(z.object({ contact: namedContact, on: text, medium, after: text })),
    }),
    async run({ session }, { weeks }) {
      const { from, until, days, trips, wroteBack } = await lookAhead(session, weeks);
      return {
        ...{ from, until },
        days: days.map(({ on, kind, about: of, years, ...who }) => ({ ...about(who), on, kind, about: of, years })),
        trips: trips.map((trip) => ({
          ...{ from: trip.from, until: trip.until, city: trip.city, country: trip.countryName, title: trip.title },
        })),
        wroteBack: wroteBack.map(({ on, medium: by, after, ...who }) => ({ ...about(who), on, medium: by, after })),
      };
    },
  }),
  "GET /after": endpoint({
    summary: "Meetings and calls of the last week after which it has not been asked what came up.",
    thread: "planner",
    input: z.strictObject({}),
    answer: z.object({ questions: list(question) }),
    run: async ({ session }) => ({ questions: (await openQuestions(session)).map(questionOf) }),
  }),
  "POST /people/:id/after": endpoint({
    summary: "What came up at a meeting: needs, promises and facts; without any, there was nothing. It is asked once.",
    thread: "writer",
    input: z.strictObject({
      id: contactId,
      lines: z.array(z.strictObject({ kind: z.enum(["need", "promise", "fact"]), text: line })).max(50),
    }),
    answer: aboutContact,
    async run({ session }, { id, lines }) {
      const found = await foundBy(session, id);
      const [open] = await openQuestions(session, id);
      if (open === undefined) {
        throw new Failure("not-found", `No meeting or call with ${found.name} in the last week is open`);
      }
      await answerAfter(session, open, lines);
      return about(found);
    },
  }),
};

function questionOf({ contact, name, exchange }: OpenQuestion): z.input<typeof question> {
  return { contact: { id: showId("contact", contact), name }, on: exchange.day, medium: exchange.medium };
}
