/** Finds ways to a person, or to somebody at a company: whoever was seen with them, else whoever may know them. */
import { dayNumber } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { Identity } from "../core/facts.ts";
import { type ContactId, type IdentityId, type InteractionId, type OrganisationId, parseShownId } from "../core/id.ts";
import type { GuessGround } from "../core/help/path.ts";
import { type Broker, type SeenExchange, rankBrokers, strengthOf } from "../core/help/rank-brokers.ts";
import { mayBeAsked } from "../core/help/who-helps.ts";
import { isFreeMail } from "../core/person/free-mail.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { type TieView, viewTie } from "../core/plan/view-tie.ts";
import { foldText } from "../core/search/fold.ts";
import { quoteText } from "../core/cut-text.ts";
import { searchContacts } from "./find-contact.ts";
import { contactOf, identitiesOf, readSome } from "./read-people.ts";
import { readPlanBasis } from "./plan-week.ts";
import type { Session } from "./session.ts";

export interface FoundPath extends Omit<Broker<ContactId>, "person"> {
  readonly view: TieView;
}

export interface PathGuess {
  readonly view: TieView;
  readonly grounds: readonly GuessGround[];
}

/** The ways to one person. */
export interface PathsTo {
  readonly name: string;
  /** Null for an address that is no contact. */
  readonly contact: ContactId | null;
  /** The owner's own tie, where they have been in touch. */
  readonly own: TieView | null;
  /** Set aside by the owner: then no way is looked for. */
  readonly isSetAside: boolean;
  /** Best first. */
  readonly paths: readonly FoundPath[];
  /** Only where there is no path. */
  readonly guesses: readonly PathGuess[];
}

/** Somebody who is sought. */
interface Sought {
  readonly name: string;
  readonly view: TieView | null;
  readonly identities: readonly IdentityId[];
}

/** So many people are looked for at a company, and so many exchanges of each are looked through, the latest first. */
const MOST_SOUGHT = 8;
const MOST_EXCHANGES = 2000;
/** With more people in it an exchange is a crowd, which says only that two may know each other. */
const MOST_TOGETHER = 12;
const MOST_PATHS = 5;
const MOST_GUESSES = 5;

/** Throws not-found where nobody is called so, works there, or writes from there. */
export async function findPaths(session: Session, text: string): Promise<PathsTo[]> {
  const context = contextOf({ ...(await readPlanBasis(session, {})), contacts: [] }, []);
  const view = async (ids: readonly ContactId[]): Promise<TieView[]> =>
    (await readSome(session, ids)).map((person) => viewTie(person, context));
  const sought = await findSought(session, text, view);
  if (sought.length === 0) {
    throw new Failure("not-found", `Nobody is called ${quoteText(text)}, and nobody works there`, {
      hint: "`kith list WORD` finds people by any word that is known of them.",
    });
  }
  const ways: PathsTo[] = [];
  for (const one of sought) ways.push(await pathsTo(session, one, view));
  return ways;
}

type ViewSome = (ids: readonly ContactId[]) => Promise<TieView[]>;

/** Contacts of that name or company, else addresses of that name or domain. */
async function findSought(session: Session, text: string, view: ViewSome): Promise<Sought[]> {
  const id = parseShownId("contact", text);
  if (id !== undefined) return soughtOf(session, await view([id]));
  const folded = foldText(text);
  const found = [...(await searchContacts(session, text))].map((id) => id as ContactId);
  const views = (await view(found)).filter(({ person }) => person.contact.kind === "person");
  const named = views.filter(({ person }) =>
    [person.profile.name, ...person.profile.otherNames].some((name) => foldText(name).includes(folded)),
  );
  // Whom the owner set aside is told of only where asked for by name.
  const there = views.filter(
    (one) => mayBeAsked(one) && foldText(one.person.profile.organisation ?? "").includes(folded),
  );
  const sought = await soughtOf(session, (named.length > 0 ? named : there).slice(0, MOST_SOUGHT));
  return sought.length > 0 ? sought : findAtAddresses(session, folded);
}

async function soughtOf(session: Session, views: readonly TieView[]): Promise<Sought[]> {
  const sought: Sought[] = [];
  for (const view of views) {
    const identities = (await identitiesOf(session, view.person.contact.id)).map(({ id }) => id);
    sought.push({ name: view.person.profile.name, view, identities });
  }
  return sought;
}

/** Addresses that are no contacts, by the name beside them or the company in them. */
async function findAtAddresses({ store, owner }: Session, folded: string): Promise<Sought[]> {
  const unclaimed = await store.scan(owner, "identity", { index: "byStatus", equals: ["unclaimed"] });
  const fits = ({ kind, value, name }: Identity): boolean =>
    (name !== null && foldText(name).includes(folded)) ||
    (kind === "email" && !isFreeMail(value) && companyIn(value).includes(folded));
  return unclaimed
    .filter(fits)
    .slice(0, MOST_SOUGHT)
    .map(({ id, value, name }) => ({ name: name ?? value, view: null, identities: [id] }));
}

function companyIn(email: string): string {
  return (email.split("@")[1] ?? "").split(".").slice(0, -1).join(" ");
}

async function pathsTo(session: Session, sought: Sought, view: ViewSome): Promise<PathsTo> {
  const { name, view: own, identities } = sought;
  const contact = own?.person.contact.id ?? null;
  const isSetAside = own !== null && !mayBeAsked(own);
  const bare = { name, contact, own: isInTouch(own) && !isSetAside ? own : null, isSetAside };
  if (isSetAside) return { ...bare, paths: [], guesses: [] };
  const { together, crowds } = await readExchanges(session, identities);
  const askable = new Map(
    (await view([...new Set(together.flatMap(({ people }) => people))].filter(isContact)))
      .filter(mayBeAsked)
      .map((one) => [one.person.contact.id, one]),
  );
  const strength = (id: Party): number | undefined => {
    const tie = isContact(id) ? askable.get(id) : undefined;
    return tie === undefined || tie.statistics.lastDay === null
      ? undefined
      : strengthOf(tie.history.days, tie.statistics.day);
  };
  const paths = rankBrokers(together, SOUGHT, strength, (a, b) => Number(a) - Number(b))
    .slice(0, MOST_PATHS)
    .flatMap(({ person, ...evidence }) => {
      const broker = isContact(person) ? askable.get(person) : undefined;
      return broker === undefined ? [] : [{ ...evidence, view: broker }];
    });
  return { ...bare, paths, guesses: paths.length > 0 ? [] : await guess(session, sought, crowds, view) };
}

function isInTouch(own: TieView | null): boolean {
  return own !== null && own.statistics.lastDay !== null;
}

/** Who is in an exchange: the one sought, a contact, or an address that is none. */
const SOUGHT = "sought";
type Party = ContactId | typeof SOUGHT | `address ${number}`;

function isContact(party: Party): party is ContactId {
  return typeof party === "number";
}

interface Exchanges {
  readonly together: readonly SeenExchange<Party>[];
  /** Contacts who were only in a crowd with them, with its subject. */
  readonly crowds: ReadonlyMap<ContactId, string>;
}

async function readExchanges(session: Session, identities: readonly IdentityId[]): Promise<Exchanges> {
  const { store, owner, zone } = session;
  const own = new Set(
    (await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] })).map(({ id }) => id),
  );
  const parties = new Map<IdentityId, Party>(identities.map((id) => [id, SOUGHT]));
  const partyOf = async (id: IdentityId): Promise<Party> => {
    const party = parties.get(id) ?? (await contactOf(session, id)) ?? (`address ${id}` as const);
    parties.set(id, party);
    return party;
  };
  const ids = new Set<InteractionId>();
  for (const id of identities) {
    for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [id] }))
      ids.add(part.interaction);
  }
  const today = dayNumber(session.today);
  const together: SeenExchange<Party>[] = [];
  const crowds = new Map<ContactId, string>();
  for (const id of [...ids].sort((a, b) => b - a).slice(0, MOST_EXCHANGES)) {
    const interaction = await store.get(owner, "interaction", [id]);
    if (interaction === undefined || interaction.nature === "bounce") continue;
    const parts = await store.scan(owner, "participation", { equals: [id] });
    const people: Party[] = [];
    let writer: SeenExchange<Party>["writer"] = null;
    for (const { identity, role } of parts) {
      const party = own.has(identity) ? "owner" : await partyOf(identity);
      if (role === "from" && interaction.nature !== "meeting") writer = party;
      if (party !== "owner" && !people.includes(party)) people.push(party);
    }
    const ageDays = today - dayNumber(zone.dayAt(interaction.at));
    if (ageDays < 0) continue;
    if (people.length <= MOST_TOGETHER) together.push({ ageDays, people, writer });
    else for (const party of people) if (isContact(party)) crowds.set(party, interaction.subject);
  }
  return { together, crowds };
}

/** Who may know them: at the same company now or then, in the same crowd, or as the owner once wrote down. */
async function guess(
  session: Session,
  { name, view: own, identities }: Sought,
  crowds: ReadonlyMap<ContactId, string>,
  view: ViewSome,
): Promise<PathGuess[]> {
  const grounds = new Map<ContactId, GuessGround[]>();
  const add = (contact: ContactId, ground: GuessGround): void => {
    if (contact !== own?.person.contact.id) grounds.set(contact, [...(grounds.get(contact) ?? []), ground]);
  };
  for (const [contact, text] of await readSaid(session, name)) add(contact, { kind: "said", text });
  for (const [contact, company] of await readColleagues(session, identities, own)) {
    add(contact, { kind: "same-company", ...company });
  }
  for (const [contact, subject] of crowds) add(contact, { kind: "same-crowd", subject });
  const askable = (await view([...grounds.keys()])).filter((one) => mayBeAsked(one) && one.statistics.lastDay !== null);
  return askable
    .map((one) => ({ view: one, grounds: grounds.get(one.person.contact.id) ?? [] }))
    .sort(
      (a, b) =>
        Number(b.grounds.some(({ kind }) => kind === "said")) - Number(a.grounds.some(({ kind }) => kind === "said")) ||
        b.view.statistics.decayed90 - a.view.statistics.decayed90 ||
        a.view.person.contact.id - b.view.person.contact.id,
    )
    .slice(0, MOST_GUESSES);
}

/** Notes and entries of the ledger that name them. */
async function readSaid({ store, owner }: Session, name: string): Promise<Map<ContactId, string>> {
  const folded = foldText(name);
  const said = new Map<ContactId, string>();
  for (const { contact, text } of await store.scan(owner, "note"))
    if (foldText(text).includes(folded)) said.set(contact, text);
  for (const { contact, text } of await store.scan(owner, "help"))
    if (contact !== null && foldText(text).includes(folded)) said.set(contact, text);
  return said;
}

/** Whoever is or was where they are or were, by positions; a company that the address tells counts as well. */
async function readColleagues(
  { store, owner }: Session,
  identities: readonly IdentityId[],
  own: TieView | null,
): Promise<Map<ContactId, { readonly company: string; readonly now: boolean }>> {
  const organisations = new Map<OrganisationId, boolean>();
  if (own !== null) {
    for (const { id } of await store.scan(owner, "record", { index: "byContact", equals: [own.person.contact.id] })) {
      for (const { organisation, goneOn, toOn } of await store.scan(owner, "position", {
        index: "byRecord",
        equals: [id],
      }))
        if (organisation !== null) organisations.set(organisation, goneOn === null && toOn === null);
    }
  } else {
    const [identity] = identities;
    const address = identity === undefined ? undefined : await store.get(owner, "identity", [identity]);
    const company = address === undefined ? "" : companyIn(address.value);
    if (company !== "" && address !== undefined && !isFreeMail(address.value)) {
      for (const { id, key } of await store.scan(owner, "organisation"))
        if (key.replaceAll(" ", "").startsWith(company.replaceAll(/[ -]/g, ""))) organisations.set(id, true);
    }
  }
  const colleagues = new Map<ContactId, { company: string; now: boolean }>();
  for (const [id, isNow] of organisations) {
    const name = (await store.get(owner, "organisation", [id]))?.name ?? "";
    for (const { record, goneOn, toOn } of await store.scan(owner, "position", {
      index: "byOrganisation",
      equals: [id],
    })) {
      const contact = (await store.get(owner, "record", [record]))?.contact;
      if (contact !== null && contact !== undefined)
        colleagues.set(contact, { company: name, now: isNow && goneOn === null && toOn === null });
    }
  }
  return colleagues;
}
