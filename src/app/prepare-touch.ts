/** What is prepared for a touch: a card, an invitation, a draft. Kith prepares; the owner sends. */
import { DAY_MS, type Instant, dayNumber } from "../core/day.ts";
import { Failure, given } from "../core/failure.ts";
import { keyOf } from "../core/key.ts";
import type { Trip } from "../core/place/find-trips.ts";
import type { Residence } from "../core/place/residence.ts";
import { type Busy, freeTimes } from "../core/plan/free-times.ts";
import type { Invitation } from "../formats/ical/format-invitation.ts";
import type { NoteCard } from "../formats/pdf/note-card-pdf.ts";
import type { FoundContact } from "./find-contact.ts";
import { horizonOf, readMoments } from "./import/read-moments.ts";
import { readTrips } from "./find-outside.ts";
import { readPerson } from "./read-people.ts";
import { type Theirs, readTheirs } from "./read-theirs.ts";
import type { Session } from "./session.ts";
import { readSettings } from "./settings.ts";

export interface Coffee {
  /** Times that are free in the owner's calendars and within both days; the first is the one proposed. */
  readonly times: readonly Instant[];
  /** Null where it is not known, or is the owner's own. */
  readonly theirs: Theirs | null;
  readonly email: string | null;
  readonly organiser: { readonly email: string; readonly name: string | null } | null;
  /** Whether any calendar says when the owner is busy. */
  readonly hasCalendar: boolean;
}

/** Finds times to meet somebody. */
export async function readCoffee(session: Session, who: FoundContact, minutes: number, count: number): Promise<Coffee> {
  const { profile } = given(await readPerson(session, who.contact), "a found contact is there");
  const theirs = await readTheirs(session, who.contact, session.now);
  const settings = await readSettings(session);
  const trips = await readTrips(session, { asOf: session.today, settings });
  const isAway = (day: string): boolean =>
    trips.some((trip) => trip.from <= day && day <= trip.until && !isThere(trip, theirs?.residence ?? null));
  const times = freeTimes({
    busy: await readBusy(session),
    own: session.zone,
    theirs: theirs?.zone ?? session.zone,
    after: session.today,
    ...{ minutes, count, isAway },
  });
  const sources = await session.store.scan(session.owner, "source");
  return {
    times,
    theirs: theirs?.zone.name === settings.zone ? null : theirs,
    email: profile.emails.find((address) => !profile.deadEmails.includes(address)) ?? null,
    organiser: await readOrganiser(session),
    hasCalendar: sources.some(({ kind }) => kind === "calendar"),
  };
}

function isThere({ country, city }: Trip, residence: Residence | null): boolean {
  return residence !== null && residence.country === country && (city === null || city === residence.city);
}

/** The owner's first address. */
async function readOrganiser({ store, owner }: Session): Promise<Coffee["organiser"]> {
  const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  const first = own.find(({ kind }) => kind === "email");
  return first === undefined ? null : { email: first.value, name: first.name };
}

/** Whole days say where one is, and seldom that one is not free. */
async function readBusy(session: Session): Promise<Busy[]> {
  const { store, owner, zone, today } = session;
  const from = zone.instantAt(dayNumber(today), 0);
  const events = new Set(
    (await store.scan(owner, "expected")).filter(({ at }) => at >= from - DAY_MS).map(({ event }) => event),
  );
  const busy: Busy[] = [];
  for (const id of events) {
    const { record } = given(await store.get(owner, "event", [id]), "what is expected has its entry");
    const { raw, seenOn } = given(await store.get(owner, "record", [record]), "an entry has its record");
    if (raw === null) continue;
    const moments = await readMoments(zone, raw, horizonOf(zone, seenOn));
    busy.push(...moments.filter(({ day, cancelled, endsAt }) => day === undefined && !cancelled && endsAt >= from));
  }
  return busy;
}

/** The invitation for one of the times. However often it is written, it is the same entry in every calendar. */
export async function makeInvitation(
  session: Session,
  { contact, name }: FoundContact,
  { organiser, email }: Coffee,
  meeting: Pick<Invitation, "at" | "minutes" | "description">,
): Promise<string> {
  const { formatInvitation } = await import("../formats/ical/format-invitation.ts");
  return formatInvitation({
    ...meeting,
    uid: `coffee-${keyOf("coffee", `${contact} ${meeting.at}`)}@kith`,
    title: `Coffee with ${name}`,
    location: null,
    stampedAt: session.now,
    organiser,
    attendee: email === null ? null : { email, name },
  });
}

/** The card to print, of the lines of an address. */
export async function makeCard(lines: readonly string[]): Promise<NoteCard> {
  const { makeNoteCard } = await import("../formats/pdf/note-card-pdf.ts");
  return makeNoteCard(lines);
}

/** The lines of an address as a card has them. Throws not-found where none is known. */
export async function readPostalLines(session: Session, who: FoundContact): Promise<readonly string[]> {
  const { profile } = given(await readPerson(session, who.contact), "a found contact is there");
  if (profile.postalAddress === null) {
    throw new Failure("not-found", `No postal address of ${who.name} is known`, {
      hint: "An address book may hold one; or ask, which is a reason to write.",
    });
  }
  return [profile.name, ...profile.postalAddress.split(/,\s*/u).filter((line) => line !== "")];
}
