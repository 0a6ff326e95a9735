/** Counting, message by message, what tells which addresses are the owner's. owner-evidence.ts decides. */
import { given } from "../failure.ts";
import type { MessageRecord, Participant } from "../reading.ts";
import { isSharedAddress } from "./shared-address.ts";

/** What was seen of one address. Counts are of messages. */
export interface AddressCounts {
  readonly address: string;
  /** Personal messages in which it takes part, in any role; as sender; as recipient. */
  taking: number;
  from: number;
  received: number;
  /** Messages that were delivered to it, but for those of lists, which leave their own address there. */
  delivered: number;
  /** Messages it sent that stand among the sent ones. */
  sent: number;
  readonly countsByName: Map<string, number>;
}

/** Messages with exactly these participants. */
export interface ParticipantSet {
  /** Places in `addresses`, ascending. */
  readonly members: readonly number[];
  count: number;
}

export interface OwnerCounter {
  readonly addresses: AddressCounts[];
  readonly placesByAddress: Map<string, number>;
  readonly setsByMembers: Map<string, ParticipantSet>;
  /** Where mail was delivered, and whether that is shared: the same few addresses with every message. */
  readonly sharedByAddress: Map<string, boolean>;
  /** Messages between people: no list, bulk or robot. */
  personal: number;
  /** Messages that say where they were delivered, but for those of lists; and those that stand among the sent. */
  delivered: number;
  sent: number;
}

export function createOwnerCounter(): OwnerCounter {
  return {
    addresses: [],
    placesByAddress: new Map(),
    setsByMembers: new Map(),
    sharedByAddress: new Map(),
    personal: 0,
    delivered: 0,
    sent: 0,
  };
}

/**
 * Counts one message. Memory grows with the number of distinct sets of participants, not of
 * messages. Office addresses count, too (`hello@` is many a freelancer's own), but not as
 * places of delivery.
 */
export function countMessage(counter: OwnerCounter, message: MessageRecord): void {
  if (message.machine !== "list") countDelivery(counter, message.deliveredTo);
  const emails = message.participants.filter(({ kind }) => kind === "email");
  if (message.sent) {
    counter.sent++;
    for (const { role, value } of emails) if (role === "from") countsOf(counter, value).sent++;
  }
  if (message.machine !== undefined || message.nature === "bounce" || message.nature === "absence") return;
  counter.personal++;
  const [one, other] = emails;
  // Most mail goes from one to one.
  if (emails.length === 2 && one?.role === "from" && other?.role === "to" && one.value !== other.value) {
    countPair(counter, one, other);
    return;
  }
  const senders = new Set(emails.filter(({ role }) => role === "from").map(({ value }) => value));
  const receivers = new Set(
    emails.filter(({ role }) => role === "to" || role === "cc" || role === "bcc").map(({ value }) => value),
  );
  for (const { value, name } of emails) if (name !== undefined) countName(countsOf(counter, value), name);
  for (const value of senders) countsOf(counter, value).from++;
  for (const value of receivers) countsOf(counter, value).received++;
  const everybody = new Set([...senders, ...receivers]);
  for (const value of everybody) countsOf(counter, value).taking++;
  countSet(counter, everybody);
}

function countPair(counter: OwnerCounter, sender: Participant, receiver: Participant): void {
  const [from, to] = [countsOf(counter, sender.value), countsOf(counter, receiver.value)];
  if (sender.name !== undefined) countName(from, sender.name);
  if (receiver.name !== undefined) countName(to, receiver.name);
  from.from++;
  to.received++;
  from.taking++;
  to.taking++;
  const places = [placeOf(counter, sender.value), placeOf(counter, receiver.value)] as const;
  countMembers(counter, [Math.min(...places), Math.max(...places)]);
}

function countDelivery(counter: OwnerCounter, deliveredTo: readonly string[]): void {
  if (deliveredTo.length === 0) return;
  const own = new Set(deliveredTo.filter((address) => !isShared(counter, address)));
  if (own.size > 0) counter.delivered++;
  for (const address of own) countsOf(counter, address).delivered++;
}

function isShared({ sharedByAddress }: OwnerCounter, address: string): boolean {
  let shared = sharedByAddress.get(address);
  if (shared === undefined) sharedByAddress.set(address, (shared = isSharedAddress(address)));
  return shared;
}

function countSet(counter: OwnerCounter, addresses: ReadonlySet<string>): void {
  countMembers(
    counter,
    [...addresses].map((address) => placeOf(counter, address)).toSorted((a, b) => a - b),
  );
}

function countMembers(counter: OwnerCounter, members: readonly number[]): void {
  const key = members.join(" ");
  const set = counter.setsByMembers.get(key);
  if (set === undefined) counter.setsByMembers.set(key, { members, count: 1 });
  else set.count++;
}

function countName(counts: AddressCounts, name: string): void {
  counts.countsByName.set(name, (counts.countsByName.get(name) ?? 0) + 1);
}

function countsOf(counter: OwnerCounter, address: string): AddressCounts {
  return given(counter.addresses[placeOf(counter, address)], "every place holds an address");
}

function placeOf(counter: OwnerCounter, address: string): number {
  const known = counter.placesByAddress.get(address);
  if (known !== undefined) return known;
  const place = counter.addresses.length;
  counter.addresses.push({ address, taking: 0, from: 0, received: 0, delivered: 0, sent: 0, countsByName: new Map() });
  counter.placesByAddress.set(address, place);
  return place;
}
