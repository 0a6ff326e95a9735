/** Who arrived since a source was first read, and waits to be kept or not (design.md §2.8). */
import type { Day } from "../core/day.ts";
import { viewEverybody } from "./list-contacts.ts";
import { type TriageCard, cardOf } from "./read-triage.ts";
import type { Session } from "./session.ts";

export interface InboxCard extends TriageCard {
  readonly firstSeenOn: Day;
}

/** The latest first, and among those of one day whoever more is seen of. */
export async function readInbox(session: Session): Promise<readonly InboxCard[]> {
  return (await viewEverybody(session))
    .filter(({ person, state }) => person.contact.kind === "person" && state.state === "new")
    .sort(
      (a, b) =>
        compare(b.person.contact.enteredOn, a.person.contact.enteredOn) ||
        b.evidence.score - a.evidence.score ||
        a.person.contact.id - b.person.contact.id,
    )
    .map((view) => ({ ...cardOf(view), firstSeenOn: view.person.contact.enteredOn }));
}

function compare(a: Day, b: Day): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
