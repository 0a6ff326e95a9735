/** Calendar entries without guests whose title names somebody: asked about one by one, the latest first. */
import type { Day } from "../core/day.ts";
import { dayNumber } from "../core/day.ts";
import type { CalendarEvent, SourceRecord } from "../core/facts.ts";
import { given } from "../core/failure.ts";
import type { ContactId, EventId } from "../core/id.ts";
import { type Named, type NamedPerson, createNameBook, findNamed } from "../core/interaction/find-named.ts";
import { countedMoments } from "../core/interaction/meeting.ts";
import { mayNameSomebody } from "../core/interaction/read-title.ts";
import type { Key } from "../core/key.ts";
import type { Medium } from "../core/medium.ts";
import { fullWordsOf, parseName } from "../core/person/name.ts";
import type { Profile } from "../core/person/profile.ts";
import type { Occurrence } from "../core/reading.ts";
import { unpackHistory } from "../core/tie/pack-history.ts";
import type { FoundContact } from "./find-contact.ts";
import { horizonOf, readMoments } from "./import/read-moments.ts";
import type { Session } from "./session.ts";

export interface NamedContact extends FoundContact {
  readonly text: Named["text"];
  readonly how: Named["how"];
  /** Others of that name, of whom the owner was in touch with none about that time. */
  readonly namesakes: readonly FoundContact[];
}

/** An entry that names somebody, and to which the owner has given no answer. */
export interface OpenMeeting {
  readonly event: EventId;
  readonly title: string;
  /** The day of its last moment that has come, else of the first that will. */
  readonly on: Day;
  /** How many moments it has, up to four months ahead of the calendar's day. */
  readonly moments: number;
  readonly medium: Medium;
  readonly contacts: readonly [NamedContact, ...NamedContact[]];
}

/** In touch within so many days of a meeting is in touch about that time. */
const ABOUT_DAYS = 365;

export async function findMeetings(session: Session): Promise<readonly OpenMeeting[]> {
  const { store, owner } = session;
  const events = (await store.scan(owner, "event")).filter(({ title }) => mayNameSomebody(title, false));
  if (events.length === 0) return [];
  const answered = await readAnswered(session);
  const people = await readPeople(session);
  const found: OpenMeeting[] = [];
  const asked = new Set<string>();
  for (const event of events) {
    if (!people.names(event.title)) continue;
    const record = given(await store.get(owner, "record", [event.record]), "an entry has its record");
    // One entry in two calendars is one question.
    if (asked.has(record.key) || answered(record.key, event.title)) continue;
    asked.add(record.key);
    const meeting = await askAbout(session, event, record, people);
    if (meeting !== undefined) found.push(meeting);
  }
  return found.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.event - a.event));
}

/** The moments of an entry to which nobody else was invited, in order of time; none where it has guests, or was called off. */
export async function readLoneMoments(session: Session, record: SourceRecord): Promise<readonly Occurrence[]> {
  const { store, owner, zone } = session;
  if (record.raw === null) return [];
  const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  const owners = new Set(own.map(({ kind, value }) => `${kind} ${value}`));
  const occurrences = await readMoments(zone, record.raw, horizonOf(zone, record.seenOn));
  const isOwner = (kind: string, value: string): boolean => owners.has(`${kind} ${value}`);
  if (countedMoments(occurrences, isOwner).kind === "moments") return [];
  const counted = countedMoments(occurrences, isOwner, [{ kind: "contact", value: "", role: "attendee" }]);
  return counted.kind === "none" ? [] : counted.moments.map(({ occurrence }) => occurrence);
}

/** The day of a moment in the owner's zone. */
export function dayOfMoment({ zone }: Session, { day, at }: Occurrence): Day {
  return day ?? zone.dayAt(at);
}

async function askAbout(
  session: Session,
  event: CalendarEvent,
  record: SourceRecord,
  people: People,
): Promise<OpenMeeting | undefined> {
  const moments = await readLoneMoments(session, record);
  if (moments.some(({ day }) => day !== undefined) && !mayNameSomebody(event.title, true)) return undefined;
  const moment = moments.findLast((one) => dayOfMoment(session, one) <= record.seenOn) ?? moments[0];
  // Met already, by another calendar that says with whom, or when guests still stood in it.
  if (moment === undefined || (await isMet(session, moment))) return undefined;
  const on = dayOfMoment(session, moment);
  const [first, ...others] = people.find(event.title, on);
  if (first === undefined) return undefined;
  const { id, title } = event;
  return { event: id, title, on, moments: moments.length, medium: moment.medium, contacts: [first, ...others] };
}

async function isMet({ store, owner }: Session, { key }: Occurrence): Promise<boolean> {
  return (await store.scan(owner, "interaction", { index: "byKey", equals: [key] })).length > 0;
}

/** "Nobody" is an answer to one title; a contact stands whatever it is called later. */
async function readAnswered({ store, owner }: Session): Promise<(key: Key, title: string) => boolean> {
  const namings = await store.scan(owner, "naming");
  const named = new Set(namings.flatMap(({ key, identity }) => (identity === null ? [] : key)));
  const nobody = new Set(namings.flatMap(({ key, identity, title }) => (identity === null ? `${key} ${title}` : [])));
  return (key, title) => named.has(key) || nobody.has(`${key} ${title}`);
}

interface People {
  /** Whether the title may name anybody, whoever the owner is in touch with. */
  names(title: string): boolean;
  find(title: string, on: Day): readonly NamedContact[];
}

async function readPeople({ store, owner }: Session): Promise<People> {
  const contacts = new Map((await store.scan(owner, "contact")).map((contact) => [contact.id, contact]));
  const shown = new Map<ContactId, string>();
  const people: NamedPerson[] = [];
  for (const row of await store.scan(owner, "profile")) {
    const { name, nameless, otherNames } = JSON.parse(row.profile) as Profile;
    shown.set(row.contact, name);
    if (contacts.get(row.contact)?.kind !== "person") continue;
    people.push({ contact: row.contact, names: nameless ? otherNames : [name, ...otherNames] });
  }
  const book = createNameBook(people);
  const ties = new Map((await store.scan(owner, "tie")).map((row) => [row.contact, row]));
  const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  const ownWords = new Set(own.flatMap(({ name }) => (name === null ? [] : fullWordsOf(parseName(name)))));
  const isInTouch = (contact: ContactId, on: Day): boolean => {
    const tie = ties.get(contact);
    if (tie === undefined) return false;
    return unpackHistory(tie).days.some(({ day }) => Math.abs(day - dayNumber(on)) <= ABOUT_DAYS);
  };
  const toFound = (contact: ContactId): FoundContact => ({ contact, name: shown.get(contact) ?? "" });
  return {
    names(title) {
      let isAsked = false;
      const found = findNamed(title, book, () => (isAsked = true), ownWords);
      return found.length > 0 || isAsked;
    },
    find: (title, on) =>
      findNamed(title, book, (contact) => isInTouch(contact, on), ownWords)
        // Whoever is never to be brought up is not.
        .filter(({ contact }) => contacts.get(contact)?.decision !== "never")
        .map(({ contact, text, how, namesakes }) => ({
          ...toFound(contact),
          text,
          how,
          namesakes: namesakes.map(toFound),
        })),
  };
}
