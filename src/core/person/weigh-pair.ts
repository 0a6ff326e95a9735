/** Weighing what speaks for and against two contacts being one person. */
import { compareNames, type NameComparison } from "./compare-names.ts";
import { type DuplicateIndex, fullNameKey, type Prepared } from "./duplicate-index.ts";
import type { Evidence } from "./evidence.ts";
import { addressHandle, handleFitsName } from "./name-in-address.ts";
import { isGivenName } from "./nicknames.ts";

export interface PairWeight {
  /** From 0 to 1: how sure it looks. For ordering; not a probability. */
  readonly score: number;
  /** Strongest first; empty when nothing speaks for it. */
  readonly evidence: readonly Evidence[];
}

interface Weighed extends Evidence {
  /** The share of the doubt that this takes away, from 0 to 1. */
  readonly weight: number;
}

/**
 * What each piece of evidence takes away of the doubt. Set by hand and checked on the git
 * identities of public projects (tests/data/duplicates.test.ts prints what they give).
 */
const WEIGHTS = {
  /** A name of two words and more that at most two contacts of the book bear. */
  rareName: 0.6,
  commonName: 0.4,
  /** One word in common, "Ana". */
  oneWord: 0.2,
  nickname: 0.45,
  part: 0.4,
  typo: 0.35,
  initial: 0.2,
  email: 0.7,
  phone: 0.45,
  profile: 0.8,
  organisation: 0.45,
  mailDomain: 0.3,
  birthday: 0.4,
  /** `ana.ferreira@` for Ana Ferreira, where the holder's own name does not explain it. */
  addressFits: 0.5,
  addressFitsShort: 0.4,
  /** One handle at two providers. */
  handle: 0.5,
  /** The same where the name says so already. */
  expectedHandle: 0.15,
} as const;

/** A full name that more contacts of this book bear is a common one. */
const RARE_NAME_LIMIT = 2;
/** Two profiles on LinkedIn are two persons, but for those who opened a second account. */
const OTHER_PROFILE = 0.3;
const OTHER_BIRTHDAY = 0.3;
/** People change jobs: another company says little. */
const OTHER_ORGANISATION = 0.9;

/** Weighs a pair; the score is the same either way round. The index tells how common a name is in this book. */
export function weighPair(a: Prepared, b: Prepared, index: DuplicateIndex): PairWeight {
  const names = weighNames(a, b, index);
  const shared = sharedEvidence(a, b);
  if (names.inConflict && shared.length === 0) return { score: 0, evidence: [] };
  const evidence = [...names.evidence, ...shared, ...handleEvidence(a, b)];
  if (names.evidence.length > 0) evidence.push(...contextEvidence(a, b));
  const doubt = evidence.reduce((left, { weight }) => left * (1 - weight), 1);
  const told = evidence.toSorted((x, y) => y.weight - x.weight || (x.text < y.text ? -1 : 1));
  return {
    score: Math.round((1 - doubt) * denialOf(a, b) * 1000) / 1000,
    evidence: told.map(({ kind, text }) => ({ kind, text })),
  };
}

/** Takes the two names that fit best; they are in conflict only where none fit. */
function weighNames(
  a: Prepared,
  b: Prepared,
  index: DuplicateIndex,
): { readonly inConflict: boolean; readonly evidence: readonly Weighed[] } {
  const fitting: Weighed[] = [];
  let inConflict = false;
  for (const first of a.names) {
    for (const second of b.names) {
      const comparison = compareNames(first, second);
      if (comparison.relation === "conflict") inConflict = true;
      if (comparison.relation !== "same" && comparison.relation !== "compatible") continue;
      const keys = [fullNameKey(first), fullNameKey(second)].filter((key) => key !== null);
      const isRare = keys.every((key) => (index.contactsByKey.get(key)?.length ?? 0) <= RARE_NAME_LIMIT);
      fitting.push(weighComparison(comparison, keys.length === 2, isRare));
    }
  }
  return { inConflict: inConflict && fitting.length === 0, evidence: strongest(fitting) };
}

function weighComparison({ by }: NameComparison, isFull: boolean, isRare: boolean): Weighed {
  switch (by) {
    case null: {
      if (!isFull) return { kind: "name", text: "same single name", weight: WEIGHTS.oneWord };
      if (isRare) return { kind: "name", text: "same name", weight: WEIGHTS.rareName };
      return { kind: "name", text: "same name, which others have too", weight: WEIGHTS.commonName };
    }
    case "nickname":
      return { kind: "similar-name", text: "same name, once in its short form", weight: WEIGHTS.nickname };
    case "part":
      return {
        kind: "similar-name",
        text: "one name is part of the other",
        weight: isFull ? WEIGHTS.part : WEIGHTS.oneWord,
      };
    case "typo":
      return { kind: "similar-name", text: "names that differ by a letter or two", weight: WEIGHTS.typo };
    case "initial":
      return { kind: "similar-name", text: "names that agree by initials", weight: WEIGHTS.initial };
  }
}

function sharedEvidence(a: Prepared, b: Prepared): Weighed[] {
  const emails = a.emails.filter((email) => b.emails.includes(email));
  const phones = [...a.phones].filter(([line]) => b.phones.has(line)).map(([, phone]) => phone);
  const profiles = a.profiles.filter((profile) => b.profiles.includes(profile));
  return [
    ...emails.map((email) => ({ kind: "email", text: `same address ${email}`, weight: WEIGHTS.email }) as const),
    ...phones.map((phone) => ({ kind: "phone", text: `same number ${phone}`, weight: WEIGHTS.phone }) as const),
    ...profiles.map((one) => ({ kind: "profile", text: `same profile ${one}`, weight: WEIGHTS.profile }) as const),
  ];
}

/** The best fit of a handle to the other's name, and the best handle in common: each counts once. */
function handleEvidence(a: Prepared, b: Prepared): Weighed[] {
  const common = a.handles.filter((handle) => b.handles.includes(handle)).map((handle) => weighHandle(handle, a, b));
  return [...strongest([...fitsOf(a, b), ...fitsOf(b, a)]), ...strongest(common)];
}

/** A handle that its holder's own name explains says nothing of the other. */
function fitsOf(holder: Prepared, named: Prepared): Weighed[] {
  return holder.handles.flatMap((handle) =>
    named.names.flatMap((name) => {
      const fit = handleFitsName(handle, name);
      if (fit === null || holder.names.some((own) => handleFitsName(handle, own) !== null)) return [];
      const weight = fit === "full" ? WEIGHTS.addressFits : WEIGHTS.addressFitsShort;
      const written = holder.emails.find((email) => addressHandle(email) === handle) ?? handle;
      return [{ kind: "address-fits" as const, text: `${written} fits the name ${name.text}`, weight }];
    }),
  );
}

/** A handle that is a given name, or that both names would give, is no surprise. */
function weighHandle(handle: string, a: Prepared, b: Prepared): Weighed {
  const names = [...a.names, ...b.names].filter((name) => name.handle !== handle);
  const isInName = names.some(({ words }) => words.some(({ forms }) => forms.includes(handle)));
  const bothNamed = a.names.length > 0 && b.names.length > 0;
  const isExpected =
    isGivenName(handle) || isInName || (bothNamed && names.some((name) => handleFitsName(handle, name) !== null));
  const weight = isExpected ? WEIGHTS.expectedHandle : WEIGHTS.handle;
  return { kind: "same-handle", text: `both go by ${handle}`, weight };
}

/** Company and birthday say nothing alone, but much beside a name. */
function contextEvidence(a: Prepared, b: Prepared): Weighed[] {
  const found: Weighed[] = [];
  for (const [key, name] of a.organisations) {
    if (!b.organisations.has(key)) continue;
    if (key.startsWith("@"))
      found.push({ kind: "organisation", text: `addresses at ${name} both`, weight: WEIGHTS.mailDomain });
    else found.push({ kind: "organisation", text: `same company ${name}`, weight: WEIGHTS.organisation });
  }
  const birthday = compareBirthdays(a, b);
  const same = { kind: "birthday", text: "same birthday", weight: WEIGHTS.birthday } as const;
  return [...strongest(found), ...(birthday === "same" ? [same] : [])];
}

/** What speaks against it, as a factor from 0 to 1. */
function denialOf(a: Prepared, b: Prepared): number {
  const [first, second] = [linkedInOf(a), linkedInOf(b)];
  const otherProfile = first.length > 0 && second.length > 0 && !first.some((profile) => second.includes(profile));
  const [companies, others] = [companiesOf(a), companiesOf(b)];
  const otherCompany = companies.length > 0 && others.length > 0 && !companies.some((key) => others.includes(key));
  return (
    (otherProfile ? OTHER_PROFILE : 1) *
    (otherCompany ? OTHER_ORGANISATION : 1) *
    (compareBirthdays(a, b) === "different" ? OTHER_BIRTHDAY : 1)
  );
}

/** Month and day decide: years are often left out, or wrong. */
function compareBirthdays(a: Prepared, b: Prepared): "same" | "different" | "unknown" {
  if (a.person.birthday === null || b.person.birthday === null) return "unknown";
  return a.person.birthday.slice(-5) === b.person.birthday.slice(-5) ? "same" : "different";
}

function linkedInOf({ profiles }: Prepared): string[] {
  return profiles.filter((profile) => profile.startsWith("linkedin:"));
}

function companiesOf({ organisations }: Prepared): string[] {
  return [...organisations.keys()].filter((key) => !key.startsWith("@"));
}

function strongest(evidence: readonly Weighed[]): Weighed[] {
  return evidence.toSorted((x, y) => y.weight - x.weight || (x.text < y.text ? -1 : 1)).slice(0, 1);
}
