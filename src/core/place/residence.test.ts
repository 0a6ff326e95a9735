import { expect, test } from "vitest";
import { DAY_MS, type Day, type Instant } from "../day.ts";
import { countryOfNumber } from "../person/phone.ts";
import { aProfile } from "../plan/testing.ts";
import { zoneOf } from "../zone.ts";
import { createGazetteer } from "./gazetteer.ts";
import { loadCities } from "./load-cities.ts";
import { type Clocks, residenceOf, sayResidence, sayTheirs } from "./residence.ts";

const gazetteer = createGazetteer(loadCities());
const find = (different: Parameters<typeof aProfile>[1], clocks?: Clocks): ReturnType<typeof residenceOf> =>
  residenceOf(aProfile(1, different), gazetteer, countryOfNumber, clocks);
const AS_OF = Date.UTC(2026, 10, 23) as Instant;

/** Half a year of mail, written by a zone's clock. */
function clocksOf(zone: string): Clocks {
  const sights = Array.from({ length: 20 }, (_, index) => {
    const at = (AS_OF - index * 10 * DAY_MS) as Instant;
    return { at, minutes: zoneOf(zone).offsetMinutes(at) };
  });
  return { sights, asOf: AS_OF };
}

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

test("residenceOf() takes the clocks of what they sent for evidence that no address yields to", () => {
  const seattle = clocksOf("America/Los_Angeles");

  expect(find({ city: "Porto", country: "Portugal" }, seattle)).toMatchObject({ city: "Porto", by: "address" });
  expect(find({ phones: ["+1 206 555 0100"] }, seattle)).toMatchObject({
    ...{ country: "US", zone: "America/Los_Angeles", by: "phone", confidence: "likely", clockFits: true },
  });
  expect(find({ phones: ["+351 912 345 678"] }, seattle)).toMatchObject({
    ...{ country: null, zone: "America/Los_Angeles", by: "clock", confidence: "likely" },
  });
  expect(find({ phones: ["+351 912 345 678"] }, clocksOf("Europe/Paris"))).toMatchObject({
    country: "PT",
    confidence: "guess",
  });
  expect(find({}, clocksOf("UTC"))).toBeUndefined();
});

test("sayTheirs() names the city of a zone where no country is known, and when a call suits", () => {
  const residence = find({}, clocksOf("America/Argentina/Buenos_Aires"));
  const awake = { from: "13:00", until: "01:00" };

  expect(residence?.by).toBe("clock");
  expect(residence && sayTheirs({ residence, awake })).toMatch(
    /^They seem to keep the hours of [A-Z][\w ]+ \(by the clock of what they send\); a call finds them awake from 13:00 to 01:00 on your clock\.$/,
  );
  expect(residence && sayTheirs({ residence, awake: null })).not.toContain("awake");
});
