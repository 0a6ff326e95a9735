/** Reads the evidence graph: the strongest ties of the owner's, and who of them was seen with whom. */
import { dayNumber } from "../core/day.ts";
import { type JointExchange, type NetworkTie, networkOf } from "../core/help/network.ts";
import { strengthOf } from "../core/help/rank-brokers.ts";
import { mayBeAsked } from "../core/help/who-helps.ts";
import type { ContactId, IdentityId, InteractionId } from "../core/id.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import { viewEverybody } from "./list-contacts.ts";
import type { Session } from "./session.ts";

export interface NetworkPerson {
  readonly view: TieView;
  /** Of the owner's tie; only its order means anything. */
  readonly strength: number;
}

export interface Network {
  /** The strongest first. */
  readonly people: readonly NetworkPerson[];
  readonly ties: readonly NetworkTie<ContactId>[];
  /** Of all who could be shown. */
  readonly total: number;
}

const MOST_PEOPLE = 2000;
const MOST_TIES = 6000;
/** With more people in it an exchange is a crowd, which says nothing of who knows whom. */
const MOST_TOGETHER = 12;
/** So many exchanges of several are looked through, those that were read last. */
const MOST_EXCHANGES = 50_000;
const STRETCH = 20_000;

/** Nobody who rests, was let go or is never to be mentioned is in it. */
export async function readNetwork(session: Session): Promise<Network> {
  const views = (await viewEverybody(session)).filter((view) => view.statistics.lastDay !== null && mayBeAsked(view));
  const people = views
    .map((view) => ({ view, strength: strengthOf(view.history.days, view.statistics.day) }))
    .sort((a, b) => b.strength - a.strength || a.view.person.contact.id - b.view.person.contact.id)
    .slice(0, MOST_PEOPLE);
  const shown = new Set(people.map(({ view }) => view.person.contact.id));
  return { people, ties: networkOf(await readJoint(session, shown), MOST_TIES), total: views.length };
}

async function readJoint(
  session: Session,
  shown: ReadonlySet<ContactId>,
): Promise<readonly JointExchange<ContactId>[]> {
  const { store, owner, zone } = session;
  const { contacts, own } = await readParties(session);
  const today = dayNumber(session.today);
  const joint: JointExchange<ContactId>[] = [];
  for await (const { interaction, identities } of eachGroup(session)) {
    const others = identities.filter((id) => !own.has(id));
    // Several addresses of one person are one.
    const parties = new Set(others.map((id) => contacts.get(id) ?? `address ${id}`));
    const people = [...parties].filter((party) => typeof party === "number").filter((id) => shown.has(id));
    if (people.length < 2 || parties.size > MOST_TOGETHER) continue;
    const row = await store.get(owner, "interaction", [interaction]);
    if (row === undefined || row.nature === "bounce") continue;
    const ageDays = today - dayNumber(zone.dayAt(row.at));
    if (ageDays >= 0) joint.push({ ageDays, size: parties.size, people });
    if (joint.length === MOST_EXCHANGES) break;
  }
  return joint;
}

/** Whose each identity is, and which are the owner's own. */
async function readParties({
  store,
  owner,
}: Session): Promise<{ readonly contacts: ReadonlyMap<IdentityId, ContactId>; readonly own: ReadonlySet<IdentityId> }> {
  const byRecord = new Map((await store.scan(owner, "record")).map(({ id, contact }) => [id, contact]));
  const contacts = new Map<IdentityId, ContactId>();
  const own = new Set<IdentityId>();
  for (const { id, status, record } of await store.scan(owner, "identity")) {
    const contact = record === null ? undefined : byRecord.get(record);
    if (status === "owner") own.add(id);
    else if (contact !== null && contact !== undefined) contacts.set(id, contact);
  }
  return { contacts, own };
}

/** Exchanges with all who took part, the latest read first, a stretch at a time. */
async function* eachGroup({ store, owner }: Session): AsyncGenerator<{
  readonly interaction: InteractionId;
  readonly identities: readonly IdentityId[];
}> {
  let before: InteractionId | undefined;
  for (;;) {
    const rows = await store.scan(owner, "participation", {
      reverse: true,
      limit: STRETCH,
      ...(before === undefined ? {} : { to: before - 1 }),
    });
    const end = rows.at(-1)?.interaction;
    if (end === undefined) return;
    const isLast = rows.length < STRETCH;
    // The stretch may end in the middle of an exchange: that one is read with the next.
    const whole = isLast ? rows : rows.filter(({ interaction }) => interaction !== end);
    let identities: IdentityId[] = [];
    for (const [i, { interaction, identity }] of whole.entries()) {
      identities.push(identity);
      if (whole[i + 1]?.interaction === interaction) continue;
      if (identities.length > 1) yield { interaction, identities };
      identities = [];
    }
    if (isLast) return;
    before = (end + 1) as InteractionId;
  }
}
