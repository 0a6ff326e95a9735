/** Gathers what the ties of some contacts are derived from, and derives and packs them. */
import type { Instant } from "../../core/day.ts";
import type { Interaction, Participation } from "../../core/facts.ts";
import { assert } from "../../core/failure.ts";
import { DEFAULT_SETTINGS } from "../../core/settings.ts";
import type { Role } from "../../core/reading.ts";
import { type ThreadEvent, type TieEvent, deriveHistory, directionOf } from "../../core/tie/derive-history.ts";
import { type PackedHistory, packHistory } from "../../core/tie/pack-history.ts";
import { type Zone, zoneOf } from "../../core/zone.ts";
import type { Row, Value } from "../schema/index.ts";
import type { Reader } from "./transaction.ts";

/** With more contacts than this, one pass over all interactions is cheaper than looking up each. */
const PASS_FROM = 200;
/** Interactions read at a time in a pass. */
const WINDOW = 5000;
const SUBJECT_LINK_MS = 30 * 86_400_000;

/** Packed histories by contact; contacts without any interaction are absent. */
export function gatherHistories(reader: Reader, contacts: readonly number[]): Map<number, PackedHistory> {
  const owners = new Set(reader.scan("identity", { index: "byStatus", equals: ["owner"] }).map((row) => row["id"]));
  const zone = ownerZone(reader);
  const identities = new Map<number, Row[]>();
  for (const contact of contacts) identities.set(contact, identitiesOf(reader, contact));
  const contactsByIdentity = new Map<number, number>();
  for (const [contact, rows] of identities) for (const row of rows) contactsByIdentity.set(row["id"] as number, contact);

  const events =
    contacts.length > PASS_FROM
      ? eventsByPass(reader, contactsByIdentity, owners)
      : eventsByLookup(reader, identities, contactsByIdentity, owners);
  const histories = new Map<number, PackedHistory>();
  for (const [contact, found] of events) {
    const own = new Set((identities.get(contact) ?? []).map((row) => row["id"]));
    const others = threadEvents(reader, found, own, owners);
    const domains = new Set((identities.get(contact) ?? []).flatMap((row) => domainOf(row) ?? []));
    histories.set(contact, packHistory(deriveHistory(found, others, domains, zone)));
  }
  return histories;
}

export function ownerZone(reader: Reader): Zone {
  const row = reader.get("setting", ["zone"]);
  return zoneOf(row === undefined ? DEFAULT_SETTINGS.zone : (JSON.parse(row["value"] as string) as string));
}

export function identitiesOf(reader: Reader, contact: number): Row[] {
  return reader
    .scan("record", { index: "byContact", equals: [contact] })
    .flatMap((record) => reader.scan("identity", { index: "byRecord", equals: [record["id"] ?? null] }));
}

type Events = Map<number, TieEvent[]>;

function eventsByLookup(
  reader: Reader,
  identities: ReadonlyMap<number, readonly Row[]>,
  contactsByIdentity: ReadonlyMap<number, number>,
  owners: ReadonlySet<Value | undefined>,
): Events {
  const events: Events = new Map();
  const seen = new Set<number>();
  for (const rows of identities.values()) {
    for (const row of rows) {
      for (const part of reader.scan("participation", { index: "byIdentity", equals: [row["id"] ?? null] })) {
        const id = part["interaction"] as number;
        if (seen.has(id)) continue;
        seen.add(id);
        const interaction = reader.get("interaction", [id]);
        assert(interaction !== undefined, "a participation's interaction exists");
        addEvents(events, interaction, reader.scan("participation", { equals: [id] }), contactsByIdentity, owners);
      }
    }
  }
  return events;
}

function eventsByPass(
  reader: Reader,
  contactsByIdentity: ReadonlyMap<number, number>,
  owners: ReadonlySet<Value | undefined>,
): Events {
  const events: Events = new Map();
  for (let after = 0; ; ) {
    const interactions = reader.scan("interaction", { after, limit: WINDOW });
    const last = interactions.at(-1)?.["id"];
    if (typeof last !== "number") return events;
    const parts = reader.scan("participation", { after, to: last });
    let at = 0;
    for (const interaction of interactions) {
      const own: Row[] = [];
      for (let part = parts[at]; part !== undefined && part["interaction"] === interaction["id"]; part = parts[++at]) {
        own.push(part);
      }
      addEvents(events, interaction, own, contactsByIdentity, owners);
    }
    after = last;
  }
}

function addEvents(
  events: Events,
  row: Row,
  parts: readonly Row[],
  contactsByIdentity: ReadonlyMap<number, number>,
  owners: ReadonlySet<Value | undefined>,
): void {
  const interaction = row as unknown as Interaction;
  const owner = ownerRole(parts, owners);
  const roles = new Map<number, Role>();
  for (const part of parts as unknown as readonly Participation[]) {
    const contact = contactsByIdentity.get(part.identity);
    if (contact === undefined) continue;
    const held = roles.get(contact);
    if (held === undefined || part.role === "from" || (part.role === "to" && held !== "from")) roles.set(contact, part.role);
  }
  for (const [contact, role] of roles) {
    const direction = role === "failed" ? "inbound" : directionOf(owner, role);
    if (direction === undefined || (role === "failed" && interaction.nature !== "bounce")) continue;
    let list = events.get(contact);
    if (list === undefined) events.set(contact, (list = []));
    list.push({
      at: interaction.at,
      medium: interaction.medium,
      nature: interaction.nature,
      direction,
      role,
      recipients: interaction.recipients,
      threadKey: interaction.threadKey,
      subjectKey: interaction.subjectKey,
      replies: interaction.replyKey !== null,
      byHand: interaction.nature === "logged",
    });
  }
}

function ownerRole(parts: readonly Row[], owners: ReadonlySet<Value | undefined>): Role | undefined {
  const mine = parts.filter((part) => owners.has(part["identity"])).map((part) => part["role"] as Role);
  return mine.includes("from") ? "from" : mine[0];
}

/** Replies and bounces that somebody else sent to the owner in the threads of the owner's openings. */
function threadEvents(
  reader: Reader,
  events: readonly TieEvent[],
  own: ReadonlySet<Value | undefined>,
  owners: ReadonlySet<Value | undefined>,
): ThreadEvent[] {
  const found = new Map<number, ThreadEvent>();
  for (const opening of events) {
    if (opening.direction !== "outbound" || opening.nature !== "opening") continue;
    const rows = [
      ...(opening.threadKey === null
        ? []
        : reader.scan("interaction", { index: "byThread", equals: [opening.threadKey] })),
      ...(opening.subjectKey === null
        ? []
        : reader.scan("interaction", {
            index: "bySubject",
            equals: [opening.subjectKey],
            from: opening.at,
            to: opening.at + SUBJECT_LINK_MS,
          })),
    ];
    for (const row of rows) {
      const id = row["id"] as number;
      if (found.has(id) || (row["at"] as number) < opening.at) continue;
      const parts = reader.scan("participation", { equals: [id] });
      const sender = parts.find((part) => part["role"] === "from");
      const fromOther = sender === undefined || !(own.has(sender["identity"]) || owners.has(sender["identity"]));
      if (!fromOther || ownerRole(parts, owners) === undefined) continue;
      const identity = sender === undefined ? undefined : reader.get("identity", [sender["identity"] ?? null]);
      found.set(id, {
        at: row["at"] as Instant,
        nature: row["nature"] as Interaction["nature"],
        threadKey: row["threadKey"] as Interaction["threadKey"],
        subjectKey: row["subjectKey"] as Interaction["subjectKey"],
        replies: row["replyKey"] !== null,
        senderDomain: identity === undefined ? null : (domainOf(identity) ?? null),
      });
    }
  }
  return [...found.values()];
}

function domainOf(identity: Row): string | undefined {
  return identity["kind"] === "email" ? (identity["value"] as string).split("@")[1] : undefined;
}
