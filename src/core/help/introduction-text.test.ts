import { expect, test } from "vitest";
import { addDays } from "../day.ts";
import { idOf } from "../id.ts";
import type { Introduction } from "./introduction.ts";
import { textOf } from "./introduction-text.ts";
import { anEntry } from "./testing.ts";

const ENTRY = anEntry(50, { kind: "introduction", text: "both restore looms" });
const ANA = { name: "Ana Ferreira", title: "Weaver", organisation: "Norte" };
const BEN = { name: "Ben Okafor", title: null, organisation: null };

const side = (contact: number, agreed: boolean) =>
  ({ contact: idOf<"contact">(contact), askedOn: null, answer: agreed ? "agreed" : null, answeredOn: null }) as const;

function at(first: boolean, second: boolean, over: Partial<Introduction> = {}): Introduction {
  return { entry: ENTRY, first: side(2, first), second: side(3, second), madeOn: null, ...over };
}

test("each text is for whom comes next, and says who the other is and why", () => {
  const [one, two, both] = [at(false, false), at(true, false), at(true, true)].map((one) => textOf(one, ANA, BEN));
  expect([one?.to, two?.to, both?.to]).toEqual([[ANA.name], [BEN.name], [ANA.name, BEN.name]]);
  expect(one?.text).toBe(
    "Dear Ana Ferreira,\n\nmay I introduce you to Ben Okafor? It is about: both restore looms. I have not asked them yet; they hear of it only if you would like to.\n\nIf it does not suit you, a word is enough.\n",
  );
  expect(two?.text).toContain("may I introduce you to Ana Ferreira (Weaver, Norte)?");
  expect(both?.text).toContain("Ben Okafor, meet Ana Ferreira (Weaver, Norte).");
});

test("there is nothing to write while one is waited for, nor afterwards", () => {
  const asked = { ...side(2, false), askedOn: ENTRY.on };
  expect(textOf(at(false, false, { first: asked }), ANA, BEN)).toBeNull();
  expect(textOf(at(true, true, { madeOn: addDays(ENTRY.on, 2) }), ANA, BEN)).toBeNull();
});
