/** Facts about somebody that were last seen long ago: looked up by the owner, and the same, changed, or gone (design.md §2.2). */
import type { Day } from "../core/day.ts";
import type { ContactId } from "../core/id.ts";
import { addressOf } from "../core/person/card-from-facts.ts";
import { organisationKey } from "../core/person/organisation.ts";
import type { Profile } from "../core/person/profile.ts";
import type { Change } from "../store/port.ts";
import { editContact } from "./edit-contact.ts";
import type { FoundContact } from "./find-contact.ts";
import { planWeek } from "./plan-week.ts";
import { readPerson } from "./read-people.ts";
import { type Session, decideAndApply } from "./session.ts";

/** What is believed of somebody's work and city, and where it can be looked up. */
export interface Look extends FoundContact {
  readonly organisation: string | null;
  readonly title: string | null;
  readonly positionSeenOn: Day | null;
  readonly city: string | null;
  readonly addressSeenOn: Day | null;
  /** A profile or a page of theirs; null where none is known. */
  readonly link: string | null;
}

export type LookAnswer =
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly title: string | null; readonly organisation: string | null }
  /** They are no longer there, and where they are is not known. */
  | { readonly kind: "gone" };

/** Whoever the week's list says to look at first. */
export async function listLooks(session: Session): Promise<Look[]> {
  const looks: Look[] = [];
  for (const { contact, lookFirst } of (await planWeek(session)).touches) {
    const look = lookFirst ? await readLook(session, contact) : undefined;
    if (look !== undefined) looks.push(look);
  }
  return looks;
}

export async function readLook(session: Session, id: ContactId): Promise<Look | undefined> {
  const person = await readPerson(session, id);
  if (person === undefined) return undefined;
  const { name, organisation, title, positionSeenOn, city, addressSeenOn, profiles, pages } = person.profile;
  const link = [...profiles, ...pages].find((page) => page.startsWith("https://")) ?? null;
  return { contact: id, name, organisation, title, positionSeenOn, city, addressSeenOn, link };
}

/** Takes the owner's answer: what is the same was seen today; what changed is said by hand. */
export async function answerLook(session: Session, look: Look, answer: LookAnswer): Promise<void> {
  if (answer.kind === "same") return confirmFacts(session, look);
  const { title, organisation } = answer.kind === "changed" ? answer : { title: null, organisation: null };
  const position = {
    ...(title === null ? {} : { title }),
    ...(organisation === null ? {} : { organisation }),
  };
  const none = (): null => null;
  await editContact(session, look, answer.kind === "gone" ? {} : { positions: [position] }, none, {
    noJob: answer.kind === "gone",
  });
}

/** Every record that says what is believed has it seen today. */
async function confirmFacts(session: Session, look: Look): Promise<void> {
  const { store, owner, today } = session;
  await decideAndApply(session, async () => {
    const changes: Change[] = [];
    for (const record of await store.scan(owner, "record", { index: "byContact", equals: [look.contact] })) {
      for (const position of await store.scan(owner, "position", { index: "byRecord", equals: [record.id] })) {
        const { organisation, title, goneOn } = position;
        const name =
          organisation === null ? null : ((await store.get(owner, "organisation", [organisation]))?.name ?? null);
        if (goneOn !== null || !isJob(look, name, title) || position.lastOn === today) continue;
        changes.push({ kind: "update", table: "position", key: [position.id], set: { lastOn: today } });
      }
      for (const detail of await store.scan(owner, "detail", { index: "byRecord", equals: [record.id] })) {
        if (detail.field !== "address" || detail.goneOn !== null || detail.lastOn === today) continue;
        if ((addressOf(detail).city?.trim() ?? null) !== look.city) continue;
        changes.push({ kind: "update", table: "detail", key: [detail.id], set: { lastOn: today } });
      }
    }
    return { kind: "edit", summary: `Looked up ${look.name}: the same`, changes, answer: undefined };
  });
}

function isJob(believed: Pick<Profile, "organisation" | "title">, name: string | null, title: string | null): boolean {
  const key = (text: string | null): string => organisationKey(text ?? "");
  return key(believed.organisation) === key(name) && (believed.title ?? "") === (title ?? "");
}
