import fc from "fast-check";
import { expect, test } from "vitest";
import { type Card, EMPTY_CARD } from "../card.ts";
import type { Day, PartialDay } from "../day.ts";
import { type CardFacts, type DetailDraft, detailsFromCard } from "./card-facts.ts";
import { addressOf, cardFromFacts } from "./card-from-facts.ts";

const CARD: Card = {
  ...EMPTY_CARD,
  kind: "organisation",
  name: { full: "Ana Ferreira", given: "Ana", family: "Ferreira" },
  otherNames: [{ value: "Ana Costa", label: "maiden" }],
  emails: [{ value: "ana@norte.example", label: "work", preferred: true }],
  addresses: [{ label: "home", street: "Rua 1", city: "Porto" }, { formatted: "Rua 2" }],
  positions: [
    {
      organisation: "Norte",
      department: "Kilns",
      title: "Architect",
      from: "2020-01-01" as Day,
      to: "2021-01-01" as Day,
    },
    { title: "Potter" },
  ],
  dates: [
    { kind: "birthday", date: "--04-12" as PartialDay },
    { kind: "other", date: "2020-01-01" as PartialDay, label: "birthday" },
    { kind: "other", date: "2020-01-02" as PartialDay },
  ],
  photos: [
    { kind: "bytes", mediaType: "image/png", bytes: new Uint8Array([1]) },
    { kind: "link", url: "https://norte.example/a.jpg" },
  ],
  starred: true,
  connectedOn: "2020-05-05" as Day,
  members: ["uid-1"],
};

test("cardFromFacts() gives back the card that the facts came from", () => {
  expect(roundTrip(detailsFromCard(CARD), "organisation")).toEqual(CARD);
});

test("cardFromFacts() takes the first of several names", () => {
  const names = ["Ana Ferreira", "Ana Costa"].map((value) => ({ ...draft("name", value) }));

  expect(cardFromFacts(names, [])).toEqual({
    ...EMPTY_CARD,
    name: { full: "Ana Ferreira" },
    otherNames: [{ value: "Ana Costa" }],
  });
});

test("cardFromFacts() leaves out what cannot be read", () => {
  const details = [
    draft("date", "yesterday", { label: "birthday" }),
    draft("photo", "sha256:ff"),
    draft("connected", "once"),
    draft("address", "Rua 1", { parts: "[1]" }),
    draft("name", "Ana", { parts: '{"given":7,"shoe":"41"}' }),
  ];

  expect(cardFromFacts(details, [])).toEqual({
    ...EMPTY_CARD,
    name: { full: "Ana" },
    addresses: [{ formatted: "Rua 1" }],
  });
});

test("addressOf() takes the line where there are no parts", () => {
  expect(addressOf({ value: "Rua 1", parts: null, label: "home" })).toEqual({ label: "home", formatted: "Rua 1" });
  expect(addressOf({ value: "Rua 1", parts: "7", label: null })).toEqual({ formatted: "Rua 1" });
});

test("facts to card to facts is stable (property)", () => {
  const text = fc.constantFrom("a", "Ana Ferreira", " b ", "", "x@y.example", "1,\n2");
  const label = fc.constantFrom("home", "work", " ", "birthday");
  const labelled = fc.array(fc.record({ value: text, label, preferred: fc.boolean() }, { requiredKeys: ["value"] }), {
    maxLength: 3,
  });
  const texts = fc.array(text, { maxLength: 3 });
  const day = fc.constantFrom("2020-01-01", "2021-12-31") as fc.Arbitrary<Day>;
  const partial = fc.constantFrom("--02-29", "1980-01-01") as fc.Arbitrary<PartialDay>;
  const optional = { requiredKeys: [] };
  const address = fc.record({ label, street: text, city: text, country: text, formatted: text, poBox: text }, optional);
  const position = fc.record({ organisation: text, department: text, title: text, from: day, to: day }, optional);
  const kind = fc.constantFrom("birthday", "anniversary", "death", "other");
  const photo = fc.oneof(
    fc.record({ kind: fc.constant("link"), url: fc.constant("https://norte.example/a.jpg") }),
    fc.record({
      kind: fc.constant("bytes"),
      mediaType: fc.constant("image/png"),
      bytes: fc.uint8Array({ maxLength: 2 }),
    }),
  );
  const card = fc.record(
    {
      name: fc.record({ full: text, given: text, family: text }, { requiredKeys: ["full"] }),
      otherNames: labelled,
      nicknames: texts,
      emails: labelled,
      phones: labelled,
      handles: labelled,
      addresses: fc.array(address, { maxLength: 2 }),
      positions: fc.array(position, { maxLength: 3 }),
      dates: fc.array(fc.record({ kind, date: partial, label }, { requiredKeys: ["kind", "date"] }), { maxLength: 3 }),
      notes: texts,
      starred: fc.boolean(),
      photos: fc.array(photo, { maxLength: 2 }),
      connectedOn: day,
    },
    optional,
  );
  fc.assert(
    fc.property(card, (fields) => {
      const facts = detailsFromCard({ ...EMPTY_CARD, ...fields });

      expect(detailsFromCard(roundTrip(facts))).toEqual(facts);
    }),
  );
});

function roundTrip(facts: CardFacts, kind: Card["kind"] = "person"): Card {
  const blobsByHash = new Map(facts.blobs.map((blob) => [blob.hash, blob]));
  return cardFromFacts(facts.details, facts.positions, { kind, blobsByHash });
}

function draft(field: DetailDraft["field"], value: string, rest: Partial<DetailDraft> = {}): DetailDraft {
  return { field, value, parts: null, label: null, preferred: 0, ...rest };
}
