/** Weighing what people call themselves in addresses: handles that fit a name, and handles in common. */
import { boundedDistance } from "../search/typo.ts";
import { type DuplicateIndex, sizeOf, wordShare } from "./duplicate-index.ts";
import { fullNameKey } from "./duplicate-keys.ts";
import type { Evidence } from "./evidence.ts";
import { FIT_SHARE, fitHandle } from "./fit-handle.ts";
import { domainOf } from "./identity.ts";
import { addressHandle, lettersOf } from "./name-in-address.ts";
import { familyShare, givenShare, isFamilyName } from "./name-share.ts";
import { isGivenName } from "./nicknames.ts";
import type { Prepared } from "./prepare-person.ts";
import { scanKey } from "./scan-key.ts";
import type { WeighedName } from "./weigh-names.ts";

/** A piece of evidence with the natural logarithm of its likelihood ratio. */
export interface Weighed extends Evidence {
  readonly weight: number;
  /** The share of people who bear the name that both say; null or absent where they do not say the same. */
  readonly share?: number | null;
}

/** Of people with two addresses, the share who call themselves alike in both. */
const SAME_HANDLE = 0.35;
/** Of people of one name, the share who choose the same of the handles that it gives. */
const EXPECTED_HANDLE = 0.2;
/** Both are known by it alone. */
const HANDLE_AS_NAME = 1.5;
/** Words that stand where a handle would, and are nobody's. */
const NO_HANDLES = new Set(
  "mail email github gitlab me hello contact git dev code user users username unknown ubuntu debian root admin test home work personal private public public1 name noname none null default guest student".split(
    " ",
  ),
);
/** Of people with two addresses at one place, the share whose addresses differ by a slip. */
const SLIP_SHARE = 0.02;
/** Of pairs of two people at one place, the share of whom that is true; and where a scanner would read one as the other. */
const SLIP_WIDTH = 0.0003;
const SCAN_WIDTH = 0.000002;

/** The best fit of a handle of either to a name of the other that its holder's own names do not explain. */
export function weighFits(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  return strongest([...fitsOf(a, b, index), ...fitsOf(b, a, index)]);
}

function fitsOf(holder: Prepared, named: Prepared, index: DuplicateIndex): Weighed[] {
  return holder.handles.flatMap((handle) => {
    if (holder.names.some((own) => explains(own, handle, index))) return [];
    // One word of the name that stands as the holder's name as well has been weighed there.
    const isName = holder.names.some(({ words }) => words.some(({ forms }) => forms.includes(lettersOf(handle))));
    return named.names.flatMap((name) => {
      const fit = fitHandle(handle, name, (word) => wordShare(index, word));
      if (fit === null || (fit.kind === "one" && isName)) return [];
      const share = Math.max(fit.share, bearersOf(handle, index) / sizeOf(index));
      const weight = Math.log(FIT_SHARE[fit.kind]) - Math.log(share);
      const written = holder.emails.find((email) => addressHandle(email) === handle) ?? handle;
      const text = `${written} fits the name ${name.text}`;
      return [{ kind: "address-fits" as const, text, weight, share: fit.kind === "full" ? share : null }];
    });
  });
}

/** A name that gives the handle, or is one word of it. */
function explains(name: WeighedName, handle: string, index: DuplicateIndex): boolean {
  if (name.handle === handle && name.words.length === 1) return false;
  const letters = lettersOf(handle);
  return (
    name.words.some(({ forms }) => forms.includes(letters)) ||
    fitHandle(handle, name, (word) => wordShare(index, word)) !== null
  );
}

/** How many different names of the book would give the handle, beside one. */
function bearersOf(handle: string, index: DuplicateIndex): number {
  const contacts = index.contactsByKey.get(`pattern ${lettersOf(handle)}`) ?? [];
  if (contacts.length > MOST_BEARERS) return contacts.length;
  const names = contacts.flatMap((contact) => {
    const full = index.preparedById.get(contact)?.names.map(fullNameKey);
    return full?.find((key) => key !== null) ?? [];
  });
  // What a scanner made of one name is no second one.
  return Math.max(0, new Set(names.map((name) => name.split(" ").map(scanKey).join(" "))).size - 1);
}

const MOST_BEARERS = 40;

/** The most telling handle that both go by. */
export function weighCommonHandles(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  const common = a.handles.filter((handle) => b.handles.includes(handle));
  return strongest(
    common.map((handle) => {
      const share = Math.max(handleShare(handle), bearersOfHandle(handle, index));
      const expected = [...a.names, ...b.names].some((name) => explains(name, handle, index))
        ? expectedShare(handle)
        : 0;
      const isName = [a, b].every(({ names }) => names.some((name) => name.handle === handle));
      const weight = Math.max(0, Math.log(SAME_HANDLE / Math.max(share, expected))) + (isName ? HANDLE_AS_NAME : 0);
      return { kind: "same-handle" as const, text: `both go by ${handle}`, weight };
    }),
  );
}

/** Tells whether both go by a handle of five letters and more that none of their names would give. */
export function areOddlyCalled(a: Prepared, b: Prepared, index: DuplicateIndex): boolean {
  return a.handles.some(
    (handle) =>
      b.handles.includes(handle) &&
      lettersOf(handle).length >= 5 &&
      ![...a.names, ...b.names].some((name) => explains(name, handle, index)),
  );
}

/** Of people whose name gives the handle, the share who would choose it. */
function expectedShare(handle: string): number {
  return EXPECTED_HANDLE * digitShare(handle.length - lettersOf(handle).length);
}

/** The share of contacts who go by it beside two, as far as they are different people: "me", "github". */
function bearersOfHandle(handle: string, index: DuplicateIndex): number {
  const contacts = index.contactsByKey.get(`handle ${handle}`) ?? [];
  const names = new Set(contacts.flatMap((contact) => index.preparedById.get(contact)?.names.map(fullNameKey) ?? []));
  names.delete(null);
  return Math.max(0, names.size - 2) / sizeOf(index);
}

/** By the number of letters; digits come on top. */
const LETTER_SHARES = [0.05, 0.05, 0.02, 0.004, 0.0005, 0.0001, 0.00001, 0.000003];
const RAREST_HANDLE = 1e-8;

/** The share of people who go by such a handle, from 0 to 1. */
function handleShare(handle: string): number {
  const letters = lettersOf(handle);
  if (NO_HANDLES.has(letters)) return SAME_HANDLE;
  const digits = digitShare(handle.length - letters.length);
  if (isGivenName(letters) || givenShare(letters) > 0.001) return Math.max(givenShare(letters), 0.002) * digits;
  if (isFamilyName(letters)) return Math.max(familyShare(letters), 0.0002) * digits;
  return Math.max(RAREST_HANDLE, (LETTER_SHARES[letters.length] ?? 0.000001) * digits);
}

/** Years of birth are common digits. */
function digitShare(digits: number): number {
  return [1, 0.1, 0.03, 0.005][digits] ?? 0.001;
}

/** Two addresses at one place, or at one that differs by a slip, whose local parts differ by a slip. */
export function weighSlips(a: Prepared, b: Prepared, index: DuplicateIndex): Weighed[] {
  const found: Weighed[] = [];
  for (const first of a.emails) {
    for (const second of b.emails) {
      const [one, other] = [addressHandle(first), addressHandle(second)];
      if (first === second || Math.min(one.length, other.length) < 5 || !isSlip(one, other)) continue;
      // Numbers at the end are there to tell people apart, and names make addresses alike that are no slips.
      if (lettersOf(one) === lettersOf(other) && one !== other) continue;
      if (a.names.some((name) => explains(name, one, index)) && b.names.some((name) => explains(name, other, index)))
        continue;
      if (!isSlip(domainOf(first), domainOf(second))) continue;
      const width = scanKey(one) === scanKey(other) ? SCAN_WIDTH : SLIP_WIDTH;
      const weight = Math.log(SLIP_SHARE) - Math.log(width);
      found.push({ kind: "similar-address", text: `${first} is almost ${second}`, weight });
    }
  }
  return strongest(found);
}

function isSlip(a: string, b: string): boolean {
  return a === b || scanKey(a) === scanKey(b) || boundedDistance(a, b, 2) <= 2;
}

/** The one that weighs most; what weighs the same in the order of its words. */
export function strongest(evidence: readonly Weighed[]): Weighed[] {
  return evidence.toSorted((x, y) => y.weight - x.weight || (x.text < y.text ? -1 : 1)).slice(0, 1);
}
