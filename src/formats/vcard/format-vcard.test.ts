import fc from "fast-check";
import { expect, test } from "vitest";
import { type Card, type CardDate, type Labelled, type PostalAddress } from "../../core/card.ts";
import { type Day, type PartialDay, dayFromNumber, dayNumber, yearlessDay } from "../../core/day.ts";
import { formatVcard } from "./format-vcard.ts";
import { parseVcard } from "./parse-vcard.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text as formats give it: trimmed, not empty, in whole characters, LF as line break. */
const text = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.string({ unit: fc.constantFrom(..."\\,;:\"'^=\n nN%|äß大😀".split(/(?:)/u)), maxLength: 30 }),
  )
  .map((value) => value.replace(/\r/g, "\n").replaceAll("\0", "").trim())
  .filter((value) => value !== "" && value.isWellFormed());
const label = fc.oneof(
  fc.constantFrom("home", "work", "mobile", "fax", "pager", "other", "Home", "skype", "Skype", "linkedin", "maiden"),
  fc.constantFrom("phonetic given", "google talk", "x-apple", "__proto__", "toString", "anniversary"),
  text.filter((value) => !/^_\$!<.*>!\$_$/s.test(value)),
);
const labelled: fc.Arbitrary<Labelled> = fc.record(
  { value: text, label, preferred: fc.constant(true as const) },
  { requiredKeys: ["value"] },
);
const day: fc.Arbitrary<Day> = fc
  .integer({ min: dayNumber("0001-01-01" as Day), max: dayNumber("9999-12-31" as Day) })
  .map(dayFromNumber);
const partialDay: fc.Arbitrary<PartialDay> = fc.oneof(
  // Apple's year for none.
  day.filter((value) => !value.startsWith("1604-")).map((value) => value as string as PartialDay),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 29 })).map(([m, d]) => yearlessDay(m, d)!),
);
const date: fc.Arbitrary<CardDate> = fc.oneof(
  fc.record({ kind: fc.constantFrom("birthday" as const, "anniversary" as const, "death" as const), date: partialDay }),
  fc.record({ kind: fc.constant("other" as const), date: partialDay, label }, { requiredKeys: ["kind", "date"] }),
);
const address: fc.Arbitrary<PostalAddress> = fc
  .record(
    {
      label,
      poBox: text,
      extended: text,
      street: text,
      city: text,
      region: text,
      postalCode: text,
      country: text,
      formatted: text,
    },
    { requiredKeys: [] },
  )
  .filter((value) => Object.keys(value).some((key) => key !== "label"));
const position = fc
  .record({ organisation: text, department: text, title: text, from: day, to: day }, { requiredKeys: [] })
  .filter((value) => "organisation" in value || "department" in value || "title" in value);
const photo = fc.oneof(
  fc.record({ kind: fc.constant("link" as const), url: text.map((rest) => `https://photos.example/${rest}`) }),
  fc.record({
    kind: fc.constant("bytes" as const),
    mediaType: fc.constantFrom("image/jpeg", "image/png", "image/svg+xml"),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  }),
);
const listOf = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { maxLength: 4, selector: (value) => JSON.stringify(sorted(value)) });

function sorted(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).toSorted() : value;
}

const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    kind: fc.constantFrom("person" as const, "organisation" as const, "group-card" as const),
    name: fc.record(
      { full: text, given: text, additional: text, family: text, prefix: text, suffix: text },
      { requiredKeys: ["full"] },
    ),
    otherNames: listOf(labelled),
    nicknames: listOf(text),
    emails: listOf(labelled.filter(({ value }) => !/^mailto:/i.test(value))),
    phones: listOf(labelled.filter(({ value }) => !/^tel:/i.test(value))),
    urls: listOf(labelled),
    handles: listOf(labelled),
    addresses: listOf(address),
    positions: listOf(position),
    dates: listOf(date),
    notes: listOf(text),
    labels: listOf(text.filter((value) => !/^starred/i.test(value))),
    starred: fc.boolean(),
    photos: listOf(photo),
    members: listOf(text),
    connectedOn: day.filter((value) => !value.startsWith("1604-")),
    revisedOn: day.filter((value) => !value.startsWith("1604-")),
  },
  {
    requiredKeys: [
      "kind",
      "otherNames",
      "nicknames",
      "emails",
      "phones",
      "urls",
      "handles",
      "addresses",
      "positions",
      "dates",
      "notes",
      "labels",
      "starred",
      "photos",
      "members",
    ],
  },
);

test("formatVcard() is read back as the same card (property)", () => {
  fc.assert(
    fc.property(anyCard, text, (card, uid) => {
      const parsed = parseVcard(encode(formatVcard(card, { uid })));

      expect(parsed).toEqual({ card, uid, version: "4.0", problems: [] });
    }),
    { numRuns: 2000 },
  );
});
