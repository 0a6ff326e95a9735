import { expect, test } from "vitest";
import { addressHandle, addressPatterns, displayNameFor, handleFitsName, lettersOf } from "./name-in-address.ts";
import { parseName } from "./name.ts";

test.each([
  ["Ana.Ferreira@norte.example", "anaferreira"],
  ["ana+kith@norte.example", "ana"],
  ["12345+ana-f7@users.noreply.github.com", "anaf7"],
  ["müller_j@norte.example", "mullerj"],
  ["--@norte.example", ""],
])("addressHandle() of %s is %s", (email, handle) => {
  expect(addressHandle(email)).toBe(handle);
});

test("lettersOf() drops digits at the end", () => {
  expect(lettersOf("ana2f77")).toBe("ana2f");
});

test.each([
  ["anaferreira", "Ana Ferreira", "full"],
  ["ferreiraana", "Ana Ferreira", "full"],
  ["aferreira", "Ana Ferreira", "short"],
  ["ferreiraa", "Ana Ferreira", "short"],
  ["anaf", "Ana Ferreira", null],
  ["anafe", "Ana Ferreira", null],
  ["aferreira77", "Ana Ferreira", "short"],
  ["jmueller", "Jörg Müller", "short"],
  ["anamariaferreira", "Ana Maria Ferreira", "full"],
  ["amferreira", "Ana Maria Ferreira", "short"],
  ["anamferreira", "Ana Maria Ferreira", "short"],
  ["anamaria", "Ana Maria Ferreira", "full"],
  ["aferreira", "A. Ferreira", "short"],
  ["amferreira", "A. M. Ferreira", "short"],
  ["ruilopes", "Ana Ferreira", null],
  ["ferreira", "Ferreira", null],
])("handleFitsName() of %s and %s is %s", (handle, name, fit) => {
  expect(handleFitsName(handle, parseName(name))).toBe(fit);
});

test("addressPatterns() gives none for short names, which would fit everybody", () => {
  expect([...addressPatterns(parseName("Al Li")).keys()]).toEqual([]);
});

test.each([
  ["ana.ferreira@norte.example", "Ana Ferreira"],
  ["a.ferreira@norte.example", "A. Ferreira"],
  ["ana_maria-ferreira+x@norte.example", "Ana Maria Ferreira"],
  ["ana.f@norte.example", "ana.f@norte.example"],
  ["anaferreira@norte.example", "anaferreira@norte.example"],
  ["ana.2024@norte.example", "ana.2024@norte.example"],
  ["a.b.c.delta@norte.example", "a.b.c.delta@norte.example"],
])("displayNameFor() shows %s as %s", (email, name) => {
  expect(displayNameFor(email)).toBe(name);
});
