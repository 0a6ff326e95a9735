/** Who waits for a group, those one really talks with first, each with a suggestion and its reason. */
import type { ContactId } from "../core/id.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import { type ContactFilter, listContacts, viewEverybody } from "./list-contacts.ts";
import type { Session } from "./session.ts";

export interface TriageCard {
  readonly contact: ContactId;
  readonly name: string;
  readonly position: string | null;
  /** The group that governs until the person says otherwise; null where evidence is thin. */
  readonly suggestion: { readonly group: string; readonly text: string } | null;
  /** What speaks for a tie, in words. */
  readonly evidence: string;
  readonly state: string;
}

/** Persons in no group about whom nothing is decided, within the filter. */
export async function readTriage(session: Session, filter: ContactFilter): Promise<readonly TriageCard[]> {
  const within = new Set(
    (await listContacts(session, { ...filter, ungrouped: true }, "name")).map(({ contact }) => contact),
  );
  const views = await viewEverybody(session);
  return views
    .filter(
      ({ person }) =>
        within.has(person.contact.id) && person.contact.kind === "person" && person.contact.decision === "none",
    )
    .sort((a, b) => b.evidence.score - a.evidence.score || a.person.contact.id - b.person.contact.id)
    .map(cardOf);
}

export function cardOf({ person, governing, evidence, state }: TieView): TriageCard {
  const { organisation, title, name } = person.profile;
  const { suggestion, group } = governing;
  return {
    contact: person.contact.id,
    name,
    position: [title, organisation].filter((part) => part !== null).join(", ") || null,
    suggestion: suggestion === null || group === null ? null : { group: group.name, text: suggestion.text },
    evidence: evidence.text,
    state: state.state,
  };
}
