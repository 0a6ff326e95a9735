import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { keyOf } from "../key.ts";
import { aProfile } from "../plan/testing.ts";
import type { FeedReading, Piece } from "./feed-facts.ts";
import { type Findable, createFeedMatcher } from "./match-feed.ts";

function aPiece(title: string, over: Partial<Piece> = {}): Piece {
  return { key: keyOf("feed", title), title, summary: "", link: null, on: "2026-11-01" as Day, ...over };
}

function aFeed(pieces: readonly (Piece | string)[], site: string | null = null): FeedReading {
  return {
    title: "Harbour News",
    site,
    pieces: pieces.map((piece) => (typeof piece === "string" ? aPiece(piece) : piece)),
    skipped: 0,
  };
}

function found(people: readonly Findable[], feed: FeedReading): string[] {
  return createFeedMatcher(people)
    .match(feed)
    .map(({ contact, kind, words }) => `${contact} ${kind} ${words}`);
}

const LAURA = aProfile(2, { name: "Laura Oakenfold", organisation: "Norte Analytics Ltd", emails: [] });

test("a rare name is found as it is written, in title and summary, and told with its words", () => {
  expect(found([LAURA], aFeed(["Harbour prize for Laura Oakenfold"]))).toEqual(["2 name Laura Oakenfold"]);
  expect(found([LAURA], aFeed([aPiece("The prize", { summary: "It went to LAURA OAKENFOLD’s team." })]))).toEqual([
    "2 name LAURA OAKENFOLD",
  ]);
  expect(found([LAURA], aFeed(["laura oakenfold", "Laura. Oakenfold", "Oakenfold", "Laura Oakenfolds"]))).toEqual([]);
});

test("a common name is not looked for, nor one that two contacts share, nor one word alone", () => {
  const people = [
    aProfile(2, { name: "John Smith" }),
    aProfile(3, { name: "Maria Silva" }),
    aProfile(4, { name: "Edda Oakenfold" }),
    aProfile(5, { name: "Edda Oakenfold" }),
    aProfile(6, { name: "Zebulon" }),
  ];
  expect(found(people, aFeed(["John Smith, Maria Silva, Edda Oakenfold and Zebulon met"]))).toEqual([]);
});

test("a company is found without its legal form; a common word, or one that many contacts work at, is not", () => {
  expect(found([LAURA], aFeed(["Norte Analytics wins the tender"]))).toEqual(["2 company Norte Analytics"]);
  const one = (organisation: string, title: string): string[] =>
    found([aProfile(2, { name: "Zebulon", organisation })], aFeed([title, "an apple, norte, consultants"]));
  expect(one("Apple", "Apple grows")).toEqual([]);
  expect(one("Norte", "Norte grows")).toEqual([]);
  expect(one("Brightwell", "Brightwell grows")).toEqual(["2 company Brightwell"]);
  expect(one("Consultants", "Consultants grow")).toEqual([]);
  const many = Array.from({ length: 6 }, (_, i) => aProfile(i + 2, { organisation: "Norte Analytics" }));
  expect(found(many, aFeed(["Norte Analytics wins"]))).toEqual([]);
});

test("a contact's own page makes a piece theirs, a company's front page does not", () => {
  const edda = aProfile(2, { name: "Edda Oakenfold", pages: ["https://www.oakenfold.example/blog/"] });
  expect(found([edda], aFeed(["On looms"], "https://oakenfold.example/blog"))).toEqual([
    "2 page https://www.oakenfold.example/blog/",
  ]);
  expect(found([edda], aFeed([aPiece("On looms", { link: "https://oakenfold.example/blog/1" })]))).toHaveLength(1);
  expect(found([edda], aFeed([aPiece("On looms", { link: "https://oakenfold.example/shop" })]))).toEqual([]);
  const laura = { ...LAURA, pages: ["https://norte.example"] };
  expect(found([laura], aFeed(["On looms"], "https://norte.example"))).toEqual([]);
  const shared = [edda, { ...aProfile(3, { name: "Zebulon" }), pages: edda.pages }];
  expect(found(shared, aFeed(["On looms"], "https://oakenfold.example/blog"))).toEqual([]);
});

test("whoever is one of many who are listed is not named", () => {
  const people = ["Oakenfold", "Brightwell", "Starlingham", "Quillfeather", "Mossbank", "Thistlewood"].map(
    (family, i) => aProfile(i + 2, { name: `Edda ${family}` }),
  );
  const names = people.map(({ name }) => name);
  expect(found(people, aFeed([names.join(", ")]))).toEqual([]);
  expect(found(people, aFeed([names.slice(0, 5).join(", ")]))).toHaveLength(5);
});

test("whatever the text, what is found stands in it, and each contact once in a piece", () => {
  const words = fc.constantFrom("Laura", "Oakenfold", "laura", "Norte", "Analytics", "the", "won", ".", ",", "–", "’s");
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 12 }), { maxLength: 4 }), (texts) => {
      const feed = aFeed(texts.map((text, i) => aPiece(text.join(" "), { key: keyOf("feed", String(i)) })));
      const mentions = createFeedMatcher([LAURA]).match(feed);
      for (const { title, words: said } of mentions) expect(title).toContain(said);
      expect(new Set(mentions.map(({ key }) => key)).size).toBe(mentions.length);
    }),
  );
});
