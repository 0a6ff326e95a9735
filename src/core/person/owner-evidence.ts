/** Finding the owner's addresses by what their messages show. Asked once, then confirmed by the owner. */
import { compareNames } from "./compare-names.ts";
import { type ParsedName, parseName } from "./name.ts";
import type { AddressCounts, OwnerCounter, ParticipantSet } from "./owner-counter.ts";

export interface OwnerAddress {
  readonly address: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Why, in words: "takes part in 2,114 of 2,135 messages, both ways". */
  readonly text: string;
}

export type OwnerFinding =
  | {
      readonly kind: "found";
      /** The name most often beside these addresses. */
      readonly name: string | null;
      /** The main one first. */
      readonly addresses: readonly OwnerAddress[];
      /** Not sure enough to take without asking. */
      readonly perhaps: readonly OwnerAddress[];
    }
  | { readonly kind: "none"; readonly text: string; readonly perhaps: readonly OwnerAddress[] };

/** What is known already: confirmed addresses, and names from a profile of the owner's. */
export interface OwnerHints {
  readonly addresses?: readonly string[];
  readonly names?: readonly string[];
}

/**
 * In a person's mailbox nearly every personal message is from or to them; a third may use
 * other addresses of theirs. In the two real mailboxes measured the owner is in all of them,
 * and the closest correspondent in 22 and 48 of a hundred.
 */
const MAIN_SHARE = 0.6;
/** A main address below six of ten, for want of another of the same name, must have a fifth. */
const NAMESAKE_SHARE = 0.2;
/** Two each way: one could be a mistake. A list's address receives everything and sends nothing. */
const MAIN_EACH_WAY = 2;
/** Fewer messages show only with whom somebody wrote, not who keeps them. */
const FEWEST_MESSAGES = 5;
/** Both ends of one correspondence take part in all of it: within a tenth, counts do not tell who. */
const TOO_CLOSE = 0.9;
/** What a mail program files as sent is the owner's; a few drafts and forwards of others get there, too. */
const SENT_SHARE = 0.6;
const FEWEST_SENT = 3;
/** Where a server notes the delivery, it is to the owner, but for addresses it forwards through. */
const DELIVERED_SHARE = 0.5;
const FEWEST_DELIVERED = 5;
/**
 * A correspondent of the owner is always met together with one of the owner's addresses; the
 * owner's other addresses are met without. A tenth is left for what one sends to oneself.
 */
const ALONE_SHARE = 0.9;
const FEWEST_ALONE = 2;
/** An address without the owner's name must explain most of what is otherwise nobody's. */
const UNEXPLAINED_SHARE = 0.6;
const FEWEST_UNEXPLAINED = 10;

/**
 * Finds the owner among the addresses of personal messages: first the main address, then
 * further ones that explain messages in which no known address of the owner takes part.
 *
 * The main address takes part in six of ten personal messages, both ways; or is the sender of
 * what is filed as sent; or is where mail was delivered. Further ones are senders of filed
 * mail, places of delivery, or bear the owner's name and are hardly ever met together with
 * the main one. A folder of a mailing list has no owner: there nobody is in most messages,
 * and the list's address, if it does not say so itself, never sends.
 */
export function findOwner(counter: OwnerCounter, hints: OwnerHints = {}): OwnerFinding {
  const confirmed = (hints.addresses ?? []).map((address) => ({ address, confidence: 1, text: "you said so" }));
  const main = confirmed.length > 0 ? null : findMain(counter, hints.names ?? []);
  if (main?.kind === "none") return main;
  const addresses = main === null ? [...confirmed] : [main.address];
  const perhaps: OwnerAddress[] = [];
  for (;;) {
    const found = findFurther(counter, [...addresses, ...perhaps], addresses, hints.names ?? []);
    if (found === null) break;
    (found.confidence >= SURE ? addresses : perhaps).push(found);
  }
  return { kind: "found", name: mainName(counter, addresses, hints), addresses, perhaps };
}

/** From here on an address is taken without asking. */
const SURE = 0.8;

type Main = { readonly kind: "main"; readonly address: OwnerAddress } | Extract<OwnerFinding, { kind: "none" }>;

function findMain(counter: OwnerCounter, names: readonly string[]): Main {
  const candidates = counter.addresses
    .flatMap((counts) => judgeMain(counter, counts) ?? [])
    .toSorted(
      (a, b) =>
        b.signs - a.signs || b.counts.taking - a.counts.taking || (a.counts.address < b.counts.address ? -1 : 1),
    );
  const [first, second] = candidates;
  if (first === undefined)
    return { kind: "none", text: "no address takes part in most messages, both ways", perhaps: [] };
  const close =
    second !== undefined && second.signs === first.signs && second.counts.taking >= TOO_CLOSE * first.counts.taking;
  if (!close) return { kind: "main", address: shownOf(first) };
  const named = candidates.filter(({ counts }) => bearsName(counts, fullNames(names)));
  const [only] = named;
  if (named.length === 1 && only !== undefined) return { kind: "main", address: shownOf(only) };
  const perhaps = candidates.map(({ address, text }) => ({ address, confidence: 0.5, text }));
  return { kind: "none", text: `${first.address} and ${second.address} take part alike`, perhaps };
}

function shownOf({ address, confidence, text }: MainCandidate): OwnerAddress {
  return { address, confidence, text };
}

interface MainCandidate extends OwnerAddress {
  readonly counts: AddressCounts;
  /** How many of the three signs speak for it. */
  readonly signs: number;
}

function judgeMain(counter: OwnerCounter, counts: AddressCounts): MainCandidate | null {
  const { from, received, sent, delivered, address } = counts;
  const signs: string[] = [];
  const isEachWay = from >= MAIN_EACH_WAY && received >= MAIN_EACH_WAY;
  const taking = isEachWay ? takingWithNamesakes(counter, counts) : 0;
  if (taking >= FEWEST_MESSAGES && taking >= MAIN_SHARE * counter.personal) {
    const together = taking > counts.taking ? ", together with other addresses of the same name" : "";
    signs.push(`takes part in ${taking} of ${counter.personal} messages, both ways${together}`);
  }
  if (sent >= FEWEST_SENT && sent >= SENT_SHARE * counter.sent)
    signs.push(`sent ${sent} of ${counter.sent} messages filed as sent`);
  if (delivered >= FEWEST_DELIVERED && delivered >= DELIVERED_SHARE * counter.delivered) {
    signs.push(`${delivered} of ${counter.delivered} messages were delivered to it`);
  }
  if (signs.length === 0) return null;
  return { address, counts, signs: signs.length, confidence: signs.length > 1 ? 0.99 : 0.95, text: signs.join("; ") };
}

/**
 * Counts the messages in which an address takes part, with those of further addresses under
 * its name, for owners who changed theirs half-way. Only where it has enough of its own.
 */
function takingWithNamesakes(counter: OwnerCounter, counts: AddressCounts): number {
  const { taking } = counts;
  if (taking >= MAIN_SHARE * counter.personal || taking < NAMESAKE_SHARE * counter.personal) return taking;
  const names = fullNames(commonNames(counts));
  const others = counter.addresses.filter((other) => bearsName(other, names)).map(({ address }) => address);
  const without = setsWithout(counter, new Set([counts.address, ...others]));
  return counter.personal - without.reduce((sum, { count }) => sum + count, 0);
}

/** Finds the best of the addresses not yet weighed, or null. */
function findFurther(
  counter: OwnerCounter,
  weighed: readonly OwnerAddress[],
  known: readonly OwnerAddress[],
  names: readonly string[],
): OwnerAddress | null {
  const own = new Set(known.map(({ address }) => address));
  const ownNames = [...names, ...known.flatMap(({ address }) => namesOf(counter, address))];
  const unexplained = setsWithout(counter, own);
  const left = unexplained.reduce((sum, { count }) => sum + count, 0);
  const aloneByPlace = new Map<number, number>();
  for (const { members, count } of unexplained) {
    for (const place of members) aloneByPlace.set(place, (aloneByPlace.get(place) ?? 0) + count);
  }
  const done = new Set(weighed.map(({ address }) => address));
  const found = counter.addresses.flatMap((counts, place) => {
    if (done.has(counts.address)) return [];
    const alone = aloneByPlace.get(place) ?? 0;
    const judged = judgeFurther(counts, alone, left, () => relationOf(counts, ownNames));
    return judged === null ? [] : [{ judged, alone }];
  });
  const best = found.toSorted(
    (a, b) =>
      b.judged.confidence - a.judged.confidence || b.alone - a.alone || (a.judged.address < b.judged.address ? -1 : 1),
  );
  return best[0]?.judged ?? null;
}

function judgeFurther(
  counts: AddressCounts,
  alone: number,
  left: number,
  // Names are compared last, and only of the few addresses that the counts speak for.
  nameRelation: () => "same" | "unknown" | "other",
): OwnerAddress | null {
  const { address, sent, from, received, delivered, taking } = counts;
  if (sent >= FEWEST_SENT && sent >= SENT_SHARE * from)
    return { address, confidence: 0.95, text: `sent ${sent} messages filed as sent` };
  const isAlone = alone >= FEWEST_ALONE && alone >= ALONE_SHARE * taking;
  if (isAlone && nameRelation() === "same") {
    return { address, confidence: 0.9, text: `your name, in ${alone} messages without your other addresses` };
  }
  if (delivered >= FEWEST_DELIVERED && (taking === 0 || isAlone) && nameRelation() !== "other") {
    return { address, confidence: 0.85, text: `${delivered} messages were delivered to it` };
  }
  const explains = left >= FEWEST_UNEXPLAINED && alone >= UNEXPLAINED_SHARE * left && isAlone;
  if (!explains || from < MAIN_EACH_WAY || received < MAIN_EACH_WAY) return null;
  const text = `takes part in ${alone} of ${left} messages without your other addresses, both ways`;
  return { address, confidence: nameRelation() === "other" ? 0.4 : 0.6, text };
}

function setsWithout(counter: OwnerCounter, own: ReadonlySet<string>): ParticipantSet[] {
  const places = new Set([...own].map((address) => counter.placesByAddress.get(address)));
  return [...counter.setsByMembers.values()].filter(({ members }) => !members.some((place) => places.has(place)));
}

function relationOf(counts: AddressCounts, names: readonly string[]): "same" | "unknown" | "other" {
  if (bearsName(counts, fullNames(names))) return "same";
  return commonNames(counts).some((name) => parseName(name).words.length > 0) ? "other" : "unknown";
}

/** Names of one word alone tell nobody apart. */
function fullNames(names: readonly string[]): ParsedName[] {
  return names.map((name) => parseName(name)).filter(isFull);
}

function isFull({ words }: ParsedName): boolean {
  return words.length > 1;
}

/** Whether one of its common names is the same as one of these, or says it more fully. */
function bearsName(counts: AddressCounts, own: readonly ParsedName[]): boolean {
  return commonNames(counts).some((name) => {
    const first = parseName(name);
    return (
      isFull(first) &&
      own.some((second) => {
        const { relation, by } = compareNames(first, second);
        return relation === "same" || (relation === "compatible" && (by === "part" || by === "nickname"));
      })
    );
  });
}

/** Names that stand beside an address at least a fifth of the times: people mistype others' names. */
function commonNames({ countsByName }: AddressCounts): string[] {
  const all = [...countsByName.values()].reduce((sum, count) => sum + count, 0);
  return [...countsByName].filter(([, count]) => count >= all / 5).map(([name]) => name);
}

function namesOf(counter: OwnerCounter, address: string): string[] {
  const counts = counter.addresses[counter.placesByAddress.get(address) ?? -1];
  return counts === undefined ? [] : commonNames(counts);
}

function mainName(counter: OwnerCounter, addresses: readonly OwnerAddress[], hints: OwnerHints): string | null {
  const countsByName = new Map<string, number>();
  for (const { address } of addresses) {
    const counts = counter.addresses[counter.placesByAddress.get(address) ?? -1];
    for (const [name, count] of counts?.countsByName ?? [])
      countsByName.set(name, (countsByName.get(name) ?? 0) + count);
  }
  const named = [...countsByName].filter(([name]) => parseName(name).words.length > 0);
  const [best] = named.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? hints.names?.[0] ?? null;
}
