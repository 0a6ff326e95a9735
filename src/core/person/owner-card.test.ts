import { expect, test } from "vitest";
import type { Party } from "../reading.ts";
import { isOwnerCard } from "./owner-card.ts";

const OWNER = { identityKeys: new Set(["email:me@norte.example", "phone:+351912345678"]), names: ["Ana Ferreira"] };
const EMAIL: Party = { kind: "email", value: "me@norte.example" };
const PHONE: Party = { kind: "phone", value: "+351912345678" };

test.each([
  ["the owner's address", EMAIL, ["Ana"], true],
  ["the owner's address, without a name", EMAIL, [], true],
  ["the owner's address under another name", EMAIL, ["Rui Lopes"], false],
  ["the owner's number", PHONE, ["Ana Ferreira"], true],
  ["the owner's number, without a name", PHONE, [], false],
  ["another address", { kind: "email", value: "ana@sul.example" }, ["Ana Ferreira"], false],
] as const)("isOwnerCard() of a card with %s", (_, party, names, isOwners) => {
  expect(isOwnerCard({ identities: [{ party, shared: false }], names }, OWNER)).toBe(isOwners);
});

test("isOwnerCard() passes over shared addresses", () => {
  expect(isOwnerCard({ identities: [{ party: EMAIL, shared: true }], names: [] }, OWNER)).toBe(false);
});
