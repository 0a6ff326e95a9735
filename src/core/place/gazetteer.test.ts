import { expect, test } from "vitest";
import { createGazetteer } from "./gazetteer.ts";
import { loadCities } from "./load-cities.ts";

const gazetteer = createGazetteer(loadCities());
const shown = (place: ReturnType<typeof gazetteer.findInTitle>): string | undefined =>
  place && `${place.city ?? "-"} ${place.country}`;

test.each<[string, string | undefined]>([
  ["Hotel Mira, Rua 5, 1100-148 Lisboa, Portugal", "Lisbon PT"],
  ["Unter den Linden 77\n10117 Berlin\nGermany", "Berlin DE"],
  ["Porto", "Porto PT"],
  ["Porto, Brazil", "- BR"],
  ["Springfield, IL, USA", "Springfield US"],
  ["Shibuya, Tokyo 150-0002, Japan", "Tokyo JP"],
  ["Japan", "- JP"],
  ["München", "Munich DE"],
  ["Room 4.12", undefined],
  ["Office", undefined],
  ["", undefined],
])("findInAddress() of %j", (text, place) => {
  expect(shown(gazetteer.findInAddress(text))).toBe(place);
});

test.each<[string, string | undefined]>([
  ["Tokyo", "Tokyo JP"],
  ["Workshop in Tokyo with Ken", "Tokyo JP"],
  ["Flight to New York (TP 201)", "New York US"],
  ["Lisbon → Berlin", "Berlin DE"],
  ["Reise nach Wien", "Vienna AT"],
  ["Holiday in Japan", "- JP"],
  ["Lunch with Paris Hilton", undefined],
  ["Reading", undefined],
  ["call mum", undefined],
])("findInTitle() of %j", (title, place) => {
  expect(shown(gazetteer.findInTitle(title))).toBe(place);
});

test("country() has the zone of its largest city, and a zone has its country", () => {
  expect(gazetteer.country("JP")).toEqual({ city: null, country: "JP", countryName: "Japan", zone: "Asia/Tokyo" });
  expect(gazetteer.country("XX")).toBeUndefined();
  expect(gazetteer.countryOfZone("Europe/Lisbon")).toBe("PT");
  expect(gazetteer.countryOfZone("UTC")).toBeUndefined();
});
