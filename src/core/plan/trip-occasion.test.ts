import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import type { Residence } from "../place/residence.ts";
import { AS_OF } from "./testing.ts";
import { tripOccasion } from "./trip-occasion.ts";

const JAPAN = { country: "JP", countryName: "Japan", zone: "Asia/Tokyo" };
const TRIP = { ...JAPAN, city: "Tokyo", from: "2026-11-20" as Day, until: "2026-11-24" as Day, title: "Fair" };
const home = (different: Partial<Residence>): Residence => ({
  ...{ ...JAPAN, city: "Tokyo", by: "address", confidence: "likely", clockFits: false, seenOn: "2026-10-01" as Day },
  ...different,
});

test("tripOccasion() matches by city, and by country where the city is not known", () => {
  expect(tripOccasion(TRIP, home({}), AS_OF)).toMatchObject({
    ...{
      key: "trip:Tokyo:2026-11-20",
      confidence: "likely",
      strength: "plain",
      from: "2026-10-30",
      until: "2026-11-24",
    },
    reason: {
      text: 'You will be in Tokyo from 20 November to 24 November ("Fair"); they seem to be in Tokyo, Japan (by their address).',
    },
  });
  expect(tripOccasion(TRIP, home({ city: null, by: "phone" }), AS_OF)).toMatchObject({
    ...{ confidence: "guess", strength: "weak" },
    reason: { evidence: { by: "phone" } },
  });
  expect(tripOccasion({ ...TRIP, until: TRIP.from, city: null }, home({}), AS_OF)?.reason.text).toMatch(
    /^You will be in Japan on 20 November/,
  );
});

test("tripOccasion() is none elsewhere, and says when an address is old", () => {
  expect(tripOccasion(TRIP, home({ city: "Osaka" }), AS_OF)).toBeNull();
  expect(tripOccasion(TRIP, home({ country: "DE", city: "Berlin" }), AS_OF)).toBeNull();
  expect(tripOccasion(TRIP, home({ seenOn: "2025-10-01" as Day }), AS_OF)?.reason.text).toContain(
    "last seen 1 October 2025",
  );
});
