/** What the coming weeks hold: days of contacts' own, promises, meetings, trips; and who wrote back. */
import { compareCodePoints } from "../core/compare-code-points.ts";
import { type Day, addDays } from "../core/day.ts";
import { hasDied } from "../core/person/has-died.ts";
import type { Trip } from "../core/place/find-trips.ts";
import { type ComingDay, comingDays } from "../core/plan/coming-days.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import { type WroteBack, wroteBack } from "../core/plan/wrote-back.ts";
import { SET_ASIDE } from "../core/tie/state.ts";
import type { FoundContact } from "./find-contact.ts";
import { viewEverybody } from "./list-contacts.ts";
import { readTrips } from "./find-outside.ts";
import type { Session } from "./session.ts";
import { readSettings } from "./settings.ts";

export interface Ahead {
  readonly from: Day;
  readonly until: Day;
  /** By day. */
  readonly days: readonly (ComingDay & FoundContact)[];
  readonly trips: readonly Trip[];
  /** The latest first. */
  readonly wroteBack: readonly (WroteBack & FoundContact)[];
}

/** Looks from today so many weeks ahead. Whoever is set aside or was only ever named is left out. */
export async function lookAhead(session: Session, weeks: number): Promise<Ahead> {
  const { today: from, zone } = session;
  const until = addDays(from, weeks * 7 - 1);
  const views = (await viewEverybody(session)).filter((view) => isBroughtUp(view, from));
  const trips = await readTrips(session, { asOf: from, settings: await readSettings(session) });
  return {
    from,
    until,
    days: views
      .flatMap((view) => {
        const { profile, help, expected } = view.person;
        const meetings = expected.map((at) => zone.dayAt(at));
        return comingDays({ profile, help, meetings, from, until }).map((day) => ({ ...named(view), ...day }));
      })
      .sort((a, b) => compareCodePoints(a.on, b.on) || a.contact - b.contact),
    trips: trips.filter((trip) => trip.until >= from && trip.from <= until),
    wroteBack: views
      .flatMap((view) => {
        const news = wroteBack(view.touches, view.history, from);
        return news === null ? [] : [{ ...named(view), ...news }];
      })
      .sort((a, b) => compareCodePoints(b.on, a.on) || a.contact - b.contact),
  };
}

function isBroughtUp(view: TieView, today: Day): boolean {
  const { contact, profile, help, expected } = view.person;
  const isKnown = view.kept || view.history.days.length > 0 || help.length > 0 || expected.length > 0;
  return contact.kind === "person" && isKnown && !SET_ASIDE.has(view.state.state) && !hasDied(profile, today);
}

function named({ person: { contact, profile } }: TieView): FoundContact {
  return { contact: contact.id, name: profile.name };
}
