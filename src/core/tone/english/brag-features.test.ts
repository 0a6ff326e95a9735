import { expect, test } from "vitest";
import { featuresOf, gramsOf, tokensOf } from "./brag-features.ts";

test("tokensOf() reads words, numbers and marks, split or joined contractions alike", () => {
  expect(tokensOf("I don't have 1,000 #wins!")).toEqual(["i", "do", "n't", "have", "1000", "#wins", "!"]);
  expect(tokensOf("i do n't")).toEqual(["i", "do", "n't"]);
});

test("tokensOf() leaves out what names the matter itself", () => {
  expect(tokensOf("easy #humblebrag #bragging")).toEqual(["easy"]);
});

test("gramsOf() gives words and pairs once, numbers as one word, and no accounts or hashtags", () => {
  expect([...gramsOf(tokensOf("@ben won 3 won 5 #x"))]).toEqual(["won", "0", "won 0", "0 won"]);
});

test("featuresOf() sees who did what", () => {
  const features = featuresOf("I won a medal with my son");

  for (const name of ["me", "my", "achievement", "we did", "we achieve", "my people", "begins with me"]) {
    expect(features.get(name), name).toBeGreaterThan(0);
  }
  expect(features.has("you")).toBe(false);
});

test("featuresOf() takes a question mark alone for nothing", () => {
  expect(featuresOf("new bike ordered ?").has("real question")).toBe(false);
  expect(featuresOf("did you order ?").get("real question")).toBe(1);
  expect(featuresOf("").get("nobody of us")).toBe(1);
});
