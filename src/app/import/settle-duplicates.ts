/** Makes one of contacts that are certainly one person though no address joins them, once everything is read. */
import { cutText } from "../../core/cut-text.ts";
import type { ContactId } from "../../core/id.ts";
import { createDuplicateIndex } from "../../core/person/duplicate-index.ts";
import { type DuplicatePair, duplicatesOf } from "../../core/person/duplicates.ts";
import { joinCertain } from "../../core/person/join-certain.ts";
import { gatherPeople } from "./gather-people.ts";
import type { ImportRun } from "./import-run.ts";
import { besideOf } from "./note-beside.ts";

/**
 * Looks at the contacts that this import brought, beside those that the store holds of their names, so that the cost
 * follows the import and not the book. Two of one name who stood side by side in a message are asked about, whatever else speaks for
 * them. What is only probable is asked about by `kith duplicates`, and so are two
 * contacts of the store that one new one would join.
 */
export async function settleDuplicates(run: ImportRun): Promise<void> {
  const fresh = [...run.people].flatMap(([id, { kind, isNew }]) => (isNew && kind === "person" ? id : []));
  if (fresh.length === 0) return;
  const { people, bookSize } = await gatherPeople(run, fresh);
  const index = createDuplicateIndex(people, bookSize);
  const { pairs } = duplicatesOf(
    fresh.filter((id) => index.preparedById.has(id)),
    index,
  );
  const apart = await readApart(run, pairs);
  const isBeside = besideOf(run);
  const sure = pairs.filter(({ a, b }) => !apart.has(a) && !apart.has(b) && !isBeside(a, b));
  const isStored = (id: ContactId): boolean => run.people.get(id)?.isNew !== true;
  const groups = joinCertain(sure, index, (a, b) => isStored(a) && isStored(b));
  const survivors = new Map<ContactId, ContactId>();
  for (const [survivor, ...others] of groups) {
    if (survivor !== undefined) for (const other of others) survivors.set(other, survivor);
  }
  repoint(run, survivors);
  if (groups.length > 0) say(run, groups, sure, new Map(people.map(({ contact, names }) => [contact, names[0]])));
}

/** Contacts that the owner has called different from somebody: their names do not tell them apart. */
async function readApart(run: ImportRun, pairs: readonly DuplicatePair[]): Promise<ReadonlySet<ContactId>> {
  const { store, owner } = run.session;
  const apart = new Set<ContactId>();
  for (const id of new Set(pairs.flatMap(({ a, b }) => [a, b]))) {
    if (run.people.get(id)?.isNew === true) continue;
    const verdicts = [
      ...(await store.scan(owner, "verdict", { index: "byPair", equals: [id] })),
      ...(await store.scan(owner, "verdict", { index: "byOther", equals: [id] })),
    ];
    if (verdicts.some(({ answer }) => answer === "different")) apart.add(id);
  }
  return apart;
}

/** Gives the records of new contacts to those that they turned out to be. */
function repoint(run: ImportRun, survivors: ReadonlyMap<ContactId, ContactId>): void {
  if (survivors.size === 0) return;
  for (const { record, contact } of run.joined) {
    const survivor = survivors.get(contact);
    if (survivor !== undefined)
      run.changes.push({ kind: "update", table: "record", key: [record], set: { contact: survivor } });
  }
  for (const identity of run.identities.all()) {
    const survivor = identity.contact === undefined ? undefined : survivors.get(identity.contact);
    if (survivor !== undefined) identity.contact = survivor;
  }
  for (const other of survivors.keys()) {
    run.changes.push({ kind: "delete", table: "contact", key: [other] });
    run.people.delete(other);
  }
}

/** So many are named. */
const MOST_NAMED = 3;

function say(
  run: ImportRun,
  groups: readonly (readonly ContactId[])[],
  pairs: readonly DuplicatePair[],
  namesById: ReadonlyMap<ContactId, string | undefined>,
): void {
  const told = groups.slice(0, MOST_NAMED).map((group) => {
    const pair = pairs.find(({ a, b }) => group.includes(a) && group.includes(b));
    const name = group.map((id) => namesById.get(id)).find((one) => one !== undefined);
    return `${cutText(name ?? "somebody", 40)} (${
      pair?.evidence
        .slice(0, 2)
        .map(({ text }) => text)
        .join("; ") ?? ""
    })`;
  });
  const [many, are] =
    groups.length === 1 ? ["One person that stood", "is"] : [`${groups.length} people that stood`, "are"];
  const more = groups.length > told.length ? ", …" : "";
  run.tally.notice(`${many} under several addresses ${are} one contact each: ${told.join(", ")}${more}.`);
}
