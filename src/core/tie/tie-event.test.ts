import { expect, test } from "vitest";
import { meeting, opening, received } from "./testing.ts";
import { directionOf, isContact, isPersonal } from "./tie-event.ts";

test.each([
  ["from", "to", "outbound"],
  ["from", "cc", "outbound"],
  ["to", "from", "inbound"],
  ["bcc", "from", "inbound"],
  ["organiser", "attendee", "mutual"],
  ["attendee", "attendee", "mutual"],
  ["to", "cc", undefined],
  ["from", "from", undefined],
  ["from", "failed", undefined],
  [undefined, "from", undefined],
  ["organiser", "to", undefined],
] as const)("directionOf() an owner as %s and a contact as %s is %s", (owner, contact, expected) => {
  expect(directionOf(owner, contact)).toBe(expected);
});

test("isContact() is what brought people together, not what machines said", () => {
  expect(isContact(received("03-01", { nature: "bounce" }))).toBe(false);
  expect(isContact(received("03-01", { nature: "absence" }))).toBe(false);
  expect(isContact(received("03-01", { nature: "invitation" }))).toBe(false);
  expect(isContact(received("03-01", { nature: "invitation", medium: "direct-message" }))).toBe(true);
  expect(isContact(meeting("03-01"))).toBe(true);
});

test("isPersonal() is a message to at most three, or a meeting", () => {
  expect(isPersonal(opening("03-01", { recipients: 3 }))).toBe(true);
  expect(isPersonal(opening("03-01", { recipients: 4 }))).toBe(false);
  expect(isPersonal(meeting("03-01", { recipients: 8 }))).toBe(true);
});
