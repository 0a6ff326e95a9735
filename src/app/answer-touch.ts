/** The person's answers to a week's touches. The first one fixes the week's list. */
import { type Day, isoWeek } from "../core/day.ts";
import type { Touch, TouchState } from "../core/facts.ts";
import type { ContactId, TouchId } from "../core/id.ts";
import type { Medium } from "../core/medium.ts";
import type { Proposal } from "../core/plan/plan.ts";
import type { Change } from "../store/port.ts";
import { logChanges } from "./log-interaction.ts";
import { chooseWithTopics, isListed, readPlanInput, storedTouches } from "./plan-week.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";

export type TouchAnswer =
  /** By another medium than was proposed, where one is named. */
  | { readonly kind: "done"; readonly medium?: Medium }
  | { readonly kind: "accepted" }
  /** Not now: not this week. */
  | { readonly kind: "skipped" }
  | { readonly kind: "snoozed"; readonly until: Day };

export interface Answered {
  readonly name: string;
  readonly state: TouchState;
  /** Who took the place of a touch that was removed. */
  readonly replacement: string | null;
  /** Whether the contact stood in the week's list. */
  readonly planned: boolean;
}

/** Answers one contact's touch; whoever is not in the list gets a touch of the same state, so that the answer holds. */
export async function answerTouch(
  session: Session,
  contact: ContactId,
  name: string,
  answer: TouchAnswer,
): Promise<Answered> {
  return decideAndApply(session, async (ids) => {
    const { changes, touches } = await fixWeek(session, ids);
    const touch = touches.find((one) => one.contact === contact);
    const set = {
      state: answer.kind,
      answeredOn: session.today,
      until: answer.kind === "snoozed" ? answer.until : null,
    };
    const all = [...changes];
    if (touch === undefined)
      all.push({ kind: "insert", table: "touch", row: { ...bareTouch(session, ids, contact, name), ...set } });
    else all.push(...updateTouch(all, touch, set));
    if (answer.kind === "done") all.push(...(await logDone(session, ids, contact, name, touch, answer.medium)));
    const removed = touch !== undefined && isListed(touch) && (answer.kind === "skipped" || answer.kind === "snoozed");
    const replacement = removed ? await replace(session, ids, touches, touch) : undefined;
    if (replacement !== undefined) all.push({ kind: "insert", table: "touch", row: replacement });
    return {
      kind: "touch",
      summary: `${summaryOf(answer)}: ${name}`,
      changes: all,
      answer: {
        name,
        state: answer.kind,
        planned: touch !== undefined && isListed(touch),
        replacement: replacement === undefined ? null : (JSON.parse(replacement.proposal) as Proposal).name,
      },
    };
  });
}

/** A touch done is contact: logged by hand until a source confirms it. */
async function logDone(
  session: Session,
  ids: Ids,
  contact: ContactId,
  name: string,
  touch: Touch | undefined,
  medium: Medium | undefined,
): Promise<readonly Change[]> {
  const by = medium ?? touch?.medium ?? "other";
  const logged = { contact, name, medium: by, day: session.today, direction: "outbound", note: null } as const;
  return (await logChanges(session, ids, logged, touch?.id ?? null)).changes;
}

/** The week's touches as rows: those stored, else today's proposals about to be. */
async function fixWeek(session: Session, ids: Ids): Promise<{ changes: Change[]; touches: readonly Touch[] }> {
  const week = isoWeek(session.today);
  const stored = await storedTouches(session, week);
  if (stored.some(isListed)) return { changes: [], touches: stored };
  const plan = await chooseWithTopics(session, await readPlanInput(session, {}));
  const touches = plan.touches.map((proposal): Touch => touchOf(session, ids, proposal, null));
  const changes = touches.map((row): Change => ({ kind: "insert", table: "touch", row }));
  return { changes, touches: [...stored, ...touches] };
}

/** The best of the rest takes the place of a removed touch, once: what replaced another is not replaced again. */
async function replace(
  session: Session,
  ids: Ids,
  touches: readonly Touch[],
  removed: Touch,
): Promise<Touch | undefined> {
  const before = JSON.parse(removed.proposal) as Proposal & { replaces?: number };
  if (before.replaces !== undefined) return undefined;
  const listed = new Set(touches.map(({ contact }) => contact));
  const input = await readPlanInput(session, {});
  const others = { ...input, contacts: input.contacts.filter((person) => !listed.has(person.contact.id)) };
  const [best] = (await chooseWithTopics(session, others)).touches;
  return best === undefined ? undefined : touchOf(session, ids, best, removed.id);
}

function touchOf(session: Session, ids: Ids, proposal: Proposal, replaces: TouchId | null): Touch {
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

/** For an answer about somebody whom the week did not propose. */
function bareTouch(session: Session, ids: Ids, contact: ContactId, name: string): Touch {
  return {
    id: ids.next<TouchId>(),
    week: isoWeek(session.today),
    contact,
    state: "proposed",
    medium: "other",
    proposal: JSON.stringify({ contact, name, reasons: [], opener: null }),
    plannedOn: session.today,
    answeredOn: null,
    until: null,
  };
}

/** A touch about to be inserted gets its answer at once; a stored one is updated. */
function updateTouch(changes: Change[], touch: Touch, set: Pick<Touch, "state" | "answeredOn" | "until">): Change[] {
  const index = changes.findIndex(
    (change) => change.kind === "insert" && change.table === "touch" && change.row.id === touch.id,
  );
  if (index < 0) return [{ kind: "update", table: "touch", key: [touch.id], set }];
  changes[index] = { kind: "insert", table: "touch", row: { ...touch, ...set } };
  return [];
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
