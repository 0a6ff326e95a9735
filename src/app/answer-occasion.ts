/** The owner's answers to occasions: confirmed, or dismissed for good. */
import type { OccasionAnswer } from "../core/facts.ts";
import { Failure } from "../core/failure.ts";
import type { Id } from "../core/id.ts";
import type { StandingOccasion } from "../core/plan/occasion.ts";
import { isLive } from "../core/plan/occasion-state.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { viewTie } from "../core/plan/view-tie.ts";
import { quoteText } from "../core/cut-text.ts";
import type { FoundContact } from "./find-contact.ts";
import { readPlanInput } from "./plan-week.ts";
import { type Session, decideAndApply } from "./session.ts";

/** Occasions of one contact. */
export interface NamedOccasions extends FoundContact {
  readonly occasions: readonly StandingOccasion[];
}

/**
 * Occasions that are good today: of one contact, or of everybody who has any, what ends first standing first; those
 * used and dismissed too where `all` says so.
 */
export async function listOccasions(
  session: Session,
  { who, all }: { readonly who?: FoundContact; readonly all: boolean },
): Promise<NamedOccasions[]> {
  const input = await readPlanInput(session, {});
  const context = contextOf(input, input.contacts);
  return input.contacts
    .filter(({ contact }) => contact.kind === "person" && (who === undefined || contact.id === who.contact))
    .map((person) => {
      const occasions = viewTie(person, context).allOccasions.filter((occasion) => all || isLive(occasion));
      return { contact: person.contact.id, name: person.profile.name, occasions };
    })
    .filter(({ occasions }) => occasions.length > 0)
    .sort((a, b) => (endOf(a) === endOf(b) ? a.contact - b.contact : endOf(a) < endOf(b) ? -1 : 1));
}

const NO_END = "9999-12-31";

function endOf({ occasions }: NamedOccasions): string {
  const [first = NO_END] = occasions.map(({ until }) => until ?? NO_END).sort();
  return first;
}

/**
 * Answers one occasion of a contact's that is good today. `which` is its key or its kind; left out, they must have
 * only one. What was answered so before changes nothing. Throws not-found and ambiguous.
 */
export async function answerOccasion(
  session: Session,
  who: FoundContact,
  which: string | undefined,
  answer: OccasionAnswer["answer"],
): Promise<StandingOccasion> {
  const occasion = await findOccasion(session, who, which);
  return decideAndApply(session, (ids) => {
    const row: OccasionAnswer = {
      ...{ id: ids.next<Id<"occasion">>(), contact: who.contact, key: occasion.key },
      ...{ answer, on: session.today },
    };
    return Promise.resolve({
      kind: "occasion",
      summary: `${answer === "confirmed" ? "Confirmed" : "Dismissed"} an occasion of ${who.name}: ${occasion.kind}`,
      changes: occasion.state === answer ? [] : [{ kind: "insert", table: "occasion", row }],
      answer: { ...occasion, state: answer },
    });
  });
}

async function findOccasion(session: Session, who: FoundContact, which: string | undefined): Promise<StandingOccasion> {
  const [found] = await listOccasions(session, { who, all: true });
  const fitting = (found?.occasions ?? []).filter(
    ({ key, kind }) => which === undefined || which === key || which === kind,
  );
  const [one, ...others] = fitting;
  if (one === undefined) {
    throw new Failure(
      "not-found",
      which === undefined ? `${who.name} has no occasion today` : `${who.name} has no occasion ${quoteText(which)}`,
      { hint: "`kith occasion NAME --all` lists theirs with their keys." },
    );
  }
  if (others.length === 0) return one;
  throw new Failure("ambiguous", `${who.name} has several occasions`, {
    hint: `Say which: ${fitting.map(({ key }) => key).join(", ")}.`,
  });
}
