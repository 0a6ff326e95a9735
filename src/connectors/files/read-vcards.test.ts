import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryFile } from "../../../tests/building/memory-file.ts";
import { type Instant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import { readVcards } from "./read-vcards.ts";

const CONTEXT = { zone: zoneOf("UTC"), horizon: 0 as Instant };

test("readVcards() gives each card with its line, its key and its bytes", async () => {
  const text = "BEGIN:VCARD\nVERSION:3.0\nUID:7\nFN:Jo Lim\nEND:VCARD\n";

  const readings = await read(`\n${text}`);

  expect(readings).toMatchObject([
    {
      kind: "card",
      place: { path: "people.vcf", at: "line 2" },
      key: keyOf("uid", "7"),
      card: { name: { full: "Jo Lim" } },
    },
  ]);
  expect(readings.map((reading) => reading.kind === "card" && Buffer.from(reading.raw).toString())).toEqual([text]);
});

test("readVcards() makes the key of a card without UID of its name and first address", async () => {
  const keys = await keysOf(
    card("FN:José  LIM", "EMAIL:Jo@Lim.example", "EMAIL:b@lim.example"),
    card("FN:Jo", "TEL:+1 (2) 3"),
    card("ORG:Lim & Sons", "URL:https://lim.example"),
    card("X-AIM:jo"),
    card("FN:Jo"),
    card("NOTE:only words"),
  );

  expect(keys.slice(0, 5)).toEqual([
    keyOf("name", "jose lim", "jo@lim.example"),
    keyOf("name", "jo", "+123"),
    keyOf("name", "lim & sons", "https://lim.example"),
    keyOf("name", "", "jo"),
    keyOf("name", "jo", ""),
  ]);
  expect(new Set(keys).size).toBe(6);
});

test("readVcards() numbers cards that share a key, and skips one that is the same to the byte", async () => {
  const readings = await read(
    [
      card("FN:Jo", "NOTE:1"),
      card("FN:Jo", "NOTE:2"),
      card("FN:Jo", "NOTE:1"),
      card("UID:1", "FN:A"),
      card("UID:1", "FN:B"),
    ].join(""),
  );

  const key = keyOf("name", "jo", "");
  const uid = keyOf("uid", "1");
  expect(readings.map((reading) => (reading.kind === "card" ? reading.key : reading))).toEqual([
    key,
    keyOf(key, "2"),
    { kind: "skip", place: { path: "people.vcf", at: "line 11" }, reason: "duplicate" },
    uid,
    keyOf(uid, "2"),
  ]);
});

test("readVcards() skips cards that say nothing, and those that say nothing that can be read", async () => {
  const readings = await read(
    `${card("FN:", "REV:20200101")}BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nnonsense\nEND:VCARD\nBEGIN:VCARD\n`,
  );

  expect(readings.filter(({ kind }) => kind === "skip")).toEqual([
    skip(1, "empty"),
    skip(6, "empty"),
    skip(8, "unreadable"),
    skip(12, "unreadable"),
  ]);
  expect(textsOf(readings)).toEqual([
    "line 10: The line is no property and was left out",
    "line 12: The card has no END; it was read as far as it goes",
  ]);
});

test("readVcards() passes over a card that is too large", async () => {
  const file = memoryFile("people.vcf", `${card(`NOTE:${"x".repeat(200)}`)}${card("FN:Jo")}`);

  const readings: Reading[] = [];
  for await (const reading of readVcards(file, CONTEXT, { maxCardBytes: 100 })) readings.push(reading);

  expect(readings).toMatchObject([skip(1, "too-large"), { kind: "card" }]);
});

test("readVcards() tells of lines outside of cards, and places problems in the file", async () => {
  const readings = await read(`hello\n${card("FN:Jo", "BDAY:soon")}a\nb\n`);

  expect(textsOf(readings)).toEqual([
    "line 1: One line outside of any card was left out",
    'line 5: BDAY is no day that can be read, "soon"',
    "line 7: 2 lines outside of any card were left out",
  ]);
});

test("readVcards() counts every card once, and gives no key twice (property)", async () => {
  const line = fc.constantFrom("FN:Jo", "FN:", "UID:1", "EMAIL:a@b.example", "nonsense", "NOTE:x", "NOTE:y", "BDAY:x");
  const cards = fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 12 });

  await fc.assert(
    fc.asyncProperty(cards, fc.integer({ min: 1, max: 60 }), async (written, chunkBytes) => {
      const text = written.map((lines) => card(...lines)).join("");
      const readings = await read(text, chunkBytes);

      const keys = readings.flatMap((reading) => (reading.kind === "card" ? [reading.key] : []));
      const skips = readings.filter(({ kind }) => kind === "skip");
      expect(keys.length + skips.length).toBe(written.length);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

function card(...lines: readonly string[]): string {
  return ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\n");
}

async function read(text: string, chunkBytes?: number): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readVcards(memoryFile("people.vcf", text, { chunkBytes }), CONTEXT))
    readings.push(reading);
  return readings;
}

async function keysOf(...cards: readonly string[]): Promise<string[]> {
  const readings = await read(cards.join(""));
  return readings.flatMap((reading) => (reading.kind === "card" ? [reading.key] : []));
}

function skip(line: number, reason: string): unknown {
  return { kind: "skip", place: { path: "people.vcf", at: `line ${line}` }, reason };
}

function textsOf(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) =>
    reading.kind === "problem" ? [`${reading.problem.place.at ?? ""}: ${reading.problem.text}`] : [],
  );
}
