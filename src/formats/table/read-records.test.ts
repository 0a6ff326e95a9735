import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { formatRow } from "./format-row.ts";
import { readRecords } from "./read-records.ts";
import type { TableRow } from "./row.ts";

const isHeader = (columns: ReadonlyMap<string, number>): boolean => columns.has("name");

test("readRecords() reads below the header, and passes over what stands above it", async () => {
  const rows = tableOf(
    ["Notes:"],
    ["Na_me ", "E-mail 1 - Value", "", "NAME"],
    ["Ana", " a@acme.example ", "x", "other"],
  );

  const [record] = await collect(readRecords(rows, "a.csv", isHeader));

  if (record?.kind !== "record") throw new Error("no record");
  expect(record.place).toEqual({ path: "a.csv", at: "line 3" });
  expect(record.cell("name")).toBe("Ana");
  expect(record.cell("missing", "e-mail1-value")).toBe("a@acme.example");
  expect([record.has("name"), record.has("missing")]).toEqual([true, false]);
});

test("readRecords() skips lost, empty and shifted rows, and takes short ones", async () => {
  async function* rows(): AsyncGenerator<TableRow> {
    yield* tableOf(["name", "b"], ["", " "], ["1", "2", "3"], ["1", "2", ""], ["1"]);
    yield { kind: "lost", line: 9, reason: "too-large", detail: "long" };
  }

  const records = await collect(readRecords(rows(), "a.csv", isHeader));

  expect(records).toMatchObject([
    { kind: "skip", reason: "empty" },
    { kind: "skip", reason: "unreadable", detail: "3 cells under 2 columns" },
    { kind: "record" },
    { kind: "record" },
    { kind: "skip", place: { at: "line 9" }, reason: "too-large", detail: "long" },
  ]);
});

test("formatRow() says the same when a table has more columns", () => {
  const before = formatRow(["a", "b"], ["1", 'say "x", y']);
  const after = formatRow(["a", "z", "b"], ["1", "", 'say "x", y']);

  expect(new TextDecoder().decode(before)).toBe('a,b\r\n1,"say ""x"", y"\r\n');
  expect(after).toEqual(before);
});

test("formatRow() tells rows apart (property)", () => {
  const cells = fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ") }), { maxLength: 4 });
  const header = ["a", "b", "c", "d"];
  const withoutEnd = (row: readonly string[]): string => JSON.stringify(row).replace(/(?:,?"")*\]$/, "");

  fc.assert(
    fc.property(cells, cells, (one, other) => {
      const isSame = Buffer.compare(formatRow(header, one), formatRow(header, other)) === 0;
      expect(isSame).toBe(withoutEnd(one) === withoutEnd(other));
    }),
  );
});
