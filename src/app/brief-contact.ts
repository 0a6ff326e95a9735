/** Gathers what to have in mind before meeting somebody, or everybody one meets on a day. */
import { type Day, type Instant, dayNumber } from "../core/day.ts";
import { type Brief, briefOf } from "../core/help/brief.ts";
import type { ContactId, HelpId } from "../core/id.ts";
import { baseSubject } from "../core/interaction/subject.ts";
import type { Profile } from "../core/person/profile.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import { isAbsence } from "../formats/email/subject-words.ts";
import { readPeople } from "./read-people.ts";
import type { Session } from "./session.ts";
import { showContact } from "./show-contact.ts";

export interface ContactBrief extends Brief {
  readonly contact: ContactId;
  readonly profile: Profile;
  readonly view: TieView;
  /** Whom each open introduction is of, by its entry. */
  readonly introduced: ReadonlyMap<HelpId, readonly string[]>;
}

/** Exchanges looked through for topics. */
const EXCHANGES = 200;

/** The brief of one contact as of today; undefined when there is none. */
export async function briefContact(session: Session, id: ContactId): Promise<ContactBrief | undefined> {
  const shown = await showContact(session, id, EXCHANGES);
  if (shown === undefined) return undefined;
  const { contact, profile, view, timeline, help, notes } = shown;
  const brief = briefOf({
    asOf: session.today,
    // That somebody is away is no topic.
    exchanges: timeline.filter(({ nature, subject }) => nature !== "absence" && !isAbsence(baseSubject(subject))),
    help: help.map(({ entry }) => entry),
    notes,
    jobChanges: profile.jobChanges,
    linkChanges: profile.linkChanges,
    expected: view.person.expected,
    dayBegins: session.zone.instantAt(dayNumber(session.today), 0),
  });
  const introduced = new Map(
    help.flatMap(({ entry, name, other }) =>
      other === undefined ? [] : [[entry.id, [name ?? "", other.name]] as const],
    ),
  );
  return { contact, profile, view, introduced, ...brief };
}

/** The briefs of whoever the calendars expect on a day, in the order of the meetings. */
export async function briefDay(session: Session, day: Day): Promise<ContactBrief[]> {
  const { contacts } = await readPeople(session);
  const coming = contacts
    .flatMap(({ contact, expected }) => {
      const first = expected.filter((at) => session.zone.dayAt(at) === day);
      return first.length === 0 ? [] : [{ id: contact.id, at: Math.min(...first) as Instant }];
    })
    .sort((a, b) => a.at - b.at || a.id - b.id);
  const briefs: ContactBrief[] = [];
  for (const { id } of coming) {
    const brief = await briefContact(session, id);
    if (brief !== undefined) briefs.push(brief);
  }
  return briefs;
}
