import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { countryOfNumber } from "../person/phone.ts";
import { aProfile } from "../plan/testing.ts";
import { createGazetteer } from "./gazetteer.ts";
import { loadCities } from "./load-cities.ts";
import { residenceOf, sayResidence } from "./residence.ts";

const gazetteer = createGazetteer(loadCities());
const find = (different: Parameters<typeof aProfile>[1]): ReturnType<typeof residenceOf> =>
  residenceOf(aProfile(1, different), gazetteer, countryOfNumber);

test("residenceOf() believes an address before a number, and a number before a domain", () => {
  const seenOn = "2026-01-01" as Day;
  const all = {
    city: "Porto",
    country: "Portugal",
    addressSeenOn: seenOn,
    phones: ["+81 3 1234 5678"],
    emails: ["k@a.jp"],
  };

  expect(find(all)).toMatchObject({ city: "Porto", country: "PT", by: "address", confidence: "likely", seenOn });
  expect(find({ ...all, city: null, country: null })).toMatchObject({ city: null, country: "JP", by: "phone" });
  expect(find({ emails: ["k@a.co.uk"] })).toMatchObject({ country: "GB", by: "domain", confidence: "guess" });
  expect(find({ postalAddress: "Rua 1, 4000-001 Porto" })).toMatchObject({ city: "Porto", by: "address" });
});

test("residenceOf() reads no country out of endings that all the world uses, or numbers without a prefix", () => {
  expect(find({ phones: ["030 12345"], emails: ["k@start.io", "k@norte.example"] })).toBeUndefined();
});

test("sayResidence() says it as what it is", () => {
  const place = find({ phones: ["+81 3 1234 5678"] });

  expect(place && sayResidence(place)).toBe("seem to be in Japan (by their phone number)");
});
