/** Decides what forgetting a contact changes: what is theirs goes, what they shared with others stays without them. */
import type * as facts from "../core/facts.ts";
import type { Change } from "../store/port.ts";
import { type Held, type HeldExchange, idsIn, wordsOf } from "./read-held.ts";

/** What else has to be known of rows that others lean on too. */
export interface Shared {
  /** Organisations at which nobody else has a position. */
  readonly organisations: readonly facts.Organisation[];
  /** Photos that no other card has. */
  readonly blobs: readonly facts.Blob[];
  /** Chats of theirs alone, by their names. */
  readonly sources: readonly facts.Source[];
  /** Addresses of nobody that bear one of their names. */
  readonly named: readonly facts.Identity[];
  /** Touches of others whose words name them: whoever knows both is written to when the owner met one. */
  readonly touches: readonly Pick<facts.Touch, "id" | "proposal">[];
  /** Keys of saved filters that look for them. */
  readonly filters: readonly string[];
  /** Status of everybody who took part in what they took part in. */
  readonly isOwner: (identity: number) => boolean;
}

export interface Forgetting {
  readonly changes: readonly Change[];
  /** Interactions removed, and those that stay with others. */
  readonly removed: number;
  readonly kept: number;
}

export function forgetChanges(held: Held, shared: Shared, forgotten: readonly facts.Forgotten[]): Forgetting {
  const changes: Change[] = [];
  const touches = new Set<number>(held.touches.map(({ id }) => id));
  let removed = 0;
  for (const exchange of held.exchanges) {
    const theirs = forgetExchange(held, shared, exchange, touches);
    changes.push(...theirs.changes);
    if (theirs.isRemoved) removed += 1;
  }
  for (const entry of held.entries) changes.push(...forgetEntry(held, entry));
  for (const { id } of held.namings) changes.push({ kind: "delete", table: "naming", key: [id] });
  for (const { id } of held.identities) changes.push({ kind: "delete", table: "identity", key: [id] });
  for (const { id } of shared.named)
    changes.push({ kind: "update", table: "identity", key: [id], set: { name: null } });
  for (const { id } of held.details) changes.push({ kind: "delete", table: "detail", key: [id] });
  for (const { id } of held.positions) changes.push({ kind: "delete", table: "position", key: [id] });
  for (const { id } of held.notes) changes.push({ kind: "delete", table: "note", key: [id] });
  for (const { id } of held.help) changes.push({ kind: "delete", table: "help", key: [id] });
  for (const { id } of held.occasions) changes.push({ kind: "delete", table: "occasion", key: [id] });
  for (const { id } of held.memberships) changes.push({ kind: "delete", table: "membership", key: [id] });
  for (const { id } of held.touches) changes.push({ kind: "delete", table: "touch", key: [id] });
  for (const { id } of held.verdicts) changes.push({ kind: "delete", table: "verdict", key: [id] });
  for (const { id } of held.lines) changes.push({ kind: "delete", table: "regroupLine", key: [id] });
  for (const { id } of held.mentions) changes.push({ kind: "delete", table: "mention", key: [id] });
  for (const { id } of held.records) changes.push({ kind: "delete", table: "record", key: [id] });
  for (const { id } of shared.organisations) changes.push({ kind: "delete", table: "organisation", key: [id] });
  for (const { hash } of shared.blobs) changes.push({ kind: "delete", table: "blob", key: [hash] });
  for (const { id } of shared.sources) {
    const set = { key: `forgotten ${id}`, name: "Somebody forgotten", locations: "[]" };
    changes.push({ kind: "update", table: "source", key: [id], set });
  }
  for (const { id, proposal } of shared.touches)
    changes.push({ kind: "update", table: "touch", key: [id], set: { proposal } });
  for (const key of shared.filters) changes.push({ kind: "delete", table: "setting", key: [key] });
  changes.push({ kind: "delete", table: "contact", key: [held.contact.id] });
  for (const row of forgotten) changes.push({ kind: "insert", table: "forgotten", row });
  return { changes, removed, kept: held.exchanges.length - removed };
}

/** What they wrote goes, and what nobody else took part in; of the rest their part, and a subject that names them. */
function forgetExchange(
  held: Held,
  { isOwner }: Shared,
  { interaction, parts, copies }: HeldExchange,
  touches: ReadonlySet<number>,
): { readonly changes: readonly Change[]; readonly isRemoved: boolean } {
  const ids = new Set<number>(held.identities.map(({ id }) => id));
  const theirs = parts.filter(({ identity }) => ids.has(identity));
  const isRemoved =
    theirs.some(({ role }) => role === "from") || parts.every(({ identity }) => ids.has(identity) || isOwner(identity));
  const leaving = isRemoved ? parts : theirs;
  const changes: Change[] = leaving.map(({ identity }) => ({
    kind: "delete",
    table: "participation",
    key: [interaction.id, identity],
  }));
  const { id, subject, note, promptedBy } = interaction;
  if (isRemoved) {
    for (const { source, key } of copies) changes.push({ kind: "delete", table: "copy", key: [source, key] });
    changes.push({ kind: "delete", table: "interaction", key: [id] });
    return { changes, isRemoved };
  }
  const set = {
    ...(names(held, subject) || theirs.some(({ role }) => role === "organiser")
      ? { subject: "", subjectKey: null }
      : {}),
    ...(note !== null && names(held, note) ? { note: null } : {}),
    ...(promptedBy !== null && touches.has(promptedBy) ? { promptedBy: null } : {}),
  };
  if (Object.keys(set).length > 0) changes.push({ kind: "update", table: "interaction", key: [id], set });
  return { changes, isRemoved };
}

/** The entry's bytes name everybody: they go, and its hash stays, by which the same entry is known again. */
function forgetEntry(held: Held, { record, event, expected, namings }: Held["entries"][number]): Change[] {
  const ids = new Set<number>(held.identities.map(({ id }) => id));
  const changes: Change[] = [{ kind: "update", table: "event", key: [event.id], set: { title: "" } }];
  if (record.raw !== null) changes.push({ kind: "update", table: "record", key: [record.id], set: { raw: null } });
  for (const one of expected) {
    const others = idsIn(one).filter((id) => !ids.has(id));
    if (others.length === 0) changes.push({ kind: "delete", table: "expected", key: [one.id] });
    else {
      const set = { title: "", identities: JSON.stringify(others) };
      changes.push({ kind: "update", table: "expected", key: [one.id], set });
    }
  }
  for (const { id, identity } of namings) {
    // Whoever else it was with stays.
    if (identity !== null && !ids.has(identity))
      changes.push({ kind: "update", table: "naming", key: [id], set: { title: "" } });
    else changes.push({ kind: "delete", table: "naming", key: [id] });
  }
  return changes;
}

function names(held: Held, text: string): boolean {
  const { names: all, addresses } = wordsOf(held);
  const lower = text.toLowerCase();
  // A first name alone tells of them where they took part themselves.
  const parts = all.flatMap((name) => [name, ...name.split(/\s+/)]).filter((word) => word.length > 2);
  return [...parts, ...addresses].some((word) => lower.includes(word.toLowerCase()));
}
