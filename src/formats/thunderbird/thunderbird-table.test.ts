import { expect, test } from "vitest";
import { THUNDERBIRD_HEADER } from "../../../tests/building/address-tables.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readMapped } from "../table/read-mapped.ts";
import { thunderbirdTable } from "./thunderbird-table.ts";

test("thunderbirdTable() reads a row, its birthday of three columns", async () => {
  const header = THUNDERBIRD_HEADER.split(",");
  const cells: Readonly<Record<string, string>> = {
    "First Name": "Ana",
    "Last Name": "Lim",
    "Display Name": "Ana Lim (Acme)",
    "Primary Email": "ana@acme.example",
    "Secondary Email": "ana@post.example",
    "Work City": "Porto",
    Organization: "Acme",
    "Birth Year": "1990",
    "Birth Month": "4",
    "Birth Day": "12",
    "Custom 1": "Sails",
  };
  const row = header.map((column) => cells[column] ?? "");

  const readings = await collect(readMapped(() => tableOf(header, row), "book.csv", thunderbirdTable(undefined)));

  expect(readings).toMatchObject([
    {
      kind: "card",
      card: {
        name: { full: "Ana Lim (Acme)", given: "Ana", family: "Lim" },
        emails: [{ value: "ana@acme.example" }, { value: "ana@post.example" }],
        addresses: [{ label: "work", city: "Porto" }],
        dates: [{ kind: "birthday", date: "1990-04-12" }],
        notes: ["Sails"],
      },
    },
  ]);
});
