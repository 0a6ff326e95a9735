import { expect, test } from "vitest";
import { type Card, EMPTY_CARD } from "../card.ts";
import type { Day, PartialDay } from "../day.ts";
import { sha256Hex } from "../key.ts";
import { addressLine, detailKey, detailsFromCard } from "./card-facts.ts";

const BYTES = new Uint8Array([1, 2, 3]);

test("detailsFromCard() writes each thing that a card says as one detail", () => {
  const card: Card = {
    ...EMPTY_CARD,
    name: { full: "Ana Ferreira", given: "Ana", family: "Ferreira", prefix: " " },
    otherNames: [{ value: "Ana Costa", label: "maiden" }],
    nicknames: ["Aninha"],
    emails: [{ value: "Ana@norte.example", label: "work", preferred: true }],
    phones: [{ value: "030 12345", label: "" }],
    urls: [{ value: "https://norte.example" }],
    handles: [{ value: "anaf", label: "skype" }],
    addresses: [{ label: "home", street: "Rua 1", postalCode: "4000", city: "Porto", country: "Portugal" }],
    dates: [
      { kind: "birthday", date: "--04-12" as PartialDay },
      { kind: "other", date: "2020-01-01" as PartialDay, label: "first day" },
      { kind: "other", date: "2020-01-02" as PartialDay },
    ],
    notes: ["met in Porto"],
    labels: ["climbing"],
    photos: [
      { kind: "link", url: "https://norte.example/ana.jpg" },
      { kind: "bytes", mediaType: "image/png", bytes: BYTES },
    ],
    starred: true,
    connectedOn: "2020-05-05" as Day,
    members: ["uid-1"],
  };

  const { details, positions, blobs } = detailsFromCard(card);

  expect(details.map(({ field, value, label, parts, preferred }) => [field, value, label, parts, preferred])).toEqual([
    ["name", "Ana Ferreira", null, '{"family":"Ferreira","given":"Ana"}', 0],
    ["other-name", "Ana Costa", "maiden", null, 0],
    ["nickname", "Aninha", null, null, 0],
    ["email", "Ana@norte.example", "work", null, 1],
    ["phone", "030 12345", null, null, 0],
    ["url", "https://norte.example", null, null, 0],
    ["handle", "anaf", "skype", null, 0],
    [
      "address",
      "Rua 1, 4000 Porto, Portugal",
      "home",
      '{"city":"Porto","country":"Portugal","postalCode":"4000","street":"Rua 1"}',
      0,
    ],
    ["date", "--04-12", "birthday", null, 0],
    ["date", "2020-01-01", "first day", '{"kind":"other"}', 0],
    ["date", "2020-01-02", null, '{"kind":"other"}', 0],
    ["note", "met in Porto", null, null, 0],
    ["label", "climbing", null, null, 0],
    ["photo", "https://norte.example/ana.jpg", null, null, 0],
    ["photo", `sha256:${sha256Hex(BYTES)}`, null, null, 0],
    ["star", "1", null, null, 0],
    ["connected", "2020-05-05", null, null, 0],
    ["member", "uid-1", null, null, 0],
  ]);
  expect(positions).toEqual([]);
  expect(blobs).toEqual([{ hash: sha256Hex(BYTES), mediaType: "image/png", bytes: BYTES }]);
});

test("detailsFromCard() says a value once, and leaves empty ones out", () => {
  const { details } = detailsFromCard({
    ...EMPTY_CARD,
    emails: [{ value: "a@b.example", label: "home" }, { value: " a@b.example ", preferred: true }, { value: " " }],
    addresses: [{ label: "home" }],
  });

  expect(details).toEqual([{ field: "email", value: "a@b.example", parts: null, label: "home", preferred: 1 }]);
});

test("detailsFromCard() keeps a value preferred when its first standing is", () => {
  const emails = [{ value: "a@b.example", preferred: true }, { value: "a@b.example" }];

  expect(detailsFromCard({ ...EMPTY_CARD, emails }).details[0]?.preferred).toBe(1);
});

test("detailsFromCard() keeps positions in order, each once, and none that says nothing", () => {
  const { positions } = detailsFromCard({
    ...EMPTY_CARD,
    positions: [
      {
        organisation: "Norte",
        title: "Architect",
        department: "Kilns",
        from: "2020-01-01" as Day,
        to: "2021-01-01" as Day,
      },
      { title: "Potter" },
      { title: " Potter " },
      { from: "2020-01-01" as Day },
    ],
  });

  expect(positions).toEqual([
    { organisation: "Norte", title: "Architect", department: "Kilns", fromOn: "2020-01-01", toOn: "2021-01-01" },
    { organisation: null, title: "Potter", department: null, fromOn: null, toOn: null },
  ]);
});

test("addressLine() takes the address as formatted, else its parts in order", () => {
  expect(addressLine({ formatted: "Rua 1,\n4000  Porto\n", city: "Lisboa" })).toBe("Rua 1, 4000 Porto");
  expect(addressLine({ poBox: "PB 7", region: " Norte ", city: "Porto" })).toBe("PB 7, Porto, Norte");
  expect(addressLine({})).toBe("");
});

test("detailKey() keeps two dates on one day apart", () => {
  const date = { field: "date", value: "2020-01-01" } as const;

  expect(detailKey({ ...date, label: "birthday" })).not.toBe(detailKey({ ...date, label: null }));
  expect(detailKey({ field: "email", value: "a", label: "home" })).toBe(
    detailKey({ field: "email", value: "a", label: null }),
  );
});
