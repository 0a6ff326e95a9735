import { findPartners, settleFreed } from "../settle-freed.ts";
import type { ImportRun } from "./import-run.ts";

/** Makes contacts of whom an address exchanged with before that became the owner's in this import. */
export async function settlePartners(run: ImportRun): Promise<void> {
  const own = [...run.identities.all()].filter(({ status }) => status === "owner");
  const fresh = own.filter(({ stored }) => stored !== undefined && stored.status !== "owner");
  const partners = await findPartners(
    run.session,
    fresh.map(({ id }) => id),
  );
  const settled = await settleFreed(run.session, run.ids, partners, {
    owners: new Set(own.map(({ id }) => id)),
    unclaimed: ({ id, status }) => (run.identities.byId(id)?.status ?? status) === "unclaimed",
  });
  for (const { identity, record, contact, changes } of settled) {
    const held = await run.identities.take(identity.kind, identity.value);
    run.changes.push(...changes);
    run.joined.push({ record, contact });
    const names = identity.name === null ? [] : [identity.name];
    if (changes.length > 0) run.people.set(contact, { kind: "person", names, isNew: true });
    Object.assign(held, { status: "claimed", record, contact });
  }
}
