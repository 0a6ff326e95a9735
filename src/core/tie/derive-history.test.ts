import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, type Day, type Instant } from "../day.ts";
import { keyOf } from "../key.ts";
import { MEDIA } from "../medium.ts";
import { zoneOf } from "../zone.ts";
import { deriveHistory } from "./derive-history.ts";
import { type ContactDay, type TieHistory, historyUpTo } from "./history.ts";
import { meeting, opening, received } from "./testing.ts";
import type { ThreadEvent, TieEvent } from "./tie-event.ts";

const UTC = zoneOf("UTC");
const NOBODY: ReadonlySet<string> = new Set();
const on = (monthAndDay: string): number => dayNumber(`2026-${monthAndDay}` as Day);
const derive = (events: readonly TieEvent[]): TieHistory => deriveHistory(events, [], NOBODY, UTC);
const onlyDay = (events: readonly TieEvent[]): ContactDay | undefined => derive(events).days[0];

test("a tie without events has an empty history", () => {
  expect(derive([])).toEqual({ days: [], attempts: [] });
});

test("all contact of one day is one contact-day, whatever the order it comes in", () => {
  const events = [received("03-01 18:00"), opening("03-01 09:00"), meeting("03-02")];

  expect(derive(events).days).toEqual([
    {
      day: on("03-01"),
      outbound: true,
      inbound: true,
      endsInbound: true,
      endsInboundOpening: true,
      medium: "email",
      weight: 1,
    },
    {
      day: on("03-02"),
      outbound: true,
      inbound: true,
      endsInbound: false,
      endsInboundOpening: false,
      medium: "in-person",
      weight: 1,
    },
  ]);
});

test("days are the owner's: the zone decides on which one a late letter falls", () => {
  const event = opening("03-01 22:30");

  expect(deriveHistory([event], [], NOBODY, zoneOf("Asia/Tokyo")).days[0]?.day).toBe(on("03-02"));
  expect(onlyDay([event])?.day).toBe(on("03-01"));
});

test("a day takes its richest medium and its most personal contact", () => {
  const day = onlyDay([
    opening("03-01", { recipients: 5 }),
    meeting("03-01", { recipients: 4 }),
    opening("03-01", { recipients: 2 }),
  ]);

  expect(day).toMatchObject({ medium: "in-person", weight: 0.5 });
});

test("a day ends with whoever wrote the last personal message, and tells whether that opened a thread", () => {
  const reply = received("03-01 12:00", { nature: "reply" });

  expect(onlyDay([opening("03-01 09:00"), reply])).toMatchObject({ endsInbound: true, endsInboundOpening: false });
  expect(onlyDay([reply, opening("03-01 13:00")])).toMatchObject({ endsInbound: false, endsInboundOpening: false });
  expect(onlyDay([reply, received("03-01 13:00", { recipients: 20 })])).toMatchObject({ endsInbound: true });
  expect(onlyDay([received("03-01 13:00", { recipients: 20 })])).toMatchObject({ inbound: true, endsInbound: false });
});

test("a call not taken is contact, but nobody's voice was heard", () => {
  expect(onlyDay([opening("03-01", { medium: "phone", nature: "missed-call" })])).toMatchObject({
    outbound: true,
    inbound: false,
    medium: "reaction",
  });
});

test("bounces, absence notices and calendar mail are no contact", () => {
  const events = (["bounce", "absence", "invitation"] as const).map((nature) => received("03-01", { nature }));

  expect(derive(events).days).toEqual([]);
});

test("what the hand logged gives way to what a source shows", () => {
  const { days } = derive([
    meeting("03-01", { nature: "logged", byHand: true }),
    meeting("03-02", { medium: "video" }),
  ]);

  expect(days.map(({ day, medium }) => [day, medium])).toEqual([[on("03-02"), "video"]]);
});

test("clocks put back just after midnight do not take a day back", () => {
  // In St John's, until 2011, 00:01 of 7 November became 23:01 of the 6th: 02:31 UTC.
  const first = opening("03-01", { at: Date.parse("2010-11-07T02:30:30Z") as Instant });
  const second = received("03-01", { at: Date.parse("2010-11-07T02:45:00Z") as Instant });

  const { days } = deriveHistory([second, first], [], NOBODY, zoneOf("America/St_Johns"));

  expect(days.map(({ day, inbound, outbound }) => [day, inbound, outbound])).toEqual([
    [dayNumber("2010-11-07" as Day), true, true],
  ]);
});

const YEAR_MS = 365 * 86_400_000;
const START = Date.UTC(2026, 0, 1);
const instants = fc.integer({ min: 0, max: YEAR_MS / 60_000 }).map((minute) => (START + minute * 60_000) as Instant);
const keys = fc.option(
  fc.integer({ min: 0, max: 5 }).map((n) => keyOf("thread", String(n))),
  { nil: null },
);
const natures = fc.constantFrom(
  ...([
    "opening",
    "reply",
    "thanks",
    "forward",
    "invitation",
    "absence",
    "bounce",
    "meeting",
    "call",
    "missed-call",
  ] as const),
);
const events: fc.Arbitrary<TieEvent> = fc.record({
  at: instants,
  medium: fc.constantFrom(...MEDIA),
  nature: natures,
  direction: fc.constantFrom("outbound", "outbound", "inbound", "mutual"),
  role: fc.constantFrom("to", "to", "cc", "from"),
  recipients: fc.integer({ min: 1, max: 5 }),
  threadKey: keys,
  subjectKey: keys,
  replies: fc.boolean(),
  byHand: fc.constant(false),
});
const others: fc.Arbitrary<ThreadEvent> = fc.record({
  at: instants,
  nature: natures,
  threadKey: keys,
  subjectKey: keys,
  replies: fc.boolean(),
  senderDomain: fc.constantFrom("norte.example", "acme.example", null),
});
const DOMAINS = new Set(["norte.example"]);
const ZONE = zoneOf("America/St_Johns");

test("deriveHistory() knows at the end of a day what it would have known then (property)", () => {
  fc.assert(
    fc.property(fc.array(events), fc.array(others), fc.integer({ min: 0, max: 365 }), (all, said, days) => {
      const today = on("01-01") + days;
      const sofar = <T extends { at: Instant }>(list: readonly T[]): T[] =>
        list.filter((event) => ZONE.dayNumberAt(event.at) <= today);

      expect(historyUpTo(deriveHistory(all, said, DOMAINS, ZONE), today)).toEqual(
        deriveHistory(sofar(all), sofar(said), DOMAINS, ZONE),
      );
    }),
    { numRuns: 300 },
  );
});

test("deriveHistory() gives days that ascend, one attempt for each that was made, and nothing before its cause (property)", () => {
  fc.assert(
    fc.property(fc.array(events), fc.array(others), (all, said) => {
      const { days, attempts } = deriveHistory(all, said, DOMAINS, ZONE);

      for (const [index, { day, inbound, outbound, endsInbound }] of days.entries()) {
        expect(day).toBeGreaterThan(days[index - 1]?.day ?? 0);
        expect(inbound || outbound).toBe(true);
        expect(endsInbound && !inbound).toBe(false);
      }
      for (const attempt of attempts) {
        for (const later of [attempt.answeredOn, attempt.cancelledOn, attempt.absentOn]) {
          expect(later ?? attempt.day).toBeGreaterThanOrEqual(attempt.day);
        }
        expect(attempt.answeredByOther && attempt.answeredOn === null).toBe(false);
      }
    }),
  );
});

test("deriveHistory() looks at each event of a long chat a few times, not once for each attempt", () => {
  let looks = 0;
  const count = 5000;
  const sent = opening("01-01");
  const got = received("01-01");
  const chat = Array.from({ length: count }, (_, index): TieEvent => {
    const made = index < count / 2 && index % 3 === 0 ? got : sent;
    const instant = (START + index * 60_000) as Instant;
    return {
      ...made,
      get at() {
        looks += 1;
        return instant;
      },
    };
  });

  const { attempts } = deriveHistory(chat, [], NOBODY, UTC);

  expect(attempts.length).toBeGreaterThan(count / 2);
  expect(looks).toBeLessThan(count * 100);
});
