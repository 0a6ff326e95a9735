/** Invented exchanges for the tests of ties. */
import type { Instant } from "../day.ts";
import { type Key, keyOf } from "../key.ts";
import type { ThreadEvent, TieEvent } from "./tie-event.ts";

/** An instant of 2026: `at("03-05 09:30")`, UTC. */
export function at(text: string): Instant {
  const [month = 1, day = 1, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return Date.UTC(2026, month - 1, day, hour, minute) as Instant;
}

/** A thread by the letter it began with. */
export function thread(letter: string): Key {
  return keyOf("mail", letter);
}

/** A message of the owner to the contact alone that begins a thread. */
export function opening(when: string, over: Partial<TieEvent> = {}): TieEvent {
  return {
    at: at(when),
    medium: "email",
    nature: "opening",
    direction: "outbound",
    role: "to",
    recipients: 1,
    threadKey: thread(when),
    subjectKey: null,
    replies: false,
    byHand: false,
    ...over,
  };
}

/** A message of the contact to the owner alone, in a thread of its own. */
export function received(when: string, over: Partial<TieEvent> = {}): TieEvent {
  return opening(when, { direction: "inbound", role: "from", ...over });
}

/** A meeting of the two. */
export function meeting(when: string, over: Partial<TieEvent> = {}): TieEvent {
  return opening(when, {
    direction: "mutual",
    role: "attendee",
    medium: "in-person",
    nature: "meeting",
    threadKey: null,
    ...over,
  });
}

/** A reply of somebody else to the owner. */
export function fromOther(when: string, over: Partial<ThreadEvent> = {}): ThreadEvent {
  return {
    at: at(when),
    nature: "reply",
    threadKey: thread(when),
    subjectKey: null,
    replies: true,
    senderDomain: "norte.example",
    ...over,
  };
}
