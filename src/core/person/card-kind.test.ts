import { expect, test } from "vitest";
import { type Card, EMPTY_CARD } from "../card.ts";
import { kindOfCard } from "./card-kind.ts";

const ORG: Card = { ...EMPTY_CARD, positions: [{ organisation: "Only Org GmbH" }], phones: [{ value: "+49 30 1" }] };

test("kindOfCard() takes a card with nothing but an organisation for the organisation's", () => {
  expect(kindOfCard(ORG)).toBe("organisation");
  expect(kindOfCard({ ...ORG, emails: [{ value: "office@only.example" }] })).toBe("organisation");
});

test.each<Partial<Card>>([
  { name: { full: "Eva Lind" } },
  { positions: [{ organisation: "Only Org GmbH", title: "Partner" }] },
  { positions: [] },
  { emails: [{ value: "eva.lind@only.example" }] },
  { nicknames: ["Evi"] },
  { dates: [{ kind: "other", date: "2001-02-03" as never }] },
])("kindOfCard() leaves a person a person: %j", (said) => {
  expect(kindOfCard({ ...ORG, ...said })).toBe("person");
});

test("kindOfCard() believes what the format says", () => {
  expect(kindOfCard({ ...ORG, kind: "group-card" })).toBe("group-card");
});
