import type { DayNumber, Instant } from "../core/day.ts";
import { composeChat } from "./chat.ts";
import { composeMail } from "./compose.ts";
import { type Pen, put } from "./correspondence.ts";
import type { Mail } from "./mail.ts";
import { arrangeMeeting } from "./meeting.ts";
import { OWNER, mailboxOn } from "./person.ts";
import { workdayBefore } from "./rhythm.ts";
import type { Scene } from "./story.ts";
import { ownerAt } from "./world.ts";

/** Plays the scenes of a tie's story, in their order. */
export function playScenes(pen: Pen): void {
  const { world, tie, random } = pen;
  const people = tie.story;
  if (people === undefined) return;
  let before: Mail | undefined;
  let earliest = 0;
  for (const scene of people.story.scenes) {
    const day = workdayBefore(world.span.lastDay - scene.daysAgo);
    const at = sceneTime(pen, day, earliest);
    earliest = at;
    const { person, assistant } = people;
    switch (scene.how) {
      case "mail":
      case "reply":
      case "thanks": {
        const writer = scene.by === "owner" ? undefined : scene.by === "assistant" ? assistant : person;
        const theirs = before?.from.is === person.id ? before.from : mailboxOn(person, day, random);
        const owner = ownerAt(world, at, pen.manner);
        before = put(
          pen,
          composeMail(world, random, {
            at,
            from: writer === undefined ? owner : mailboxOn(writer, day, random),
            to: [writer === undefined ? theirs : owner],
            ...(writer === assistant && assistant !== undefined ? { cc: [theirs] } : {}),
            subject: scene.subject,
            body: scene.body,
            ...(scene.how === "thanks" ? { nature: "thanks" } : {}),
            ...(scene.how === "reply" && before !== undefined ? { answers: before } : {}),
          }),
        );
        break;
      }
      case "chat":
        pen.exchange.chats.push(
          composeChat({ at, person: person.id, from: scene.by === "owner" ? OWNER : person.id, text: scene.body }),
        );
        break;
      case "coffee":
      case "video":
        pen.exchange.meetings.push(meetingOf(pen, scene, day));
    }
  }
}

/** The hour is chance, but a later scene of the same day comes later. */
function sceneTime(pen: Pen, day: DayNumber, earliest: number): Instant {
  const at = pen.world.ownerZone.instantAt(day, pen.random.int(9 * 60, 12 * 60));
  return (at > earliest ? at : earliest + pen.random.int(20, 150) * 60_000) as Instant;
}

function meetingOf(pen: Pen, scene: Scene, day: DayNumber) {
  const { person } = pen.tie;
  const form = scene.how === "video" ? "video" : "coffee";
  const mailbox = mailboxOn(person, day, pen.random);
  const { subject: title, body: description } = scene;
  const meeting = arrangeMeeting(pen.world, pen.random, {
    person,
    mailbox,
    day,
    manner: "work",
    form,
    title,
    description,
  });
  return {
    ...meeting,
    ...(scene.place === undefined ? {} : { location: scene.place }),
    // In a story everybody comes.
    guests: meeting.guests.map((guest) => ({ ...guest, response: "ACCEPTED" as const })),
  };
}
