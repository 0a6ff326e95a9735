/** Where somebody seems to live, and when a call finds them awake. */
import type { Instant } from "../core/day.ts";
import { given } from "../core/failure.ts";
import type { ContactId } from "../core/id.ts";
import { type Residence, residenceOf } from "../core/place/residence.ts";
import { type WakingHours, wakingHours } from "../core/place/waking-hours.ts";
import { type Zone, zoneOf } from "../core/zone.ts";
import { readClocks } from "./read-clocks.ts";
import { openPlaces } from "./read-places.ts";
import { readPerson } from "./read-people.ts";
import type { Session } from "./session.ts";
import { readSettings } from "./settings.ts";

export interface Theirs {
  readonly residence: Residence;
  readonly zone: Zone;
  /** On the owner's clock; null where both clocks show the same. */
  readonly awake: WakingHours | null;
}

/** Finds where a contact seems to live by what was seen up to a moment; null where nothing tells. */
export async function readTheirs(session: Session, contact: ContactId, at: Instant): Promise<Theirs | null> {
  const { profile } = given(await readPerson(session, contact), "a found contact is there");
  const { gazetteer, countryOfPhone } = await openPlaces();
  const clocks = { sights: await readClocks(session, contact, at), asOf: at };
  const residence = residenceOf(profile, gazetteer, countryOfPhone, clocks);
  if (residence === undefined) return null;
  const zone = zoneOf(residence.zone);
  const { callHours } = await readSettings(session);
  return { residence, zone, awake: wakingHours(session.zone, zone, session.zone.dayAt(at), callHours) ?? null };
}
