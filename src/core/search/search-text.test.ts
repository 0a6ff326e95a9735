import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import type { Profile } from "../person/profile.ts";
import { digitsOfNumber, searchEntryOf, type SearchEntry, searchTextOf, tokensOfValue } from "./search-text.ts";

const NOBODY: SearchEntry = {
  contact: 1 as ContactId,
  names: [],
  identities: [],
  organisations: [],
  titles: [],
  labels: [],
  notes: [],
};
const ANA: Profile = {
  contact: 7 as ContactId,
  name: "Ana Ferreira",
  nameless: false,
  otherNames: ["Ana Costa"],
  organisation: "Norte Lda",
  title: "Architect",
  positionSeenOn: null,
  phoneSeenOn: null,
  city: null,
  country: null,
  postalAddress: null,
  addressSeenOn: null,
  birthday: null,
  diedOn: null,
  dates: [],
  workSince: null,
  pages: [],
  linkChanges: [],
  emails: ["ana@norte.example"],
  phones: ["030 12345"],
  profiles: ["https://www.linkedin.com/in/ana"],
  deadEmails: [],
  jobChanges: [],
  connectedOn: null,
  kept: { mobile: false, privateAddress: false, photo: false, note: false, starred: false },
  labels: ["climbing"],
  sources: [],
};

test("searchEntryOf() collects what is searched, the shown name first", () => {
  expect(searchEntryOf(ANA, ["met in Porto"], ["ana@norte.example", "linkedin:ana"])).toEqual({
    contact: 7,
    names: ["Ana Ferreira", "Ana Costa"],
    identities: ["ana@norte.example", "linkedin:ana", "030 12345", "https://www.linkedin.com/in/ana"],
    organisations: ["Norte Lda"],
    titles: ["Architect"],
    labels: ["climbing"],
    notes: ["met in Porto"],
  });
});

test("searchEntryOf() leaves out what is not known", () => {
  const entry = searchEntryOf({ ...ANA, organisation: null, title: null }, [], []);

  expect([entry.organisations, entry.titles]).toEqual([[], []]);
});

test("searchTextOf() gives each token once, with two spaces around", () => {
  expect(searchTextOf({ ...NOBODY, names: ["Ana Ferreira", "Ana Costa"], notes: ["Straße"] })).toBe(
    "  ana  ferreira  costa  strasse  ",
  );
});

test("searchTextOf() is empty for nobody", () => {
  expect(searchTextOf(NOBODY)).toBe("");
});

test("tokensOfValue() gives a number in one piece as well, and without its country", () => {
  expect(tokensOfValue("identities", "+49 30 12345")).toEqual([
    "49",
    "30",
    "12345",
    "493012345",
    "93012345",
    "3012345",
    "012345",
  ]);
  expect(tokensOfValue("notes", "+49 30 12345")).toEqual(["49", "30", "12345"]);
});

test.each([
  ["+49 (30) 123-45", "493012345"],
  ["0049 30 12345", "493012345"],
  ["tel:030/12345", "3012345"],
  ["2024", null],
  ["ana7", null],
])("digitsOfNumber() of %s is %s", (text, digits) => {
  expect(digitsOfNumber(text)).toBe(digits);
});
