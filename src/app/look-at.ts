/** Facts about somebody that were last seen long ago: looked up by the owner, and the same, changed, or gone (design.md §2.2). */
import type { Card } from "../core/card.ts";
import type { Day } from "../core/day.ts";
import type { Detail } from "../core/facts.ts";
import type { ContactId } from "../core/id.ts";
import { addressOf } from "../core/person/card-from-facts.ts";
import { organisationKey } from "../core/person/organisation.ts";
import { lineOf } from "../core/person/profile-values.ts";
import type { Profile } from "../core/person/profile.ts";
import type { Change } from "../store/port.ts";
import { editContact } from "./edit-contact.ts";
import type { FoundContact } from "./find-contact.ts";
import { planWeek } from "./plan-week.ts";
import { readPerson } from "./read-people.ts";
import { type Session, decideAndApply } from "./session.ts";

/** What is believed of somebody's work, city and number, and where it can be looked up. */
export interface Look extends FoundContact {
  readonly organisation: string | null;
  readonly title: string | null;
  readonly positionSeenOn: Day | null;
  readonly city: string | null;
  readonly addressSeenOn: Day | null;
  readonly phone: string | null;
  readonly phoneSeenOn: Day | null;
  /** A profile or a page of theirs; null where none is known. */
  readonly link: string | null;
}

/** What is so now, of what has changed. */
export interface LookChange {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly city: string | null;
  readonly phone: string | null;
}

export type LookAnswer =
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly to: LookChange }
  /** They are no longer there, and where they are is not known. */
  | { readonly kind: "gone" };

/** Whoever the week's list says to look at first. */
export async function listLooks(session: Session): Promise<Look[]> {
  const looks: Look[] = [];
  for (const { contact, lookAt } of (await planWeek(session)).touches) {
    const look = lookAt.length > 0 ? await readLook(session, contact) : undefined;
    if (look !== undefined) looks.push(look);
  }
  return looks;
}

export async function readLook(session: Session, id: ContactId): Promise<Look | undefined> {
  const person = await readPerson(session, id);
  if (person === undefined) return undefined;
  const { name, organisation, title, positionSeenOn, city, addressSeenOn, phones, phoneSeenOn } = person.profile;
  const { profiles, pages } = person.profile;
  const link = [...profiles, ...pages].find((page) => page.startsWith("https://")) ?? null;
  return {
    contact: id,
    name,
    organisation,
    title,
    positionSeenOn,
    city,
    addressSeenOn,
    phone: phones[0] ?? null,
    phoneSeenOn,
    link,
  };
}

/** Takes the owner's answer: what is the same was seen today; what changed is said by hand. */
export async function answerLook(
  session: Session,
  look: Look,
  answer: LookAnswer,
  normalisePhone: (raw: string) => string | null = () => null,
): Promise<void> {
  if (answer.kind === "same") return confirmFacts(session, look);
  const isGone = answer.kind === "gone";
  await editContact(session, look, isGone ? {} : cardOf(answer.to), normalisePhone, { noJob: isGone });
}

function cardOf({ title, organisation, city, phone }: LookChange): Partial<Card> {
  const position = { ...(title === null ? {} : { title }), ...(organisation === null ? {} : { organisation }) };
  return {
    ...(title === null && organisation === null ? {} : { positions: [position] }),
    ...(city === null ? {} : { addresses: [{ city }] }),
    ...(phone === null ? {} : { phones: [{ value: phone, preferred: true }] }),
  };
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
        if (detail.goneOn !== null || detail.lastOn === today || !isBelieved(look, detail)) continue;
        changes.push({ kind: "update", table: "detail", key: [detail.id], set: { lastOn: today } });
      }
    }
    return { kind: "edit", summary: `Looked up ${look.name}: the same`, changes, answer: undefined };
  });
}

function isBelieved({ city, phone }: Look, detail: Detail): boolean {
  if (detail.field === "phone") return phone !== null && lineOf(detail.value) === lineOf(phone);
  return detail.field === "address" && (addressOf(detail).city?.trim() ?? null) === city;
}

function isJob(believed: Pick<Profile, "organisation" | "title">, name: string | null, title: string | null): boolean {
  const key = (text: string | null): string => organisationKey(text ?? "");
  return key(believed.organisation) === key(name) && (believed.title ?? "") === (title ?? "");
}
