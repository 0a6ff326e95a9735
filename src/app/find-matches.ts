/** Finds who could help with a need, over the whole network. */
import type { ContactId } from "../core/id.ts";
import { type Deed, deedsBetween } from "../core/help/ledger.ts";
import { type OpenAsks, openAsksOf } from "../core/help/open-asks.ts";
import type { PersonMatch } from "../core/help/who-helps.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { type TieView, viewTie } from "../core/plan/view-tie.ts";
import { type NamedEntry, listEntries } from "./keep-ledger.ts";
import { viewEverybody } from "./list-contacts.ts";
import { openCompany } from "./read-company.ts";
import { openWordMatcher } from "./match-words.ts";
import { readPlanBasis } from "./plan-week.ts";
import { readSome } from "./read-people.ts";
import type { Session } from "./session.ts";

export interface FoundMatch extends PersonMatch<TieView> {
  /** What the two have done for each other, the latest first. */
  readonly deeds: readonly Deed[];
}

/** Finds matches for any number of needs: the network is read once. */
export interface MatchFinder {
  /** Best first; `except` is whose need it is. */
  find(text: string, except?: ContactId): Promise<readonly FoundMatch[]>;
}

/** `topics`: whether what one wrote about counts too. */
export async function openMatchFinder(
  session: Session,
  options: { readonly topics?: boolean } = {},
): Promise<MatchFinder> {
  const { mayBeAsked, whoHelps } = await import("../core/help/who-helps.ts");
  const views = (await viewEverybody(session)).filter(mayBeAsked);
  const viewsById = new Map(views.map((view) => [view.person.contact.id, view]));
  const matcher = await openWordMatcher(
    session,
    views.map(({ person }) => person),
    options,
  );
  return {
    async find(text, except) {
      const question = { asOf: session.today, ...(except === undefined ? {} : { except }) };
      return whoHelps(await matcher.rank(text), viewsById, question).map((one) => ({
        match: one.match,
        view: one.view,
        first: one.first,
        deeds: deedsBetween(one.view.person.help),
      }));
    },
  };
}

/** The owner's open asks of whoever may be brought up, and which of those people were seen together. */
export async function readOpenAsks(session: Session): Promise<OpenAsks> {
  const { mayBeAsked } = await import("../core/help/who-helps.ts");
  const all = (await listEntries(session, { kind: "ask" })).flatMap(({ entry, name }: NamedEntry) =>
    entry.contact === null || name === null ? [] : [{ contact: entry.contact, name, text: entry.text }],
  );
  const people = await readSome(session, [...new Set(all.map(({ contact }) => contact))]);
  const context = contextOf({ ...(await readPlanBasis(session, {})), contacts: [] }, []);
  const free = new Set(
    people.filter((person) => mayBeAsked(viewTie(person, context))).map(({ contact }) => contact.id),
  );
  const asks = all.filter(({ contact }) => free.has(contact));
  const contacts = [...new Set(asks.map(({ contact }) => contact))];
  const companyOf = openCompany(session);
  const acquainted: [ContactId, ContactId][] = [];
  for (const [place, a] of contacts.entries()) {
    for (const b of contacts.slice(place + 1)) {
      const { messages, meetings } = await companyOf(a, b);
      if (messages + meetings > 0) acquainted.push([a, b]);
    }
  }
  return openAsksOf(asks, acquainted);
}
