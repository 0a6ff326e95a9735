import { expect, test } from "vitest";
import { romaniseHangul } from "./romanise-hangul.ts";

test("romaniseHangul() gives the family name as its bearers write it, and by the rule", () => {
  expect(romaniseHangul(["박지성"])).toEqual([
    ["jiseong", "park"],
    ["jiseong", "pak"],
    ["jiseong", "bak"],
  ]);
  expect(romaniseHangul(["한", "가인"])).toEqual([["gain", "han"]]);
});

test.each([["김"], ["대한민국만세"], ["김a"], ["a민수"]])("romaniseHangul() reads %s as no name", (text) => {
  expect(romaniseHangul([text])).toEqual([]);
});
