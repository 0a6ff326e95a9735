import { expect, test } from "vitest";
import { memoryFile } from "../../../tests/building/memory-file.ts";
import { readLines } from "./read-lines.ts";

async function linesOf(content: Uint8Array | string, options: { chunkBytes?: number; most?: number } = {}) {
  const lines = [];
  const file = memoryFile("a.txt", content, { chunkBytes: options.chunkBytes });
  for await (const line of readLines(file.open(), options.most)) lines.push(line);
  return lines;
}

test.each([1, 3, 100])("readLines() gives lines whatever their ends, in pieces of %i bytes", async (chunkBytes) => {
  const lines = await linesOf("one\r\ntwo\n\nfünf\n", { chunkBytes });

  expect(lines).toEqual([
    { number: 1, text: "one", isCut: false },
    { number: 2, text: "two", isCut: false },
    { number: 3, text: "", isCut: false },
    { number: 4, text: "fünf", isCut: false },
  ]);
});

test("readLines() reads UTF-16, Windows-1252 and marks of byte order", async () => {
  expect(await linesOf(Buffer.from("\ufeffä\nb", "utf16le"))).toMatchObject([{ text: "ä" }, { text: "b" }]);
  expect(await linesOf(Buffer.from("caf\xe9\nb", "latin1"))).toMatchObject([{ text: "café" }, { text: "b" }]);
  expect(await linesOf("\ufeffa")).toMatchObject([{ text: "a" }]);
});

test("readLines() cuts an endless line, says so, and goes on", async () => {
  const lines = await linesOf(`${"x".repeat(50)}\nnext`, { most: 10, chunkBytes: 7 });

  expect(lines).toEqual([
    { number: 1, text: "x".repeat(10), isCut: true },
    { number: 2, text: "next", isCut: false },
  ]);
});

test("readLines() gives nothing of an empty file", async () => {
  expect(await linesOf("")).toEqual([]);
});
