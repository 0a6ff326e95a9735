/** The list of cities of the package city-timezones: 7,300 with their zones, 2 MB. In a file of its own, so that only who asks reads it. */
import rows from "city-timezones/data/cityMap.json" with { type: "json" };
import type { City } from "./gazetteer.ts";

/** Gives every city of which country and zone are known. */
export function loadCities(): City[] {
  const list: unknown = rows;
  if (!Array.isArray(list)) return [];
  return list.flatMap((row: unknown): City[] => {
    if (typeof row !== "object" || row === null) return [];
    const { city, iso2, pop, timezone }: Partial<Row> = row;
    const isWhole =
      typeof city === "string" && typeof iso2 === "string" && typeof pop === "number" && typeof timezone === "string";
    return isWhole && /^[A-Z]{2}$/.test(iso2) ? [{ name: city, country: iso2, population: pop, zone: timezone }] : [];
  });
}

type Row = Readonly<Record<"city" | "iso2" | "pop" | "timezone", unknown>>;
