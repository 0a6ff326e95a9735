import { expect, test } from "vitest";
import { isWithinPage, readPage } from "./read-page.ts";

test("readPage() tells host and path, whatever is written around them", () => {
  expect(readPage(" https://www.Ana.example:443/blog/?a=1#b ")).toMatchObject({ host: "ana.example", path: "/blog" });
  expect(readPage("ana.example")).toMatchObject({ host: "ana.example", path: "" });
  expect(readPage("mailto:ana@norte.example")).toBeNull();
  expect(readPage("looms")).toBeNull();
});

test("a page lies within one above it, and not within one whose name only begins the same", () => {
  const within = (at: string, page: string): boolean => {
    const [one, other] = [readPage(at), readPage(page)];
    return one !== null && other !== null && isWithinPage(one, other);
  };
  expect(within("https://ana.example/blog/1", "http://www.ana.example/blog/")).toBe(true);
  expect(within("https://ana.example/blog/1", "ana.example")).toBe(true);
  expect(within("https://ana.example/blogroll", "https://ana.example/blog")).toBe(false);
  expect(within("https://ana.example.evil.example/blog", "https://ana.example")).toBe(false);
});
