import { expect, test } from "vitest";
import type { ColumnMeaning } from "./column-field.ts";
import { cardFromCells } from "./mapped-card.ts";

function cardOf(...columns: readonly (readonly [ColumnMeaning | undefined, string])[]) {
  const cells = columns.map(([, cell]) => cell);
  const meanings = columns.map(([meaning]) => meaning);
  return cardFromCells(cells, meanings, "dmy");
}

test("cardFromCells() takes what its columns mean, and several values of one cell", () => {
  const { card, problems } = cardOf(
    [{ field: "given" }, "Ana"],
    [{ field: "family" }, "Lim"],
    [{ field: "email", label: "work" }, "Ana Lim <ana@acme.example>; ana@post.example"],
    [{ field: "email" }, "/o=ExchangeLabs/cn=ana"],
    [{ field: "phone", label: "mobile" }, "+351 21 000 0001"],
    [{ field: "linkedin" }, "ana-lim"],
    [{ field: "company" }, "Acme"],
    [{ field: "title" }, "CTO"],
    [{ field: "street", label: "home" }, "Rua A 1"],
    [{ field: "street", label: "home" }, "2º esq."],
    [{ field: "city", label: "home" }, "Porto"],
    [{ field: "birthday" }, "4/5/1990"],
    [{ field: "anniversary" }, "soon"],
    [{ field: "note", label: "Spouse" }, "Rui"],
    [{ field: "label" }, "Friends; Sailing, sea"],
    [{ field: "connected" }, "8/2/2026"],
    [undefined, "kept in the raw row"],
  );

  expect(card).toMatchObject({
    kind: "person",
    name: { full: "Ana Lim" },
    emails: [
      { value: "ana@acme.example", label: "work" },
      { value: "ana@post.example", label: "work" },
    ],
    phones: [{ value: "+351 21 000 0001", label: "mobile" }],
    urls: [{ value: "https://www.linkedin.com/in/ana-lim", label: "linkedin" }],
    positions: [{ organisation: "Acme", title: "CTO" }],
    addresses: [{ label: "home", street: "Rua A 1\n2º esq.", city: "Porto" }],
    dates: [{ kind: "birthday", date: "1990-05-04" }],
    notes: ["Spouse: Rui"],
    labels: ["Friends", "Sailing, sea"],
    connectedOn: "2026-02-08",
  });
  expect(problems).toEqual(['"soon" is not one certain day; it is kept as written']);
});

test("cardFromCells() takes a row with a company and nobody's name for an organisation", () => {
  expect(cardOf([{ field: "company" }, "Acme"]).card).toMatchObject({ kind: "organisation", name: { full: "Acme" } });
});

test.each([
  [["1990", "4", "5"], "1990-04-05"],
  [["", "April", "5"], "--04-05"],
  [["1990", "", "5"], undefined],
  [["1990", "2", "31"], undefined],
])("cardFromCells() puts a birthday together of %j", (parts, date) => {
  const fields = ["birth-year", "birth-month", "birth-day"] as const;

  const { card } = cardOf(...fields.map((field, index) => [{ field }, parts[index] ?? ""] as const));

  expect(card.dates.map((one) => one.date)).toEqual(date === undefined ? [] : [date]);
});
