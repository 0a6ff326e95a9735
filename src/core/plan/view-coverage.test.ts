import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, addDays } from "../day.ts";
import type { Medium } from "../medium.ts";
import type { SourceCoverage } from "./plan.ts";
import { AS_OF, MAIL, TODAY, contactDay, on } from "./testing.ts";
import { sayFreshness, seenThrough, viewCoverage } from "./view-coverage.ts";

const BOOK: SourceCoverage = { source: "Book", kind: "vcard", media: [], since: null, through: null };
const CHAT: SourceCoverage = {
  source: "Chat",
  kind: "linkedin-messages",
  media: ["direct-message"],
  since: "2019-01-01" as Day,
  through: "2026-05-01" as Day,
};

function historyOf(...media: readonly Medium[]): { days: ReturnType<typeof contactDay>[]; attempts: [] } {
  return { days: media.map((medium, i) => contactDay(on("2026-01-01") + i, { medium })), attempts: [] };
}

test("viewCoverage() sees nothing through address books alone", () => {
  expect(viewCoverage([BOOK], AS_OF)).toEqual({
    sees: false,
    since: null,
    through: null,
    throughByMedium: new Map(),
  });
});

test("viewCoverage() sees from the first day of any source to the last, and not past the day asked for", () => {
  const future = { ...MAIL, through: "2027-01-01" as Day };

  expect(viewCoverage([BOOK, CHAT, future, { ...MAIL, since: null }], AS_OF)).toEqual({
    sees: true,
    since: "2019-01-01",
    through: AS_OF,
    throughByMedium: new Map([
      ["direct-message", on("2026-05-01")],
      ["email", TODAY],
    ]),
  });
});

test("viewCoverage() leaves out a source that begins later", () => {
  expect(viewCoverage([MAIL], "2019-01-01" as Day).sees).toBe(false);
  expect(viewCoverage([{ ...MAIL, through: null }], AS_OF).sees).toBe(false);
});

test("seenThrough() goes by the sources that see what the two use", () => {
  const view = viewCoverage([MAIL, CHAT], AS_OF);

  expect(seenThrough(view, historyOf("email"), TODAY)).toBe(TODAY);
  expect(seenThrough(view, historyOf("direct-message"), TODAY)).toBe(on("2026-05-01"));
  expect(seenThrough(view, historyOf("direct-message", "email"), TODAY)).toBe(TODAY);
});

test("seenThrough() goes by all that is seen for what only the hand logged, and by today without any source", () => {
  expect(seenThrough(viewCoverage([CHAT], AS_OF), historyOf("phone"), TODAY)).toBe(on("2026-05-01"));
  expect(seenThrough(viewCoverage([CHAT], AS_OF), historyOf(), TODAY)).toBe(on("2026-05-01"));
  expect(seenThrough(viewCoverage([BOOK], AS_OF), historyOf("phone"), TODAY)).toBe(TODAY);
  expect(seenThrough(viewCoverage([BOOK], AS_OF), historyOf(), TODAY)).toBe(TODAY);
});

test("seenThrough() is never before the last contact nor after today (property)", () => {
  const media = fc.uniqueArray(fc.constantFrom<Medium>("email", "direct-message", "phone", "other"), { minLength: 1 });
  fc.assert(
    fc.property(media, fc.integer({ min: 0, max: 2000 }), (used, old) => {
      const view = viewCoverage([{ ...MAIL, through: addDays(AS_OF, -old) }], AS_OF);
      const through = seenThrough(view, historyOf(...used), TODAY);

      expect(through).toBeLessThanOrEqual(TODAY);
      expect(through).toBeGreaterThanOrEqual(on("2026-01-01") + used.length - 1);
    }),
  );
});

test("seenThrough() looks at no more days than it takes to know all media", () => {
  const all: Medium[] = ["in-person", "video", "phone", "note-card", "email", "direct-message", "reaction", "other"];

  expect(seenThrough(viewCoverage([MAIL], AS_OF), historyOf(...all, "email"), TODAY)).toBe(TODAY);
});

test("sayFreshness() is silent while data are a week old or fresher", () => {
  const at = (day: Day): string | null => sayFreshness(viewCoverage([MAIL], day), day, true, null);

  expect(at(addDays(AS_OF, 7))).toBeNull();
  expect(at("2026-11-20" as Day)).toBe(
    "Your data end on 9 November, 11 days before this plan: silences are counted to that day, and whoever looks silent may have been in touch since.",
  );
});

test("sayFreshness() says when only what this plan rests on is old", () => {
  const view = viewCoverage([MAIL], AS_OF);

  expect(sayFreshness(view, AS_OF, true, TODAY - 7)).toBeNull();
  expect(sayFreshness(view, AS_OF, true, TODAY - 8)).toMatch(
    /^Part of this plan rests on data that end on 1 November, 8 days before it: /,
  );
});

test("sayFreshness() says when no source shows contact, or none shows what the owner sent", () => {
  const half = "Nothing that you sent is among your data, so everybody looks unanswered: import your sent mail too.";

  expect(sayFreshness(viewCoverage([BOOK], AS_OF), AS_OF, true, null)).toContain(
    "No source of yours shows contact yet",
  );
  expect(sayFreshness(viewCoverage([MAIL], AS_OF), AS_OF, false, null)).toBe(half);
  expect(sayFreshness(viewCoverage([CHAT], AS_OF), AS_OF, false, null)).toMatch(
    /^Your data end on 1 May, .* since\. Nothing/,
  );
});
