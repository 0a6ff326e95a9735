import { DAY_MS, type Day, dayNumber, dayOf } from "../core/day.ts";
import { escapeText, tinyPhoto } from "./address-book.ts";
import { createAddressBook } from "./careers.ts";
import { foldLine, utcStamp } from "./header-text.ts";
import { HOMES, type Home, type InventedName, asciiOf, inventName, pickCulture } from "./names.ts";
import { inventOrganisations, pickTitle } from "./organisations.ts";
import { inventOwner } from "./owner.ts";
import { createPhoneBook, e164Of } from "./phones.ts";
import { type Random, randomFrom } from "./random.ts";

/** How things stand, which nothing shows but what the owner keeps of somebody. */
export type Closeness = "close" | "knew" | "hardly";
/** What people keep of each other. */
export type Keepsake =
  "mobile" | "private-email" | "postal-address" | "photo" | "birthday" | "note" | "nickname" | "star";

export interface KeptPerson {
  readonly uid: string;
  readonly name: string;
  readonly closeness: Closeness;
  readonly keepsakes: readonly Keepsake[];
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
}

/** A network of which there is an address book and no trace of contact. */
export interface AddressBookNetwork {
  readonly files: readonly { readonly path: string; readonly text: string; readonly modifiedOn: Day }[];
  readonly owner: { readonly name: string; readonly addresses: readonly string[] };
  /** In card order; the first card is the owner's and not among them. */
  readonly people: readonly KeptPerson[];
}

const SIZES: readonly (readonly [Closeness, number])[] = [
  ["close", 22],
  ["knew", 48],
  ["hardly", 50],
];

/** How often each thing is kept of close people, of those one knew, and of those one hardly knows. */
const SHARES: Readonly<Record<Keepsake, Readonly<Record<Closeness, number>>>> = {
  mobile: { close: 0.95, knew: 0.5, hardly: 0.06 },
  "private-email": { close: 0.8, knew: 0.25, hardly: 0.03 },
  "postal-address": { close: 0.6, knew: 0.15, hardly: 0.02 },
  photo: { close: 0.65, knew: 0.15, hardly: 0.02 },
  birthday: { close: 0.7, knew: 0.12, hardly: 0 },
  note: { close: 0.55, knew: 0.3, hardly: 0.06 },
  nickname: { close: 0.35, knew: 0.05, hardly: 0 },
  star: { close: 0.3, knew: 0.02, hardly: 0 },
};
const KEEPSAKES = Object.keys(SHARES) as readonly Keepsake[];

const NOTES: Readonly<Record<Closeness, readonly string[]>> = {
  close: [
    "Godparents of Ida. Summer house at the fjord.",
    "Call on Sundays. Never before ten.",
    "Taught me all I know of tides.",
  ],
  knew: ["Shared the office on the third floor.", "Sailing course, two summers.", "From the choir."],
  hardly: ["Stand 14 at the fair.", "Sold us the printer."],
};

/** Writes the network for a seed; same seed and last day, same bytes. */
export function generateAddressBookOnly(wish: { readonly seed: number; readonly lastDay: Day }): AddressBookNetwork {
  const random = randomFrom(wish.seed, "address book only");
  const owner = inventOwner(wish.seed);
  const organisations = inventOrganisations(random, 30);
  const addresses = createAddressBook(owner.addresses);
  const phones = createPhoneBook();
  const names = new Set([asciiOf(owner.name.full)]);
  const people: KeptPerson[] = [];
  const cards = [ownerCard(owner.name, owner.workAddress)];
  for (const closeness of random.sample(
    SIZES.flatMap(([kind, size]) => Array<Closeness>(size).fill(kind)),
    120,
  )) {
    const culture = pickCulture(random);
    const home = HOMES[random.pick(culture.homes)];
    let name = inventName(random, culture);
    while (names.has(asciiOf(name.full))) name = inventName(random, pickCulture(random));
    names.add(asciiOf(name.full));
    const kept = new Set(KEEPSAKES.filter((keepsake) => random.chance(SHARES[keepsake][closeness])));
    const mobile = kept.has("mobile") ? phones.mobile(home?.phones) : undefined;
    if (mobile === undefined) kept.delete("mobile");
    if (name.nickname === undefined) kept.delete("nickname");
    const office = random.chance(0.3) ? phones.office(home?.phones) : undefined;
    const organisation = random.pick(organisations);
    const work = random.chance(closeness === "close" ? 0.4 : 0.8)
      ? addresses.workAddress(name, organisation)
      : undefined;
    const own = kept.has("private-email") ? addresses.privateAddress(name, random) : undefined;
    const uid = `KEPT-${String(people.length + 1).padStart(3, "0")}`;
    const revisedAt = (dayNumber(wish.lastDay) - random.int(30, 3600)) * DAY_MS;
    const lines = [
      ...(work === undefined ? [] : [`ORG:${organisation.name};`, `TITLE:${pickTitle(random, "acquaintance")}`]),
      ...(own === undefined ? [] : [`EMAIL;type=INTERNET;type=HOME:${own}`]),
      ...(work === undefined ? [] : [`EMAIL;type=INTERNET;type=WORK:${work}`]),
      ...(mobile === undefined ? [] : [`TEL;type=CELL;type=VOICE;type=pref:${mobile}`]),
      ...(office === undefined ? [] : [`TEL;type=WORK;type=VOICE:${office}`]),
      ...keptLines(random, kept, closeness, name, home),
      `REV:${utcStamp(revisedAt, true)}`,
    ];
    cards.push(["BEGIN:VCARD", "VERSION:3.0", ...nameLines(name), ...lines, `UID:${uid}`, "END:VCARD"]);
    people.push({
      uid,
      name: name.full,
      closeness,
      keepsakes: [...kept],
      emails: [own, work].filter((address) => address !== undefined),
      phones: [mobile, office].filter((phone) => phone !== undefined).map(e164Of),
    });
  }
  const text = cards.map((lines) => lines.map(foldLine).join("")).join("");
  return {
    files: [{ path: "contacts.vcf", text, modifiedOn: wish.lastDay }],
    owner: { name: owner.name.full, addresses: [owner.workAddress] },
    people,
  };
}

function nameLines(name: InventedName): string[] {
  return [`N:${escapeText(name.family)};${escapeText(name.given)};;;`, `FN:${escapeText(name.full)}`];
}

function ownerCard(name: InventedName, address: string): string[] {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    ...nameLines(name),
    `EMAIL;type=INTERNET;type=WORK;type=pref:${address}`,
  ];
  return [...lines, "UID:OWNER-CARD-0001", "END:VCARD"];
}

function keptLines(
  random: Random,
  kept: ReadonlySet<Keepsake>,
  closeness: Closeness,
  name: InventedName,
  home: Home | undefined,
): string[] {
  const lines: string[] = [];
  if (kept.has("postal-address") && home !== undefined) {
    const street = `${random.pick(home.streets)} ${random.int(1, 90)}`;
    lines.push(`ADR;type=HOME:${["", "", street, home.city, "", "", home.country].map(escapeText).join(";")}`);
  }
  if (kept.has("birthday")) {
    const birthday = dayOf(random.int(1946, 1998), random.int(1, 12), random.int(1, 28));
    const yearless = random.chance(0.4);
    lines.push(
      yearless ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${birthday?.slice(5) ?? ""}` : `BDAY;value=date:${birthday ?? ""}`,
    );
  }
  if (kept.has("nickname")) lines.push(`NICKNAME:${escapeText(name.nickname ?? name.given)}`);
  if (kept.has("note")) lines.push(`NOTE:${escapeText(random.pick(NOTES[closeness]))}`);
  if (kept.has("star")) lines.push("CATEGORIES:starred");
  if (kept.has("photo")) lines.push(`PHOTO;ENCODING=b;TYPE=GIF:${tinyPhoto(random)}`);
  return lines;
}
