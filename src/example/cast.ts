import {
  type DayNumber,
  type PartialDay,
  dayFromNumber,
  dayOf,
  isPartialDay,
  weekday,
  yearlessDay,
} from "../core/day.ts";
import { given } from "../core/failure.ts";
import {
  type AddressBook,
  type CareerWish,
  type Market,
  createAddressBook,
  divideMarket,
  inventJobs,
} from "./careers.ts";
import {
  type Culture,
  HOMES,
  type Home,
  type InventedName,
  asciiOf,
  inventName,
  nameOf,
  pickCulture,
} from "./names.ts";
import { type Organisation, inventOrganisations } from "./organisations.ts";
import type { Owner } from "./owner.ts";
import type { Person, Phone, Relation, Role, Tier } from "./person.ts";
import { type PhoneBook, createPhoneBook } from "./phones.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Span } from "./span.ts";
import { STORIES } from "./stories.ts";
import type { Story } from "./story.ts";

export interface CastStory {
  readonly story: Story;
  readonly person: Person;
  readonly assistant?: Person;
}

/** Everybody in the network. */
export interface Cast {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly stories: readonly CastStory[];
  /** Different people of one name. */
  readonly sameNames: readonly (readonly [string, string])[];
  /** A company's main line, which two people have on their cards. */
  readonly sharedPhone: { readonly value: string; readonly people: readonly string[] };
}

/** How many there are of each tier, stories included: 400 in all. */
export const TIER_SIZES: readonly (readonly [Tier, number])[] = [
  ["core", 15],
  ["regular", 60],
  ["occasional", 120],
  ["few", 80],
  ["card-only", 60],
  ["profile-only", 65],
];

const RELATIONS: Readonly<Record<Tier, readonly Relation[]>> = {
  core: ["friend", "friend", "client", "client", "colleague", "supplier"],
  regular: ["client", "client", "client", "colleague", "colleague", "friend", "supplier", "prospect"],
  occasional: ["client", "client", "colleague", "colleague", "prospect", "supplier", "acquaintance", "friend"],
  few: ["client", "prospect", "colleague", "acquaintance", "acquaintance"],
  "card-only": ["friend", "acquaintance", "acquaintance", "colleague", "supplier"],
  "profile-only": ["acquaintance", "acquaintance", "colleague", "prospect"],
};

/** Days before the last day on which the owner and somebody of the tier met, at most and at least. */
const MET_DAYS_AGO: Readonly<Record<Tier, readonly [number, number]>> = {
  core: [3640, 700],
  regular: [3640, 260],
  occasional: [3640, 200],
  few: [3600, 45],
  "card-only": [3600, 300],
  "profile-only": [3000, 30],
};

const PROFILE_SHARE: Readonly<Record<Tier, number>> = {
  core: 0.8,
  regular: 0.75,
  occasional: 0.7,
  few: 0.6,
  "card-only": 0,
  "profile-only": 1,
};

/** Who is odd, by place within the tier. */
const ROLES: Readonly<Partial<Record<Tier, readonly Role[]>>> = {
  regular: Array<Role>(7).fill("once-strong"),
  occasional: [
    ...Array<Role>(6).fill("never-answers"),
    ...Array<Role>(4).fill("no-longer-answers"),
    ...Array<Role>(2).fill("only-asks"),
  ],
  few: [...Array<Role>(3).fill("first-meeting"), ...Array<Role>(8).fill("gone")],
};

/** Common names that two different people bear, at different companies; the places of the two. */
const SAME_NAMES: readonly { name: InventedName; home: string; places: readonly [string, string] }[] = [
  { name: nameOf("Anna", "Müller"), home: "hamburg", places: ["regular 30", "occasional 40"] },
  { name: nameOf("Michael", "Brown"), home: "london", places: ["occasional 50", "card-only 5"] },
  { name: nameOf("Wei|伟", "Chen|陈", true), home: "singapore", places: ["few 20", "profile-only 9"] },
];

/** Birthdays that the example wants: days after the last day, by place. */
const COMING_BIRTHDAYS: Readonly<Record<string, number>> = {
  "core 3": 5,
  "core 6": 12,
  "regular 15": 3,
  "regular 22": 9,
  "regular 41": 19,
  "occasional 33": 8,
  "card-only 3": 11,
};
const LEAP_BIRTHDAYS: Readonly<Record<string, string>> = { "core 8": "1988-02-29", "occasional 35": "--02-29" };
/** Changes of the last nine months, in days before the last day: what the two address books differ by. */
const LATE_MOVES: Readonly<Record<string, number>> = {
  "core 5": 64,
  "regular 12": 31,
  "regular 25": 150,
  "occasional 22": 45,
  "occasional 60": 210,
  "occasional 77": 170,
  "occasional 90": 95,
  "few 30": 120,
  "card-only 8": 90,
};
const LATE_PROMOTIONS: Readonly<Record<string, number>> = {
  "core 2": 40,
  "regular 18": 110,
  "occasional 64": 77,
  "occasional 81": 200,
};

/** Invents everybody. */
export function inventCast(seed: number, span: Span, owner: Owner): Cast {
  const organisations = inventOrganisations(randomFrom(seed, "organisations"), 60);
  const recruiter: Recruiter = {
    seed,
    span,
    market: divideMarket(organisations),
    addresses: createAddressBook(owner.addresses),
    phones: createPhoneBook(),
    names: new Set([owner.name, ...SAME_NAMES.map(({ name }) => name)].map(({ full }) => asciiOf(full))),
    people: [],
    idsByPlace: new Map(),
  };
  const stories = STORIES.map((story) => castStory(recruiter, story));
  for (const [tier, size] of TIER_SIZES) {
    const missing = size - recruiter.people.filter((person) => person.tier === tier).length;
    for (let n = 0; n < missing; n++)
      recruit(recruiter, { tier, place: `${tier} ${n}`, role: ROLES[tier]?.[n] ?? "plain" });
  }
  const { people } = recruiter;
  const sharing = people.filter((person) => person.phones.length > 0 && person.relation === "supplier").slice(0, 2);
  return {
    people,
    organisations,
    stories,
    sameNames: SAME_NAMES.map(({ places }) => [idAt(recruiter, places[0]), idAt(recruiter, places[1])] as const),
    sharedPhone: { value: recruiter.phones.office("hamburg") ?? "", people: sharing.map((person) => person.id) },
  };
}

interface Recruiter {
  readonly seed: number;
  readonly span: Span;
  readonly market: Market;
  readonly addresses: AddressBook;
  readonly phones: PhoneBook;
  /** Names that are taken, as `asciiOf` writes them. */
  readonly names: Set<string>;
  readonly people: Person[];
  readonly idsByPlace: Map<string, string>;
}

interface Part {
  readonly tier: Tier;
  readonly role: Role;
  /** Tier and number: what the tables above go by. */
  readonly place: string;
  readonly name?: InventedName;
  readonly home?: Home;
  readonly relation?: Relation;
  readonly metOn?: DayNumber;
  readonly story?: Story;
  readonly employer?: Organisation;
}

function recruit(recruiter: Recruiter, part: Part): Person {
  const { seed, span } = recruiter;
  const random = randomFrom(seed, `person ${part.place}`);
  const same = SAME_NAMES.find(({ places }) => places.includes(part.place));
  const culture = pickCulture(random);
  const home = given(part.home ?? HOMES[same?.home ?? random.pick(culture.homes)], "homes are in the table");
  const name = part.name ?? same?.name ?? freshName(recruiter, random, culture);
  const relation = part.relation ?? random.pick(RELATIONS[part.tier]);
  const { story } = part;
  const metOn = part.metOn ?? span.lastDay - daysSinceMet(random, part);
  const jobs = inventJobs(random, recruiter.addresses, marketFor(recruiter, part), span, {
    name,
    relation,
    metOn,
    inOldFirm: story?.atOldFirm ?? (relation === "colleague" && isFirmTime(span, part, metOn) && random.chance(0.6)),
    settled: part.role !== "plain" || LATE_PROMOTIONS[part.place] !== undefined,
    ...changesOf(span, part),
  });
  const close = part.tier === "core" || part.tier === "regular";
  const hasPrivate = part.role !== "gone" && random.chance(relation === "friend" ? 0.95 : close ? 0.4 : 0.2);
  const hasProfile = random.chance(PROFILE_SHARE[part.tier] * (relation === "friend" ? 0.5 : 1)) || story !== undefined;
  const birthday = inventBirthday(random, span, part);
  const person: Person = {
    id: `p${String(recruiter.people.length + 1).padStart(3, "0")}`,
    name,
    home,
    tier: part.tier,
    relation,
    jobs,
    metOn,
    phones: part.tier === "profile-only" ? [] : inventPhones(random, recruiter.phones, home),
    role: part.role,
    ...(hasPrivate ? { privateAddress: recruiter.addresses.privateAddress(name, random) } : {}),
    ...(hasProfile ? { slug: slugOf(recruiter, name) } : {}),
    ...(birthday === undefined ? {} : { birthday }),
  };
  recruiter.people.push(person);
  recruiter.idsByPlace.set(part.place, person.id);
  return person;
}

function castStory(recruiter: Recruiter, story: Story): CastStory {
  const [first, family, homeKey] = randomFrom(recruiter.seed, `story ${story.key}`).pick(story.bearers);
  const part: Omit<Part, "place"> = {
    tier: story.tier,
    role: "story",
    relation: story.relation,
    metOn: recruiter.span.lastDay - story.metDaysAgo,
    home: given(HOMES[homeKey], "homes are in the table"),
  };
  const person = recruit(recruiter, { ...part, place: story.key, name: nameOf(first, family), story });
  if (story.assistant === undefined) return { story, person };
  const assistant = recruit(recruiter, {
    ...part,
    place: `${story.key} assistant`,
    name: nameOf(...story.assistant),
    employer: given(person.jobs[0], "everybody has a job").organisation,
  });
  return { story, person, assistant };
}

function daysSinceMet(random: Random, part: Part): number {
  const [longest, shortest] = MET_DAYS_AGO[part.tier];
  if (part.role === "first-meeting") return random.int(6, 24);
  return random.int(part.role === "gone" ? 700 : shortest, longest);
}

function isFirmTime(span: Span, part: Part, metOn: DayNumber): boolean {
  return part.story === undefined && metOn < span.leftFirmOn - 200;
}

function changesOf(span: Span, part: Part): Partial<CareerWish> {
  const moved = part.story?.moved?.daysAgo ?? LATE_MOVES[part.place];
  const promoted = LATE_PROMOTIONS[part.place];
  return {
    ...(part.story === undefined ? {} : { title: part.story.title }),
    ...(part.employer === undefined ? {} : { employer: part.employer }),
    ...(moved === undefined ? {} : { movedOn: span.lastDay - moved }),
    ...(part.story?.moved === undefined ? {} : { movedTo: part.story.moved.title }),
    ...(promoted === undefined ? {} : { promotedOn: span.lastDay - promoted }),
  };
}

/** Keeps the two of one name out of one company: there nobody could tell them apart. */
function marketFor(recruiter: Recruiter, part: Part): Market {
  const same = SAME_NAMES.find(({ places }) => places.includes(part.place));
  const other = recruiter.people.find((person) => same !== undefined && person.name === same.name);
  if (other === undefined) return recruiter.market;
  const taken = new Set(other.jobs.map((job) => job.organisation));
  return divideMarket(recruiter.market.all.filter((organisation) => !taken.has(organisation)));
}

function idAt(recruiter: Recruiter, place: string): string {
  return given(recruiter.idsByPlace.get(place), "every place in the tables is filled");
}

function freshName(recruiter: Recruiter, random: Random, culture: Culture): InventedName {
  for (;;) {
    const name = inventName(random, culture);
    const key = asciiOf(name.full);
    if (recruiter.names.has(key)) continue;
    recruiter.names.add(key);
    return name;
  }
}

function slugOf(recruiter: Recruiter, name: InventedName): string {
  const base = `${asciiOf(`${name.given} ${name.family}`)}-example`;
  const taken = recruiter.people.filter((person) => person.slug?.startsWith(base) === true).length;
  return taken === 0 ? base : `${base}-${taken + 1}`;
}

function inventPhones(random: Random, book: PhoneBook, home: Home): Phone[] {
  const phones: Phone[] = [];
  const mobile = random.chance(0.7) ? book.mobile(home.phones) : undefined;
  if (mobile !== undefined) phones.push({ label: "CELL", value: mobile });
  const office = random.chance(0.35) ? book.office(home.phones) : undefined;
  if (office !== undefined) phones.push({ label: "WORK", value: office });
  return phones;
}

function inventBirthday(random: Random, span: Span, part: Part): PartialDay | undefined {
  const leap = LEAP_BIRTHDAYS[part.place];
  if (leap !== undefined) return partialDay(leap);
  const close = part.tier === "core" || part.tier === "regular";
  const thursday = part.story?.birthdayOnThursday === true ? daysToThursday(span.lastDay) : undefined;
  const inDays = thursday ?? COMING_BIRTHDAYS[part.place];
  if (inDays === undefined && (part.story !== undefined || !random.chance(close ? 0.55 : 0.2))) return undefined;
  // Chance keeps its hands off the coming weeks, which hold the birthdays of the table above and few others.
  const day = dayFromNumber(span.lastDay + (inDays ?? random.int(35, 350)));
  const [month, dayOfMonth] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if (random.chance(0.35)) return yearlessDay(month, dayOfMonth);
  const known = dayOf(random.int(1948, 1996), month, dayOfMonth);
  return known === undefined ? yearlessDay(month, dayOfMonth) : partialDay(known);
}

function partialDay(text: string): PartialDay | undefined {
  return isPartialDay(text) ? text : undefined;
}

/** Counts the days to the next Thursday, at least one. */
export function daysToThursday(day: DayNumber): number {
  return ((4 - weekday(dayFromNumber(day)) + 6) % 7) + 1;
}
