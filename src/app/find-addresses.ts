/** Finds addresses that are no contacts: seen in mail and calendars, and kept beside the contacts (data-model.md §4). */
import type { Day } from "../core/day.ts";
import type { Identity } from "../core/facts.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import { profileLink } from "../core/person/profile-link.ts";
import { foldText } from "../core/search/fold.ts";
import { queryTokens } from "../core/search/tokens.ts";
import type { Session } from "./session.ts";

export interface FoundAddress {
  readonly kind: Identity["kind"];
  readonly address: string;
  /** The best name seen beside it. */
  readonly name: string | null;
  /** Messages and meetings that it took part in. */
  readonly interactions: number;
  readonly lastOn: Day | null;
}

/** Addresses that fit, by name and address; `shown` of them are told of. */
export interface FoundAddresses {
  readonly total: number;
  readonly shown: readonly FoundAddress[];
}

export const MOST_ADDRESSES = 10;
const PLAIN = /^[\x20-\x7e]*$/;
const WORD = /[\p{L}\p{N}]/u;

/** How many addresses are kept beside the contacts. */
export async function countAddresses(session: Session): Promise<number> {
  return (await readAddresses(session)).length;
}

/**
 * Every word of the text begins a word of the address or of the name beside it. A whole
 * address is looked up; for a word each address is read once: 0.4 s of 100,000.
 */
export async function findAddresses(session: Session, text: string): Promise<FoundAddresses> {
  const tokens = queryTokens(text);
  if (tokens.length === 0) return { total: 0, shown: [] };
  const email = normaliseEmail(text);
  if (email !== null) {
    const [exact] = await session.store.scan(session.owner, "identity", { index: "byValue", equals: ["email", email] });
    if (exact?.status === "unclaimed") return { total: 1, shown: [await tellOf(session, exact)] };
  }
  const found = (await readAddresses(session)).filter((one) => fits(one, tokens));
  const order = ({ value, name }: Identity): string => `${(name ?? value).toLowerCase()} ${value}`;
  const sorted = found.map((one) => ({ one, order: order(one) })).sort((a, b) => (a.order < b.order ? -1 : 1));
  const shown: FoundAddress[] = [];
  for (const { one } of sorted.slice(0, MOST_ADDRESSES)) shown.push(await tellOf(session, one));
  return { total: found.length, shown };
}

/** Those that a person can write down: a name counts only inside its own source, and so does a handle. */
async function readAddresses({ store, owner }: Session): Promise<readonly Identity[]> {
  const rows = await store.scan(owner, "identity", { index: "byStatus", equals: ["unclaimed"] });
  return rows.filter(({ kind }) => kind === "email" || kind === "phone" || kind === "profile");
}

function fits({ value, name }: Identity, tokens: readonly string[]): boolean {
  const written = name === null ? value : `${name} ${value}`;
  // Folding costs ten times what it does to look, and what is plain folds to its small letters.
  const text = PLAIN.test(written) ? written.toLowerCase() : foldText(written);
  return tokens.every((token) => {
    for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
      if (at === 0 || !WORD.test(text.charAt(at - 1))) return true;
    }
    return false;
  });
}

async function tellOf({ store, owner, zone }: Session, identity: Identity): Promise<FoundAddress> {
  const parts = await store.scan(owner, "participation", { index: "byIdentity", equals: [identity.id] });
  let last = -Infinity;
  for (const { interaction } of parts) {
    last = Math.max(last, (await store.get(owner, "interaction", [interaction]))?.at ?? -Infinity);
  }
  const { kind, value, name } = identity;
  const address = (kind === "profile" ? profileLink(value) : null) ?? value;
  const lastOn = Number.isFinite(last) ? zone.dayAt(last as Parameters<typeof zone.dayAt>[0]) : null;
  return { kind, address, name, interactions: parts.length, lastOn };
}
