/** Recalls people: what to ask, who is met there, and one answer about each, undone like anything else. */
import type { Card } from "../core/card.ts";
import { Failure } from "../core/failure.ts";
import type { Contact } from "../core/facts.ts";
import { type ContactId, type OrganisationId, parseShownId } from "../core/id.ts";
import { hasDied } from "../core/person/has-died.ts";
import {
  RECALL_ANSWERS,
  type RecallAnswer,
  type RecallPrompt,
  type RecalledJob,
  isKnownFrom,
  recallPrompts,
} from "../core/person/recall-prompts.ts";
import type { PlanContact } from "../core/plan/plan.ts";
import type { TieView } from "../core/plan/view-tie.ts";
import type { Change } from "../store/port.ts";
import { addContact, noteChange } from "./edit-contact.ts";
import { type FoundContact, findContact } from "./find-contact.ts";
import type { ImportDeps } from "./import-files.ts";
import { viewEverybody } from "./list-contacts.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface RecallQuestion extends Omit<RecallPrompt, "people"> {
  readonly people: readonly RecalledPerson[];
}

export interface RecalledPerson extends FoundContact {
  /** Title and company of today; null where neither is known. */
  readonly position: string | null;
}

/** What can be asked today. Whoever is decided about, kept in some way, set aside or dead is not offered; the others by what speaks for a tie. */
export async function readRecall(session: Session): Promise<readonly RecallQuestion[]> {
  const { own, others } = await readJobs(session);
  const named = new Set(
    (await session.store.scan(session.owner, "note")).filter(({ text }) => isKnownFrom(text)).map((one) => one.contact),
  );
  const open = (await viewEverybody(session))
    .filter(({ person: { contact } }) => others.has(contact.id) && !named.has(contact.id))
    .filter((view) => isOpen(view) && !hasDied(view.person.profile, session.today))
    .sort((a, b) => b.evidence.score - a.evidence.score || a.person.contact.id - b.person.contact.id);
  const people = new Map(open.map(({ person }) => [person.contact.id, person]));
  const jobs = new Map([...people.keys()].map((contact) => [contact, others.get(contact) ?? []]));
  return recallPrompts(own, jobs, session.today).map((prompt) => ({
    ...prompt,
    people: prompt.people.flatMap((contact) => {
      const person = people.get(contact);
      return person === undefined ? [] : [personOf(person)];
    }),
  }));
}

/** The question of this key; throws not-found. */
export function findQuestion(questions: readonly RecallQuestion[], key: string): RecallQuestion {
  const found = questions.find((one) => one.key === key);
  if (found !== undefined) return found;
  throw new Failure("not-found", `Nothing is asked under ${key}`, {
    hint: "`kith recall --json` lists the questions.",
  });
}

/** Throws bad-usage for a word that is no answer. */
export function readRecallAnswer(text: string): RecallAnswer {
  const answer = RECALL_ANSWERS.find((one) => one === text);
  if (answer !== undefined) return answer;
  throw new Failure("bad-usage", `The answers are ${RECALL_ANSWERS.join(", ")}`);
}

/** Who is meant by a typed name; undefined when nobody in the book is called so. Throws ambiguous, with the choices. */
export async function findRecalled(session: Session, name: string): Promise<FoundContact | undefined> {
  try {
    return await findContact(session, name);
  } catch (error) {
    const isName = parseShownId("contact", name) === undefined;
    if (isName && error instanceof Failure && error.code === "not-found") return undefined;
    throw error;
  }
}

/** Answers about a contact of the book. Who is at rest, let go or never stays so. */
export async function answerRecall(
  session: Session,
  { note }: RecallQuestion,
  answer: RecallAnswer,
  { contact, name }: FoundContact,
): Promise<void> {
  if (answer === "hardly") return;
  await decideAndApply(session, async (ids) => {
    const { store, owner, today } = session;
    const row = await store.get(owner, "contact", [contact]);
    const notes = await store.scan(owner, "note", { index: "byContact", equals: [contact] });
    const changes: Change[] = [];
    if (answer === "close" && row !== undefined) {
      const set = { starred: 1 as const, ...(row.decision === "none" ? keptOn(session) : {}) };
      if (row.starred === 0 || row.decision === "none")
        changes.push({ kind: "update", table: "contact", key: [contact], set });
    }
    if (notes.every(({ text }) => text !== note)) changes.push(noteChange(ids, contact, note, today));
    return { kind: "decide", summary: `Recalled ${name}: ${answer}`, changes, answer: undefined };
  });
}

/** Adds whom the book does not hold; nobody where the owner hardly knew them. */
export async function addRecalled(
  session: Session,
  { note }: RecallQuestion,
  answer: RecallAnswer,
  card: Card,
  normalisePhone: ImportDeps["normalisePhone"],
): Promise<ContactId | null> {
  if (answer === "hardly") return null;
  const set = answer === "close" ? { starred: 1 as const, ...keptOn(session) } : {};
  return addContact(session, card, normalisePhone, { set, note });
}

function keptOn({ today }: Session): Pick<Contact, "decision" | "decidedOn"> {
  return { decision: "kept", decidedOn: today };
}

/** Nothing says yet what they are to the owner. */
function isOpen({ person: { contact }, kept }: TieView): boolean {
  return contact.kind === "person" && contact.decision === "none" && !kept;
}

function personOf({ contact, profile: { name, title, organisation } }: PlanContact): RecalledPerson {
  const position = [title, organisation].filter((part) => part !== null).join(", ");
  return { contact: contact.id, name, position: position === "" ? null : position };
}

/** The owner's jobs stand in records of nobody: their own card, and what LinkedIn tells of them. */
async function readJobs({ store, owner }: Session): Promise<{
  readonly own: readonly RecalledJob[];
  readonly others: ReadonlyMap<ContactId, readonly RecalledJob[]>;
}> {
  const names = new Map<OrganisationId, string>(
    (await store.scan(owner, "organisation")).map(({ id, name }) => [id, name]),
  );
  const own: RecalledJob[] = [];
  const others = new Map<ContactId, RecalledJob[]>();
  for (const { organisation, record, fromOn, toOn, lastOn, goneOn } of await store.scan(owner, "position")) {
    const name = organisation === null ? undefined : names.get(organisation);
    if (name === undefined) continue;
    const job = { organisation: name, from: fromOn, to: toOn ?? (goneOn === null ? null : lastOn) };
    const contact = (await store.get(owner, "record", [record]))?.contact ?? null;
    if (contact === null) own.push(job);
    else others.set(contact, [...(others.get(contact) ?? []), job]);
  }
  return { own, others };
}
