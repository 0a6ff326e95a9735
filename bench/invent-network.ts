/**
 * Stages an invented network of any size as a first import would: an address book, and years of mail, messages, calls
 * and meetings. How much passed between two is log-normal, as it is in mailboxes: a few thousand ties hold most of it,
 * most have a dozen letters, and a fifth of the book never wrote.
 */
import { DAY_MS, type Day, addDays, dayNumber } from "../src/core/day.ts";
import type { Interaction, Participation } from "../src/core/facts.ts";
import { given } from "../src/core/failure.ts";
import {
  type ContactId,
  type GroupId,
  type IdentityId,
  type InteractionId,
  type SourceId,
  idOf,
} from "../src/core/id.ts";
import type { Key } from "../src/core/key.ts";
import { type Random, randomFrom } from "../src/example/random.ts";
import type { Stage } from "../src/store/port.ts";
import * as made from "../src/store/testing.ts";
import { inventWord } from "./invent-book.ts";

export interface NetworkSize {
  readonly contacts: number;
  readonly interactions: number;
  /** The last day that the sources see. */
  readonly through: Day;
}

const SEED = 20_261_109;
const YEARS = 15;
/** Of the people, so many have never been in touch; the spread of the others' messages around their median. */
const SILENT = 0.2;
const SIGMA = 1.6;
const LABELS = ["Clients", "Friends", "Colleagues", "Conference", "Choir"];
const TITLES = ["Engineer", "Buyer", "Head of Sales", "Editor", "Surveyor", "Partner", "Teacher", "Director"];

interface Person {
  readonly identity: IdentityId;
  readonly messages: number;
}

interface Sources {
  readonly book: SourceId;
  readonly mail: SourceId;
  readonly chat: SourceId;
  readonly calendar: SourceId;
}

/** Stages it all with ids from `firstId`; some people enter `groups`. Gives the first id that is not used. */
export function stageNetwork(stage: Stage, firstId: number, groups: readonly GroupId[], size: NetworkSize): number {
  let next = firstId;
  const draw = (): number => next++;
  const sources = stageSources(stage, draw, size.through);
  const me = idOf<"identity">(draw());
  stage.insert("identity", made.identity(me, null, "me@own-works.example", { status: "owner" }));
  const organisations = stageOrganisations(stage, draw, Math.ceil(size.contacts / 12));
  const random = randomFrom(SEED, "people");
  const weights = Array.from({ length: size.contacts }, () => (random.chance(SILENT) ? 0 : random.spread(1, SIGMA)));
  const inAll = weights.reduce((sum, weight) => sum + weight, 0);
  const people = weights.map((weight, n): Person => {
    const messages = Math.round((weight / inAll) * size.interactions);
    return { identity: stagePerson(stage, draw, n, sources.book, organisations, groups, random), messages };
  });
  stageExchanges(stage, draw, people, me, sources, size);
  return next;
}

function stageSources(stage: Stage, draw: () => number, through: Day): Sources {
  const since = addDays(through, -YEARS * 365);
  const insert = (over: Parameters<typeof made.source>[1]): SourceId => {
    const row = made.source(draw(), { seenOn: through, ...over });
    stage.insert("source", row);
    return row.id;
  };
  return {
    book: insert({ kind: "vcard", key: "book", name: "contacts.vcf" }),
    mail: insert({
      kind: "mail",
      key: "mail",
      name: "Mail of me@own-works.example",
      media: `["email"]`,
      since,
      through,
    }),
    chat: insert({ kind: "whatsapp", key: "chat", name: "Chats", media: `["direct-message","phone"]`, since, through }),
    calendar: insert({ kind: "calendar", key: "calendar", name: "Calendar", media: `["in-person"]`, since, through }),
  };
}

function stageOrganisations(
  stage: Stage,
  draw: () => number,
  count: number,
): ReturnType<typeof idOf<"organisation">>[] {
  return Array.from({ length: count }, (_, n) => {
    const name = `${inventWord(40_000 + n)} Works`;
    const id = idOf<"organisation">(draw());
    stage.insert("organisation", { id, name, key: name.toLowerCase() });
    return id;
  });
}

/** One card: names as `inventBook` gives them, and what cards hold beside them. */
function stagePerson(
  stage: Stage,
  draw: () => number,
  n: number,
  book: SourceId,
  organisations: readonly ReturnType<typeof idOf<"organisation">>[],
  groups: readonly GroupId[],
  random: Random,
): IdentityId {
  const contact: ContactId = idOf(draw());
  const record = draw();
  const [given_, family] = [inventWord((n * 7) % 400), inventWord(400 + ((n * 31) % 30_011))];
  const address = `${given_}.${family}.${n}@x${n % 9000}.example`.toLowerCase();
  const isOrganisation = random.chance(0.03);
  stage.insert(
    "contact",
    made.contact(contact, {
      kind: isOrganisation ? "organisation" : "person",
      entered: "history",
      starred: random.chance(0.01) ? 1 : 0,
    }),
  );
  stage.insert("record", { ...made.record(record, book, contact), raw: new Uint8Array(random.int(300, 700)).fill(65) });
  const detail = (
    field: "email" | "phone" | "date" | "label" | "address" | "note",
    value: string,
    label: string | null,
    parts: string | null = null,
  ): void => stage.insert("detail", { ...made.nameDetail(draw(), record, value), field, label, parts });
  stage.insert("detail", {
    ...made.nameDetail(draw(), record, `${given_} ${family}`),
    parts: JSON.stringify({ family, given: given_ }),
  });
  detail("email", address, "work");
  if (random.chance(0.6)) detail("phone", `+4930${1_000_000 + n}`, "cell");
  if (random.chance(0.15)) {
    const day = `${1950 + (n % 50)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
    detail("date", day, "birthday");
  }
  if (random.chance(0.1)) detail("label", random.pick(LABELS), null);
  if (random.chance(0.2)) {
    const city = inventWord(80_000 + (n % 300));
    detail("address", `Lane ${n % 90}, ${city}, Germany`, "home", JSON.stringify({ city, country: "Germany" }));
  }
  if (random.chance(0.05)) detail("note", `Met at the ${inventWord(n % 5000)} fair`, null);
  if (random.chance(0.75)) {
    stage.insert("position", {
      id: idOf<"position">(draw()),
      record: idOf<"record">(record),
      organisation: random.pick(organisations),
      department: null,
      title: random.chance(0.7) ? random.pick(TITLES) : null,
      fromOn: null,
      toOn: null,
      firstOn: made.DAY,
      lastOn: made.DAY,
      goneOn: null,
    });
  }
  if (groups.length > 0 && random.chance(0.01))
    stage.insert("membership", made.membership(draw(), random.pick(groups), contact));
  const identity: IdentityId = idOf(draw());
  stage.insert("identity", made.identity(identity, record, address));
  return identity;
}

/** What passed, flat: millions of small objects would not fit beside the store. */
interface Exchanges {
  count: number;
  /** Seconds since the first day, and the number of the exchange within its place in `who`; sorted before use. */
  readonly order: Float64Array;
  readonly who: Uint32Array;
  readonly thread: Uint32Array;
  readonly kind: Uint8Array;
}

const OUTBOUND = 1;
const REPLY = 2;
const CHAT = 4;
const MEETING = 8;
const CALL = 16;
const CROWD = 32;

function stageExchanges(
  stage: Stage,
  draw: () => number,
  people: readonly Person[],
  me: IdentityId,
  sources: Sources,
  size: NetworkSize,
): void {
  const start = dayNumber(addDays(size.through, -YEARS * 365)) * DAY_MS;
  const exchanges = drawExchanges(people, YEARS * 365 * 24);
  const random = randomFrom(SEED, "crowds");
  for (const place of exchanges.order.subarray(0, exchanges.count).sort()) {
    const n = place % 2 ** 23;
    const at = start + Math.floor(place / 2 ** 23) * 1000;
    const kind = given(exchanges.kind[n], "each exchange has a kind");
    const { identity } = given(
      people[given(exchanges.who[n], "each exchange has somebody")],
      "who is one of the people",
    );
    const id: InteractionId = idOf(draw());
    stage.insert(
      "interaction",
      interactionOf(id, at, kind, given(exchanges.thread[n], "each is in a thread"), sources),
    );
    const outbound = (kind & OUTBOUND) !== 0;
    const meeting = (kind & MEETING) !== 0;
    const take = (who: IdentityId, sends: boolean, role: Participation["role"]): void =>
      stage.insert("participation", {
        interaction: id,
        identity: who,
        role: meeting ? (sends ? "organiser" : "attendee") : sends ? "from" : role,
      });
    take(me, outbound, "to");
    take(identity, !outbound, "to");
    if ((kind & CROWD) !== 0) {
      const other = random.pick(people).identity;
      if (other !== identity) take(other, false, "cc");
    }
  }
}

function drawExchanges(people: readonly Person[], hours: number): Exchanges {
  const most = people.reduce((sum, { messages }) => sum + messages, 0);
  const all: Exchanges = {
    count: 0,
    order: new Float64Array(most),
    who: new Uint32Array(most),
    thread: new Uint32Array(most),
    kind: new Uint8Array(most),
  };
  const random = randomFrom(SEED, "exchanges");
  let thread = 0;
  for (const [n, { messages }] of people.entries()) {
    const [begin, end] = lifeOf(random, hours);
    // One in eight never answers, or is never answered.
    const oneSided = random.chance(0.12) ? (random.chance(0.5) ? OUTBOUND : 0) : null;
    const chats = random.chance(0.15);
    for (let left = messages; left > 0; thread += 1) {
      const draws = random.next();
      const medium = draws < 0.05 ? MEETING : draws < 0.08 ? CALL : chats ? CHAT : 0;
      let hour = begin + random.next() * (end - begin);
      let side = oneSided ?? (random.chance(0.5) ? OUTBOUND : 0);
      const length = medium === MEETING || medium === CALL || oneSided !== null ? 1 : Math.min(left, random.int(1, 5));
      for (let i = 0; i < length && hour < hours; i++) {
        all.order[all.count] = Math.floor(hour * 3600) * 2 ** 23 + all.count;
        all.who[all.count] = n;
        all.thread[all.count] = thread;
        all.kind[all.count] = side | medium | (i > 0 ? REPLY : 0) | (medium === 0 && random.chance(0.1) ? CROWD : 0);
        all.count += 1;
        hour += random.spread(9, 1.2);
        side ^= OUTBOUND;
      }
      left -= length;
    }
  }
  return all;
}

/** The hours between which two are in touch: four in ten go on to the end. */
function lifeOf(random: Random, hours: number): readonly [begin: number, end: number] {
  const begin = random.next() * hours * 0.9;
  return [begin, random.chance(0.4) ? hours : begin + random.next() * (hours - begin)];
}

function interactionOf(id: InteractionId, at: number, kind: number, thread: number, sources: Sources): Interaction {
  const isReply = (kind & REPLY) !== 0;
  const isMail = (kind & (CHAT | MEETING | CALL)) === 0;
  const threadKey = isMail ? inventKey(thread) : null;
  return made.interaction(id, isMail ? sources.mail : (kind & MEETING) !== 0 ? sources.calendar : sources.chat, at, {
    medium: isMail ? "email" : (kind & MEETING) !== 0 ? "in-person" : (kind & CALL) !== 0 ? "phone" : "direct-message",
    nature: (kind & MEETING) !== 0 ? "meeting" : (kind & CALL) !== 0 ? "call" : isReply ? "reply" : "opening",
    subject: isMail ? `${isReply ? "Re: " : ""}${inventWord(thread % 9973)} and ${inventWord(thread % 317)}` : "",
    key: inventKey(id, 1),
    threadKey,
    replyKey: isReply ? threadKey : null,
    subjectKey: isMail ? inventKey(thread, 2) : null,
    recipients: (kind & CROWD) !== 0 ? 2 : 1,
  });
}

/** Spread like a hash, at a tenth of its cost. */
function inventKey(number: number, kind = 0): Key {
  let key = "";
  for (let part = 0; part < 4; part++) {
    let mixed = Math.imul(number ^ (part * 0x9e3779b9) ^ (kind << 28), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
    key += ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, "0");
  }
  // eslint-disable-next-line kith/safe-assertion -- four times eight hexadecimal digits
  return key as Key;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
