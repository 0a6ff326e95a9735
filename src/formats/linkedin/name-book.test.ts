import { expect, test } from "vitest";
import { tableOf } from "../../../tests/building/table-of.ts";
import { readNameBook } from "./name-book.ts";

const HEADER = ["First Name", "Last Name", "URL", "Company", "Connected On"];
const profile = (slug: string): string => `https://www.linkedin.com/in/${slug}`;

test("readNameBook() gives the profile of the only connection of a name", async () => {
  const book = await readNameBook(tableOf(HEADER, ["Ana", "Lim", profile("ana-lim"), "Acme", "08 Feb 2026"]));

  expect(book("ANA LIM")).toBe(profile("ana-lim"));
  expect(book("Bo Falk")).toBeUndefined();
});

test("readNameBook() takes of several of one name the one at that company, or nobody", async () => {
  const book = await readNameBook(
    tableOf(
      HEADER,
      ["Ana", "Lim", profile("ana-1"), "Acme", "08 Feb 2026"],
      ["Ana", "Lim", profile("ana-2"), "Lind AB", "08 Feb 2026"],
    ),
  );

  expect(book("Ana Lim", "Lind AB")).toBe(profile("ana-2"));
  expect([book("Ana Lim"), book("Ana Lim", "Elsewhere")]).toEqual([undefined, undefined]);
});

test("readNameBook() of an archive without connections knows nobody", async () => {
  expect((await readNameBook(undefined))("Ana Lim")).toBeUndefined();
});
