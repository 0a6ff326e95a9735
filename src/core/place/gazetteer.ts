/** Places by their names: cities and countries, from a list that the caller brings. */
import { foldText } from "../search/fold.ts";
import type { ZoneOfPeople } from "./clock-of.ts";

/** A city as a list of cities has it. */
export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
  /** IANA. */
  readonly zone: string;
}

export interface Place {
  /** Null where only the country is known. */
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** English name of the country. */
  readonly countryName: string;
  /** Of the city, or of the country's largest. */
  readonly zone: string;
}

export interface Gazetteer {
  /** Finds the place that an address or a location names: its last parts say most. */
  findInAddress(text: string): Place | undefined;
  /** Finds the place that a title names: after a word such as "in", or as all that it says. */
  findInTitle(title: string): Place | undefined;
  /** The country by its code; undefined where no city of it is known. */
  country(code: string): Place | undefined;
  /** The country in which a zone lies: of its largest city. */
  countryOfZone(zone: string): string | undefined;
  /** Every zone in which a city lies, by country, with how many live there. */
  readonly zones: readonly ZoneOfPeople[];
}

/** A city that no country stands beside is believed from so many people on: there are villages called "Office" and "Meeting". */
const LEAST_PEOPLE = 100_000;
/** A name that is a common word as well. */
const ALSO_WORDS = new Set(["reading", "split", "bath", "mobile", "orange", "nice", "of", "most", "bari", "march"]);
const AFTER =
  /\b(?:in|to|at|from|nach|aus|à|en|em|para|a|till|i|naar|→|->)\s+(\p{Lu}[\p{L}'’.-]*(?:[ -]\p{Lu}[\p{L}'’.-]*){0,3})/gu;
const ARROW = /(?:→|->|–|-)\s*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})/gu;

/** Opens a gazetteer. Cities of one name: the country beside them decides, else the one with most people. */
export function createGazetteer(cities: readonly City[]): Gazetteer {
  const citiesByName = new Map<string, City[]>();
  const largest = new Map<string, City>();
  for (const city of cities) {
    const key = foldText(city.name);
    const alike = citiesByName.get(key);
    if (alike === undefined) citiesByName.set(key, [city]);
    else alike.push(city);
    const first = largest.get(city.country);
    if (first === undefined || city.population > first.population) largest.set(city.country, city);
  }
  const countriesByName = new Map<string, string>([...OTHER_COUNTRY_NAMES]);
  for (const code of largest.keys()) countriesByName.set(foldText(countryName(code)), code);

  const country = (code: string): Place | undefined => {
    const city = largest.get(code);
    return city && { city: null, country: code, countryName: countryName(code), zone: city.zone };
  };
  const cityCalled = (name: string, within: string | undefined): Place | undefined => {
    const key = foldText(name);
    const alike = citiesByName.get(key) ?? citiesByName.get(OTHER_CITY_NAMES.get(key) ?? "") ?? [];
    const [best] = alike
      .filter((one) => within === undefined || one.country === within)
      .sort((a, b) => b.population - a.population);
    if (best === undefined || (within === undefined && best.population < LEAST_PEOPLE)) return undefined;
    return { city: best.name, country: best.country, countryName: countryName(best.country), zone: best.zone };
  };
  const countryCalled = (name: string): string | undefined => countriesByName.get(foldText(name));

  return {
    country,
    zones: zonesOf(cities),
    countryOfZone: (zone) =>
      cities
        .filter((city) => city.zone === zone)
        .reduce<City | undefined>(
          (best, city) => (best === undefined || city.population > best.population ? city : best),
          undefined,
        )?.country,
    findInAddress(text) {
      const parts = text
        .split(/[\n,;|()/]+/u)
        .map((part) =>
          part
            .replace(/[\p{L}]?-?\p{N}[\p{N}\p{Lu}-]*/gu, " ")
            .replace(/\s+/gu, " ")
            .trim(),
        )
        .filter((part) => part !== "")
        .reverse();
      const named = parts.find((part) => countryCalled(part) !== undefined);
      const within = named === undefined ? undefined : countryCalled(named);
      for (const part of parts) {
        const found = part === named ? undefined : cityCalled(part, within);
        if (found !== undefined) return found;
      }
      return within === undefined ? undefined : country(within);
    },
    findInTitle(title) {
      const whole = title.trim();
      const candidates = [...[...whole.matchAll(ARROW), ...whole.matchAll(AFTER)].map(([, name = ""]) => name), whole];
      for (const candidate of candidates.filter((name) => /^\p{Lu}/u.test(name))) {
        // "in Tokyo with Ken" ends before the small word, "in New York Monday" does not.
        for (let words = candidate.split(" "); words.length > 0; words = words.slice(0, -1)) {
          const name = words.join(" ");
          if (ALSO_WORDS.has(foldText(name))) continue;
          const code = countryCalled(name);
          const found = cityCalled(name, undefined) ?? (code === undefined ? undefined : country(code));
          if (found !== undefined) return found;
        }
      }
      return undefined;
    },
  };
}

function zonesOf(cities: readonly City[]): ZoneOfPeople[] {
  const zones = new Map<string, ZoneOfPeople>();
  for (const { zone, country, population } of cities) {
    const key = `${zone} ${country}`;
    zones.set(key, { zone, country, population: population + (zones.get(key)?.population ?? 0) });
  }
  return [...zones.values()];
}

let names: Intl.DisplayNames | undefined;

function countryName(code: string): string {
  names ??= new Intl.DisplayNames("en", { type: "region", fallback: "code" });
  return names.of(code) ?? code;
}

/** Names of countries that people write besides the official English one, folded. */
const OTHER_COUNTRY_NAMES: readonly (readonly [string, string])[] = Object.entries({
  US: "usa,us,u.s.a.,united states of america,etats-unis,estados unidos,vereinigte staaten",
  GB: "uk,u.k.,great britain,england,scotland,wales,grossbritannien",
  DE: "deutschland,allemagne,alemania",
  FR: "frankreich,francia",
  IT: "italia,italien,italie",
  ES: "espana,spanien,espagne",
  PT: "",
  CH: "schweiz,suisse,svizzera",
  AT: "osterreich,autriche",
  NL: "nederland,the netherlands,holland,niederlande",
  BE: "belgie,belgique,belgien",
  JP: "nihon,nippon,日本",
  CN: "中国",
  KR: "south korea,korea",
  CZ: "czech republic,cesko,tschechien",
  PL: "polska,polen",
  SE: "sverige,schweden",
  NO: "norge,norwegen",
  DK: "danmark,danemark",
  FI: "suomi,finnland",
  BR: "brasil,brasilien",
  TR: "turkey,turkei",
  RU: "россия,russland",
}).flatMap(([code, list]) =>
  list
    .split(",")
    .filter((name) => name !== "")
    .map((name) => [foldText(name), code] as const),
);

/** Names of large cities in other languages, folded, to the name on the list. */
const OTHER_CITY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    munich: "munchen,muenchen",
    cologne: "koln,koeln",
    vienna: "wien,vienne,viena",
    lisbon: "lisboa,lissabon,lisbonne",
    milan: "milano,mailand",
    rome: "roma,rom",
    florence: "firenze,florenz",
    turin: "torino",
    venice: "venezia,venedig",
    naples: "napoli,neapel",
    geneva: "geneve,genf",
    zurich: "zuerich",
    brussels: "bruxelles,brussel,brussel",
    antwerp: "antwerpen,anvers",
    copenhagen: "kobenhavn,kopenhagen",
    warsaw: "warszawa,warschau",
    krakow: "cracow,krakau",
    prague: "praha,prag",
    moscow: "moskva,moskau,москва",
    athens: "athina,athen",
    london: "londres,londra",
    paris: "parigi",
    tokyo: "東京,tokio",
    beijing: "peking,北京",
    seoul: "서울",
    "new york": "new york city,nyc",
    "the hague": "den haag",
    nuremberg: "nurnberg,nuernberg",
    hannover: "hanover",
    seville: "sevilla",
    bucharest: "bucuresti",
    belgrade: "beograd",
    "mexico city": "ciudad de mexico,cdmx",
  }).flatMap(([name, list]) => list.split(",").map((other) => [foldText(other), foldText(name)] as const)),
);
