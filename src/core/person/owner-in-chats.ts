/** Finding who the owner is among the members of chats, where a source knows people by names or ids alone. */
import type { MessageRecord, Party, SourceKind } from "../reading.ts";
import { compareNames } from "./compare-names.ts";
import { identityKey } from "./identity.ts";
import { parseName } from "./name.ts";

/** Sources whose members are names or ids, the owner among them. */
export const NAMED_CHATS: readonly SourceKind[] = ["whatsapp", "telegram", "facebook", "instagram", "x-messages"];

export interface ChatCounts {
  /** The members of each chat, by identity. */
  readonly membersByThread: Map<string, Set<string>>;
  readonly partiesByKey: Map<string, Party>;
  /** How often the source itself said that this is the owner. */
  readonly claims: Map<string, number>;
}

export interface ChatOwner {
  readonly party: Party;
  /** The evidence in words. */
  readonly why: string;
}

/** The owner is in every chat of theirs, but not always among those who wrote. */
const SHARE = 0.6;
/** Whoever is in half as many is a friend in many groups, perhaps. */
const LEAD = 2;
/** A claim that stands against many others is a chat with a misleading name. */
const CLAIM_SHARE = 0.2;

export function createChatCounts(): ChatCounts {
  return { membersByThread: new Map(), partiesByKey: new Map(), claims: new Map() };
}

/** Counts one message of a chat. Memory grows with the members of chats, not with messages. */
export function countChat(counts: ChatCounts, { participants, threadKey, ownersChat }: MessageRecord): void {
  if (ownersChat !== true || threadKey === undefined) return;
  let members = counts.membersByThread.get(threadKey);
  if (members === undefined) counts.membersByThread.set(threadKey, (members = new Set()));
  for (const { kind, value, name } of participants) {
    const key = identityKey({ kind, value });
    if (members.has(key)) continue;
    members.add(key);
    if (!counts.partiesByKey.has(key)) counts.partiesByKey.set(key, { kind, value, ...(name && { name }) });
  }
}

/** Notes that the source says who its owner is. */
export function claimChatOwner(counts: ChatCounts, party: Party): void {
  const key = identityKey(party);
  counts.partiesByKey.set(key, counts.partiesByKey.get(key) ?? party);
  counts.claims.set(key, (counts.claims.get(key) ?? 0) + 1);
}

/**
 * Gives the owner's own names or ids: those that the source claims; else the one in most chats of two, or in most
 * chats, if nobody else is in half as many; else the one that bears a name of the owner's. Empty when that tells nobody.
 */
export function findChatOwner(counts: ChatCounts, ownerNames: readonly string[]): readonly ChatOwner[] {
  const most = Math.max(0, ...counts.claims.values());
  const claimed = [...counts.claims].filter(([, count]) => count >= most * CLAIM_SHARE);
  if (claimed.length > 0) return claimed.flatMap(([key]) => ownerOf(counts, key, "the files say so"));

  const chats = [...counts.membersByThread.values()];
  // In a chat of two the owner is one of both; of a larger one it may show only who wrote.
  const pairs = chats.filter(({ size }) => size === 2);
  for (const some of [pairs, chats]) {
    const [first, second] = countMembers(some);
    const often = first?.[1] ?? 0;
    if (first !== undefined && often >= Math.max(2, some.length * SHARE, LEAD * (second?.[1] ?? 0))) {
      return ownerOf(counts, first[0], `in ${often} of ${some.length} chats${some === pairs ? " of two" : ""}`);
    }
  }
  const named = countMembers(chats)
    .map(([key]) => key)
    .filter((key) => isAmong(counts.partiesByKey.get(key), ownerNames));
  const [only] = named;
  return only === undefined || named.length > 1 ? [] : ownerOf(counts, only, "it is your name");
}

/** In how many chats each takes part, most first. */
function countMembers(chats: readonly ReadonlySet<string>[]): [key: string, chats: number][] {
  const chatsByKey = new Map<string, number>();
  for (const members of chats) for (const key of members) chatsByKey.set(key, (chatsByKey.get(key) ?? 0) + 1);
  return [...chatsByKey].sort(([, a], [, b]) => b - a);
}

function ownerOf({ partiesByKey }: ChatCounts, key: string, why: string): ChatOwner[] {
  const party = partiesByKey.get(key);
  return party === undefined ? [] : [{ party, why }];
}

function isAmong(party: Party | undefined, names: readonly string[]): boolean {
  const name = party?.name ?? (party?.kind === "name" ? party.value : undefined);
  if (name === undefined) return false;
  return names.some((own) => compareNames(parseName(name), parseName(own)).relation === "same");
}
