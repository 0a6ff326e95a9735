import { type Day, type DayNumber, dayFromNumber } from "../core/day.ts";
import { base64Of, foldLine, utcStamp } from "./header-text.ts";
import { type Person, jobOn } from "./person.ts";
import { nationalForm } from "./phones.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

/** Who a card is about, in truth. */
export interface CardTruth {
  /** Undefined on cards in Google's manner, which have none. */
  readonly uid?: string;
  /** A person's id, `owner`, or nobody (a company, a bare number). */
  readonly is?: string;
  readonly kind: "person" | "company" | "nameless";
  readonly organisation?: string;
  readonly title?: string;
}

export interface BookFile {
  readonly path: string;
  readonly text: string;
  readonly modifiedOn: Day;
  readonly cards: readonly CardTruth[];
}

/** Days before the last day as of which the earlier copy of the book was made. */
export const EARLIER_DAYS_AGO = 272;

/** Writes the address book twice: as it was about nine months before the last day, and as it is. */
export function writeAddressBooks(world: World): BookFile[] {
  const { lastDay } = world.span;
  return [
    writeBook(world, "contacts-earlier.vcf", lastDay - EARLIER_DAYS_AGO),
    writeBook(world, "contacts.vcf", lastDay - 1),
  ];
}

interface Entry {
  readonly lines: readonly string[];
  readonly truth: CardTruth;
}

function writeBook(world: World, path: string, asOf: DayNumber): BookFile {
  const entries = [
    ownerEntry(world, asOf),
    ...world.cast.people.flatMap((person) => personEntries(world, person, asOf)),
    ...companyEntries(world),
    ...namelessEntries(),
  ];
  return {
    path,
    text: entries.map(({ lines }) => lines.map(foldLine).join("")).join(""),
    modifiedOn: dayFromNumber(asOf),
    cards: entries.map(({ truth }) => truth),
  };
}

const CARD_SHARE = { core: 1, regular: 0.9, occasional: 0.65, few: 0.45, "card-only": 1, "profile-only": 0 } as const;

/** What one card holds besides the job; drawn once, so that both books agree. */
export interface Facts {
  readonly since: DayNumber;
  readonly uid: string;
  readonly google: boolean;
  readonly emails: "both" | "work" | "private" | "none";
  readonly note: string | undefined;
  readonly photo: string | undefined;
  readonly category: string | undefined;
  readonly hasAddress: boolean;
  /** New jobs are written down; else the card still says what was true when it was made. */
  readonly kept: boolean;
  readonly twice: boolean;
  readonly national: boolean;
  /** Bears the company's common address as well. */
  readonly hasCommon: boolean;
  readonly deletedLater: boolean;
}

const NOTES = [
  "Met at the harbour conference.",
  "Two children; sails.",
  "Introduced by the chamber of commerce.",
  "Prefers the phone.",
  "Knows everybody in Gdynia.\nAsk about the ferry.",
  "Vegetarian, likes the Teestube.",
];

function drawFacts(world: World, person: Person): Facts | undefined {
  const random = world.random(`card ${person.id}`);
  const story = person.role === "story";
  if (!random.chance(story ? 1 : CARD_SHARE[person.tier])) return undefined;
  if (person.role === "first-meeting") return undefined;
  const draw = random.next();
  const emails =
    person.privateAddress === undefined
      ? draw < 0.12
        ? "none"
        : "work"
      : draw < 0.5
        ? "both"
        : draw < 0.8
          ? "private"
          : "work";
  return {
    since: person.metOn + random.int(1, 40),
    uid: `${random.code(8)}-${random.code(4)}-${random.code(12)}`.toUpperCase(),
    google: !story && random.chance(0.12),
    emails: story ? "both" : emails,
    note: random.chance(0.25) ? random.pick(NOTES) : undefined,
    photo: random.chance(0.15) ? tinyPhoto(random) : undefined,
    category: random.chance(0.3) ? random.pick(["Friends", "Work", "Clients", "Hamburg"]) : undefined,
    hasAddress: random.chance(person.relation === "friend" ? 0.7 : 0.2),
    // Changes of the last year are what the two books tell: those cards are kept up.
    kept: story || person.jobs.some((job) => job.from > world.span.lastDay - EARLIER_DAYS_AGO) || random.chance(0.6),
    twice: !story && person.jobs.length > 1 && random.chance(0.15),
    national: random.chance(0.3),
    hasCommon: random.chance(0.4),
    deletedLater: !story && random.chance(0.015),
  };
}

function personEntries(world: World, person: Person, asOf: DayNumber): Entry[] {
  const facts = drawFacts(world, person);
  if (facts === undefined || facts.since > asOf) return [];
  if (facts.deletedLater && asOf > world.span.lastDay - 100) return [];
  const entry = personEntry(world, person, facts, asOf);
  if (!facts.twice) return [entry];
  // An older card of the same person that was never merged: first job, first address, no number.
  const first = {
    ...facts,
    uid: `${facts.uid}-OLD`,
    google: false,
    emails: "work",
    kept: false,
    photo: undefined,
  } as const;
  return [entry, personEntry(world, { ...person, phones: [] }, { ...first, since: person.metOn - 1 }, person.metOn)];
}

function personEntry(world: World, person: Person, facts: Facts, asOf: DayNumber): Entry {
  const jobDay = facts.kept ? asOf : Math.min(asOf, facts.since);
  const job = jobOn(person, jobDay);
  const { name } = person;
  const changedOn = Math.max(facts.since, facts.kept ? job.from + 8 : 0);
  const lines = ["BEGIN:VCARD", "VERSION:3.0"];
  if (!facts.google) lines.push("PRODID:-//Apple Inc.//macOS 14.5//EN");
  lines.push(`N:${escapeText(name.family)};${escapeText(name.given)};;;`, `FN:${escapeText(name.full)}`);
  if (name.nickname !== undefined && facts.note !== undefined) lines.push(`NICKNAME:${escapeText(name.nickname)}`);
  if (person.relation !== "friend" || facts.twice) {
    lines.push(`ORG:${escapeText(job.organisation.name)}${facts.google ? "" : ";"}`, `TITLE:${escapeText(job.title)}`);
  }
  lines.push(...emailLines(world, person, facts, job.address), ...phoneLines(world, person, facts));
  if (facts.hasAddress) lines.push(addressLine(world, person));
  if (person.slug !== undefined && facts.category !== undefined) {
    lines.push(`item9.URL;type=pref:https://www.linkedin.com/in/${person.slug}`, "item9.X-ABLabel:LinkedIn");
  }
  if (person.birthday !== undefined) lines.push(birthdayLine(person.birthday, facts.google));
  if (facts.note !== undefined) lines.push(`NOTE:${escapeText(facts.note)}`);
  const categories = [
    ...(facts.google ? ["myContacts"] : []),
    ...(facts.category === undefined ? [] : [facts.category]),
  ];
  if (categories.length > 0) lines.push(`CATEGORIES:${categories.join(",")}`);
  if (facts.photo !== undefined) lines.push(`PHOTO;ENCODING=b;TYPE=GIF:${facts.photo}`);
  if (!facts.google) {
    const revised = world.ownerZone.instantAt(Math.min(asOf, changedOn), 20 * 60);
    lines.push(`REV:${utcStamp(revised, true)}`, `UID:${facts.uid}`);
  }
  lines.push("END:VCARD");
  const said =
    person.relation === "friend" && !facts.twice ? {} : { organisation: job.organisation.name, title: job.title };
  return { lines, truth: { is: person.id, kind: "person", ...said, ...(facts.google ? {} : { uid: facts.uid }) } };
}

function emailLines(world: World, person: Person, facts: Facts, work: string): string[] {
  const own: [string, string][] = [];
  if (facts.emails === "both" || facts.emails === "work") own.push(["WORK", work]);
  if (person.privateAddress !== undefined && facts.emails !== "work" && facts.emails !== "none")
    own.push(["HOME", person.privateAddress]);
  if (own.length === 0 && facts.emails !== "none") own.push(["WORK", work]);
  // Some cards bear their company's common address beside the person's own.
  const common = world.shared.find((address) => address.endsWith(`@${work.split("@")[1] ?? ""}`));
  if (common !== undefined && facts.hasCommon) own.push(["WORK", common]);
  return own.map(([label, address], n) => {
    if (facts.google) return `item${n + 1}.EMAIL;TYPE=INTERNET:${address}`;
    return `EMAIL;type=INTERNET;type=${label}${n === 0 ? ";type=pref" : ""}:${address}`;
  });
}

function phoneLines(world: World, person: Person, facts: Facts): string[] {
  const phones = person.phones.map(({ label, value }) => ({
    label,
    value: facts.national ? nationalForm(value) : value,
  }));
  const { sharedPhone } = world.cast;
  const all =
    sharedPhone.people.includes(person.id) && phones.length > 0
      ? [...phones, { label: "MAIN", value: sharedPhone.value }]
      : phones;
  return all.map(({ label, value }, n) => {
    if (facts.google) return `TEL;TYPE=${label}:${value}`;
    return `TEL;type=${label};type=VOICE${n === 0 ? ";type=pref" : ""}:${value}`;
  });
}

function addressLine(world: World, person: Person): string {
  const { city, country, streets } = person.home;
  const random = world.random(`address ${person.id}`);
  const street = `${random.pick(streets)} ${random.int(1, 90)}`;
  const parts = ["", "", street, city, "", String(random.int(10_000, 99_999)), country].map(escapeText);
  return `ADR;type=HOME;type=pref:${parts.join(";")}`;
}

function birthdayLine(birthday: string, google: boolean): string {
  if (!birthday.startsWith("--"))
    return google ? `BDAY:${birthday.replaceAll("-", "")}` : `BDAY;value=date:${birthday}`;
  return google
    ? `BDAY:--${birthday.slice(2).replace("-", "")}`
    : `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${birthday.slice(2)}`;
}

function ownerEntry(world: World, asOf: DayNumber): Entry {
  const { owner } = world;
  return {
    truth: { uid: "OWNER-CARD-0001", is: "owner", kind: "person" },
    lines: [
      "BEGIN:VCARD",
      "VERSION:3.0",
      "PRODID:-//Apple Inc.//macOS 14.5//EN",
      `N:${owner.name.family};${owner.name.given};;;`,
      `FN:${owner.name.full}`,
      `ORG:${owner.firm};`,
      ...owner.addresses.map((address, n) => `EMAIL;type=INTERNET;type=WORK${n === 0 ? ";type=pref" : ""}:${address}`),
      `TEL;type=CELL;type=VOICE;type=pref:${owner.phone}`,
      `REV:${utcStamp(world.ownerZone.instantAt(asOf - 200, 600), true)}`,
      "UID:OWNER-CARD-0001",
      "END:VCARD",
    ],
  };
}

/** Cards of companies: no person behind them, though people share their addresses. */
function companyEntries(world: World): Entry[] {
  return world.shared.slice(0, 4).map((address, n) => {
    const name = world.cast.organisations.find(({ domain }) => address.endsWith(`@${domain}`))?.name ?? address;
    const uid = `COMPANY-${n}`;
    const lines = [
      "BEGIN:VCARD",
      "VERSION:3.0",
      "N:;;;;",
      `FN:${name}`,
      `ORG:${name};`,
      `EMAIL;type=INTERNET;type=WORK;type=pref:${address}`,
    ];
    return { lines: [...lines, "X-ABShowAs:COMPANY", `UID:${uid}`, "END:VCARD"], truth: { uid, kind: "company" } };
  });
}

/** Cards that somebody saved in haste: a number or an address, and no name. */
function namelessEntries(): Entry[] {
  const entry = (uid: string, line: string): Entry => ({
    lines: ["BEGIN:VCARD", "VERSION:3.0", "N:;;;;", "FN:", line, `UID:${uid}`, "END:VCARD"],
    truth: { uid, kind: "nameless" },
  });
  return [
    entry("NAMELESS-0", "TEL;type=CELL;type=VOICE;type=pref:+44 7700 900999"),
    entry("NAMELESS-1", "EMAIL;type=INTERNET;type=HOME;type=pref:surf.lessons@inbox.example"),
    entry("NAMELESS-2", "TEL;type=WORK;type=VOICE;type=pref:+1 202 555 0142"),
  ];
}

/** Draws a photo of one pixel: a GIF in 35 bytes, in a colour of its own. */
export function tinyPhoto(random: Random): string {
  const colour = [random.int(0, 255), random.int(0, 255), random.int(0, 255)];
  const head = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, ...colour, 255, 255, 255];
  return base64Of(Uint8Array.from([...head, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]));
}

export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replaceAll("\n", "\\n");
}
