/** What is prepared for a touch: times and an invitation, a card to print. Kith prepares; the owner sends. */
import { z } from "zod";
import { makeCard, makeInvitation, readCoffee, readPostalLines } from "../../app/prepare-touch.ts";
import { sayMeetingTime } from "../../core/plan/say-meeting-time.ts";
import { sayTheirs } from "../../core/place/residence.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { aboutContact, contactId, count, list, text, textOrNone } from "../shapes.ts";
import { about } from "./person.ts";

/** So many times are offered. */
const TIMES = 3;

export const PREPARE = {
  "GET /people/:id/coffee": endpoint({
    summary: "Times to meet that are free in the owner's calendars and within both days, each with its invitation.",
    thread: "reader",
    input: z.strictObject({ id: contactId, minutes: count(5, 600).default(45) }),
    answer: z.object({
      ...aboutContact.shape,
      times: list(z.object({ at: text, text, invitation: text })),
      /** Where they seem to live, where that is another clock. */
      theirs: textOrNone,
      hasCalendar: z.boolean(),
    }),
    async run({ session }, { id, minutes }) {
      const who = await foundBy(session, id);
      const coffee = await readCoffee(session, who, minutes, TIMES);
      const theirZone = coffee.theirs?.zone ?? null;
      const times = [];
      for (const at of coffee.times) {
        times.push({
          at: new Date(at).toISOString(),
          text: sayMeetingTime(at, session.zone, theirZone, session.today),
          invitation: await makeInvitation(session, who, coffee, { at, minutes, description: "" }),
        });
      }
      return {
        ...about(who),
        times,
        theirs: coffee.theirs === null ? null : sayTheirs(coffee.theirs),
        hasCalendar: coffee.hasCalendar,
      };
    },
  }),
  "GET /people/:id/note-card": endpoint({
    summary: "The postal address, and a plain card to print.",
    thread: "reader",
    input: z.strictObject({ id: contactId }),
    answer: z.object({
      ...aboutContact.shape,
      address: list(text),
      /** A PDF of one page, in base64. */
      pdf: text,
      /** Letters that the card's font does not have. */
      leftOut: list(text),
    }),
    async run({ session }, { id }) {
      const who = await foundBy(session, id);
      const address = await readPostalLines(session, who);
      const { bytes, leftOut } = await makeCard(address);
      return { ...about(who), address, pdf: Buffer.from(bytes).toString("base64"), leftOut };
    },
  }),
};
