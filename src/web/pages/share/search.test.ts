import { expect, test } from "vitest";
import { shareSearch, sharedText } from "./search.ts";

test("sharedText() says all that was shared, and nothing twice", () => {
  const url = "https://news.example/wind";
  expect(sharedText({ title: "Wind", text: url, url })).toBe(`Wind\n${url}`);
  expect(sharedText({ title: "Wind", text: `Wind ${url}` })).toBe(`Wind ${url}`);
  expect(sharedText({ url })).toBe(url);
  expect(sharedText({})).toBe("");
});

test("shareSearch() takes what a share menu gives, and leaves everything else", () => {
  expect(shareSearch({ title: " Wind ", text: "", url: 7, other: "x" })).toEqual({ title: "Wind", url: "7" });
});
