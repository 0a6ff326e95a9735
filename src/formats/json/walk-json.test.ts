import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonPath, walkJson } from "./walk-json.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  await Promise.resolve();
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function walk(text: string, isWhole: (path: JsonPath) => boolean, size = 1000) {
  const parts = [];
  for await (const part of walkJson(inPieces(text, size), isWhole)) {
    const shown = part.kind === "value" ? JSON.stringify(part.value) : part.kind;
    parts.push(`${part.path.join(".")} ${shown}`);
  }
  return parts;
}

const isMessage = (path: JsonPath): boolean => path.at(-2) === "messages";
const TEXT =
  '{"name": "An\\"a", "id": -1.5, "ok": true, "messages": [{"id": 1, "text": ["}{"]}, {}, 3, []], "end": null}';

test.each([1, 2, 5, 1000])("walkJson() gives whole values and plain ones, read in pieces of %i", async (size) => {
  expect(await walk(TEXT, isMessage, size)).toEqual([
    'name "An\\"a"',
    "id -1.5",
    "ok true",
    'messages.0 {"id":1,"text":["}{"]}',
    "messages.1 {}",
    "messages.2 3",
    "messages.3 []",
    "end null",
  ]);
});

test("walkJson() passes over what stands before the first bracket, and reads texts that follow one another", async () => {
  expect(await walk("window.YTD.part0 = [1]\n[2]", () => false)).toEqual(["0 1", "0 2"]);
  expect(await walk("", () => true)).toEqual([]);
});

test("walkJson() tells of a value that is no JSON, and goes on behind it", async () => {
  expect(await walk('{"messages": [{"id": 1,}, {"id": 2}, "\u0000"]}', isMessage)).toEqual([
    "messages.0 lost",
    'messages.1 {"id":2}',
    "messages.2 lost",
  ]);
});

test("walkJson() tells where a text ends too early, or is none", async () => {
  expect(await walk('{"messages": [{"id": 1}, {"id"', isMessage)).toEqual(['messages.0 {"id":1}', "messages.1 broken"]);
  expect(await walk('{"a": 1', isMessage)).toEqual(["a broken"]);
  expect(await walk('{"a": 1]', isMessage)).toEqual(["a 1", "a broken"]);
  expect(await walk('{"a" ; 1}', isMessage)).toEqual(["a broken"]);
  expect(await walk("[".repeat(200), isMessage)).toHaveLength(1);
});

test("walkJson() passes over a value larger than any true one", async () => {
  const text = `{"messages": ["${"x".repeat(4_200_000)}", 2]}`;

  expect(await walk(text, isMessage, 65_536)).toEqual(["messages.0 lost", "messages.1 2"]);
});

test("walkJson() gives what JSON.parse gives (property)", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 }), fc.nat(20), async (values, size) => {
      const found: unknown[] = [];
      for await (const part of walkJson(inPieces(JSON.stringify(values), size + 1), ({ length }) => length === 1)) {
        if (part.kind === "value") found.push(part.value);
      }
      expect(JSON.stringify(found)).toBe(JSON.stringify(values));
    }),
  );
});
