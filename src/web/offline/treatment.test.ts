import { expect, test } from "vitest";
import { endsSession, isNoAnswer, isPlan, staysBeside, treatmentOf } from "./treatment.ts";

const ORIGIN = "http://127.0.0.1:5484";

test.each([
  ["GET", "/", "navigate", "page"],
  ["GET", "/people/c_1?sort=name", "navigate", "page"],
  ["GET", "/open?once=secret", "navigate", "pass"],
  ["GET", "/api/openapi.json", "navigate", "pass"],
  ["GET", "/assets/index-1.js", "no-cors", "asset"],
  ["GET", "/api/week", "cors", "answer"],
  ["GET", "/api/people/c_12?timeline=0", "cors", "answer"],
  ["GET", "/api/people?text=ana", "cors", "pass"],
  ["GET", "/api/history?limit=100", "cors", "pass"],
  ["GET", "/api/events", "cors", "pass"],
  ["POST", "/api/week/c_1/done", "cors", "pass"],
  ["GET", "/icon.svg", "no-cors", "pass"],
] as const)("%s %s (%s) is treated as %s", (method, path, mode, treatment) => {
  expect(treatmentOf({ method, url: ORIGIN + path, mode }, ORIGIN)).toBe(treatment);
});

test("what lies elsewhere is left alone", () => {
  expect(treatmentOf({ method: "GET", url: "https://elsewhere.example/assets/a.js", mode: "cors" }, ORIGIN)).toBe(
    "pass",
  );
});

test("a refused session ends what is kept", () => {
  expect([401, 403, 200, 404, 500].map(endsSession)).toEqual([true, true, false, false, false]);
});

test("of people only whom the plan names are kept, and everything else beside them", () => {
  const plan = JSON.stringify({ touches: [{ contact: { id: "c_12", name: "Ana" } }] });
  const stays = (path: string): boolean => staysBeside(plan, ORIGIN + path);
  expect(["/api/people/c_12?timeline=0", "/api/people/c_1", "/api/people/c_123", "/api/help"].map(stays)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(isPlan(`${ORIGIN}/api/week?leftOut=3`)).toBe(true);
  expect(isPlan(`${ORIGIN}/api/week/ahead`)).toBe(false);
});

test("a proxy that cannot reach Kith is no answer, and a refusal of Kith's own is", () => {
  expect(isNoAnswer(502, "text/html")).toBe(true);
  expect(isNoAnswer(503, null)).toBe(true);
  expect(isNoAnswer(503, "application/problem+json")).toBe(false);
  expect(isNoAnswer(500, "text/html")).toBe(false);
});
