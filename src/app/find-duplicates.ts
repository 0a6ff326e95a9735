/** Pairs of contacts that may be one person, most valuable first, and the owner's answers. */
import { dayFromNumber } from "../core/day.ts";
import type { Verdict } from "../core/facts.ts";
import type { ContactId, Id } from "../core/id.ts";
import { createDuplicateIndex } from "../core/person/duplicate-index.ts";
import { type DuplicatePair, SCORE_LIMIT, findDuplicates as findPairs } from "../core/person/duplicates.ts";
import type { Evidence } from "../core/person/evidence.ts";
import type { DuplicatePerson } from "../core/person/prepare-person.ts";
import type { Profile } from "../core/person/profile.ts";
import { weighCompany } from "../core/person/weigh-company.ts";
import type { FoundContact } from "./find-contact.ts";
import { type People, readPeople } from "./read-people.ts";
import { openCompany } from "./read-company.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface Duplicate {
  readonly a: FoundContact;
  readonly b: FoundContact;
  readonly evidence: readonly Evidence[];
  readonly score: number;
  /** The owner answered "later". */
  readonly later: boolean;
}

/** Pairs of whom the owner really hears come first among equally likely ones. */
export async function findDuplicates(session: Session): Promise<readonly Duplicate[]> {
  const { store, owner } = session;
  const people = await readPeople(session);
  const found = await besidesCompany(
    session,
    findPairs(
      createDuplicateIndex(await duplicatePeople(session, people)),
      await store.scan(owner, "verdict"),
      LOOK_LIMIT,
    ).pairs,
  );
  const byId = new Map(people.contacts.map((person) => [person.contact.id, person]));
  const daysOf = (id: ContactId): number => byId.get(id)?.history.days.length ?? 0;
  const nameOf = (id: ContactId): string => byId.get(id)?.profile.name ?? "";
  return found
    .toSorted(
      (x, y) =>
        Number(x.later) - Number(y.later) ||
        Math.round(y.score * 10) - Math.round(x.score * 10) ||
        daysOf(y.a) + daysOf(y.b) - daysOf(x.a) - daysOf(x.b) ||
        y.score - x.score ||
        x.a - y.a,
    )
    .map(({ a, b, evidence, score, later }) => ({
      a: { contact: a, name: nameOf(a) },
      b: { contact: b, name: nameOf(b) },
      evidence,
      score,
      later,
    }));
}

/** From here on the company that two are seen in may make it worth asking. */
const LOOK_LIMIT = 0.1;

/** Weighs in what company both are seen, which only the store can tell. */
async function besidesCompany(session: Session, pairs: readonly DuplicatePair[]): Promise<DuplicatePair[]> {
  const companyOf = openCompany(session);
  const weighed: DuplicatePair[] = [];
  for (const pair of pairs) {
    const { score, evidence } = weighCompany(pair.score, await companyOf(pair.a, pair.b), dayFromNumber);
    if (score >= SCORE_LIMIT) weighed.push({ ...pair, score, evidence: [...pair.evidence, ...evidence] });
  }
  return weighed;
}

/** "Different" is remembered for ever; "later" puts the question at the end. */
export async function answerDuplicate(
  session: Session,
  one: FoundContact,
  other: FoundContact,
  answer: Verdict["answer"],
): Promise<void> {
  const [a, b] = one.contact < other.contact ? [one.contact, other.contact] : [other.contact, one.contact];
  await decideAndApply(session, async (ids) => {
    const { store, owner } = session;
    const [before] = await store.scan(owner, "verdict", { index: "byPair", equals: [a, b] });
    const summary =
      answer === "different"
        ? `${one.name} and ${other.name} are two people`
        : `Asked later about ${one.name} and ${other.name}`;
    const set = { answer, on: session.today };
    if (before?.answer === answer) return { kind: "verdict", summary, changes: [], answer: undefined };
    return {
      kind: "verdict",
      summary,
      changes: [
        before === undefined
          ? { kind: "insert", table: "verdict", row: { id: ids.next<Id<"verdict">>(), a, b, ...set } }
          : { kind: "update", table: "verdict", key: [before.id], set },
      ],
      answer: undefined,
    };
  });
}

async function duplicatePeople({ store, owner }: Session, people: People): Promise<DuplicatePerson[]> {
  const organisations = new Map((await store.scan(owner, "organisation")).map(({ id, name }) => [id, name]));
  const contactsByRecord = new Map((await store.scan(owner, "record")).map(({ id, contact }) => [id, contact]));
  const organisationsByContact = new Map<ContactId, Set<string>>();
  for (const { record, organisation } of await store.scan(owner, "position")) {
    const contact = contactsByRecord.get(record);
    const name = organisation === null ? undefined : organisations.get(organisation);
    if (contact === undefined || contact === null || name === undefined) continue;
    organisationsByContact.set(contact, (organisationsByContact.get(contact) ?? new Set()).add(name));
  }
  return people.contacts.map(({ contact, profile }) => ({
    ...duplicatePersonOf(profile),
    kind: contact.kind,
    organisations: [...(organisationsByContact.get(contact.id) ?? [])],
  }));
}

/** What is compared of a person, by their profile alone. */
export function duplicatePersonOf(profile: Profile): DuplicatePerson {
  return {
    contact: profile.contact,
    kind: "person",
    names: profile.nameless ? profile.otherNames : [profile.name, ...profile.otherNames],
    organisations: profile.organisation === null ? [] : [profile.organisation],
    titles: profile.title === null ? [] : [profile.title],
    places: profile.city === null ? [] : [profile.city],
    emails: [...profile.emails, ...profile.deadEmails],
    phones: profile.phones,
    profiles: profile.profiles,
    birthday: profile.birthday,
  };
}
