/** Gathers what the ties of some contacts are derived from, and derives and packs them. */
import type { Identity, Participation } from "../../core/facts.ts";
import { assert } from "../../core/failure.ts";
import { domainOf } from "../../core/person/identity.ts";
import type { Role } from "../../core/reading.ts";
import { DEFAULT_SETTINGS } from "../../core/settings.ts";
import { deriveHistory } from "../../core/tie/derive-history.ts";
import { type PackedHistory, packHistory } from "../../core/tie/pack-history.ts";
import { type TieEvent, directionOf } from "../../core/tie/tie-event.ts";
import { type Zone, zoneOf } from "../../core/zone.ts";
import { type Exchange, eachExchange, exchangesOf, ownerRole } from "./exchanges.ts";
import { openReplies } from "./gather-replies.ts";
import { inOrder } from "./in-order.ts";
import type { Reader } from "./reader.ts";
import { rowsByColumn } from "./rows-by-column.ts";

/** With more contacts than this, one pass over all interactions is cheaper than looking up each. */
const PASS_FROM = 200;

interface Gathered {
  /** By interaction. */
  readonly events: Map<number, TieEvent>;
  /** Identities and mail domains of the contact. */
  readonly identities: ReadonlySet<number>;
  readonly domains: ReadonlySet<string>;
}

/** Packed histories by contact; contacts without any interaction are absent. */
export function gatherHistories(
  reader: Reader,
  contacts: readonly number[],
  passFrom = PASS_FROM,
): Map<number, PackedHistory> {
  const owners = new Set(reader.scan("identity", { index: "byStatus", equals: ["owner"] }).map(({ id }) => id));
  const gathered = new Map<number, Gathered>();
  const contactsByIdentity = new Map<number, number>();
  for (const [contact, identities] of identitiesByContact(reader, contacts)) {
    for (const { id } of identities) contactsByIdentity.set(id, contact);
    gathered.set(contact, {
      events: new Map(),
      identities: new Set(identities.map(({ id }) => id)),
      domains: new Set(identities.flatMap(({ kind, value }) => (kind === "email" ? [domainOf(value)] : []))),
    });
  }
  const replies = openReplies(reader, owners);
  const isPass = contacts.length > passFrom;
  for (const exchange of isPass ? eachExchange(reader) : exchangesOf(reader, contactsByIdentity.keys())) {
    if (isPass) replies.note(exchange);
    for (const [contact, event] of tieEvents(exchange, contactsByIdentity, owners)) {
      gathered.get(contact)?.events.set(exchange.interaction.id, event);
    }
  }
  const zone = ownerZone(reader);
  const histories = new Map<number, PackedHistory>();
  for (const [contact, { events: eventsById, identities, domains }] of gathered) {
    if (eventsById.size === 0) continue;
    const events = inOrder(eventsById);
    const others = isPass ? replies.notedFor(events, identities) : replies.readFor(events, identities);
    histories.set(contact, packHistory(deriveHistory(events, others, domains, zone)));
  }
  return histories;
}

function ownerZone(reader: Reader): Zone {
  const text = reader.get("setting", ["zone"])?.value;
  const name: unknown = text === undefined ? DEFAULT_SETTINGS.zone : JSON.parse(text);
  assert(typeof name === "string", "the owner's zone is a name");
  return zoneOf(name);
}

/** So many contacts are read at once. */
const WINDOW = 500;

/** The identities that hang off the records of each contact. */
function* identitiesByContact(
  reader: Reader,
  contacts: readonly number[],
): Generator<readonly [contact: number, identities: readonly Identity[]]> {
  const all = contacts.toSorted((a, b) => a - b);
  for (let at = 0; at < all.length; at += WINDOW) {
    const records = rowsByColumn(all.slice(at, at + WINDOW), "contact", (range) =>
      reader.pick("record", ["id", "contact"], { index: "byContact", ...range }),
    );
    const ids = [...records.values()].flatMap((rows) => rows.map(({ id }) => id)).sort((a, b) => a - b);
    const identities = rowsByColumn(ids, "record", (range) => reader.scan("identity", { index: "byRecord", ...range }));
    for (const [contact, rows] of records) yield [contact, rows.flatMap(({ id }) => identities.get(id) ?? [])];
  }
}

/** An interaction as each of the contacts that took part sees it. */
function tieEvents(
  { interaction, parts }: Exchange,
  contactsByIdentity: ReadonlyMap<number, number>,
  owners: ReadonlySet<number>,
): [contact: number, event: TieEvent][] {
  const owner = ownerRole(parts, owners);
  return [...rolesByContact(parts, contactsByIdentity)].flatMap(([contact, role]): [number, TieEvent][] => {
    const isFailure = role === "failed" && interaction.nature === "bounce";
    const direction = isFailure ? "inbound" : directionOf(owner, role);
    return direction === undefined ? [] : [[contact, tieEvent(interaction, direction, role)]];
  });
}

/** One role for each contact: the sender's before a recipient's, whichever of their addresses had it. */
function rolesByContact(
  parts: readonly Participation[],
  contactsByIdentity: ReadonlyMap<number, number>,
): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (const { identity, role } of parts) {
    const contact = contactsByIdentity.get(identity);
    if (contact === undefined) continue;
    const held = roles.get(contact);
    if (held === undefined || role === "from" || (role === "to" && held !== "from")) roles.set(contact, role);
  }
  return roles;
}

function tieEvent(interaction: Exchange["interaction"], direction: TieEvent["direction"], role: Role): TieEvent {
  const { at, medium, nature, recipients, threadKey, subjectKey, replyKey } = interaction;
  return {
    at,
    medium,
    nature,
    direction,
    role,
    recipients,
    threadKey,
    subjectKey,
    replies: replyKey !== null,
    byHand: nature === "logged",
  };
}
