import { expect, test } from "vitest";
import { type Day, addDays } from "../day.ts";
import type { Mention } from "../feed/feed-facts.ts";
import { idOf } from "../id.ts";
import { keyOf } from "../key.ts";
import { mentionOccasions } from "./mention-occasions.ts";

const ON = "2026-11-01" as Day;

function aMention(id: number, kind: Mention["kind"], on: Day = ON): Parameters<typeof mentionOccasions>[0][number] {
  return {
    ...{ id: idOf<"mention">(id), key: keyOf("feed", String(id)), kind, on, title: `On looms ${id}` },
    ...{ link: null, words: kind === "page" ? "https://oakenfold.example" : "Oakenfold", feedTitle: "Harbour News" },
  };
}

test("a piece is an occasion for thirty days, each with its words", () => {
  const good = (asOf: Day): number => mentionOccasions([aMention(1, "name")], asOf).length;
  expect([addDays(ON, -1), ON, addDays(ON, 30), addDays(ON, 31)].map(good)).toEqual([0, 1, 1, 0]);
  expect(mentionOccasions([aMention(1, "name"), aMention(2, "page")], ON).map(({ reason }) => reason.text)).toEqual([
    'They published "On looms 2" on 1 November, on https://oakenfold.example.',
    'Harbour News wrote on 1 November: "On looms 1"; it names them ("Oakenfold").',
  ]);
});

test("of many pieces the latest of each kind is brought up, a name before a company", () => {
  const later = addDays(ON, 3);
  const all = [aMention(1, "page"), aMention(2, "page", later), aMention(3, "name"), aMention(4, "company", later)];
  expect(mentionOccasions(all, addDays(ON, 5)).map(({ key }) => key)).toEqual([
    `published:${keyOf("feed", "2")}`,
    `read-about:${keyOf("feed", "3")}`,
  ]);
  expect(mentionOccasions([aMention(4, "company")], ON)[0]).toMatchObject({ strength: "weak", confidence: "guess" });
});
