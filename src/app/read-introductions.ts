/** Reads introductions, and finds which step of them is a reason to reach out. */
import type { Day } from "../core/day.ts";
import { type Introduction, introductionsOf, readMark } from "../core/help/introduction.ts";
import type { ContactId, HelpId } from "../core/id.ts";
import { type FoundOccasion, introductionOccasions } from "../core/plan/introduction-occasions.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import type { PlanContact, PlanInput } from "../core/plan/plan.ts";
import { viewTie } from "../core/plan/view-tie.ts";
import type { Session } from "./session.ts";

type Reader = Pick<Session, "store" | "owner">;

/** All of them as they stood at the end of a day, closed ones too. */
export async function readIntroductions({ store, owner }: Reader, asOf: Day): Promise<Introduction[]> {
  const help = (await store.scan(owner, "help")).filter(({ kind }) => kind === "introduction");
  return help.length === 0 ? [] : introductionsOf(help, await store.scan(owner, "occasion"), asOf);
}

/** Ids of the introductions in which a contact is the second of two. */
export async function introducedSecond({ store, owner }: Reader, contact: ContactId): Promise<HelpId[]> {
  const answers = await store.scan(owner, "occasion", { index: "byContact", equals: [contact] });
  return answers.flatMap(({ key }) => {
    const read = readMark(key);
    return read?.mark === "with" ? [read.id] : [];
  });
}

/** The occasions of introductions on the plan's day. */
export async function findIntroductionOccasions(
  session: Reader,
  people: readonly PlanContact[],
  basis: Omit<PlanInput, "contacts">,
): Promise<FoundOccasion[]> {
  const introductions = await readIntroductions(session, basis.asOf);
  if (introductions.length === 0) return [];
  const context = contextOf({ ...basis, contacts: [] }, []);
  const sides = new Set(introductions.flatMap(({ first, second }) => [first.contact, second.contact]));
  const views = new Map(
    people
      .filter(({ contact }) => sides.has(contact.id))
      .map((person) => [person.contact.id, viewTie(person, context)] as const),
  );
  return introductions.flatMap((introduction) => {
    const first = views.get(introduction.first.contact);
    const second = views.get(introduction.second.contact);
    return first === undefined || second === undefined
      ? []
      : introductionOccasions(introduction, first, second, basis.asOf);
  });
}
