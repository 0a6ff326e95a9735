import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarOf, contextOf, entryOf } from "../../../tests/building/calendar.ts";
import { readCalendarText } from "./read-calendar-text.ts";

const SAMPLE = new TextEncoder().encode(
  calendarOf(
    "X-WR-CALNAME:ana@calendar.example",
    "X-WR-TIMEZONE:Europe/Berlin",
    "BEGIN:VTIMEZONE",
    "TZID:Ours",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "END:VTIMEZONE",
    entryOf(
      "DTSTART;TZID=Ours:20200302T090000",
      "DTEND;TZID=Ours:20200302T100000",
      "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=2;COUNT=40;INTERVAL=2",
      "RDATE;VALUE=PERIOD:20200309T080000Z/PT2H,20200310T080000Z/20200310T090000Z",
      "EXDATE;TZID=Europe/Berlin:20200316T090000,20200323T090000",
      'ATTENDEE;CN="Bo, Ruiz";PARTSTAT=ACCEPTED:mailto:bo@calendar.example',
      "LOCATION:Café Luise",
    ),
    entryOf("RECURRENCE-ID;RANGE=THISANDFUTURE:20200402T080000Z", "DTSTART:20200403T080000Z", "SEQUENCE:2"),
    entryOf("UID:two", "DTSTART;VALUE=DATE:20160229", "RRULE:FREQ=YEARLY;UNTIL=20240101", "DURATION:P1D"),
    entryOf("UID:three", "DTSTART:20200101T090000Z", "RRULE:FREQ=HOURLY;BYHOUR=9,17;BYDAY=MO"),
  ),
);

type Edit = (bytes: number[]) => void;
const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: readonly number[], part: number) => Math.floor(bytes.length * part);
const tokens = fc
  .constantFrom(
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "END:VCALENDAR\r\n",
    "\r\n ",
    "\r\n",
    "\r",
    ";",
    ":",
    '"',
    ",",
    "Z",
    "99",
    "-1",
    "=",
  )
  .map((text) => [...new TextEncoder().encode(text)]);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(position, fc.nat(255)).map(
    ([part, byte]): Edit =>
      (bytes) =>
        void bytes.splice(at(bytes, part), 1, byte),
  ),
  fc.tuple(position, tokens).map(
    ([part, token]): Edit =>
      (bytes) =>
        void bytes.splice(at(bytes, part), 0, ...token),
  ),
  fc.tuple(position, fc.nat(40)).map(
    ([part, count]): Edit =>
      (bytes) =>
        void bytes.splice(at(bytes, part), count),
  ),
  fc.tuple(position, position, fc.nat(200)).map(([from, to, count]): Edit => (bytes) => {
    bytes.splice(at(bytes, to), 0, ...bytes.slice(at(bytes, from), at(bytes, from) + count));
  }),
);

test("readCalendarText() neither throws nor hangs, whatever became of the bytes (property)", () => {
  const context = contextOf("America/St_Johns");
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 12 }), (all) => {
      const bytes = [...SAMPLE];
      for (const edit of all) edit(bytes);
      const startedAt = performance.now();
      const readings = readCalendarText(Uint8Array.from(bytes), context);
      expect(performance.now() - startedAt).toBeLessThan(30_000);
      const entries =
        new TextDecoder()
          .decode(Uint8Array.from(bytes))
          .replaceAll("\0", "")
          .match(/BEGIN\s*:\s*VEVENT/gi)?.length ?? 0;
      expect(readings.filter(({ kind }) => kind === "event" || kind === "skip").length).toBeLessThanOrEqual(entries);
      for (const reading of readings) {
        if (reading.kind !== "event") continue;
        const { occurrences } = reading.event;
        expect(occurrences.length).toBeLessThanOrEqual(2000);
        expect(new Set(occurrences.map(({ key }) => key)).size).toBe(occurrences.length);
        expect(
          occurrences.every((one, index) => one.at <= one.endsAt && one.at >= (occurrences[index - 1]?.at ?? one.at)),
        ).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
}, 300_000);
