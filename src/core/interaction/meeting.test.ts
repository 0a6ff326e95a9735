import { expect, test } from "vitest";
import { type Instant } from "../day.ts";
import { keyOf } from "../key.ts";
import type { Attendee, Occurrence } from "../reading.ts";
import { countedMoments } from "./meeting.ts";

const ME = "me@example.net";
const isOwner = (kind: string, value: string): boolean => kind === "email" && value === ME;

function attendee(name: string, over: Partial<Attendee> = {}): Attendee {
  const value = `${name}@norte.example`;
  return { kind: "email", value, role: "attendee", response: "none", isPerson: true, ...over };
}

const me = (over: Partial<Attendee> = {}): Attendee => attendee("me", { value: ME, ...over });

function moment(attendees: readonly Attendee[], over: Partial<Occurrence> = {}): Occurrence {
  return {
    key: keyOf("moment"),
    at: 0 as Instant,
    endsAt: 1 as Instant,
    cancelled: false,
    title: "Lunch",
    location: "",
    medium: "in-person",
    attendees,
    ...over,
  };
}

const names = (occurrence: Occurrence): unknown => {
  const counted = countedMoments([occurrence], isOwner);
  return counted.kind === "none" ? counted.reason : counted.moments[0]?.others.map(({ value }) => value.split("@")[0]);
};

test("countedMoments() counts a meeting with one to eight others", () => {
  const eight = Array.from({ length: 8 }, (_, n) => attendee(`p${n}`));

  expect(names(moment([me(), attendee("ana")]))).toEqual(["ana"]);
  expect(names(moment([me(), ...eight]))).toHaveLength(8);
  expect(names(moment([me(), ...eight, attendee("one-more")]))).toBe("too-many");
});

test("countedMoments() does not count who declined, nor rooms, nor the owner", () => {
  const others = [attendee("ana"), attendee("ben", { response: "declined" }), attendee("room", { isPerson: false })];

  expect(names(moment([me({ role: "organiser" }), ...others]))).toEqual(["ana"]);
  expect(names(moment([me(), ...others.slice(1)]))).toBe("no-others");
  expect(names(moment([]))).toBe("no-others");
});

test("countedMoments() counts a person once, as the organiser where they are", () => {
  const counted = countedMoments(
    [moment([attendee("ana"), attendee("ana", { role: "organiser" }), attendee("ana", { response: "accepted" })])],
    isOwner,
  );

  expect(counted).toMatchObject({ kind: "moments", moments: [{ others: [{ role: "organiser" }] }] });
});

test("countedMoments() leaves out what was cancelled, or declined by the owner", () => {
  expect(names(moment([me(), attendee("ana")], { cancelled: true }))).toBe("cancelled");
  expect(names(moment([me({ response: "declined" }), attendee("ana")]))).toBe("declined");
});

test("countedMoments() of a series keeps the moments that count", () => {
  const kept = moment([me(), attendee("ana")]);
  const series = [moment([me(), attendee("ana")], { cancelled: true }), kept];

  expect(countedMoments(series, isOwner)).toMatchObject({ kind: "moments", moments: [{ occurrence: kept }] });
  expect(countedMoments([], isOwner)).toEqual({ kind: "none", reason: "no-others" });
});
