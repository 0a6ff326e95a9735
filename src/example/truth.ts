import { type Day, type Instant, dayFromNumber } from "../core/day.ts";
import type { BookFile, CardTruth } from "./address-book.ts";
import { type Attempt, judgeAttempts } from "./attempts.ts";
import type { Chat, ChatKind } from "./chat.ts";
import type { LinkedinFile } from "./linkedin.ts";
import { type Mail, type MailKind, type MailNature, recipientsOf } from "./mail.ts";
import type { MailFile } from "./mailboxes.ts";
import type { Meeting } from "./meeting.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { type Bearer, OWNER, type Relation, type Role, type Tier, addressesOf } from "./person.ts";
import { e164Of } from "./phones.ts";
import type { Expectation } from "./story.ts";
import type { World } from "./world.ts";

export interface TruthPerson {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly relation: Relation;
  readonly role: Role;
  /** All that stand in the files. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly slugs: readonly string[];
  readonly cards: readonly { readonly file: string; readonly index: number; readonly uid?: string }[];
}

export interface TruthMessage {
  /**
   * Which of `list`, `bulk` and `automatic` a machine's message is, is a matter of taste: some newsletters
   * bear a List-Id, some robots a Precedence. That it is a machine's is not.
   */
  readonly kind: MailKind;
  readonly nature?: MailNature;
  readonly at: Instant;
  readonly from: Bearer;
  /** The people of the network among the recipients. */
  readonly people: readonly string[];
  readonly recipients: number;
  /** Message-ID of the first message of the conversation. */
  readonly thread: string;
  /** What it answers, and how much of that its headers show. */
  readonly answers?: string;
  readonly links: Mail["links"];
  readonly date: Mail["date"];
  readonly failed?: string;
  readonly files: readonly string[];
}

export interface TruthChat {
  readonly at: Instant;
  readonly conversation: string;
  readonly from: Bearer;
  readonly to: readonly Bearer[];
  readonly kind: ChatKind;
}

export interface TruthStory {
  readonly key: string;
  readonly tells: string;
  readonly expects: Expectation;
  readonly person: string;
  readonly assistant?: string;
}

/** Whose network it is. */
export interface ExampleOwner {
  readonly name: string;
  /** The one of today first. */
  readonly addresses: readonly string[];
  /** Of the LinkedIn profile. */
  readonly slug: string;
  /** E.164. */
  readonly phone: string;
  readonly zone: string;
  /** The first and the last day of the long absence. */
  readonly absence: { readonly from: Day; readonly to: Day };
}

/** What is so, as against what the files say. Plain data: `JSON.stringify` writes it. */
export interface ExampleTruth {
  readonly lastDay: Day;
  readonly owner: ExampleOwner;
  readonly people: readonly TruthPerson[];
  /** Every address in the files: a person's id, `owner`, `shared`, `robot`, `list`, `stranger` or `nobody`. */
  readonly bearers: Readonly<Record<string, Bearer>>;
  readonly sharedPhones: readonly string[];
  /** By Message-ID, without angle brackets. */
  readonly messages: Readonly<Record<string, TruthMessage>>;
  readonly meetings: readonly Occurrence[];
  readonly chats: readonly TruthChat[];
  readonly attempts: readonly Attempt[];
  /** Different people of one name. */
  readonly sameNames: readonly (readonly [string, string])[];
  /** Cards whose company or title differs between the two address books. */
  readonly changedCards: readonly {
    readonly uid: string;
    readonly person: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** For each file, in record order, whom each record is about; undefined for nobody. Messages have `messages`. */
  readonly records: readonly {
    readonly path: string;
    readonly count: number;
    readonly about?: readonly (Bearer | null)[];
  }[];
  readonly stories: readonly TruthStory[];
}

/** What was written, file by file. */
export interface Written {
  readonly lastDay: Day;
  readonly mail: readonly MailFile[];
  readonly books: readonly BookFile[];
  readonly linkedin: readonly LinkedinFile[];
  readonly calendarPath: string;
  readonly meetings: readonly Meeting[];
  readonly chats: readonly Chat[];
}

/** Tells the truth about what was written. */
export function tellTruth(world: World, written: Written): ExampleTruth {
  const { cast } = world;
  const mails = [...new Set(written.mail.flatMap((file) => file.mails))].sort((a, b) => a.at - b.at);
  const meetings = written.meetings.flatMap((meeting) => occurrencesOf(world, meeting)).sort((a, b) => a.at - b.at);
  const bearers = gatherBearers(world, mails, written);
  return {
    lastDay: written.lastDay,
    owner: describeOwner(world),
    people: cast.people.map((person) => ({
      id: person.id,
      name: person.name.full,
      tier: person.tier,
      relation: person.relation,
      role: person.role,
      emails: addressesOf(person).filter((address) => bearers[address] !== undefined),
      phones: person.phones.map(({ value }) => e164Of(value)),
      slugs: person.slug === undefined ? [] : [person.slug],
      cards: written.books.flatMap((book) => cardsOf(book, person.id)),
    })),
    bearers,
    sharedPhones: [e164Of(cast.sharedPhone.value)],
    messages: Object.fromEntries(mails.map((mail) => [mail.id, messageTruth(world, mail, written.mail)])),
    meetings,
    chats: written.chats.map(({ at, conversation, from, to, kind }) => ({ at, conversation, from, to, kind })),
    attempts: judgeAttempts(world, mails, written.chats, meetings),
    sameNames: cast.sameNames,
    changedCards: changedCards(written.books),
    records: recordsOf(written),
    stories: cast.stories.map(({ story: { key, tells, expects }, person, assistant }) => {
      return {
        key,
        tells,
        expects,
        person: person.id,
        ...(assistant === undefined ? {} : { assistant: assistant.id }),
      };
    }),
  };
}

/** Tells whose network it is. */
export function describeOwner({ owner, span, ownerZone }: World): ExampleOwner {
  return {
    name: owner.name.full,
    addresses: owner.addresses,
    slug: owner.slug,
    phone: e164Of(owner.phone),
    zone: ownerZone.name,
    absence: { from: dayFromNumber(span.absence.from), to: dayFromNumber(span.absence.to - 1) },
  };
}

function cardsOf(book: BookFile, id: string): TruthPerson["cards"] {
  return book.cards.flatMap((card, index) => {
    if (card.is !== id) return [];
    return [{ file: book.path, index, ...(card.uid === undefined ? {} : { uid: card.uid }) }];
  });
}

function messageTruth(world: World, mail: Mail, files: readonly MailFile[]): TruthMessage {
  const recipients = recipientsOf(mail);
  const { nature, answers, failed } = mail;
  return {
    kind: mail.kind,
    at: mail.at,
    from: mail.from.is,
    people: recipients.map(({ is }) => is).filter((is) => world.peopleById.has(is)),
    recipients: recipients.length,
    thread: mail.thread,
    links: mail.links,
    date: mail.date,
    files: files.filter((file) => file.mailIds.has(mail.id)).map(({ path }) => path),
    ...(nature === undefined ? undefined : { nature }),
    ...(answers === undefined ? undefined : { answers: answers.id }),
    ...(failed === undefined ? undefined : { failed }),
  };
}

const ADDRESS = /[\w.+-]+@[\w.-]+\.example/g;

function gatherBearers(world: World, mails: readonly Mail[], written: Written): Record<string, Bearer> {
  const known = new Map<string, Bearer>(world.owner.addresses.map((address) => [address, OWNER]));
  for (const person of world.cast.people) for (const address of addressesOf(person)) known.set(address, person.id);
  const bearers: Record<string, Bearer> = {};
  for (const mail of mails) for (const { address, is } of [mail.from, ...recipientsOf(mail)]) bearers[address] = is;
  for (const { organiser, guests } of written.meetings) {
    if (organiser !== undefined) bearers[organiser.address] = organiser.is;
    for (const { mailbox } of guests) bearers[mailbox.address] = mailbox.is;
  }
  const books = [...written.books, ...written.linkedin].flatMap(
    ({ text }) => text.replace(/\r\n /g, "").match(ADDRESS) ?? [],
  );
  for (const address of books)
    bearers[address] ??= known.get(address) ?? (world.shared.includes(address) ? "shared" : "nobody");
  return bearers;
}

function changedCards(books: readonly BookFile[]): ExampleTruth["changedCards"] {
  const [earlier, later] = books;
  const before = new Map(earlier?.cards.map((card) => [card.uid, card]));
  return (later?.cards ?? []).flatMap((card) => {
    const old = card.uid === undefined ? undefined : before.get(card.uid);
    if (old === undefined || card.uid === undefined || card.is === undefined || jobText(old) === jobText(card))
      return [];
    return [{ uid: card.uid, person: card.is, from: jobText(old), to: jobText(card) }];
  });
}

function jobText({ title = "", organisation = "" }: CardTruth): string {
  return `${title}, ${organisation}`;
}

function recordsOf(written: Written): ExampleTruth["records"] {
  return [
    ...written.mail.map(({ path, mails }) => ({ path, count: mails.length })),
    ...written.books.map(({ path, cards }) => ({
      path,
      count: cards.length,
      about: cards.map(({ is }) => is ?? null),
    })),
    ...written.linkedin.map(({ path, rows }) => ({ path, count: rows.length, about: rows.map((is) => is ?? null) })),
    { path: written.calendarPath, count: written.meetings.length },
  ];
}
