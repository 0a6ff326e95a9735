import { expect, test } from "vitest";
import { fitHandle } from "./fit-handle.ts";
import { parseName } from "./name.ts";

test.each([
  ["anaferreira", "Ana Ferreira", "full"],
  ["ferreiraana77", "Ana Ferreira", "full"],
  ["aferreira", "Ana Ferreira", "short"],
  ["ferreiraa", "Ana Ferreira", "short"],
  ["ferreira", "Ana Ferreira", "one"],
  ["mattpap", "Mateus Paprocki", null],
  ["matepap", "Mateus Paprocki", "prefixes"],
  ["amferreira", "Ana Maria Ferreira", "short"],
  ["ferreiraam", "Ana Maria Ferreira", "short"],
  ["anamariaferreira", "Ana Maria Ferreira", "full"],
  ["kiln77", "Ana Ferreira", null],
  ["anali", "Ana", null],
  ["ana", "Ana Ferreira", null],
])("fitHandle() of %s and %s is %s", (handle, name, kind) => {
  expect(fitHandle(handle, parseName(name), () => 0)?.kind ?? null).toBe(kind);
});

test("fitHandle() fits more people where the name is common", () => {
  const rare = fitHandle("wbrandstatter", parseName("Wiebke Brandstatter"), () => 0);
  const common = fitHandle("msilva", parseName("Maria Silva"), () => 0);

  expect(rare?.share).toBeLessThan(common?.share ?? 0);
});
