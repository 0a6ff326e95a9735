/** Takes into an import what the owner's own card was, filed as a contact before it was known whose it is. */
import type { Released } from "../release-own-card.ts";
import type { Change } from "../../store/port.ts";
import type { Held } from "./identity-book.ts";
import type { ImportRun } from "./import-run.ts";

/** Gives the email addresses that became the owner's by it, and tells of them. */
export async function takeReleased(run: ImportRun, { changes, identities, contact }: Released): Promise<string[]> {
  const isDone = new Set(run.changes.flatMap((change) => (change.kind === "delete" ? nameOf(change) : [])));
  run.changes.push(...changes.filter((change) => change.kind !== "delete" || !isDone.has(nameOf(change))));
  if (contact !== undefined) run.released.add(contact.id);
  const name = contact?.name ?? "";
  const addresses: string[] = [];
  for (const { kind, value } of identities) {
    const held = await run.identities.find(kind, value);
    if (held === undefined || held.status === "owner") continue;
    giveToOwner(held);
    if (kind !== "email") continue;
    addresses.push(value);
    run.tally.ownerFound({ address: value, why: `on the card of "${name}", which is yours` });
  }
  if (contact !== undefined) run.tally.notice(`"${name}" is you, and no contact any more.`);
  return addresses;
}

export function giveToOwner(identity: Held): void {
  identity.status = "owner";
  identity.record = null;
  identity.contact = undefined;
}

function nameOf({ table, key }: Extract<Change, { kind: "delete" }>): string {
  return `${table} ${key.join(" ")}`;
}
