import { expect, test } from "vitest";
import { EMPTY_CARD } from "../card.ts";
import { namedCard } from "./named-card.ts";

const digits = (raw: string): string | null => (/^[\d ]+$/.test(raw) ? raw.replaceAll(" ", "") : null);

test("namedCard() takes a name as a name, and what is an address as one", () => {
  expect(namedCard("Lena Holm", {}, digits)).toEqual({ ...EMPTY_CARD, name: { full: "Lena Holm" } });
  expect(namedCard("lena@holm.example", {}, digits).emails).toEqual([{ value: "lena@holm.example" }]);
  expect(namedCard("https://www.linkedin.com/in/lena-holm-example", {}, digits).urls).toHaveLength(1);
  expect(namedCard("030 123456", {}, digits).phones).toEqual([{ value: "030 123456" }]);
});

test("namedCard() keeps what is said besides", () => {
  const said = { emails: [{ value: "second@holm.example" }] };

  const card = namedCard("lena@holm.example", said, digits);

  expect(card.emails.map(({ value }) => value)).toEqual(["lena@holm.example", "second@holm.example"]);
});
