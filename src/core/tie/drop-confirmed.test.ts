import { expect, test } from "vitest";
import { zoneOf } from "../zone.ts";
import { dropConfirmed } from "./drop-confirmed.ts";
import { meeting, opening, received } from "./testing.ts";
import type { TieEvent } from "./tie-event.ts";

const UTC = zoneOf("UTC");
const logged = (when: string, over: Partial<TieEvent> = {}): TieEvent =>
  meeting(when, { nature: "logged", byHand: true, ...over });

test("a hand-logged contact is confirmed, not doubled, by an imported one within two days", () => {
  for (const when of ["03-08", "03-10 23:59", "03-12 23:59"]) {
    const imported = meeting(when);
    const events = [logged("03-10 12:00"), imported].sort((a, b) => a.at - b.at);
    expect(dropConfirmed(events, UTC)).toEqual([imported]);
  }
});

test("an imported contact three days away confirms nothing", () => {
  const events = [meeting("03-07 23:59"), logged("03-10"), meeting("03-13")];

  expect(dropConfirmed(events, UTC)).toEqual(events);
});

test("only the same class of medium confirms: a video call a coffee, a letter no call", () => {
  expect(dropConfirmed([logged("03-10"), meeting("03-11", { medium: "video" })], UTC)).toHaveLength(1);
  expect(dropConfirmed([logged("03-10"), received("03-11")], UTC)).toHaveLength(2);
  expect(dropConfirmed([logged("03-10", { medium: "direct-message" }), received("03-11")], UTC)).toHaveLength(1);
});

test("neither bounces, mass mail, calls not taken nor other hand-logged contacts confirm", () => {
  const letter = logged("03-10", { medium: "email" });
  const others = [
    received("03-10", { nature: "bounce" }),
    received("03-10", { recipients: 40 }),
    opening("03-10", { medium: "phone", nature: "missed-call" }),
    logged("03-10"),
  ];

  expect(dropConfirmed([letter, ...others], UTC)).toHaveLength(5);
});

test("each imported contact confirms one, the nearest first", () => {
  const first = logged("03-10");
  const second = logged("03-11");

  expect(dropConfirmed([first, second, meeting("03-12")], UTC)).toEqual([second, meeting("03-12")]);
  expect(dropConfirmed([first, meeting("03-10 12:00"), second, meeting("03-12")], UTC)).toHaveLength(2);
  expect(dropConfirmed([meeting("03-08"), first, meeting("03-11")], UTC)).toHaveLength(2);
});
