/** Finds contacts by what a person types: an id, a name, an address, a few letters. */
import { cutText, quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import { type ContactId, parseShownId, showId } from "../core/id.ts";
import { foldedPrefixMatch } from "../core/search/candidates.ts";
import { foldText } from "../core/search/fold.ts";
import { rankEntries, readQuery } from "../core/search/rank.ts";
import { resolveName } from "../core/search/resolve-name.ts";
import type { SearchEntry } from "../core/search/search-text.ts";
import { findAddresses } from "./find-addresses.ts";
import type { Session } from "./session.ts";

export interface FoundContact {
  readonly contact: ContactId;
  readonly name: string;
}

/** So many candidates of the store's index are ranked: 0.1 s. */
const CANDIDATES = 2000;
/** So many choices are named when a name is not clear. */
const CHOICES = 10;
/** So much of each name is shown among the choices. */
const MOST_SHOWN = 80;

/** Finds exactly one contact; throws ambiguous with the choices, or not-found with what is spelt alike. */
export async function findContact(session: Session, text: string): Promise<FoundContact> {
  if (text.trim() === "") {
    throw new Failure("bad-usage", "Say whom you mean", { hint: "Give a name, an address, or an id such as c_12." });
  }
  const id = parseShownId("contact", text);
  if (id !== undefined) {
    const row = await session.store.get(session.owner, "profile", [id]);
    if (row !== undefined) return { contact: id, name: row.name };
    throw new Failure("not-found", `There is no contact ${cutText(text, MOST_SHOWN)}`);
  }
  const entries = await readEntries(session, await candidatesFor(session, text));
  const found = resolveName(text, entries, { isCut: entries.length >= CANDIDATES });
  switch (found.kind) {
    case "one":
      return { contact: found.contact, name: nameIn(entries, found.contact) };
    case "several":
      throw new Failure("ambiguous", `${quoteText(text)} may be several people`, {
        hint: `Say which: ${choices(entries, found.contacts)}.`,
      });
    case "similar":
      throw new Failure("not-found", `Nobody is called ${quoteText(text)}`, {
        hint: `Did you mean: ${choices(entries, found.contacts)}?${await addressHint(session, text)}`,
      });
    case "none":
      throw new Failure("not-found", `Nobody is called ${quoteText(text)}`, {
        hint:
          (await addressHint(session, text)).trim() || "`kith list` shows everybody; `kith contact add` adds someone.",
      });
  }
}

/** Who is no contact, but was met in mail. */
async function addressHint(session: Session, text: string): Promise<string> {
  const { total, shown } = await findAddresses(session, text);
  const [first] = shown;
  if (first === undefined) return "";
  const { address, name, interactions, lastOn } = first;
  const known = `${interactions} in your mail${lastOn === null ? "" : `, last on ${lastOn}`}`;
  const more = total > 1 ? `, and ${total - 1} more that \`kith list\` finds` : "";
  return ` No contact, but an address: ${name === null ? "" : `${cutText(name, MOST_SHOWN)} `}${address} (${known})${more}. \`kith contact add ${address}\` makes a contact of it.`;
}

/** Everybody who matches, however many. */
export async function searchContacts({ store, owner }: Session, text: string): Promise<ReadonlySet<number>> {
  const query = readQuery(text);
  const found = await store.findCandidates(owner, query.tokens, Number.MAX_SAFE_INTEGER);
  const first = found[0] === undefined ? undefined : await store.get(owner, "search", [found[0]]);
  // Where one of them holds all words, all do, and ranking them would only tell their order.
  if (first === undefined || foldedPrefixMatch(first.text, query.tokens)) return new Set(found);
  const entries = await readEntries({ store, owner }, found.slice(0, CANDIDATES));
  return new Set(rankEntries(query, entries).map(({ contact }) => contact));
}

/** Of a word that half the book has, the first and whoever is called just so: among those that are left out nobody is meant. */
async function candidatesFor({ store, owner }: Session, text: string): Promise<readonly number[]> {
  const found = await store.findCandidates(owner, readQuery(text).tokens, CANDIDATES);
  if (found.length < CANDIDATES) return found;
  const called = await store.scan(owner, "listing", { index: "byName", equals: [foldText(text)], limit: CANDIDATES });
  return [...new Set([...called.map(({ contact }) => contact), ...found.slice(0, CANDIDATES)])];
}

async function readEntries(
  { store, owner }: Pick<Session, "store" | "owner">,
  ids: readonly number[],
): Promise<readonly SearchEntry[]> {
  const entries: SearchEntry[] = [];
  for (const id of ids) {
    const row = await store.get(owner, "search", [id]);
    if (row !== undefined) entries.push(JSON.parse(row.entry) as SearchEntry);
  }
  return entries;
}

function nameIn(entries: readonly SearchEntry[], contact: ContactId): string {
  return entries.find((entry) => entry.contact === contact)?.names[0] ?? showId("contact", contact);
}

function choices(entries: readonly SearchEntry[], contacts: readonly ContactId[]): string {
  const named = contacts.slice(0, CHOICES).map((contact) => {
    const entry = entries.find((one) => one.contact === contact);
    const detail = entry?.organisations[0] ?? entry?.identities[0];
    return `${showId("contact", contact)} ${cutText(nameIn(entries, contact), MOST_SHOWN)}${detail === undefined ? "" : ` (${cutText(detail, MOST_SHOWN)})`}`;
  });
  const more = contacts.length - named.length;
  return named.join(", ") + (more > 0 ? `, and ${more} more` : "");
}
