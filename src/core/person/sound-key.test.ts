import { expect, test } from "vitest";
import { soundKey } from "./sound-key.ts";

test.each([
  ["Cyrillic", ["yuriy", "iurii", "juri"]],
  ["Cyrillic", ["shcherbakov", "scherbakov", "sherbakov"]],
  ["Cyrillic", ["dmitriy", "dmitri", "dmitry"]],
  ["Hangul", ["park", "bak", "pak"]],
  ["Hangul", ["hyun", "hyeon"]],
  ["Hangul", ["choi", "joi"]],
  ["Arabic", ["mohammed", "muhammad", "mhmd"]],
])("soundKey() of %s brings %j together", (script, words) => {
  expect(new Set(words.map((word) => soundKey(word, script))).size).toBe(1);
});

test("soundKey() keeps different names apart", () => {
  expect(soundKey("ivan", "Cyrillic")).not.toBe(soundKey("igor", "Cyrillic"));
});
