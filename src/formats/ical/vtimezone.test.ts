import { expect, test } from "vitest";
import { DAY_MS } from "../../core/day.ts";
import { zoneOf } from "../../core/zone.ts";
import { clockOfZone } from "./clock.ts";
import { readVtimezone, readZoneName } from "./vtimezone.ts";

const at = (text: string) => Date.parse(text);
const encode = (...lines: string[]) => new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
const LAST = at("2030-01-01T00:00Z");

const OUTLOOK_BERLIN = encode(
  "BEGIN:VTIMEZONE",
  "TZID:Somewhere",
  "BEGIN:STANDARD",
  "DTSTART:16010101T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010101T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
);

test("readVtimezone() agrees with the engine's zone through the years that its rules describe", () => {
  const clock = readVtimezone(OUTLOOK_BERLIN, "Somewhere", LAST);
  const berlin = clockOfZone(zoneOf("Europe/Berlin"));
  const wrong: string[] = [];
  for (let ms = at("1997-01-01T00:30Z"); ms < LAST; ms += DAY_MS / 2) {
    if (clock?.offsetMsAt(ms) !== berlin.offsetMsAt(ms)) wrong.push(new Date(ms).toISOString());
  }
  expect(wrong).toEqual([]);
  expect(clock?.offsetMsAt(at("2026-03-29T00:59:59Z"))).toBe(3_600_000);
  expect(clock?.offsetMsAt(at("2026-03-29T01:00:00Z"))).toBe(7_200_000);
});

test("readVtimezone() follows RDATE, UNTIL and single changes, and begins with what the first came from", () => {
  const raw = encode(
    "BEGIN:VTIMEZONE",
    "BEGIN:DAYLIGHT",
    "DTSTART:20200329T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20210328T010000Z",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:20201025T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RDATE:20211031T030000,20221030T010000Z",
    "END:STANDARD",
    "BEGIN:STANDARD",
    "DTSTART:20250101T000000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0300",
    "RRULE:FREQ=YEARLY;UNTIL=20250101",
    "END:STANDARD",
    "END:VTIMEZONE",
  );
  const clock = readVtimezone(raw, "Somewhere", LAST);
  const hours = (text: string) => (clock?.offsetMsAt(at(text)) ?? 0) / 3_600_000;
  expect(["2019-07-01T00:00Z", "2020-07-01T00:00Z", "2021-07-01T00:00Z", "2022-07-01T00:00Z"].map(hours)).toEqual([
    1, 2, 2, 1,
  ]);
  expect(["2024-07-01T00:00Z", "2025-07-01T00:00Z"].map(hours)).toEqual([1, 3]);
});

test("readVtimezone() gives nothing where no change can be read", () => {
  expect(readVtimezone(encode("BEGIN:VTIMEZONE", "TZID:X", "END:VTIMEZONE"), "X", LAST)).toBeUndefined();
  const broken = ["DTSTART:20200101T000000", "TZOFFSETFROM:+5744", "TZOFFSETTO:+0100"];
  expect(
    readVtimezone(encode("BEGIN:VTIMEZONE", "BEGIN:STANDARD", ...broken, "END:STANDARD"), "X", LAST),
  ).toBeUndefined();
});

test("readVtimezone() takes a part whose END is missing", () => {
  const part = ["BEGIN:STANDARD", "DTSTART:20200101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0300"];
  const clock = readVtimezone(encode("BEGIN:VTIMEZONE", ...part, "END:VTIMEZONE"), "X", LAST);
  expect(clock?.offsetMsAt(at("2026-01-01T00:00Z"))).toBe(3 * 3_600_000);
});

test("readZoneName() reads what a zone calls itself", () => {
  expect(
    readZoneName(encode("BEGIN:VTIMEZONE", "TZID:custom", "X-LIC-LOCATION:Pacific/Fiji", "END:VTIMEZONE")),
  ).toEqual({
    tzid: "custom",
    location: "Pacific/Fiji",
  });
  expect(readZoneName(encode("BEGIN:VTIMEZONE", "END:VTIMEZONE"))).toEqual({ tzid: undefined, location: undefined });
});
