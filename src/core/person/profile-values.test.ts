import { expect, test } from "vitest";
import { detailOf, FIRST_DAY, identityOf, profileRecordOf } from "../../../tests/building/facts-of.ts";
import type { Day } from "../day.ts";
import type { Detail } from "../facts.ts";
import type { SourceKind } from "../reading.ts";
import { saidDetails, type SaidDetail } from "./live-details.ts";
import { connectedOnOf, emailsOf, keptOf, phonesOf, pickAddress, pickDate, profilesOf } from "./profile-values.ts";

const GONE = "2024-05-05" as Day;
const NO_SIGNS = { starred: false, notes: 0 };

test("emailsOf() gives preferred ones first, then those of mail, without dead or dropped ones", () => {
  const details = said([
    detailOf(1, "email", "Home@a.example"),
    detailOf(2, "email", "work@a.example", { preferred: 1 }),
    detailOf(3, "email", "old@a.example", { goneOn: GONE }),
    detailOf(4, "email", "dead@a.example"),
    detailOf(5, "email", "no address"),
  ]);
  const identities = [
    identityOf(1, "email", "home@a.example"),
    identityOf(2, "email", "old@a.example"),
    identityOf(3, "email", "seen@a.example"),
    identityOf(4, "email", "dead@a.example", { deadOn: GONE }),
    identityOf(5, "phone", "+49301"),
  ];

  expect(emailsOf(details, identities)).toEqual({
    alive: ["work@a.example", "home@a.example", "seen@a.example"],
    dead: ["dead@a.example"],
  });
});

test("phonesOf() gives numbers as written, mobile ones early, each line once, and no fax", () => {
  const details = said([
    detailOf(1, "phone", "030 123 45 67", { label: "work" }),
    detailOf(2, "phone", "0170 7654321", { label: "Mobil" }),
    detailOf(3, "phone", "030 99", { label: "Fax" }),
    detailOf(4, "phone", "030 11111111", { preferred: 1 }),
    detailOf(5, "phone", "030 22222222", { goneOn: GONE }),
  ]);
  const identities = [
    identityOf(1, "phone", "+49301234567"),
    identityOf(2, "phone", "+493022222222"),
    identityOf(3, "phone", "+351912345678"),
  ];

  expect(phonesOf(details, identities)).toEqual(["030 11111111", "0170 7654321", "030 123 45 67", "+351912345678"]);
});

test("profilesOf() gives pages, LinkedIn first, each once", () => {
  const details = said([
    detailOf(1, "url", "https://x.com/anaf"),
    detailOf(2, "url", "https://norte.example"),
    detailOf(3, "handle", "anaf", { label: "GitHub" }),
    detailOf(4, "handle", "anaf", { label: "skype" }),
    detailOf(5, "handle", "anaf"),
    detailOf(6, "url", "http://de.linkedin.com/in/ana"),
  ]);

  expect(
    profilesOf(details, [identityOf(1, "profile", "linkedin:ana"), identityOf(2, "email", "a@b.example")]),
  ).toEqual(["https://www.linkedin.com/in/ana", "https://x.com/anaf", "https://github.com/anaf"]);
});

test.each([
  ["the preferred one", ["Rua 1", "home"], ["Rua 2", "work", 1]],
  ["the home", ["Rua 1", "work"], ["Rua 2", "home"]],
  ["any before the office", ["Rua 1", "work"], ["Rua 2", "other"]],
] as const)("pickAddress() prefers %s", (_, first, second) => {
  const details = said(
    [first, second].map(([street, label, preferred], index) =>
      detailOf(index + 1, "address", street, { label, preferred: preferred ?? 0 }),
    ),
  );

  expect(pickAddress(details)?.line).toBe("Rua 2");
});

test("pickAddress() prefers one with a city, and reads city and country", () => {
  const parts = JSON.stringify({ city: "Porto", country: "Portugal", street: "Rua 2" });
  const details = said([
    detailOf(1, "address", "Rua 1", { label: "home", parts: '{"street":"Rua 1","city":" "}' }),
    detailOf(2, "address", "Rua 2, Porto, Portugal", { parts }),
  ]);

  expect(pickAddress(details)).toMatchObject({ line: "Rua 2, Porto, Portugal", city: "Porto", country: "Portugal" });
  expect(pickAddress([])).toBeNull();
});

test("pickDate() takes the trusted date, with the year that another adds", () => {
  const details = said([
    detailOf(1, "date", "--04-12", { label: "birthday" }),
    detailOf(2, "date", "1979-04-13", { label: "birthday" }),
    detailOf(3, "date", "1980-04-12", { label: "birthday" }),
    detailOf(4, "date", "1990-01-01", { label: "birthday", parts: '{"kind":"other"}' }),
    detailOf(5, "date", "soon", { label: "death" }),
  ]);

  expect(pickDate(details, "birthday")).toBe("1980-04-12");
  expect(pickDate(details.slice(0, 2), "birthday")).toBe("--04-12");
  expect(pickDate(details, "death")).toBeNull();
});

test("connectedOnOf() takes the earliest day", () => {
  const days = ["2020-02-02", "2019-01-01", "once"].map((day, index) => detailOf(index, "connected", day));

  expect(connectedOnOf(said(days))).toBe("2019-01-01");
  expect(connectedOnOf([])).toBeNull();
});

test.each([
  ["mobile", detailOf(1, "phone", "1", { label: "Handy" })],
  ["mobile", detailOf(1, "phone", "1", { label: "CELL" })],
  ["privateAddress", detailOf(1, "email", "ana@gmail.com")],
  ["privateAddress", detailOf(1, "email", "ana@norte.example", { label: "HOME" })],
  ["privateAddress", detailOf(1, "address", "Rua 1", { label: "privat" })],
  ["photo", detailOf(1, "photo", "sha256:00")],
  ["note", detailOf(1, "note", "n")],
  ["starred", detailOf(1, "star", "1")],
] as const)("keptOf() sees %s in an address book, not in mail", (sign, detail) => {
  expect(keptOf(said([detail]), NO_SIGNS)[sign]).toBe(true);
  expect(keptOf(said([detail], "mail"), NO_SIGNS)[sign]).toBe(false);
});

test("keptOf() sees no sign in office addresses", () => {
  const details = said([
    detailOf(1, "email", "ana@norte.example", { label: "work" }),
    detailOf(2, "phone", "1"),
    detailOf(3, "email", "none"),
    detailOf(4, "address", "Rua 1"),
  ]);

  expect(Object.values(keptOf(details, NO_SIGNS))).toEqual([false, false, false, false, false]);
});

test("keptOf() counts what the owner did with the contact", () => {
  expect(keptOf([], { starred: true, notes: 1 })).toMatchObject({
    starred: true,
    note: true,
  });
});

function said(details: readonly Detail[], kind: SourceKind = "vcard"): SaidDetail[] {
  return saidDetails([profileRecordOf(1, kind, details, { record: { seenOn: FIRST_DAY } })]);
}
