import { expect, test } from "vitest";
import type { Day } from "./day.ts";
import { forgottenRows, hashTrace, identityTrace, openForgotten, recordTrace } from "./forgotten.ts";

const DAY = "2026-11-23" as Day;
const ANA = { kind: "email", value: "ana@norte.example" };

test("forgottenRows() keeps hashes alone, each once, in an order that tells nothing", () => {
  const rows = forgottenRows([ANA, { kind: "phone", value: "+351912" }, ANA], "salt", DAY);

  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/ana|norte|351912/);
  expect(rows.map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash).toSorted());
});

test("openForgotten() knows a trace again by whichever salt it was hashed with", () => {
  const ben = { kind: "email", value: "ben@acme.example" };
  const isForgotten = openForgotten([...forgottenRows([ANA], "one", DAY), ...forgottenRows([ben], "two", DAY)]);

  expect([ANA, ben, ANA, { kind: "email", value: "chen@acme.example" }].map((one) => isForgotten?.(one))).toEqual([
    ...[true, true, true, false],
  ]);
  expect(openForgotten([])).toBeUndefined();
});

test("hashTrace() gives another hash for another salt, and keeps kind and value apart", () => {
  const hashes = [
    hashTrace("one", ANA),
    hashTrace("two", ANA),
    hashTrace("one", { kind: "emailana", value: "@norte.example" }),
  ];

  expect(new Set(hashes).size).toBe(3);
});

test("identityTrace() takes a bare name by the kind of its source, not by the source's number", () => {
  const chat = { kind: "whatsapp" };

  expect(identityTrace({ kind: "name", value: "12:Ana F." }, chat)).toEqual(
    identityTrace({ kind: "name", value: "31:Ana F." }, chat),
  );
  expect(identityTrace({ kind: "name", value: "12:Ana F." }, { kind: "telegram" })).not.toEqual(
    identityTrace({ kind: "name", value: "12:Ana F." }, chat),
  );
  expect(identityTrace(ANA, chat)).toEqual(ANA);
});

test("recordTrace() tells records of one key in two kinds of sources apart", () => {
  expect(recordTrace({ kind: "vcard" }, "k")).not.toEqual(recordTrace({ kind: "google-contacts" }, "k"));
});
