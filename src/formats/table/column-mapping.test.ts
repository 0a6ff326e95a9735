import { expect, test } from "vitest";
import { NO_WISHES, formatColumnWish, headerKeyOf, mapTable, mappedTable, parseColumnWish } from "./column-mapping.ts";
import { columnsOf } from "./columns.ts";

const HEADER = ["Kunde", "Mail", "Seit"];
const ROWS = [
  ["Ana Lim", "ana@acme.example", "2020"],
  ["Bo Falk", "", "2021"],
];

test.each([
  ["Kunde=name", { column: "Kunde", meaning: { field: "name" } }],
  ["a = b=Email:work", { column: "a = b", meaning: { field: "email", label: "work" } }],
  ["Wie=note:How we met: where", { column: "Wie", meaning: { field: "note", label: "How we met: where" } }],
  ["Kunde=person", undefined],
  ["=name", undefined],
  ["Kunde", undefined],
])("parseColumnWish() reads %j", (text, wish) => {
  expect(parseColumnWish(text)).toEqual(wish);
  const read = parseColumnWish(text);
  if (read !== undefined) expect(parseColumnWish(formatColumnWish(read))).toEqual(read);
});

test("mapTable() shows its guess with samples", () => {
  expect(mapTable(HEADER, ROWS, NO_WISHES)?.columns).toEqual([
    { column: "Kunde", field: null, samples: ["Ana Lim", "Bo Falk"] },
    { column: "Mail", field: "email", samples: ["ana@acme.example"] },
    { column: "Seit", field: null, samples: ["2020", "2021"] },
  ]);
});

test("mapTable() lets a wish stand before what is remembered, and that before the guess", () => {
  const remembered = new Map([
    [
      headerKeyOf(["KUNDE", "mail", "seit"]),
      [
        { column: "Kunde", meaning: { field: "company" as const } },
        { column: "Seit", meaning: { field: "note" as const, label: "Since" } },
      ],
    ],
  ]);
  const wished = [
    { column: "kunde", meaning: { field: "name" as const } },
    { column: "Mail", meaning: { field: "ignore" as const } },
    { column: "Elsewhere", meaning: { field: "name" as const } },
  ];

  const mapping = mapTable(HEADER, ROWS, { remembered, wished });

  expect(mapping?.columns.map(({ field }) => field)).toEqual(["name", null, "note:Since"]);
  expect(mapping?.wishes).toHaveLength(3);
});

test("mapTable() of a table that is not surely of people needs somebody to be named", () => {
  const header = ["Kunde", "Umsatz"];
  const wish = (field: "name" | "note") => ({
    remembered: new Map(),
    wished: [{ column: "Kunde", meaning: { field } }],
  });

  expect(mapTable(header, [], NO_WISHES)).toBeUndefined();
  expect(mapTable(header, [], wish("note"))).toBeUndefined();
  expect(mapTable(header, [], wish("name"))?.meanings).toEqual([{ field: "name" }, undefined]);
});

test("mappedTable() knows its header again and no other", () => {
  const mapping = mapTable(HEADER, ROWS, NO_WISHES);
  const table = mapping === undefined ? undefined : mappedTable(mapping);

  expect(table?.isHeader(columnsOf(["kunde", "MAIL", "Seit"]))).toBe(true);
  expect(table?.isHeader(columnsOf(["Mail", "Kunde", "Seit"]))).toBe(false);
});
