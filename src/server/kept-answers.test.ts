import { expect, test } from "vitest";
import { createKeptAnswers } from "./kept-answers.ts";
import { refusal } from "./problem.ts";
import type { Outcome } from "./run-call.ts";

function answer(json: string): Outcome {
  return { kind: "answer", json, version: null, operation: null };
}

test("createKeptAnswers() asks each question once of each state, also while it is awaited", async () => {
  const keep = createKeptAnswers();
  let asked = 0;
  const ask = (): Promise<Outcome> => Promise.resolve(answer(String(++asked)));

  const both = await Promise.all([keep("1", "week", ask), keep("1", "week", ask)]);
  const other = await keep("1", "people", ask);
  const later = await keep("2", "week", ask);

  expect([...both, other, later]).toEqual(["1", "1", "2", "3"].map(answer));
});

test("createKeptAnswers() keeps nothing that went wrong", async () => {
  const keep = createKeptAnswers();
  const wrong: Outcome = { kind: "problem", problem: refusal("too-many", "later") };

  await expect(keep("1", "week", () => Promise.reject(new Error("ended")))).rejects.toThrow("ended");
  expect(await keep("1", "week", () => Promise.resolve(wrong))).toBe(wrong);
  expect(await keep("1", "week", () => Promise.resolve(answer("x")))).toEqual(answer("x"));
});
