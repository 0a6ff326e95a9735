/** The person's answers to a week's touches. The first one fixes the week's list. */
import { type Day, isoWeek, mondayOf } from "../core/day.ts";
import type { Touch, TouchState } from "../core/facts.ts";
import { Failure, given } from "../core/failure.ts";
import type { ContactId, TouchId } from "../core/id.ts";
import type { Medium } from "../core/medium.ts";
import type { PlanContact, PlanInput, Proposal } from "../core/plan/plan.ts";
import { proposeOne } from "../core/plan/propose-one.ts";
import { settleTouches } from "../core/plan/settle-touches.ts";
import { isPersonalDay } from "../core/tie/statistics.ts";
import type { Change } from "../store/port.ts";
import { logChanges, unlogChanges } from "./log-interaction.ts";
import { chooseWithTopics, isListed, readPlanInput, storedTouches } from "./plan-week.ts";
import { readLastSubject, withLastSubject } from "./read-people.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";

export type TouchAnswer =
  /** Today and as proposed, unless another day or medium is named. */
  | { readonly kind: "done"; readonly on?: Day; readonly medium?: Medium }
  | { readonly kind: "accepted" }
  /** Not now: not this week; refused where it was said of another one, as "2026-W49". */
  | { readonly kind: "skipped"; readonly week?: string }
  | { readonly kind: "snoozed"; readonly until: Day };

export interface Answered {
  readonly name: string;
  readonly state: TouchState;
  /** Who took the place of a touch that was removed. */
  readonly replacement: string | null;
  /** Whether the contact stood in the week's list. */
  readonly planned: boolean;
  /** Whether it was so before: nothing was written. */
  readonly already: boolean;
}

/** The week's list as rows, and what has to be inserted for it to stand. */
interface FixedWeek {
  readonly inserts: readonly Touch[];
  readonly touches: readonly Touch[];
}

/** Fixes the week's list as it is proposed now, within another budget where one is given; tells whether it stood already. */
export async function keepPlan(
  session: Session,
  budget: { readonly touches?: number; readonly minutes?: number },
): Promise<{ readonly stoodAlready: boolean }> {
  return decideAndApply(session, async (ids) => {
    const { inserts, touches } = await fixWeek(session, ids, await readPlanInput(session, budget));
    return {
      kind: "touch",
      summary: `Kept the list of week ${isoWeek(session.today)}`,
      changes: inserts.map(insertTouch),
      answer: { stoodAlready: inserts.length < touches.length },
    };
  });
}

/** Answers one contact's touch; whoever is not in the list gets a touch of the same state, so that the answer holds. */
export async function answerTouch(
  session: Session,
  contact: ContactId,
  name: string,
  answer: TouchAnswer,
): Promise<Answered> {
  if (answer.kind === "skipped" && answer.week !== undefined && answer.week !== isoWeek(session.today)) {
    throw new Failure("refused", "That week is over, so nothing was changed");
  }
  return decideAndApply(session, async (ids) => {
    const input = await readPlanInput(session, {});
    const person = given(
      input.contacts.find((one) => one.contact.id === contact),
      "who was found is there",
    );
    const { inserts, touches } = await fixWeek(session, ids, input);
    const stored = touches.find((one) => one.contact === contact);
    const before = stored ?? (await unlistedTouch(session, ids, input, person, answer));
    const { row, changes } = await answered(session, ids, before, person, answer);
    const already = stored !== undefined && isSame(stored, row);
    const leaves = stored !== undefined && isOpen(stored) && isListed(stored);
    const replacement =
      leaves && (row.state === "skipped" || row.state === "snoozed")
        ? await replace(session, ids, input, touches, stored)
        : undefined;
    const all: Change[] = inserts.map((touch) => insertTouch(touch.id === row.id ? row : touch));
    if (stored === undefined) all.push(insertTouch(row));
    else if (!already && !inserts.includes(stored)) all.push(updateTouch(row));
    if (replacement !== undefined) all.push(insertTouch(replacement));
    return {
      kind: "touch",
      summary: `${summaryOf(answer)}: ${name}`,
      changes: [...all, ...changes],
      answer: {
        name,
        state: row.state,
        planned: stored !== undefined && isListed(stored),
        replacement: replacement === undefined ? null : (JSON.parse(replacement.proposal) as Proposal).name,
        already,
      },
    };
  });
}

/** The touch with its answer, and what that changes beside it: contact by hand is logged, or was not after all. */
async function answered(
  session: Session,
  ids: Ids,
  touch: Touch,
  person: PlanContact,
  answer: TouchAnswer,
): Promise<{ readonly row: Touch; readonly changes: readonly Change[] }> {
  if (answer.kind !== "done") {
    const until = answer.kind === "snoozed" ? answer.until : null;
    const changes = touch.state === "done" ? await unlogChanges(session, touch.id) : [];
    return {
      row: { ...touch, state: answer.kind, medium: plannedMedium(touch), answeredOn: session.today, until },
      changes,
    };
  }
  const [seen] = settleTouches([touch], person.history, session.today);
  const shown = given(seen, "one for each").state === "done" ? seen : undefined;
  // What a source shows, or was said before, is not logged once more; another medium or day than was said replaces it.
  if (shown !== undefined && isAsSaid(shown, answer)) return { row: { ...shown, until: null }, changes: [] };
  const medium = answer.medium ?? touch.medium;
  const day = answer.on ?? session.today;
  if (day < mondayOf(session.today)) {
    throw new Failure("bad-usage", `${day} lies before this week, to which the touch belongs`, {
      hint: "Log what was earlier: `kith log NAME --on DAY`.",
    });
  }
  const unlogged = touch.state === "done" ? await unlogChanges(session, touch.id) : [];
  const { name } = person.profile;
  const logged = { contact: touch.contact, name, medium, day, direction: "outbound", note: null } as const;
  return {
    row: { ...touch, state: "done", medium, answeredOn: day, until: null },
    changes: [...unlogged, ...(await logChanges(session, ids, logged, touch.id)).changes],
  };
}

function isAsSaid(shown: Touch, { medium, on }: TouchAnswer & { readonly kind: "done" }): boolean {
  return (medium ?? shown.medium) === shown.medium && (on ?? shown.answeredOn) === shown.answeredOn;
}

/** The medium it was planned by, whatever an earlier answer said. */
function plannedMedium(touch: Touch): Medium {
  return (JSON.parse(touch.proposal) as Proposal).medium;
}

/** The week's touches as rows: those stored, else today's proposals about to be. */
async function fixWeek(session: Session, ids: Ids, input: PlanInput): Promise<FixedWeek> {
  const stored = await storedTouches(session, isoWeek(session.today));
  if (stored.some(isListed)) return { inserts: [], touches: stored };
  const plan = await chooseWithTopics(session, input);
  const inserts = plan.touches.map((proposal): Touch => touchOf(session, ids, proposal, null));
  return { inserts, touches: [...stored, ...inserts] };
}

/** The best of the rest takes the place of a removed touch, once: what replaced another is not replaced again. */
async function replace(
  session: Session,
  ids: Ids,
  input: PlanInput,
  touches: readonly Touch[],
  removed: Touch,
): Promise<Touch | undefined> {
  const before = JSON.parse(removed.proposal) as Proposal & { replaces?: number };
  if (before.replaces !== undefined) return undefined;
  const listed = new Set(touches.map(({ contact }) => contact));
  const others = { ...input, contacts: input.contacts.filter((person) => !listed.has(person.contact.id)) };
  const [best] = (await chooseWithTopics(session, others)).touches;
  return best === undefined ? undefined : touchOf(session, ids, best, removed.id);
}

/**
 * A touch for somebody whom the week did not propose. Who is accepted stands in the list from then on; any other
 * answer is kept and lists nobody.
 */
async function unlistedTouch(
  session: Session,
  ids: Ids,
  input: PlanInput,
  person: PlanContact,
  answer: TouchAnswer,
): Promise<Touch> {
  const { id } = person.contact;
  const lastSubject = await readLastSubject(session, id, input.asOfEnd);
  const contacts = input.contacts.map((one) => (one === person ? withLastSubject(person, lastSubject) : one));
  const proposal = answer.kind === "accepted" ? proposeOne({ ...input, contacts }, id) : null;
  if (proposal !== null) return touchOf(session, ids, proposal, null);
  const bare = { contact: id, name: person.profile.name, medium: usualMedium(person), reasons: [], opener: null };
  return touchOf(session, ids, bare, null);
}

/** By what they were last in touch. */
function usualMedium({ history }: PlanContact): Medium {
  return history.days.findLast(isPersonalDay)?.medium ?? "other";
}

function touchOf(
  session: Session,
  ids: Ids,
  proposal: Pick<Proposal, "contact" | "medium">,
  replaces: TouchId | null,
): Touch {
  return {
    id: ids.next<TouchId>(),
    week: isoWeek(session.today),
    contact: proposal.contact,
    state: "proposed",
    medium: proposal.medium,
    proposal: JSON.stringify(replaces === null ? proposal : { ...proposal, replaces }),
    plannedOn: session.today,
    answeredOn: null,
    until: null,
  };
}

function insertTouch(row: Touch): Change {
  return { kind: "insert", table: "touch", row };
}

function updateTouch({ id, state, medium, answeredOn, until }: Touch): Change {
  return { kind: "update", table: "touch", key: [id], set: { state, medium, answeredOn, until } };
}

/** Whether the answer changes nothing; the day of saying so again does not count. */
function isSame(before: Touch, after: Touch): boolean {
  const sameDay = after.state !== "done" || before.answeredOn === after.answeredOn;
  return before.state === after.state && before.medium === after.medium && before.until === after.until && sameDay;
}

function isOpen({ state }: Touch): boolean {
  return state === "proposed" || state === "accepted";
}

function summaryOf(answer: TouchAnswer): string {
  switch (answer.kind) {
    case "done":
      return "Done";
    case "accepted":
      return "Accepted";
    case "skipped":
      return "Not now";
    case "snoozed":
      return `Later, not before ${answer.until}`;
  }
}
