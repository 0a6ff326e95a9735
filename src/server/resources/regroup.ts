/** The regroup: what was found, one decision at a time, and the record in which it ends. */
import { z } from "zod";
import { answerProposal, findProposal } from "../../app/answer-regroup.ts";
import { closeRegroup } from "../../app/close-regroup.ts";
import { type RegroupState, readRegroup } from "../../app/read-regroup.ts";
import { showRegroup } from "../../app/show-regroup.ts";
import type { Session } from "../../app/session.ts";
import { type ContactId, showId } from "../../core/id.ts";
import { ANSWER_WORDS } from "../../core/regroup/answer-words.ts";
import { REGROUP_ANSWERS, REGROUP_SECTIONS, type RegroupLine } from "../../core/regroup/regroup-facts.ts";
import { PROPOSAL_KINDS, SECTIONS } from "../../core/regroup/regroup.ts";
import { endpoint } from "../endpoint.ts";
import { count, day, line, list, numberOrNone, text, textOrNone } from "../shapes.ts";

const answer = z.enum(REGROUP_ANSWERS);

const recordLine = z.object({
  section: z.enum(REGROUP_SECTIONS),
  contact: textOrNone,
  other: textOrNone,
  key: textOrNone,
  text,
  answer: answer.nullable(),
  /** The answer in words; null for a finding, and for what was left. */
  decided: textOrNone,
  on: text,
});

const regroup = z.object({
  from: text,
  /** Null before the first answer. */
  openedOn: textOrNone,
  lastOn: textOrNone,
  /** What the last one said this period is about. */
  focus: textOrNone,
  findings: list(z.object({ section: z.enum(SECTIONS), contact: textOrNone, text })),
  /** The most consequential first. */
  proposals: list(
    z.object({
      key: text,
      kind: z.enum(PROPOSAL_KINDS),
      contact: textOrNone,
      other: textOrNone,
      group: textOrNone,
      name: text,
      text,
      /** The proposed one first; each with its key and its words. */
      answers: list(z.object({ answer, key: text, words: text })),
    }),
  ),
  answered: list(recordLine),
  budget: z.object({ touches: numberOrNone, minutes: numberOrNone }),
});

const record = z.object({
  from: text,
  openedOn: text,
  closedOn: textOrNone,
  focus: textOrNone,
  lines: list(recordLine),
  /** Of all records, the latest first. */
  days: list(text),
});

export const REGROUP = {
  "GET /regroup": endpoint({
    summary: "The regroup as it stands: what came of the period, what waits for a decision, what was decided.",
    thread: "planner",
    input: z.strictObject({}),
    answer: regroup,
    run: async ({ session }) => stateOf(await readRegroup(session)),
  }),
  "POST /regroup/answer": endpoint({
    summary: "Answers one proposal, and carries it out. The first answer opens the regroup.",
    thread: "writer",
    input: z.strictObject({ key: line, answer }),
    answer: z.object({ key: text, answer, left: z.number() }),
    async run({ session }, { key, answer: given }) {
      const state = await readRegroup(session);
      await answerProposal(session, findProposal(state, key, given), given, state.from);
      return { key, answer: given, left: state.proposals.length - 1 };
    },
  }),
  "POST /regroup/close": endpoint({
    summary: "Closes the regroup: its record is written, and what comes next is set.",
    thread: "writer",
    input: z.strictObject({
      focus: line.nullable().default(null),
      touches: count(0, 100).exactOptional(),
      minutes: count(0, 5000).exactOptional(),
    }),
    answer: record,
    async run({ session }, { focus, touches, minutes }) {
      await closeRegroup(session, await readRegroup(session), {
        ...{ focus, touches: touches?.toString(), minutes: minutes?.toString() },
      });
      return recordOf(session);
    },
  }),
  "GET /regroup/record": endpoint({
    summary: "The record of a regroup: the last one, or that of a day.",
    thread: "reader",
    input: z.strictObject({ on: day.exactOptional() }),
    answer: record,
    run: ({ session }, { on }) => recordOf(session, on),
  }),
};

function stateOf(state: RegroupState): z.input<typeof regroup> {
  const { from, open, last, findings, proposals, answered, budget } = state;
  return {
    ...{ from, openedOn: open?.openedOn ?? null, lastOn: last?.closedOn ?? null, focus: last?.focus ?? null, budget },
    findings: findings.map(({ section, contact, text: said }) => ({ section, contact: shown(contact), text: said })),
    proposals: proposals.map(({ key, kind, contact, other, group, name, text: said, answers }) => ({
      ...{ key, kind, name, text: said, contact: shown(contact), other: shown(other) },
      group: group === null ? null : showId("group", group),
      answers: answers.map((one) => ({ answer: one, key: ANSWER_WORDS[one].key, words: ANSWER_WORDS[one].words })),
    })),
    answered: answered.map(lineOf),
  };
}

async function recordOf(session: Session, on?: Parameters<typeof showRegroup>[1]): Promise<z.input<typeof record>> {
  const { regroup: of, lines, days } = await showRegroup(session, on);
  const { fromOn, openedOn, closedOn, focus } = of;
  return { from: fromOn, openedOn, closedOn, focus, lines: lines.map(lineOf), days };
}

function lineOf({
  section,
  contact,
  other,
  key,
  text: said,
  answer: given,
  on,
}: RegroupLine): z.input<typeof recordLine> {
  return {
    ...{ section, contact: shown(contact), other: shown(other), key: key === "" ? null : key, text: said, on },
    ...{ answer: given, decided: given === null ? null : ANSWER_WORDS[given].decided },
  };
}

function shown(contact: ContactId | null): string | null {
  return contact === null ? null : showId("contact", contact);
}
