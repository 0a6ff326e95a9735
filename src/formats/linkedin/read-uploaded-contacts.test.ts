import { expect, test } from "vitest";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readUploadedContacts } from "./read-uploaded-contacts.ts";

const HEADER =
  "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles".split(
    ",",
  );

test("readUploadedContacts() reads a row with several values in a cell", async () => {
  const row = [
    ...[
      "MOBILE",
      "Ana",
      "Lim",
      "Acme",
      "CTO",
      "ana@acme.example,ana@post.example",
      "+351 21 000 0001;+351 21 000 0002",
    ],
    ...["1/2/20, 3:00 PM", "Rua A 1, Porto", "ana.example", "skype: ana.l", "", "1990-04-12", "", "", ""],
  ];

  const readings = await collect(readUploadedContacts(tableOf(HEADER, row, row, ["MOBILE"]), "Contacts.csv"));

  expect(readings).toMatchObject([
    {
      kind: "card",
      card: {
        name: { full: "Ana Lim" },
        emails: [{ value: "ana@acme.example" }, { value: "ana@post.example" }],
        phones: [{ value: "+351 21 000 0001" }, { value: "+351 21 000 0002" }],
        urls: [{ value: "ana.example" }],
        handles: [{ value: "ana.l", label: "skype" }],
        addresses: [{ formatted: "Rua A 1, Porto" }],
        positions: [{ organisation: "Acme", title: "CTO" }],
        dates: [{ kind: "birthday", date: "1990-04-12" }],
      },
    },
    { kind: "skip", reason: "duplicate" },
    { kind: "skip", reason: "empty" },
  ]);
});
