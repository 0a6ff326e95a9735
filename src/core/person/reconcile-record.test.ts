import fc from "fast-check";
import { expect, test } from "vitest";
import { detailOf, positionOf } from "../../../tests/building/facts-of.ts";
import type { Day } from "../day.ts";
import type { Detail } from "../facts.ts";
import type { DetailId, PositionId } from "../id.ts";
import type { CardFacts, DetailDraft, PositionDraft } from "./card-facts.ts";
import { isUnchanged, type NamedPosition, reconcileRecord, type RecordFacts } from "./reconcile-record.ts";

const NOTHING: RecordFacts = { details: [], positions: [] };
const GONE = "2024-05-05" as Day;

test("reconcileRecord() adds what is new and marks what is missing as gone", () => {
  const base = { details: [detailOf(1, "email", "old@a.example"), detailOf(2, "note", "n")], positions: [] };
  const theirs = factsOf([draft("email", "new@a.example"), draft("note", "n")]);

  const change = reconcileRecord(base, theirs, NOTHING);

  expect(change.add).toEqual([draft("email", "new@a.example")]);
  expect(change.gone).toEqual([1]);
  expect(change.change).toEqual([]);
});

test("reconcileRecord() changes the label of a value that stays", () => {
  const base = { details: [detailOf(1, "email", "a@a.example", { label: "home" })], positions: [] };
  const to = draft("email", "a@a.example", { label: "work", preferred: 1 });

  const change = reconcileRecord(base, factsOf([to]), NOTHING);

  expect(change).toMatchObject({ add: [], gone: [], change: [{ id: 1, to }] });
});

test("reconcileRecord() adds anew what had gone and is back", () => {
  const base = { details: [detailOf(1, "note", "n", { goneOn: GONE })], positions: [] };

  expect(reconcileRecord(base, factsOf([draft("note", "n")]), NOTHING)).toMatchObject({
    add: [{ value: "n" }],
    gone: [],
  });
});

test("reconcileRecord() marks one of two equal stored values as gone", () => {
  const base = { details: [detailOf(1, "note", "n"), detailOf(2, "note", "n")], positions: [] };

  expect(reconcileRecord(base, factsOf([draft("note", "n")]), NOTHING).gone).toEqual([1]);
});

test("reconcileRecord() takes another title or company for another job, and other days for the same", () => {
  const base = { details: [], positions: [position(1, "Norte Inc.", "Architect"), position(2, "Sul", "Potter")] };
  const theirs = factsOf([], [{ ...job("Norte", "Architect"), toOn: GONE }, job("Sul", "Head Potter")]);

  const change = reconcileRecord(base, theirs, NOTHING);

  expect(change.addPositions).toEqual([job("Sul", "Head Potter")]);
  expect(change.gonePositions).toEqual([2]);
  expect(change.changePositions).toEqual([{ id: 1, to: { ...job("Norte", "Architect"), toOn: GONE } }]);
});

test("reconcileRecord() meets each stored job once, first those with equal days", () => {
  const twice = [position(1, "Norte", null), { ...position(2, "Norte", null), fromOn: GONE }];
  const theirs = factsOf([], [{ ...job("Norte", null), fromOn: GONE }]);

  const change = reconcileRecord({ details: [], positions: twice }, theirs, NOTHING);

  expect(change).toMatchObject({ addPositions: [], gonePositions: [1], changePositions: [] });
});

test("reconcileRecord() lists what the source changed where the hand has said otherwise", () => {
  const base = {
    details: [detailOf(1, "name", "A. Ferreira"), detailOf(2, "date", "1980-01-01", { label: "birthday" })],
    positions: [position(3, "Norte", "Architect")],
  };
  const mine = {
    details: [detailOf(4, "name", "Ana Ferreira"), detailOf(5, "date", "1980-01-02", { label: "birthday" })],
    positions: [position(6, "Sul", null)],
  };
  const theirs = factsOf([draft("name", "Ana F."), draft("email", "a@a.example")], [job("Oeste", "Head")]);

  expect(reconcileRecord(base, theirs, mine).differs).toEqual([
    { field: "name", mine: "Ana Ferreira", theirs: "Ana F." },
    { field: "date", mine: "1980-01-02", theirs: null },
    { field: "position", mine: "Sul", theirs: "Head, Oeste" },
  ]);
});

test("reconcileRecord() lists no difference where the source did not change, or agrees by now", () => {
  const base = { details: [detailOf(1, "name", "A. Ferreira")], positions: [position(3, "Norte", "Architect")] };
  const mine = { details: [detailOf(4, "name", "Ana Ferreira")], positions: [position(6, "Sul", null)] };
  const same = factsOf([draft("name", "A. Ferreira")], [job("Norte", "Architect")]);
  const agreeing = factsOf([draft("name", "Ana Ferreira")], [job("Sul", null)]);

  expect(reconcileRecord(base, same, mine).differs).toEqual([]);
  expect(reconcileRecord(base, agreeing, mine).differs).toEqual([]);
});

test("reconcileRecord() lists a job that ended without another", () => {
  const base = { details: [], positions: [position(3, "Norte", null)] };
  const mine = { details: [], positions: [{ ...position(5, "Old", null), goneOn: GONE }, position(6, null, "Potter")] };

  expect(reconcileRecord(base, factsOf([]), mine).differs).toEqual([
    { field: "position", mine: "Potter", theirs: null },
  ]);
});

test("reconcileRecord(), applied, gives what the source says, and then changes nothing (property)", () => {
  const value = fc.constantFrom("a", "b", "c");
  const label = fc.constantFrom(null, "home");
  const someDraft = fc.record({
    field: fc.constantFrom("email", "note", "name"),
    value,
    parts: fc.constant(null),
    label,
    preferred: fc.constantFrom(0, 1),
  });
  const drafts = fc.uniqueArray(someDraft as fc.Arbitrary<DetailDraft>, {
    maxLength: 5,
    selector: (one) => `${one.field}${one.value}`,
  });
  const jobs = fc.array(fc.constantFrom(job("Norte", "x"), job("Norte", "y"), job("Sul", "x")), { maxLength: 3 });
  fc.assert(
    fc.property(drafts, jobs, drafts, jobs, (before, jobsBefore, after, jobsAfter) => {
      const base = apply(NOTHING, factsOf(before, jobsBefore));
      const now = apply(base, factsOf(after, jobsAfter));

      expect(shown(now)).toEqual(shown(apply(NOTHING, factsOf(after, jobsAfter))));
      expect(isUnchanged(reconcileRecord(now, factsOf(after, jobsAfter), NOTHING))).toBe(true);
      expect(now.details.length).toBeGreaterThanOrEqual(base.details.length);
    }),
  );
});

/** What the import does with a change. */
function apply(base: RecordFacts, theirs: CardFacts): RecordFacts {
  const change = reconcileRecord(base, theirs, NOTHING);
  let next = base.details.length + base.positions.length + 1;
  const details = base.details.map((detail) => {
    const changed = change.change.find(({ id }) => id === detail.id);
    return { ...detail, ...changed?.to, goneOn: change.gone.includes(detail.id) ? GONE : detail.goneOn };
  });
  const positions = base.positions.map((one) => {
    const changed = change.changePositions.find(({ id }) => id === one.id);
    return { ...one, ...changed?.to, goneOn: change.gonePositions.includes(one.id) ? GONE : one.goneOn };
  });
  return {
    details: [
      ...details,
      ...change.add.map((to) => ({ ...detailOf(0, to.field, to.value), ...to, id: next++ as DetailId })),
    ],
    positions: [
      ...positions,
      ...change.addPositions.map((to) => ({
        ...position(0, to.organisation, to.title),
        ...to,
        id: next++ as PositionId,
      })),
    ],
  };
}

function shown({ details, positions }: RecordFacts): unknown {
  const values = details
    .filter(({ goneOn }) => goneOn === null)
    .map(({ field, value, label, preferred }: Detail) => [field, value, label, preferred]);
  const jobs = positions
    .filter(({ goneOn }) => goneOn === null)
    .map(({ organisation, title }) => [organisation, title]);
  return { values: values.map(String).toSorted(), jobs: jobs.map(String).toSorted() };
}

function factsOf(details: readonly DetailDraft[], positions: readonly PositionDraft[] = []): CardFacts {
  return { details, positions, blobs: [] };
}

function draft(field: DetailDraft["field"], value: string, rest: Partial<DetailDraft> = {}): DetailDraft {
  return { field, value, parts: null, label: null, preferred: 0, ...rest };
}

function job(organisation: string | null, title: string | null): PositionDraft {
  return { organisation, department: null, title, fromOn: null, toOn: null };
}

function position(id: number, organisation: string | null, title: string | null): NamedPosition {
  return { ...positionOf(id, null, title), organisation };
}
