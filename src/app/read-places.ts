/** Where things are: the gazetteer, read when somebody asks, and where the owner lives. */
import type { Gazetteer } from "../core/place/gazetteer.ts";
import type { CountryOfPhone } from "../core/place/residence.ts";
import type { Home } from "../core/place/find-trips.ts";
import type { Settings } from "../core/settings.ts";

export interface Places {
  readonly gazetteer: Gazetteer;
  readonly countryOfPhone: CountryOfPhone;
}

let places: Promise<Places> | undefined;

/** Opens the gazetteer, once. */
export function openPlaces(): Promise<Places> {
  places ??= loadPlaces();
  return places;
}

async function loadPlaces(): Promise<Places> {
  const [{ loadCities }, { createGazetteer }, { countryOfNumber }] = await Promise.all([
    import("../core/place/load-cities.ts"),
    import("../core/place/gazetteer.ts"),
    import("../core/person/phone.ts"),
  ]);
  return { gazetteer: createGazetteer(loadCities()), countryOfPhone: countryOfNumber };
}

/** Where the owner lives: the city and region of the settings, else the country of the zone. */
export function homeOf({ city, region, zone }: Settings, gazetteer: Gazetteer): Home {
  const named =
    city === ""
      ? undefined
      : (gazetteer.findInAddress(region === "" ? city : `${city}, ${region}`) ?? gazetteer.findInAddress(city));
  return {
    city: named?.city ?? null,
    country: region !== "" ? region : (named?.country ?? gazetteer.countryOfZone(zone) ?? null),
  };
}
