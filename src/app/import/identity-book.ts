/** The identities that one import meets: those of the store and those it creates, each looked up once. */
import type { Identity } from "../../core/facts.ts";
import type { ContactId, IdentityId, OwnerId, RecordId } from "../../core/id.ts";
import { isSharedAddress } from "../../core/person/shared-address.ts";
import type { Day } from "../../core/day.ts";
import type { Store } from "../../store/port.ts";
import type { Ids } from "../session.ts";

/** An identity while the import runs; written once, at its end. */
export interface Held {
  readonly id: IdentityId;
  readonly kind: Identity["kind"];
  readonly value: string;
  readonly stored: Identity | undefined;
  status: Identity["status"];
  record: RecordId | null;
  contact: ContactId | undefined;
  name: string | null;
  deadOn: Day | null;
  /** How often the name was seen beside it in this import. */
  names: Map<string, number>;
}

/** Stays empty: beside most identities none is seen, and a map for each would take as much memory as the rest of it. */
const NO_NAMES = new Map<string, number>();

export interface IdentityBook {
  /** Finds an identity, here or in the store. */
  find(kind: Identity["kind"], value: string): Promise<Held | undefined>;
  /** Finds or creates it. Role addresses are shared from the start: they never join people. */
  take(kind: Identity["kind"], value: string, name?: string): Promise<Held>;
  byId(id: IdentityId): Held | undefined;
  /** One that was found or taken before. */
  known(kind: Identity["kind"], value: string): Held | undefined;
  all(): Iterable<Held>;
}

/** So many identities of the store are read at once, which is cheaper than to look for each that is not there. */
const FEW = 1000;

export async function openIdentityBook(store: Store, owner: OwnerId, ids: Ids): Promise<IdentityBook> {
  const few = (await store.count(owner, "identity")) <= FEW ? await store.scan(owner, "identity") : undefined;
  const storedByName = few && new Map(few.map((identity) => [`${identity.kind} ${identity.value}`, identity]));
  /** By kind and value, apart: a text put together of both would have to be hashed for each participant. */
  const held = new Map<Identity["kind"], Map<string, Held>>();
  const byId = new Map<IdentityId, Held>();

  function keep(identity: Held): Held {
    const ofKind = held.get(identity.kind) ?? new Map<string, Held>();
    held.set(identity.kind, ofKind.set(identity.value, identity));
    byId.set(identity.id, identity);
    return identity;
  }

  const known = (kind: Identity["kind"], value: string): Held | undefined => held.get(kind)?.get(value);

  async function find(kind: Identity["kind"], value: string): Promise<Held | undefined> {
    const met = known(kind, value);
    if (met !== undefined) return met;
    const stored =
      storedByName === undefined
        ? (await store.scan(owner, "identity", { index: "byValue", equals: [kind, value] }))[0]
        : storedByName.get(`${kind} ${value}`);
    if (stored === undefined) return undefined;
    const record = stored.record === null ? undefined : await store.get(owner, "record", [stored.record]);
    const { id, status, name, deadOn } = stored;
    const contact = record?.contact ?? undefined;
    return keep({ id, kind, value, stored, status, record: stored.record, contact, name, deadOn, names: NO_NAMES });
  }

  return {
    find,
    async take(kind, value, name) {
      const identity =
        (await find(kind, value)) ??
        keep({
          id: ids.next<IdentityId>(),
          kind,
          value,
          stored: undefined,
          status: kind === "email" && isSharedAddress(value) ? "shared" : "unclaimed",
          record: null,
          contact: undefined,
          name: null,
          deadOn: null,
          names: NO_NAMES,
        });
      if (name !== undefined) noteName(identity, name);
      return identity;
    },
    byId: (id) => byId.get(id),
    known,
    all: () => byId.values(),
  };
}

function noteName(identity: Held, name: string): void {
  if (identity.names === NO_NAMES) identity.names = new Map();
  identity.names.set(name, (identity.names.get(name) ?? 0) + 1);
}

/** The row as it stands now; the name most often seen beside it is kept, an earlier one first. */
export function identityRow(identity: Held): Identity {
  const { id, kind, value, status, record, deadOn } = identity;
  return { id, kind, value, status, record: status === "claimed" ? record : null, name: nameOf(identity), deadOn };
}

/** The name an identity is known by: what the store holds, else what stood beside it most often. */
export function nameOf(identity: Held): string | null {
  if (identity.name !== null) return identity.name;
  let best: string | null = null;
  let most = 0;
  for (const [name, count] of identity.names) {
    if (count > most || (count === most && best !== null && name < best)) [best, most] = [name, count];
  }
  return best;
}
