/** Calendar entries without guests whose title names somebody: a meeting with them, or not. */
import { z } from "zod";
import { type NamedContact, type OpenMeeting, findMeetings } from "../../app/find-meetings.ts";
import { nameMeeting } from "../../app/name-meeting.ts";
import { showId } from "../../core/id.ts";
import { endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { contactId, count, eventId, list, medium, namedContact, text } from "../shapes.ts";
import { about } from "./person.ts";

const named = z.object({
  ...namedContact.shape,
  /** What of the title is their name, and how it fits it. */
  text,
  how: z.enum(["full-name", "short-form", "name-and-initial", "given-name", "family-name"]),
  /** Others whom it fits too, of whom the owner was in touch with none about that time. */
  namesakes: list(namedContact),
});

const meeting = z.object({
  entry: text,
  title: text,
  on: text,
  /** How many moments it has, up to four months ahead. */
  moments: z.number(),
  medium,
  with: list(named),
});

export const MEETINGS = {
  "GET /meetings": endpoint({
    summary: "Calendar entries without guests whose title names somebody, the latest first.",
    thread: "planner",
    input: z.strictObject({ limit: count(1, 1000).default(20) }),
    answer: z.object({ waiting: z.number(), meetings: list(meeting) }),
    async run({ session }, { limit }) {
      const all = await findMeetings(session);
      return { waiting: all.length, meetings: all.slice(0, limit).map(meetingOf) };
    },
  }),
  "POST /meetings/:entry": endpoint({
    summary: "Says whom an entry was with; with nobody, it is never asked about again.",
    thread: "writer",
    input: z.strictObject({ entry: eventId, with: z.array(contactId).max(100) }),
    answer: z.object({ with: list(namedContact) }),
    async run({ session }, { entry, with: ids }) {
      const contacts = [];
      for (const id of ids) contacts.push(await foundBy(session, id));
      await nameMeeting(session, entry, contacts);
      return { with: contacts.map((one) => about(one).contact) };
    },
  }),
};

function meetingOf({ event, contacts, ...rest }: OpenMeeting): z.input<typeof meeting> {
  return { entry: showId("event", event), ...rest, with: contacts.map(namedOf) };
}

function namedOf({ text: said, how, namesakes, ...found }: NamedContact): z.input<typeof named> {
  return { ...about(found).contact, text: said, how, namesakes: namesakes.map((one) => about(one).contact) };
}
