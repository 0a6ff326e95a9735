import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { zoneOf } from "../../core/zone.ts";
import { NAMETAG } from "../../../tests/building/other-programs.ts";
import { collect } from "../../../tests/building/table-of.ts";
import { readNametag } from "./read-nametag.ts";
import { isNametag } from "./recognise-nametag.ts";

const CONTEXT = { zone: zoneOf("UTC"), horizon: 0 as Instant, normalisePhone: () => null };

async function* once(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
}

test("isNametag() tells the export by its beginning", () => {
  expect(isNametag(JSON.stringify(NAMETAG))).toBe(true);
  expect(isNametag('{"exportDate": "2026", "people": []}')).toBe(false);
});

test("readNametag() gives the owner, a card each, and the last contact", async () => {
  const readings = await collect(readNametag(once(JSON.stringify(NAMETAG)), "nametag.json", CONTEXT));

  expect(readings).toMatchObject([
    { kind: "owner", name: "Ines Norte", parties: [{ value: "ines@norte.example" }] },
    {
      kind: "card",
      everyDays: 14,
      parties: [{ kind: "handle", value: "nametag:p1", name: "Ana Lim" }],
      card: {
        nicknames: ["Nina"],
        emails: [{ value: "ana@acme.example", label: "work" }],
        phones: [{ value: "+351 21 000 0001", label: "mobile" }],
        urls: [{ value: "https://ana.example", label: "blog" }],
        handles: [{ value: "ana_l", label: "telegram" }],
        addresses: [{ label: "home", street: "Rua A 1", city: "Porto", country: "PT" }],
        dates: [
          { kind: "birthday", date: "--04-12" },
          { kind: "other", date: "2020-05-04", label: "Defence" },
          { kind: "anniversary", date: "2010-06-01" },
        ],
        labels: ["Sailing", "Friend"],
      },
    },
    { kind: "message", message: { at: Date.UTC(2026, 9, 20, 12), medium: "other", nature: "logged" } },
    { kind: "card", card: { name: { full: "Bo Falk" } } },
    { kind: "skip", reason: "empty" },
    { kind: "skip", reason: "not-kept" },
  ]);
});
