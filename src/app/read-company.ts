/** Reads in what company two contacts are seen, for weighing whether they are one person. */
import type { DayNumber } from "../core/day.ts";
import type { ContactId, IdentityId, InteractionId } from "../core/id.ts";
import type { Company } from "../core/person/weigh-company.ts";
import { unpackHistory } from "../core/tie/pack-history.ts";
import { identitiesOf } from "./read-people.ts";
import type { Session } from "./session.ts";

/** Of each contact so many of the latest are looked at for the others in them. */
const MOST_LOOKED_AT = 200;
/** A crowd is no company. */
const MOST_IN_COMPANY = 10;
/** Seen on fewer days, when somebody begins or ends says nothing. */
const FEWEST_DAYS = 3;

interface Seen {
  readonly interactions: ReadonlySet<InteractionId>;
  readonly identities: ReadonlySet<IdentityId>;
  readonly first: DayNumber | undefined;
  readonly last: DayNumber | undefined;
}

/** Gives a reader that looks each contact up once. */
export function openCompany(
  session: Pick<Session, "store" | "owner">,
): (a: ContactId, b: ContactId) => Promise<Company> {
  const { store, owner } = session;
  const seen = new Map<ContactId, Promise<Seen>>();
  const others = new Map<ContactId, Promise<ReadonlySet<IdentityId>>>();

  async function read(contact: ContactId): Promise<Seen> {
    const interactions = new Set<InteractionId>();
    const identities = new Set<IdentityId>();
    for (const { id } of await identitiesOf(session, contact)) {
      identities.add(id);
      for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [id] }))
        interactions.add(part.interaction);
    }
    const tie = await store.get(owner, "tie", [contact]);
    const days = tie === undefined ? [] : unpackHistory(tie).days;
    const isSeen = days.length >= FEWEST_DAYS;
    return {
      interactions,
      identities,
      first: isSeen ? days[0]?.day : undefined,
      last: isSeen ? days.at(-1)?.day : undefined,
    };
  }

  const seenOf = (contact: ContactId): Promise<Seen> => once(seen, contact, () => read(contact));

  async function readOthers(contact: ContactId): Promise<ReadonlySet<IdentityId>> {
    const { interactions, identities } = await seenOf(contact);
    const found = new Set<IdentityId>();
    for (const id of [...interactions].sort((a, b) => b - a).slice(0, MOST_LOOKED_AT)) {
      const parts = await store.scan(owner, "participation", { equals: [id] });
      if (parts.length > MOST_IN_COMPANY) continue;
      for (const { identity } of parts) if (!identities.has(identity)) found.add(identity);
    }
    for (const { id } of await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] }))
      found.delete(id);
    return found;
  }

  return async (a, b) => {
    const [one, other] = [await seenOf(a), await seenOf(b)];
    const [few, many] = one.interactions.size < other.interactions.size ? [one, other] : [other, one];
    let [messages, meetings] = [0, 0];
    for (const id of few.interactions) {
      if (!many.interactions.has(id)) continue;
      const nature = (await store.get(owner, "interaction", [id]))?.nature;
      if (nature === "meeting") meetings += 1;
      else messages += 1;
    }
    const change = changeOf(one, other) ?? changeOf(other, one);
    if (change === null || messages + meetings > 0) return { messages, meetings, change: null, common: 0 };
    const [ofOne, ofOther] = [await once(others, a, () => readOthers(a)), await once(others, b, () => readOthers(b))];
    return { messages, meetings, change, common: [...ofOne].filter((id) => ofOther.has(id)).length };
  };
}

/** Where all days of the one come before all of the other. */
function changeOf({ last }: Seen, { first }: Seen): Company["change"] {
  return last !== undefined && first !== undefined && last < first ? { until: last, from: first } : null;
}

function once<K, V>(map: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const known = map.get(key) ?? read();
  map.set(key, known);
  return known;
}
