import { expect, test } from "vitest";
import { detailOf, profileRecordOf } from "../../../tests/building/facts-of.ts";
import type { Day } from "../day.ts";
import { claimedOn, giverOf, liveOf, saidDetails, sortRecords } from "./live-details.ts";

test("saidDetails() puts preferred values first, then the trusted giver, then the later record", () => {
  const records = [
    profileRecordOf(1, "mail", [detailOf(1, "email", "mail")]),
    profileRecordOf(2, "vcard", [detailOf(2, "email", "old book")]),
    profileRecordOf(3, "vcard", [detailOf(4, "email", "book 2"), detailOf(3, "email", "book 1")], {
      record: { seenOn: "2025-01-01" as Day },
    }),
    profileRecordOf(4, "linkedin-connections", [detailOf(5, "email", "preferred", { preferred: 1 })]),
    profileRecordOf(5, "hand", [detailOf(6, "email", "hand")]),
    profileRecordOf(6, "vcard", [detailOf(7, "email", "left book")], {
      record: { seenOn: "2025-01-01" as Day, goneOn: "2025-02-02" as Day },
    }),
  ];

  expect(saidDetails(records).map(({ value }) => value)).toEqual([
    "preferred",
    "hand",
    "book 1",
    "book 2",
    "old book",
    "left book",
    "mail",
  ]);
});

test("saidDetails() says who claims a value, and until when", () => {
  const details = [
    detailOf(1, "note", "a"),
    detailOf(2, "note", "b", { lastOn: "2023-03-03" as Day, goneOn: "2023-04-04" as Day }),
  ];

  expect(saidDetails([profileRecordOf(1, "google-contacts", details)])).toMatchObject([
    { value: "a", giver: "address-book", claimedOn: "2024-01-10" },
    { value: "b", giver: "address-book", claimedOn: "2023-03-03" },
  ]);
});

test("liveOf() keeps the values of a field that are still held", () => {
  const details = [
    detailOf(1, "note", "a"),
    detailOf(2, "note", "b", { goneOn: "2024-02-02" as Day }),
    detailOf(3, "label", "c"),
  ];
  const said = saidDetails([profileRecordOf(1, "vcard", details)]);

  expect(liveOf(said, "note").map(({ value }) => value)).toEqual(["a"]);
});

test("sortRecords() orders equals by id", () => {
  const records = [profileRecordOf(2, "vcard", []), profileRecordOf(1, "vcard", [])];

  expect(sortRecords(records).map(({ record }) => record.id)).toEqual([1, 2]);
});

test("giverOf() knows every kind of source", () => {
  expect(giverOf("hand")).toBe("hand");
  expect(giverOf("calendar")).toBe("mail");
});

test.each<[string, string | null, string | null, string]>([
  ["2025-01-01", null, null, "2026-03-03"],
  ["2026-05-05", null, null, "2026-05-05"],
  ["2025-01-01", "2026-06-06", null, "2026-06-06"],
  ["2025-01-01", "2025-02-02", "2025-03-03", "2025-02-02"],
  ["2025-01-01", null, "2025-03-03", "2026-03-03"],
])("claimedOn() of a value first claimed %s, last %s, gone %s", (firstOn, lastOn, goneOn, day) => {
  const value = { firstOn: firstOn as Day, lastOn: lastOn as Day | null, goneOn: goneOn as Day | null };

  expect(claimedOn(value, { seenOn: "2026-03-03" as Day })).toBe(day);
});
