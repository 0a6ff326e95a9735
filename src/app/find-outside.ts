/**
 * Occasions that lie outside of a tie: the owner's way leads there, the owner met somebody whom they know too,
 * introduces them, read about them in a feed, or works towards a goal that they may serve.
 */
import { type Day, type DayNumber, dayFromNumber, dayNumber } from "../core/day.ts";
import { given } from "../core/failure.ts";
import type { ContactId, IdentityId, InteractionId } from "../core/id.ts";
import { MEDIUM_TRAITS } from "../core/medium.ts";
import { type Trip, findTrips } from "../core/place/find-trips.ts";
import { SEEN_DAYS } from "../core/place/clock-of.ts";
import { residenceOf } from "../core/place/residence.ts";
import { commonOccasion } from "../core/plan/common-occasion.ts";
import type { Occasion } from "../core/plan/occasion.ts";
import type { PlanContact, PlanInput } from "../core/plan/plan.ts";
import { tripOccasion } from "../core/plan/trip-occasion.ts";
import type { Occurrence } from "../core/reading.ts";
import { outlineOf } from "../core/tie/walk-days.ts";
import { horizonOf, readMoments } from "./import/read-moments.ts";
import { readClocks } from "./read-clocks.ts";
import { homeOf, openPlaces } from "./read-places.ts";
import { findGoalOccasions } from "./read-goals.ts";
import { findIntroductionOccasions } from "./read-introductions.ts";
import { findMentionOccasions } from "./read-mentions.ts";
import { contactOf, identitiesOf } from "./read-people.ts";
import type { Session } from "./session.ts";

export type Outside = ReadonlyMap<ContactId, readonly Occasion[]>;

/** Trips are looked for so far ahead. */
const AHEAD_DAYS = 60;
/** Whom one met so lately is a reason to write to others. */
const MET_DAYS = 14;
/** So many of those met are looked at, the latest first; of each so many exchanges, and so many others who shared them. */
const MET = 12;
const EXCHANGES = 300;
const OTHERS = 3;
/** An exchange among more people joins nobody. */
const SMALL = 6;

/** Finds which occasions from outside of their ties are whose, as of the day. */
export async function findOutside(
  session: Session,
  people: readonly PlanContact[],
  basis: Omit<PlanInput, "contacts">,
): Promise<Outside> {
  const { asOf, asOfEnd, settings } = basis;
  const found = new Map<ContactId, Occasion[]>();
  const add = (contact: ContactId, occasion: Occasion | null): void => {
    if (occasion !== null) found.set(contact, [...(found.get(contact) ?? []), occasion]);
  };
  // What somebody waits for before what may be said, and what is said of them before where they may live.
  for (const { contact, occasion } of await findIntroductionOccasions(session, people, basis)) add(contact, occasion);
  for (const { contact, occasion } of await findMentionOccasions(session, asOf)) add(contact, occasion);
  const coming = await readComing(session, asOf);
  if (coming.length > 0) {
    const { gazetteer, countryOfPhone } = await openPlaces();
    const trips = findTrips(coming, homeOf(settings, gazetteer), gazetteer, session.zone);
    if (trips.length > 0) {
      for (const { contact, profile, history } of people) {
        const seeming = residenceOf(profile, gazetteer, countryOfPhone);
        if (seeming === undefined || !trips.some((trip) => trip.country === seeming.country)) continue;
        // What only a number or a domain says is asked of the clocks of what they sent of late: those are read one by one.
        const { last } = outlineOf(history);
        const isAsked = seeming.confidence === "guess" && last !== null && last > dayNumber(asOf) - SEEN_DAYS;
        const clocks = isAsked ? { sights: await readClocks(session, contact.id, asOfEnd), asOf: asOfEnd } : undefined;
        const home = residenceOf(profile, gazetteer, countryOfPhone, clocks) ?? seeming;
        for (const trip of trips) add(contact.id, tripOccasion(trip, home, asOf));
      }
    }
  }
  await findCommon(session, people, asOf, add);
  for (const { contact, occasion } of await findGoalOccasions(session, people, basis)) add(contact, occasion);
  return found;
}

/** The trips that the calendars show from a day on. */
export async function readTrips(
  session: Session,
  { asOf, settings }: Pick<PlanInput, "asOf" | "settings">,
): Promise<readonly Trip[]> {
  const { gazetteer } = await openPlaces();
  return findTrips(await readComing(session, asOf), homeOf(settings, gazetteer), gazetteer, session.zone);
}

/** Moments of the calendars that begin within the next weeks and may say where. */
async function readComing(session: Session, asOf: Day): Promise<Occurrence[]> {
  const { store, owner, zone } = session;
  const from = zone.instantAt(dayNumber(asOf) - MET_DAYS, 0);
  const until = zone.instantAt(dayNumber(asOf) + AHEAD_DAYS, 0);
  const events = new Set(
    (await store.scan(owner, "expected")).filter(({ at }) => at >= from && at < until).map(({ event }) => event),
  );
  const moments: Occurrence[] = [];
  for (const id of events) {
    const { record } = given(await store.get(owner, "event", [id]), "what is expected has its entry");
    const { raw, seenOn } = given(await store.get(owner, "record", [record]), "an entry has its record");
    if (raw === null) continue;
    const own = await readMoments(zone, raw, horizonOf(zone, seenOn));
    moments.push(...own.filter(({ at, endsAt }) => endsAt >= from && at < until));
  }
  return moments.filter(({ endsAt }) => zone.dayAt(endsAt) >= asOf);
}

async function findCommon(
  session: Session,
  people: readonly PlanContact[],
  asOf: Day,
  add: (contact: ContactId, occasion: Occasion | null) => void,
): Promise<void> {
  const today = dayNumber(asOf);
  const lastSeen = new Map<ContactId, DayNumber>();
  const met: { readonly person: PlanContact; readonly on: DayNumber }[] = [];
  for (const person of people) {
    const { last } = outlineOf(person.history);
    if (last === null || last <= today - MET_DAYS) continue;
    lastSeen.set(person.contact.id, last);
    const on = person.history.days.findLast(
      ({ day, medium }) => day <= today && day > today - MET_DAYS && MEDIUM_TRAITS[medium].class === "rich",
    );
    if (on !== undefined && person.contact.kind === "person") met.push({ person, on: on.day });
  }
  for (const { person, on } of met.sort((a, b) => b.on - a.on).slice(0, MET)) {
    const shared = await sharedWith(session, person.contact.id);
    const others = [...shared]
      .filter(([contact]) => contact !== person.contact.id && !lastSeen.has(contact))
      .sort(([a, first], [b, second]) => second - first || a - b)
      .slice(0, OTHERS);
    for (const [contact, count] of others)
      add(contact, commonOccasion(person.profile.name, dayFromNumber(on), count, asOf));
  }
}

/** How many small exchanges others share with a contact. */
async function sharedWith(session: Session, id: ContactId): Promise<ReadonlyMap<ContactId, number>> {
  const { store, owner } = session;
  const interactions = new Set<InteractionId>();
  for (const { id: identity } of await identitiesOf(session, id)) {
    for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [identity] }))
      interactions.add(part.interaction);
  }
  const contacts = new Map<IdentityId, ContactId | undefined>();
  const counts = new Map<ContactId, number>();
  for (const interaction of [...interactions].sort((a, b) => b - a).slice(0, EXCHANGES)) {
    const parts = await store.scan(owner, "participation", { equals: [interaction] });
    if (parts.length > SMALL) continue;
    const together = new Set<ContactId>();
    for (const { identity } of parts) {
      if (!contacts.has(identity)) contacts.set(identity, await contactOf(session, identity));
      const contact = contacts.get(identity);
      if (contact !== undefined) together.add(contact);
    }
    for (const contact of together) counts.set(contact, (counts.get(contact) ?? 0) + 1);
  }
  return counts;
}
