import fc from "fast-check";
import type { Card, CardDate, Labelled, PostalAddress } from "../../src/core/card.ts";
import { type Day, type PartialDay, dayFromNumber, yearlessDay } from "../../src/core/day.ts";

/** Text as formats give it: trimmed, not empty, in whole characters, LF as line break. */
export const anyText = fc
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
  anyText.filter((value) => !/^_\$!<.*>!\$_$/s.test(value)),
);
const labelled: fc.Arbitrary<Labelled> = fc.record(
  { value: anyText, label, preferred: fc.constant(true) },
  { requiredKeys: ["value"] },
);
/** From the year 1 to 9999, but for 1604, by which Apple means no year. */
const day: fc.Arbitrary<Day> = fc
  .integer({ min: -719_162, max: 2_932_896 })
  .map(dayFromNumber)
  .filter((value) => !value.startsWith("1604-"));
const partialDay: fc.Arbitrary<PartialDay> = fc.oneof(
  day.map((value) => value as string as PartialDay),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([month, dayOfMonth]) => yearlessDay(month, dayOfMonth))
    .filter((value) => value !== undefined),
);
const date: fc.Arbitrary<CardDate> = fc.oneof(
  fc.record({ kind: fc.constantFrom("birthday", "anniversary", "death"), date: partialDay }),
  fc.record({ kind: fc.constant("other"), date: partialDay, label }, { requiredKeys: ["kind", "date"] }),
);
const address: fc.Arbitrary<PostalAddress> = fc
  .record(
    {
      label,
      poBox: anyText,
      extended: anyText,
      street: anyText,
      city: anyText,
      region: anyText,
      postalCode: anyText,
      country: anyText,
      formatted: anyText,
    },
    { requiredKeys: [] },
  )
  .filter((value) => Object.keys(value).some((key) => key !== "label"));
const position = fc
  .record({ organisation: anyText, department: anyText, title: anyText, from: day, to: day }, { requiredKeys: [] })
  .filter((value) => "organisation" in value || "department" in value || "title" in value);
const photo = fc.oneof(
  fc.record({ kind: fc.constant("link"), url: anyText.map((rest) => `https://photos.example/${rest}`) }),
  fc.record({
    kind: fc.constant("bytes"),
    mediaType: fc.constantFrom("image/jpeg", "image/png", "image/svg+xml"),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  }),
);
const listOf = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { maxLength: 4, selector: (value) => JSON.stringify(sorted(value)) });

function sorted(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).toSorted() : value;
}

/** Any card as formats give it: texts trimmed, not empty; nothing twice; no label or day that stands for another. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    kind: fc.constantFrom("person", "organisation", "group-card"),
    name: fc.record(
      { full: anyText, given: anyText, additional: anyText, family: anyText, prefix: anyText, suffix: anyText },
      { requiredKeys: ["full"] },
    ),
    otherNames: listOf(labelled),
    nicknames: listOf(anyText),
    emails: listOf(labelled.filter(({ value }) => !/^mailto:/i.test(value))),
    phones: listOf(labelled.filter(({ value }) => !/^tel:/i.test(value))),
    urls: listOf(labelled),
    handles: listOf(labelled),
    addresses: listOf(address),
    positions: listOf(position),
    dates: listOf(date),
    notes: listOf(anyText),
    labels: listOf(anyText.filter((value) => !/^starred/i.test(value))),
    starred: fc.boolean(),
    photos: listOf(photo),
    members: listOf(anyText),
    connectedOn: day,
    revisedOn: day,
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
