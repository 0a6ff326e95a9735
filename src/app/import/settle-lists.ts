/** Marks the addresses of mailing lists, so that what the owner posts there is no attempt to anybody. */
import type { SourceRecord } from "../../core/facts.ts";
import { given } from "../../core/failure.ts";
import type { ContactId } from "../../core/id.ts";
import type { Held } from "./identity-book.ts";
import type { ImportRun } from "./import-run.ts";

/**
 * The copy of a post that stands among the sent ones does not say that it went to a list: only what came back through
 * the list does. Its address is kept as shared even where nothing was posted yet, so that mail read later finds it.
 *
 * What a card claims, or who ever wrote by themselves, stays a person's: anybody can name an address as a list's. So
 * does a contact made of posts that were read earlier, where the owner has said or decided anything about it.
 */
export async function settleLists(run: ImportRun): Promise<void> {
  for (const address of [...run.lists].sort()) {
    const identity = await run.identities.take("email", address);
    if (identity.status === "owner" || identity.status === "shared" || (await hasWritten(run, identity))) continue;
    if (identity.status === "claimed" && !(await releaseContact(run, identity, "a mailing list"))) continue;
    identity.status = "shared";
    identity.record = null;
    identity.contact = undefined;
  }
}

async function hasWritten(run: ImportRun, { id, stored }: Held): Promise<boolean> {
  if ((run.exchanges.get(id)?.personalIn ?? 0) > 0) return true;
  if (stored === undefined) return false;
  const { store, owner } = run.session;
  const parts = await store.scan(owner, "participation", { index: "byIdentity", equals: [id] });
  return parts.some(({ role }) => role === "from");
}

/** Takes the contact away that mail alone made for this address, and says so; tells whether it was one. */
export async function releaseContact(run: ImportRun, { value, stored, contact }: Held, what: string): Promise<boolean> {
  if (stored?.status !== "claimed" || contact === undefined || isJoined(run, contact)) return false;
  const { store, owner } = run.session;
  const records = await store.scan(owner, "record", { index: "byContact", equals: [contact] });
  const only = given(records[0], "a contact has a record");
  if (records.length > 1 || !(await isOfMail(run, only)) || (await isJudged(run, contact))) return false;
  run.changes.push({ kind: "delete", table: "record", key: [only.id] });
  run.changes.push({ kind: "delete", table: "contact", key: [contact] });
  run.people.delete(contact);
  run.tally.notice(`${value} is ${what}, and no contact any more.`);
  return true;
}

/** Whether this import makes it one with somebody else, or gives it a record. */
function isJoined({ joined, merges }: ImportRun, id: ContactId): boolean {
  return (
    joined.some(({ contact }) => contact === id) || merges.some(({ survivor, other }) => [survivor, other].includes(id))
  );
}

async function isOfMail({ session }: ImportRun, { raw, source }: SourceRecord): Promise<boolean> {
  return raw === null && (await session.store.get(session.owner, "source", [source]))?.kind === "mail";
}

/** Whether the owner has put it in a group, noted, planned, compared or decided anything. */
async function isJudged({ session: { store, owner } }: ImportRun, id: ContactId): Promise<boolean> {
  const contact = given(await store.get(owner, "contact", [id]), "a claimed identity has its contact");
  if (contact.decision !== "none" || contact.starred === 1 || contact.oneSided === 1) return true;
  if (contact.idealDays !== null || contact.latestDays !== null || contact.elsewhereOn !== null) return true;
  for (const table of ["membership", "note", "help", "occasion", "touch", "regroupLine"] as const) {
    if ((await store.scan(owner, table, { index: "byContact", equals: [id] })).length > 0) return true;
  }
  if ((await store.scan(owner, "regroupLine", { index: "byOther", equals: [id] })).length > 0) return true;
  for (const index of ["byPair", "byOther"] as const) {
    if ((await store.scan(owner, "verdict", { index, equals: [id] })).length > 0) return true;
  }
  return false;
}
