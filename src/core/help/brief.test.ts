import { expect, test } from "vitest";
import type { Day, Instant } from "../day.ts";
import type { Note } from "../facts.ts";
import { type ContactId, idOf } from "../id.ts";
import { type BriefExchange, type BriefQuestion, briefOf } from "./brief.ts";
import { anEntry } from "./testing.ts";

const TODAY = "2026-11-23" as Day;
const BEGINS = Date.UTC(2026, 10, 23) as Instant;
const ANA: ContactId = idOf(2);

function brief(over: Partial<BriefQuestion>): ReturnType<typeof briefOf> {
  const nothing = { exchanges: [], help: [], notes: [], jobChanges: [], linkChanges: [], expected: [] };
  return briefOf({ asOf: TODAY, dayBegins: BEGINS, ...nothing, ...over });
}

function mail(day: string, subject: string, over: Partial<BriefExchange> = {}): BriefExchange {
  return { day: day as Day, subject, direction: "inbound", recipients: 1, ...over };
}

test("briefOf() tells each of the last topics once, by whom, and none of crowds or failures", () => {
  const { topics } = brief({
    exchanges: [
      mail("2026-11-24", "Tomorrow's letter"),
      mail("2026-11-20", "Re: The harbour plan", { direction: "outbound" }),
      mail("2026-11-19", "The harbour plan"),
      mail("2026-11-18", "All of us", { recipients: 9 }),
      mail("2026-11-17", "Undelivered", { direction: "failed" }),
      mail("2026-11-16", "Hi"),
      mail("2026-11-15", "Lunch", { direction: "mutual" }),
    ],
  });

  expect(topics).toEqual([
    { on: "2026-11-20", by: "owner", subject: "The harbour plan" },
    { on: "2026-11-15", by: "both", subject: "Lunch" },
  ]);
});

test("briefOf() keeps to one screen", () => {
  const exchanges = Array.from({ length: 40 }, (_, at) => mail("2026-11-01", `Matter ${at} of the port`));
  const notes = Array.from({ length: 40 }, (_, at): Note => ({ id: idOf(at + 1), contact: ANA, day: TODAY, text: "" }));

  expect(brief({ exchanges, notes })).toMatchObject({ topics: { length: 5 }, notes: { length: 5 } });
});

test("briefOf() tells what is open, what was done, and the next meeting of this day or later", () => {
  const help = [
    anEntry(1, { kind: "need", text: "a designer" }),
    anEntry(2, { dueOn: "2026-12-01" as Day }),
    anEntry(3, { kind: "ask", state: "done", closedOn: "2026-05-01" as Day, text: "a reference" }),
  ];
  const expected = [BEGINS - 1, BEGINS + 9 * 3_600_000, BEGINS + 90 * 3_600_000].map((at) => at as Instant);

  expect(brief({ help, expected })).toMatchObject({
    open: [{ id: 2 }, { id: 1 }],
    deeds: [{ by: "contact", text: "a reference", on: "2026-05-01" }],
    nextAt: BEGINS + 9 * 3_600_000,
  });
  expect(brief({}).nextAt).toBeNull();
});

test("briefOf() tells of jobs that changed within a year, the latest first", () => {
  const at = (organisation: string, firstOn: string): BriefQuestion["jobChanges"][number] => ({
    from: { organisation: "Acme", title: null },
    to: { organisation, title: null },
    lastOn: "2025-01-10" as Day,
    firstOn: firstOn as Day,
    source: "contacts.vcf",
  });

  expect(
    brief({
      jobChanges: [
        at("Norte", "2026-02-01"),
        at("Sul", "2026-11-01"),
        at("Leste", "2025-02-01"),
        at("Oeste", "2026-12-01"),
      ],
    }).changes,
  ).toEqual([
    "Sul in place of Acme, between the readings of 10 January 2025 and 1 November (contacts.vcf)",
    "Norte in place of Acme, between the readings of 10 January 2025 and 1 February (contacts.vcf)",
  ]);
});
