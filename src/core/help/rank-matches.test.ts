import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "../id.ts";
import { type MatchEntry, rankMatches } from "./rank-matches.ts";
import { type NeedWords, createNeedReader } from "./read-need.ts";

const reader = createNeedReader();
const readNeed = (text: string): NeedWords => reader.read(text);

function anEntry(id: number, fields: MatchEntry["fields"]): MatchEntry {
  return { contact: idOf(id), fields };
}

const NETWORK = [
  anEntry(1, { titles: ["Lawyer"], organisations: ["Norte Energy"] }),
  anEntry(2, { notes: ["met a lawyer once at the fair in Lisbon, and talked of boats for hours"] }),
  anEntry(3, { offers: ["reads contracts; was a lawyer for ten years"], titles: ["Teacher"] }),
  anEntry(4, { titles: ["Head of Operations"], labels: [] }),
];

test("rankMatches() puts what is offered first, and leaves out whom nothing speaks for", () => {
  expect(rankMatches(readNeed("a lawyer"), NETWORK).map(({ contact }) => contact)).toEqual([3, 1, 2]);
});

test("rankMatches() tells by which word each word of the need is answered, and where", () => {
  const [first] = rankMatches(readNeed("Rechtsanwalt for wind power"), NETWORK);

  expect(first).toMatchObject({
    contact: 1,
    words: [
      { asked: "Rechtsanwalt", found: "Lawyer", field: "titles", text: "Lawyer" },
      { asked: "wind", found: "Energy", field: "organisations" },
      { asked: "power", found: "Energy", field: "organisations" },
    ],
  });
});

test("rankMatches() counts a rare word more than one that many hold", () => {
  const many = Array.from({ length: 20 }, (_, at) => anEntry(at + 10, { titles: ["Manager"] }));
  const matches = rankMatches(readNeed("manager Porto"), [...many, anEntry(9, { titles: ["Porto"] })]);

  expect(matches[0]?.contact).toBe(9);
});

test("rankMatches() finds nobody for nothing, and nobody among nobody", () => {
  expect(rankMatches(readNeed(""), NETWORK)).toEqual([]);
  expect(rankMatches(readNeed("lawyer"), [])).toEqual([]);
});

test("rankMatches() does not depend on the order of the entries (property)", () => {
  const words = fc.constantFrom("lawyer", "Anwalt", "wind", "Energy", "Porto", "choir");
  const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
  const fields = fc.record({ titles: fc.array(text, { maxLength: 2 }), notes: fc.array(text, { maxLength: 2 }) });
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 12 }), text, (all, need) => {
      const entries = all.map((one, at) => anEntry(at + 1, one));
      const matches = rankMatches(readNeed(need), entries);
      expect(rankMatches(readNeed(need), entries.toReversed())).toEqual(matches);
      expect(matches.every(({ score, words: found }) => score > 0 && found.length > 0)).toBe(true);
    }),
  );
});
