/** Carries out one decision of a regroup: what it changes and the line of the record are one operation, and are undone together. */
import { quoteText } from "../core/cut-text.ts";
import { dayNumber } from "../core/day.ts";
import { Failure, given } from "../core/failure.ts";
import type { Group } from "../core/facts.ts";
import type { Regroup, RegroupAnswer, RegroupLine } from "../core/regroup/regroup-facts.ts";
import type { Id } from "../core/id.ts";
import type { RegroupProposal } from "../core/regroup/regroup.ts";
import { computeStatistics } from "../core/tie/statistics.ts";
import type { Change } from "../store/port.ts";
import { answerTouch } from "./answer-touch.ts";
import { changeContact, decideContact } from "./edit-contact.ts";
import { editGroup, joinGroup, removeGroup } from "./edit-groups.ts";
import type { FoundContact } from "./find-contact.ts";
import { answerDuplicate } from "./find-duplicates.ts";
import { answerLook, readLook } from "./look-at.ts";
import { mergeContacts } from "./merge-contacts.ts";
import { readPerson } from "./read-people.ts";
import { type RegroupState } from "./read-regroup.ts";
import { readRegroups } from "./read-regroups.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";
import { setPace } from "./set-pace.ts";

/** Slower by half; a whole number of days. */
const SLOWER = 1.5;

/** Finds a proposal that waits, by its key. Throws not-found, and bad-usage for what cannot be answered. */
export function findProposal({ proposals }: RegroupState, key: string, answer: string): RegroupProposal {
  const proposal = proposals.find((one) => one.key === key);
  if (proposal === undefined) {
    throw new Failure("not-found", `No proposal ${quoteText(key)} waits for an answer`, {
      hint: "`kith regroup --json` lists what waits, with keys and answers.",
    });
  }
  if (!proposal.answers.some((one) => one === answer)) {
    throw new Failure("bad-usage", `${quoteText(answer)} is no answer to ${quoteText(key)}`, {
      hint: `Answer one of: ${proposal.answers.join(", ")}.`,
    });
  }
  return proposal;
}

/** Answers a proposal. The first answer opens the regroup. */
export async function answerProposal(
  session: Session,
  proposal: RegroupProposal,
  answer: RegroupAnswer,
  from: RegroupState["from"],
): Promise<void> {
  const recording: Session = {
    ...session,
    also: async (ids) => [...(await lineChanges(session, ids, proposal, answer, from))],
  };
  await carryOut(recording, proposal, answer);
}

async function lineChanges(
  session: Session,
  ids: Ids,
  { contact, other, key, name, text }: RegroupProposal,
  answer: RegroupAnswer,
  from: RegroupState["from"],
): Promise<readonly Change[]> {
  const { open } = await readRegroups(session);
  const changes: Change[] = [];
  const regroup = open ?? beginRegroup(ids, session, from);
  if (open === null) changes.push({ kind: "insert", table: "regroup", row: regroup });
  const row: RegroupLine = {
    ...{ id: ids.next<Id<"regroupLine">>(), regroup: regroup.id, section: "proposal", contact },
    // Of two that become one there is one left to name.
    ...{ other: answer === "merge" ? null : other, key, text: `${name}: ${text}`, answer, on: session.today },
  };
  return [...changes, { kind: "insert", table: "regroupLine", row }];
}

export function beginRegroup(ids: Ids, { today }: Session, from: RegroupState["from"]): Regroup {
  return { id: ids.next<Id<"regroup">>(), fromOn: from, openedOn: today, closedOn: null, focus: null };
}

async function carryOut(session: Session, proposal: RegroupProposal, answer: RegroupAnswer): Promise<void> {
  const who = (): FoundContact => ({
    contact: given(proposal.contact, "a proposal about somebody names them"),
    name: proposal.name,
  });
  switch (answer) {
    case "let-go":
      return decideContact(session, who(), "let-go", null);
    case "rest":
      return decideContact(session, who(), "resting", null);
    case "last-note":
      return decideContact(session, who(), "last-note", null);
    case "keep":
      return decideContact(session, who(), "kept", null);
    case "less":
      await setPace(session, who(), "less");
      return;
    case "own-cadence":
      return keepOwnCadence(session, who());
    case "join":
      return joinGroup(session, await groupOf(session, proposal), [who()], true);
    case "merge":
      return mergeContacts(session, who(), otherOf(proposal));
    case "different":
      return answerDuplicate(session, who(), otherOf(proposal), "different");
    case "same":
    case "gone":
      return answerLook(session, given(await readLook(session, who().contact), "who is proposed is there"), {
        kind: answer,
      });
    case "this-week":
      await answerTouch(session, who().contact, who().name, { kind: "accepted" });
      return;
    case "slower":
      return slowDown(session, await groupOf(session, proposal));
    case "half-share":
      return halve(session, await groupOf(session, proposal));
    case "remove":
      return removeGroup(session, await groupOf(session, proposal));
    case "leave":
      return decideAndApply(session, () =>
        Promise.resolve({
          kind: "regroup",
          summary: `Left as it is: ${proposal.name}`,
          changes: [],
          answer: undefined,
        }),
      );
  }
}

function otherOf({ other, name }: RegroupProposal): FoundContact {
  return { contact: given(other, "a pair has a second"), name };
}

async function groupOf({ store, owner }: Session, { group }: RegroupProposal): Promise<Group> {
  return given(await store.get(owner, "group", [given(group, "it is about a group")]), "the group is there");
}

async function keepOwnCadence(session: Session, found: FoundContact): Promise<void> {
  const person = given(await readPerson(session, found.contact), "who is proposed is there");
  const { usualGap } = computeStatistics(person.history, dayNumber(session.today));
  const days = Math.max(1, Math.round(given(usualGap, "it is proposed to whoever has a rhythm")));
  await changeContact(session, found, { idealDays: days }, `${found.name} at their own pace: every ${days} days`);
}

function slowDown(session: Session, group: Group): Promise<void> {
  const slower = (days: number): number => Math.round(days * SLOWER);
  return editGroup(session, group, { idealDays: slower(group.idealDays), latestDays: slower(group.latestDays) });
}

function halve(session: Session, group: Group): Promise<void> {
  return editGroup(session, group, { share: Math.round(group.share * 50) / 100 });
}
