import fc from "fast-check";
import { expect, test } from "vitest";
import type { TableRow } from "../../formats/table/row.ts";
import { memoryFile } from "../../../tests/building/memory-file.ts";
import { readCsv } from "./read-csv.ts";

test("readCsv() gives each row with the line it begins on", async () => {
  const rows = await read('a,b\n\n1,"two\nlines"\n3,4');

  expect(rows).toEqual([row(1, "a", "b"), row(3, "1", "two\nlines"), row(5, "3", "4")]);
});

test.each([
  ["a UTF-8 mark, and CRLF", Buffer.from("\uFEFFName;Ort\r\nJörg;Köln\r\n")],
  ["UTF-16, little-endian", Buffer.from("\uFEFFName\tOrt\nJörg\tKöln\n", "utf16le")],
  ["UTF-16, big-endian, without a mark", Buffer.from("Name\tOrt\nJörg\tKöln\n", "utf16le").swap16()],
  ["Windows-1252", Buffer.from("Name,Ort\rJörg,Köln\r", "latin1")],
])("readCsv() reads %s", async (_, bytes) => {
  expect(await read(bytes)).toEqual([row(1, "Name", "Ort"), row(2, "Jörg", "Köln")]);
});

test("readCsv() decodes each cell by itself: one wrong byte spoils one cell", async () => {
  const bytes = Buffer.concat([Buffer.from("a,b\nKöln,"), Buffer.from([0xe9]), Buffer.from("\n")]);

  expect(await read(bytes)).toEqual([row(1, "a", "b"), row(2, "Köln", "é")]);
});

test("readCsv() takes a quote inside a cell as a character", async () => {
  expect(await read('a,b\nAna "Annie" Lim,x\n')).toEqual([row(1, "a", "b"), row(2, 'Ana "Annie" Lim', "x")]);
});

test("readCsv() loses one row to a quote that is never closed", async () => {
  const rows = await read('a,b,c\n1,"x,y\n2,x,y\n3,x,y\n');

  expect(rows).toEqual([row(1, "a", "b", "c"), lost(2), row(3, "2", "x", "y"), row(4, "3", "x", "y")]);
});

test("readCsv() loses one row where the next quote closes the wrong one", async () => {
  const rows = await read('"a","b","c"\n"1","x\n"2","x","y"\n4,x,"y"\n');

  expect(rows).toEqual([row(1, "a", "b", "c"), lost(2), row(3, "2", "x", "y"), row(4, "4", "x", "y")]);
});

test("readCsv() counts the pieces of a lost row as one with it", async () => {
  const rows = await read('a,b,c\n1,x,y\n2,"first\nsecond,\nthird\n3,x,y\n');

  expect(rows).toEqual([row(1, "a", "b", "c"), row(2, "1", "x", "y"), lost(3), row(6, "3", "x", "y")]);
});

test("readCsv() keeps its memory and its place over stretches and small chunks", async () => {
  const lines = Array.from({ length: 20_000 }, (_, number) => `${number},"text, with\r\nbreaks ""and"" quotes",x`);
  const bytes = Buffer.from(["n,text,x", ...lines].join("\r\n"));

  const rows = await read(bytes, 1021);

  expect(rows).toHaveLength(20_001);
  expect(rows.at(-1)).toEqual(row(40_000, "19999", 'text, with\r\nbreaks "and" quotes', "x"));
});

test("readCsv() gives up a row of more than 4 MB and goes on", async () => {
  const rows = await read(`a,b\n1,2\n"${"x".repeat(5_000_000)}\n",2\n3,4\n`);

  expect(rows).toEqual([
    row(1, "a", "b"),
    row(2, "1", "2"),
    { ...lost(3), reason: "too-large", detail: expect.anything() },
    row(5, "3", "4"),
  ]);
});

test("readCsv() finds a thousand broken rows without a thousand passes", async () => {
  const lines = Array.from({ length: 20_000 }, (_, number) =>
    number % 20 === 10 ? `${number},"x,y` : `${number},x,y`,
  );

  const rows = await read(`a,b,c\n${lines.join("\n")}\n`);

  expect(rows.filter(({ kind }) => kind === "lost")).toHaveLength(1000);
  expect(rows.filter(({ kind }) => kind === "row")).toHaveLength(19_001);
});

test("readCsv() gives back what a writer of CSV wrote (property)", async () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "é", "名", '"', ",", ";", "\n", "\r\n", " ", "1"),
    maxLength: 8,
  });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 12 });

  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (body, chunkBytes) => {
      const cells = [["a", "b", "c"], ...body];
      const text = cells.map((line) => line.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n");
      const rows = await read(Buffer.from(text), chunkBytes);
      expect(rows.map((each) => (each.kind === "row" ? each.cells : each.kind))).toEqual(cells);
    }),
  );
});

test("readCsv() looks at little after each of very many rows that are broken", async () => {
  const before = process.cpuUsage();

  const rows = await read(`a,b,c\n${'"\n'.repeat(30_000)}1,x,y\n`);

  expect(rows.at(-1)).toMatchObject({ kind: "row", cells: ["1", "x", "y"] });
  // Looking at some kilobytes after each took 17 s here.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
});

test("readCsv() ends, and throws nothing, on any bytes (property)", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", ";"), maxLength: 200 })
      .map((text) => Buffer.from(text)),
  );

  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const rows = await read(content);
      const lines = rows.map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

async function read(content: string | Uint8Array, chunkBytes?: number): Promise<TableRow[]> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const rows: TableRow[] = [];
  for await (const each of readCsv(memoryFile("table.csv", bytes, { chunkBytes }))) rows.push(each);
  return rows;
}

function row(line: number, ...cells: readonly string[]): TableRow {
  return { kind: "row", line, cells };
}

function lost(line: number): TableRow {
  return { kind: "lost", line, reason: "unreadable", detail: "a quote that is never closed" };
}
