/**
 * Weighing what speaks for and against two contacts being one person: the logarithms of
 * likelihood ratios add up to the odds (Fellegi and Sunter 1969), and what is rare weighs more.
 */
import { type DuplicateIndex, sizeOf, wordShare } from "./duplicate-index.ts";
import { fullNameKey } from "./duplicate-keys.ts";
import type { Evidence } from "./evidence.ts";
import { areOfOffice } from "./office-names.ts";
import type { Prepared } from "./prepare-person.ts";
import { weighBirthdays, weighContext, weighDenials } from "./weigh-context.ts";
import { areOddlyCalled, strongest, type Weighed, weighCommonHandles, weighFits, weighSlips } from "./weigh-handles.ts";
import { type NameWeight, UNKNOWN, type WeighedName, weighNames } from "./weigh-names.ts";

export interface PairWeight {
  /** How sure it looks, from 0 to 1: a probability, as far as the pieces of evidence do not lean on one another. */
  readonly score: number;
  /** Strongest first; empty when nothing speaks for it. */
  readonly evidence: readonly Evidence[];
}

/** Two cards with one address are one person, unless a couple shares it. */
const SAME_EMAIL = 16;
/** A line of a household or an office joins names that agree, and no others. */
const SAME_PHONE = 9;
const SAME_PROFILE = 16;
/** Profiles that only a person can have: people change their names and keep them. */
const ONE_PERSON = /^(?:linkedin|xing|orcid):/u;
const SAME_PERSONAL_PROFILE = 20;
/** Of the people the owner may have on record, the share that one who is there stands again as. */
const REPEATED = 1;
/** The owner's world is larger than the book, however small that is. */
const SMALLEST_WORLD = 2000;

/** Without both saying one name, or sharing an identity, nothing is certain: a handle may be anybody's. */
const MOST_UNSAID = 0.98;
/** A name alone is certain only when the chance is below this that the owner's world holds a second person of it. */
const SECOND_BEARER = 0.01;
/** The same beside circumstances: company, title, place, a handle that the name gives. */
const SECOND_IN_CIRCUMSTANCES = 0.1;
/** A birthday without a slip decides between people of one name. */
const SURE_BIRTHDAY = 5;

/** Weighs a pair; the score is the same either way round. The index tells how common everything is in this book. */
export function weighPair(a: Prepared, b: Prepared, index: DuplicateIndex): PairWeight {
  const names = weighAllNames(a, b, index);
  const shared = weighShared(a, b, index);
  const birthdays = weighBirthdays(a, b);
  if (names.relation === "conflict" && shared.length === 0) return { score: 0, evidence: [] };
  const written = [
    ...weighFits(a, b, index),
    ...strongest([...weighCommonHandles(a, b, index), ...weighSlips(a, b, index)]),
  ];
  const named =
    names.relation === "fits"
      ? [{ kind: kindOf(names), text: names.text, weight: names.weight, share: names.share }]
      : [];
  const evidence: Weighed[] = [...named, ...shared, ...written, ...birthdays];
  if (evidence.length > 0) evidence.push(...weighContext(a, b, index));
  const told = evidence
    .filter(({ weight }) => weight > 0)
    .toSorted((x, y) => y.weight - x.weight || (x.text < y.text ? -1 : 1));
  if (told.length === 0) return { score: 0, evidence: [] };
  const world = Math.max(sizeOf(index), SMALLEST_WORLD);
  const against = weighDenials(a, b) + (names.relation === "conflict" ? names.weight : 0);
  const odds = evidence.reduce((sum, { weight }) => sum + weight, Math.log(REPEATED / world) + against);
  const probability = 1 / (1 + Math.exp(-odds));
  const isSaid = shared.length > 0 || saySame(a, b) || areOddlyCalled(a, b, index) || saysEnough(told, world);
  return {
    score: Math.round((isSaid ? probability : Math.min(probability, MOST_UNSAID)) * 100_000) / 100_000,
    evidence: told.map(({ kind, text }) => ({ kind, text })),
  };
}

/** The names, or a name and an address that spells it, say the same; and where they alone say so, it is rare. */
function saysEnough(told: readonly Weighed[], world: number): boolean {
  const shares = told.flatMap(({ share }) => share ?? []);
  if (told.some(({ kind, weight }) => kind === "birthday" && weight > SURE_BIRTHDAY)) return shares.length > 0;
  const limit = told.length > shares.length ? SECOND_IN_CIRCUMSTANCES : SECOND_BEARER;
  return shares.length > 0 && Math.min(...shares) * world < limit;
}

/** Both call themselves by one handle in their name's place, and by nothing else. */
function saySame(a: Prepared, b: Prepared): boolean {
  return a.names.some(({ handle }) => handle !== null && b.names.some((name) => name.handle === handle));
}

/**
 * Takes the two names that fit best. They are in conflict only where none fit; where the full names deny each other and
 * nothing but a first name agrees, "Matthias" of Matthias Müller and of Matthias Möllers, both count.
 */
function weighAllNames(a: Prepared, b: Prepared, index: DuplicateIndex): NameWeight {
  let best = UNKNOWN;
  let conflict: NameWeight | undefined;
  const order = ["unknown", "conflict", "fits"];
  for (const first of a.names) {
    for (const second of b.names) {
      const weight = asCommonInBook(
        weighNames(first, second, (word) => wordShare(index, word)),
        [first, second],
        index,
      );
      if (weight.relation === "conflict" && weight.weight > (conflict?.weight ?? Number.NEGATIVE_INFINITY))
        conflict = weight;
      const by = order.indexOf(weight.relation) - order.indexOf(best.relation);
      if (by > 0 || (by === 0 && weight.weight > best.weight)) best = weight;
    }
  }
  if (conflict !== undefined && best.relation === "fits" && best.words < 2)
    return { ...best, weight: best.weight + conflict.weight };
  return best;
}

/** One person seldom stands in a book more often than so, and where the name is rare, than so. */
const MOST_RECORDS = 4;
const MOST_OF_RARE = 8;
/** A name of which a book of a hundred thousand holds one in a hundred. */
const RARE_NAME = 1e-7;

/**
 * A name that more contacts bear than one person can be is shared by several, however rare it is in the world.
 */
function asCommonInBook(weight: NameWeight, names: readonly WeighedName[], index: DuplicateIndex): NameWeight {
  if (weight.relation !== "fits") return weight;
  const keys = names.flatMap((name) => fullNameKey(name) ?? []);
  const bearers = Math.max(0, ...keys.map((key) => index.contactsByKey.get(key)?.length ?? 0));
  const most = Math.exp(-weight.weight) < RARE_NAME ? MOST_OF_RARE : MOST_RECORDS;
  if (bearers <= most) return weight;
  const share = (bearers - most) / sizeOf(index);
  const asked = weight.share === null ? null : Math.max(weight.share, share);
  const text = weight.text === "same name" ? "same name, which others have too" : weight.text;
  return { ...weight, text, share: asked, weight: Math.min(weight.weight, -Math.log(share)) };
}

function kindOf({ text }: NameWeight): "name" | "similar-name" {
  return /^same (?:single )?name(?:, which|$)/u.test(text) ? "name" : "similar-name";
}

/** Tells whether people of several names stand in this book with one address or line. */
function isOffices(index: DuplicateIndex, key: string): boolean {
  const contacts = index.contactsByKey.get(key) ?? [];
  return areOfOffice(contacts.flatMap((contact) => index.preparedById.get(contact)?.names[0] ?? []));
}

function weighShared(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  const emails = a.emails.filter((email) => b.emails.includes(email) && !isOffices(index, `email ${email}`));
  const phones = [...a.phones]
    .filter(([line]) => b.phones.has(line) && !isOffices(index, `phone ${line}`))
    .map(([, phone]) => phone);
  const profiles = a.profiles.filter((profile) => b.profiles.includes(profile));
  return [
    ...strongest(
      emails.map((email) => ({ kind: "email", text: `same address ${email}`, weight: SAME_EMAIL }) as const),
    ),
    ...strongest(phones.map((phone) => ({ kind: "phone", text: `same number ${phone}`, weight: SAME_PHONE }) as const)),
    ...strongest(
      profiles.map((one) => {
        const weight = ONE_PERSON.test(one) ? SAME_PERSONAL_PROFILE : SAME_PROFILE;
        return { kind: "profile", text: `same profile ${one}`, weight } as const;
      }),
    ),
  ];
}
