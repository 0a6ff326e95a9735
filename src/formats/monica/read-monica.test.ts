import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { zoneOf } from "../../core/zone.ts";
import { MONICA } from "../../../tests/building/other-programs.ts";
import { collect } from "../../../tests/building/table-of.ts";
import { readMonica } from "./read-monica.ts";
import { isMonica } from "./recognise-monica.ts";

const CONTEXT = { zone: zoneOf("Europe/Lisbon"), horizon: 0 as Instant, normalisePhone: () => null };

async function* inPieces(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  for (let at = 0; at < text.length; at += 500) yield text.slice(at, at + 500);
}

async function read(text: string) {
  return collect(readMonica(() => inPieces(text), "monica.json", CONTEXT));
}

test("isMonica() tells the export by its beginning", () => {
  expect(isMonica(JSON.stringify(MONICA, null, 2))).toBe(true);
  expect(isMonica('{"version": "1.2", "account": 3}')).toBe(false);
});

test("readMonica() gives a card with what stands behind it in the file, then what was exchanged", async () => {
  const readings = await read(JSON.stringify(MONICA));

  expect(readings.map((reading) => (reading.kind === "skip" ? reading.reason : reading.kind))).toEqual([
    ...["owner", "card", "not-kept", "message", "message", "no-date", "message", "message"],
    ...["card", "card", "not-kept", "card", "not-kept", "not-kept", "message", "message", "no-participants"],
  ]);
  expect(readings[1]).toMatchObject({
    place: { at: "account.data.1.values.0" },
    everyDays: 30,
    parties: [{ kind: "handle", value: "monica:0a6c1f3e-0001-4000-8000-000000000001" }],
    card: {
      name: { full: "Ana Sofia Lim", given: "Ana", additional: "Sofia", family: "Lim" },
      emails: [{ value: "ana@acme.example" }],
      phones: [{ value: "+351 21 000 0001" }],
      handles: [{ value: "ana_l", label: "telegram" }],
      addresses: [{ label: "Home", street: "Rua A 1", city: "Porto", country: "PT" }],
      positions: [{ organisation: "Acme", title: "CTO" }],
      dates: [{ kind: "birthday", date: "--04-12" }],
      connectedOn: "2019-06-01",
      starred: true,
    },
  });
  // A day without an hour is noon of the owner's.
  expect(readings[3]).toMatchObject({ message: { at: Date.UTC(2026, 8, 1, 11), nature: "call", ownerRole: "to" } });
});

test("readMonica() reads what there is of an export that was cut off", async () => {
  const text = JSON.stringify(MONICA);

  const readings = await read(text.slice(0, text.indexOf('"relationship"')));

  expect(readings.filter(({ kind }) => kind === "card")).toHaveLength(3);
  expect(readings.at(-1)).toMatchObject({ kind: "skip", reason: "unreadable" });
});
