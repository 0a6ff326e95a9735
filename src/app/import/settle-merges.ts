/** Makes one of contacts that cards have shown to be one person, once everything is read. */
import type { ContactId } from "../../core/id.ts";
import { mergeChanges, readMergeRows } from "../merge-changes.ts";
import type { ImportRun } from "./import-run.ts";

/**
 * Only contacts of the store are made one, each at most once in an import, and never against the owner's
 * answer "different"; what is left is asked about by `kith duplicates`.
 */
export async function settleMerges(run: ImportRun): Promise<void> {
  const settled = new Set<ContactId>();
  for (const { survivor, other } of run.merges) {
    if (survivor === other || settled.has(survivor) || settled.has(other)) continue;
    if (await merge(run, survivor, other)) settled.add(survivor).add(other);
  }
}

async function merge(run: ImportRun, survivor: ContactId, other: ContactId): Promise<boolean> {
  const { store, owner } = run.session;
  const [kept, gone] = [await store.get(owner, "contact", [survivor]), await store.get(owner, "contact", [other])];
  if (kept === undefined || gone === undefined || (await areDifferent(run, survivor, other))) return false;
  for (const { record, contact } of run.joined) {
    if (contact === other)
      run.changes.push({ kind: "update", table: "record", key: [record], set: { contact: survivor } });
  }
  run.changes.push(...mergeChanges(await readMergeRows(run.session, kept, gone)));
  for (const identity of run.identities.all()) if (identity.contact === other) identity.contact = survivor;
  return true;
}

/** "Different" is remembered for ever. */
async function areDifferent(run: ImportRun, one: ContactId, other: ContactId): Promise<boolean> {
  const { store, owner } = run.session;
  const pair = [Math.min(one, other), Math.max(one, other)];
  const [verdict] = await store.scan(owner, "verdict", { index: "byPair", equals: pair });
  return verdict?.answer === "different";
}
