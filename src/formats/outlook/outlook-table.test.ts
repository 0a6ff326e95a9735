import { expect, test } from "vitest";
import {
  CLASSIC_OUTLOOK_HEADER,
  GOOGLE_OUTLOOK_HEADER,
  OUTLOOK_HEADER,
  THUNDERBIRD_HEADER,
} from "../../../tests/building/address-tables.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { columnsOf } from "../table/columns.ts";
import { readMapped } from "../table/read-mapped.ts";
import { isOutlookHeader, outlookTable } from "./outlook-table.ts";

const HEADERS = [OUTLOOK_HEADER, CLASSIC_OUTLOOK_HEADER, GOOGLE_OUTLOOK_HEADER];

test("isOutlookHeader() tells the three, and no other table", () => {
  for (const header of HEADERS) expect(isOutlookHeader(columnsOf(header.split(",")))).toBe(true);
  expect(isOutlookHeader(columnsOf(THUNDERBIRD_HEADER.split(",")))).toBe(false);
  expect(isOutlookHeader(columnsOf("First Name,Last Name,E-mail Address,Company".split(",")))).toBe(false);
});

function rowOf(header: string, cells: Readonly<Record<string, string>>): string[] {
  return header.split(",").map((column) => cells[column] ?? "");
}

test.each(HEADERS)("outlookTable() reads a row of %.30s…", async (header) => {
  const cells = {
    "First Name": "Ana",
    "Last Name": "Lim",
    "E-mail Address": "ana@acme.example",
    "Mobile Phone": "+351 21 000 0001",
    "Business Fax": "+351 21 000 0009",
    Company: "Acme",
    "Job Title": "CTO",
    "Business Street": "Rua A 1",
    "Business City": "Porto",
    Birthday: "0/0/00",
    Spouse: "Rui",
  };
  const born = { "First Name": "Bo", "Last Name": "Falk", Birthday: "25/12/1980" };
  const late = { "First Name": "Cy", "Last Name": "Gale", Birthday: "4/5/1990" };
  const rows = [cells, born, late].map((row) => rowOf(header, row));

  const readings = await collect(
    readMapped(() => tableOf(header.split(","), ...rows), "contacts.csv", outlookTable(undefined)),
  );

  expect(readings).toMatchObject([
    {
      kind: "card",
      card: {
        name: { full: "Ana Lim" },
        emails: [{ value: "ana@acme.example" }],
        phones: expect.arrayContaining([
          { value: "+351 21 000 0001", label: "mobile" },
          { value: "+351 21 000 0009", label: "fax" },
        ]) as unknown,
        positions: [{ organisation: "Acme", title: "CTO" }],
        addresses: [{ label: "work", street: "Rua A 1", city: "Porto" }],
        dates: [],
        notes: ["Spouse: Rui"],
      },
    },
    { card: { dates: [{ kind: "birthday", date: "1980-12-25" }] } },
    { card: { dates: [{ kind: "birthday", date: "1990-05-04" }] } },
  ]);
});

test("outlookTable() leaves a birthday that may be two days as written, unless the owner's order is known", async () => {
  const rows = [rowOf(OUTLOOK_HEADER, { "First Name": "Cy", Birthday: "4/5/1990" })];
  const read = (order: "mdy" | undefined) =>
    collect(readMapped(() => tableOf(OUTLOOK_HEADER.split(","), ...rows), "c.csv", outlookTable(order)));

  expect(await read(undefined)).toMatchObject([{ kind: "problem" }, { card: { dates: [] } }]);
  expect(await read("mdy")).toMatchObject([{ card: { dates: [{ date: "1990-04-05" }] } }]);
});
