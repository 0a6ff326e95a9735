import { expect, test } from "vitest";
import { wordsToShare } from "./words-to-share.ts";

test.each([
  ["https://news.example/offshore-wind-in-denmark", " offshore wind in denmark"],
  ["https://www.norte-analytics.example/", "norte analytics"],
  ["https://norte-analytics.example/12/?id=7", "norte analytics"],
  ["https://press.example/2026/port_of_porto.html?utm=x#top", " 2026 port of porto"],
  ["https://press.example/caf%C3%A9-culture", " caf culture"],
  ["Wind power, see https://news.example/a/wind-power now", "Wind power, see  a wind power now"],
  ["a study of ports", "a study of ports"],
])("wordsToShare(%j) is %j", (text, words) => {
  expect(wordsToShare(text)).toBe(words);
});
