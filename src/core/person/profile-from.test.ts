import fc from "fast-check";
import { expect, test } from "vitest";
import {
  FIRST_DAY,
  contactOf,
  detailOf,
  identityOf,
  positionOf,
  profileRecordOf,
} from "../../../tests/building/facts-of.ts";
import type { Day } from "../day.ts";
import type { ContactId, OrganisationId } from "../id.ts";
import { buildProfile, type ProfileInput } from "./profile-from.ts";

const ORGANISATIONS = new Map([
  [1 as OrganisationId, { name: "Norte" }],
  [2 as OrganisationId, { name: "Sul" }],
]);
const MAY = "2025-05-05" as Day;

test("buildProfile() gathers what three sources say of one contact", () => {
  const book = profileRecordOf(1, "vcard", [
    detailOf(1, "name", "Ana Ferreira"),
    detailOf(2, "email", "ana@gmail.com", { preferred: 1 }),
    detailOf(3, "address", "Rua 1, Porto", { parts: '{"city":"Porto"}' }),
    detailOf(4, "date", "1980-04-12", { label: "birthday" }),
    detailOf(5, "date", "2030-01-01", { label: "death" }),
    detailOf(6, "label", "climbing"),
    detailOf(7, "label", "climbing"),
    detailOf(8, "nickname", "Aninha"),
  ]);
  const linkedin = profileRecordOf(
    2,
    "linkedin-connections",
    [detailOf(9, "name", "Ana Maria Ferreira"), detailOf(10, "connected", "2019-01-01")],
    {
      name: "Connections",
      positions: [
        positionOf(1, 1, "Architect", { goneOn: MAY, lastOn: "2025-01-01" as Day }),
        positionOf(2, 2, "Head", { firstOn: MAY }),
      ],
      record: { seenOn: MAY },
    },
  );
  const mail = profileRecordOf(3, "mail", []);
  const identities = [
    identityOf(2, "email", "ana@old.example", { deadOn: MAY, name: "A. Ferreira" }),
    identityOf(1, "profile", "linkedin:ana", { name: "Ana M. Ferreira" }),
    identityOf(3, "name", "12:Ana F."),
  ];

  expect(buildProfile(inputOf({ records: [mail, linkedin, book], identities, notes: 1 }))).toEqual({
    contact: 1,
    name: "Ana Ferreira",
    nameless: false,
    otherNames: ["Ana Maria Ferreira", "Ana M. Ferreira", "A. Ferreira", "Ana F.", "Aninha"],
    organisation: "Sul",
    title: "Head",
    positionSeenOn: MAY,
    city: "Porto",
    country: null,
    postalAddress: "Rua 1, Porto",
    addressSeenOn: FIRST_DAY,
    birthday: "1980-04-12",
    diedOn: "2030-01-01",
    dates: [],
    workSince: null,
    emails: ["ana@gmail.com"],
    phones: [],
    phoneSeenOn: null,
    profiles: ["https://www.linkedin.com/in/ana"],
    pages: [],
    deadEmails: ["ana@old.example"],
    jobChanges: [
      {
        from: { organisation: "Norte", title: "Architect" },
        to: { organisation: "Sul", title: "Head" },
        lastOn: "2025-01-01",
        firstOn: MAY,
        source: "Connections",
      },
    ],
    linkChanges: [],
    connectedOn: "2019-01-01",
    kept: { mobile: false, privateAddress: true, photo: false, note: true, starred: false },
    labels: ["climbing"],
    sources: ["vcard", "Connections", "mail"],
  });
});

test("buildProfile() lets the hand decide on name and job", () => {
  const hand = profileRecordOf(1, "hand", [detailOf(1, "name", "Ana")], { positions: [positionOf(1, 1, null)] });
  const book = profileRecordOf(2, "vcard", [detailOf(2, "name", "Ana Maria Ferreira")], {
    positions: [positionOf(2, 2, "Head")],
    record: { seenOn: MAY },
  });

  expect(buildProfile(inputOf({ records: [book, hand] }))).toMatchObject({
    name: "Ana",
    organisation: "Norte",
    title: null,
  });
});

test("buildProfile() keeps the values of a record that left its source, but not the source", () => {
  const book = profileRecordOf(1, "vcard", [detailOf(1, "name", "Ana"), detailOf(2, "email", "a@b.example")], {
    record: { goneOn: MAY },
  });

  expect(buildProfile(inputOf({ records: [book] }))).toMatchObject({
    name: "Ana",
    emails: ["a@b.example"],
    sources: [],
  });
});

test.each([
  ["an address", { records: [profileRecordOf(1, "vcard", [detailOf(1, "email", "a@b.example")])] }, "a@b.example"],
  ["a number", { records: [profileRecordOf(1, "vcard", [detailOf(1, "phone", "030 1")])] }, "030 1"],
  ["a profile", { identities: [identityOf(1, "profile", "x:anaf")] }, "https://x.com/anaf"],
  ["a dead address", { identities: [identityOf(1, "email", "a@b.example", { deadOn: MAY })] }, "a@b.example"],
  ["a handle", { identities: [identityOf(1, "handle", "skype:anaf")] }, "skype:anaf"],
  ["its id", {}, "c_1"],
])("buildProfile() shows %s for want of a name", (_, fields, name) => {
  expect(buildProfile(inputOf(fields))).toMatchObject({ name, nameless: true });
});

test("buildProfile() calls an organisation by its own name", () => {
  const card = profileRecordOf(1, "vcard", [], { positions: [positionOf(1, 1, null), positionOf(2, 9, null)] });
  const contact = contactOf({ id: 1 as ContactId, kind: "organisation" });

  expect(buildProfile(inputOf({ contact, records: [card] }))).toMatchObject({ name: "Norte", nameless: false });
});

test("buildProfile() leaves out an organisation that is not known", () => {
  const card = profileRecordOf(1, "vcard", [], { positions: [positionOf(2, 9, "Head")] });

  expect(buildProfile(inputOf({ records: [card] }))).toMatchObject({ organisation: null, title: "Head" });
});

test("buildProfile() puts the latest job change of all records first", () => {
  const days = ["2024-02-02", "2024-03-03", "2024-03-03"] as Day[];
  const records = days.map((day, index) =>
    profileRecordOf(index + 1, "vcard", [], {
      name: `book ${index}`,
      positions: [
        positionOf(index * 2 + 1, 1, null, { goneOn: day }),
        positionOf(index * 2 + 2, 2, null, { firstOn: day }),
      ],
    }),
  );

  expect(buildProfile(inputOf({ records })).jobChanges.map(({ source }) => source)).toEqual([
    "book 1",
    "book 2",
    "book 0",
  ]);
});

test("buildProfile() does not depend on the order of facts (property)", () => {
  const value = fc.constantFrom("Ana", "Ana Lima", "a@b.example", "1980-01-01", "030 12345678");
  const field = fc.constantFrom("name", "email", "phone", "nickname", "note", "label");
  const details = fc.array(fc.tuple(field, value), { maxLength: 4 });
  const kind = fc.constantFrom("vcard", "mail", "hand", "linkedin-connections");
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, details), { maxLength: 4 }), (all) => {
      let id = 0;
      const records = all.map(([of, values]) =>
        profileRecordOf(
          ++id,
          of,
          values.map(([name, text]) => detailOf(++id, name, text)),
          {
            positions: [positionOf(++id, 1 + (id % 2), null)],
          },
        ),
      );
      const identities = records.map(({ record }, index) =>
        identityOf(index, "email", `p${index}@b.example`, { record: record.id, name: "Rui" }),
      );
      const turned = records
        .map((one) => ({ ...one, details: one.details.toReversed(), positions: one.positions.toReversed() }))
        .toReversed();

      expect(buildProfile(inputOf({ records: turned, identities: identities.toReversed() }))).toEqual(
        buildProfile(inputOf({ records, identities })),
      );
    }),
  );
});

function inputOf(fields: Partial<ProfileInput>): ProfileInput {
  return {
    contact: contactOf(),
    records: [],
    identities: [],
    notes: 0,
    organisationsById: ORGANISATIONS,
    ...fields,
  };
}

test("buildProfile() says when a card last claimed the number, and nothing of one that only calls show", () => {
  const claimed = (lastOn: Day | null) =>
    buildProfile(
      inputOf({ records: [profileRecordOf(1, "vcard", [{ ...detailOf(1, "phone", "+351 21 123"), lastOn }])] }),
    ).phoneSeenOn;

  expect(claimed(null)).toBe(FIRST_DAY);
  expect(claimed(MAY)).toBe(MAY);
  expect(buildProfile(inputOf({})).phoneSeenOn).toBeNull();
});
