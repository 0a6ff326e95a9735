/** Sets addresses and numbers that people of several names go by to shared, once everything is read (data-model.md §4). */
import { type ContactId, idOf } from "../../core/id.ts";
import { fullWordsOf, parseName } from "../../core/person/name.ts";
import { areOfOffice } from "../../core/person/office-names.ts";
import { prepareNames } from "../../core/person/prepare-person.ts";
import type { Profile } from "../../core/person/profile.ts";
import { queryTokens } from "../../core/search/tokens.ts";
import type { Held } from "./identity-book.ts";
import type { ImportRun } from "./import-run.ts";
import { releaseContact } from "./settle-lists.ts";

/** Cards of the store looked at for one address. */
const MOST_HOLDERS = 40;
/** Names that stood beside one address in mail. */
const FEWEST_NAMES = 3;

/**
 * An address by which three people and more are named who have no letter in common is an office's, whatever its form: on
 * their cards, or in the mail that came from it. It joins nobody any more, makes no contact, and stays on each card. What
 * mail alone had made a contact for it goes, unless the owner has said or decided anything about it.
 */
export async function settleShared(run: ImportRun): Promise<void> {
  const held = [...run.identities.all()].filter(
    ({ id, kind, status, names }) =>
      (kind === "email" || kind === "phone") &&
      (status === "claimed" || status === "unclaimed") &&
      (run.contested.has(id) || names.size >= FEWEST_NAMES),
  );
  for (const identity of held) {
    const names = [...(await namesOnCards(run, identity)), ...namesInMail(identity)];
    if (!areOfOffice(names.flatMap((name) => prepareNames(name).slice(0, 1)))) continue;
    const isMails = identity.status === "claimed" && (await isOfMailAlone(run, identity));
    if (isMails && !(await releaseContact(run, identity, "an address of several people"))) continue;
    if (!isMails) run.tally.notice(`${identity.value} is of several people: it makes none of them one.`);
    identity.status = "shared";
    identity.record = null;
    identity.contact = undefined;
  }
}

/** A name that fewer mentions than this share bear is a slip of whoever wrote it. */
const LEAST_SHARE = 0.1;

/** Names of two words at least that stood beside it time and again: one word may be what another calls them. */
function namesInMail({ kind, names }: Held): string[] {
  if (kind !== "email" || names.size < FEWEST_NAMES) return [];
  const all = [...names.values()].reduce((sum, count) => sum + count, 0);
  return [...names].flatMap(([name, count]) =>
    count >= 2 && count >= all * LEAST_SHARE && fullWordsOf(parseName(name)).length >= 2 ? name : [],
  );
}

/** The names of those on whose cards it stands, in this import and in the store. */
async function namesOnCards(run: ImportRun, { id, value, stored }: Held): Promise<string[]> {
  const contacts = run.contested.get(id);
  if (contacts === undefined) return [];
  const names = [...contacts].flatMap((contact) => run.people.get(contact)?.names.slice(0, 1) ?? []);
  if (stored === undefined) return names;
  const { store, owner } = run.session;
  const found = await store.findCandidates(owner, queryTokens(value), MOST_HOLDERS, "exact");
  for (const contact of found.slice(0, MOST_HOLDERS).map((one) => idOf<"contact">(one))) {
    const row = contacts.has(contact) ? undefined : await store.get(owner, "profile", [contact]);
    if (row === undefined) continue;
    const profile = JSON.parse(row.profile) as Profile;
    const holds = [...profile.emails, ...profile.phones].some(
      (one) => one === value || run.normalisePhone(one) === value,
    );
    if (holds && !profile.nameless) names.push(profile.name);
  }
  return names;
}

/** Whether no card brought it. */
async function isOfMailAlone(run: ImportRun, { stored }: Held): Promise<boolean> {
  if (stored?.record === null || stored?.record === undefined) return false;
  const { store, owner } = run.session;
  return (await store.get(owner, "record", [stored.record]))?.raw === null;
}

/** Notes that a further card holds an identity that is another contact's already. */
export function noteContested(run: ImportRun, { id, contact: holder }: Held, contact: ContactId): void {
  if (holder === undefined || holder === contact) return;
  const contacts = run.contested.get(id) ?? new Set([holder]);
  run.contested.set(id, contacts.add(contact));
}
