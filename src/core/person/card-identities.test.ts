import { expect, test } from "vitest";
import { EMPTY_CARD } from "../card.ts";
import { identitiesOfCard } from "./card-identities.ts";

const readPhone = (raw: string): string | null => (raw.startsWith("+") ? raw.replace(/\s/gu, "") : null);

test("identitiesOfCard() lists what recognises a person, each once, with the card's name", () => {
  const identities = identitiesOfCard(
    {
      ...EMPTY_CARD,
      name: { full: "Ana Ferreira" },
      emails: [{ value: "Ana@norte.example" }, { value: "ana@norte.example" }, { value: "no address" }],
      phones: [{ value: "+49 30 1" }, { value: "030 1" }, { value: "+49 30 2", label: "work fax" }],
      urls: [{ value: "https://linkedin.com/in/ana" }, { value: "https://norte.example" }],
      handles: [{ value: "anaf", label: "skype" }, { value: "https://www.linkedin.com/in/ana/" }, { value: "anaf" }],
    },
    readPhone,
  );

  expect(identities.map(({ party }) => `${party.kind} ${party.value} ${party.name ?? ""}`)).toEqual([
    "email ana@norte.example Ana Ferreira",
    "phone +49301 Ana Ferreira",
    "profile linkedin:ana Ana Ferreira",
    "handle skype:anaf Ana Ferreira",
  ]);
});

test("identitiesOfCard() marks addresses that many share", () => {
  const emails = [{ value: "info@norte.example" }, { value: "ana@norte.example" }];

  expect(identitiesOfCard({ ...EMPTY_CARD, emails }, readPhone)).toEqual([
    { party: { kind: "email", value: "info@norte.example" }, shared: true },
    { party: { kind: "email", value: "ana@norte.example" }, shared: false },
  ]);
});
