import type { Command } from "commander";
import { answerProposal, findProposal } from "../../app/answer-regroup.ts";
import { closeRegroup } from "../../app/close-regroup.ts";
import { listGroups } from "../../app/edit-groups.ts";
import { type RegroupState, readRegroup } from "../../app/read-regroup.ts";
import { showRegroup } from "../../app/show-regroup.ts";
import type { RegroupAnswer } from "../../core/regroup/regroup-facts.ts";
import type { RegroupProposal } from "../../core/regroup/regroup.ts";
import { UNDO_KEY, askEach } from "../ask-each.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { ANSWER_WORDS } from "../../core/regroup/answer-words.ts";
import { recordDocument, stateDocument } from "../output/regroup-document.ts";
import { sayFindings, sayProposal, sayRecord, sayWaiting } from "../output/say-regroup.ts";
import { wrapKeys } from "../output/wrap-keys.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readDay } from "../read-arguments.ts";

export function registerRegroup(program: Command, deps: CliDeps): void {
  const regroup = program
    .command("regroup")
    .description("Every couple of months: what came of the time, what to decide, and what comes next.");
  answerWith<{ json?: boolean }>(
    regroup.command("lead", { isDefault: true }).description("Go through the regroup, or go on with it."),
    deps,
    ["kith regroup", "kith regroup --json"],
    async (kith, _, options) => {
      const state = await readRegroup(kith.session);
      const document = stateDocument(state);
      const { io } = deps;
      if (!io.canAsk || options.json === true)
        return {
          document,
          words: [sayFindings(state, kith.session.today, io.columns), sayWaiting(state, io.columns)].join("\n"),
        };
      io.out(`${sayFindings(state, kith.session.today, io.columns)}\n`);
      return { document, words: await guide(kith, deps, state) };
    },
  );
  answerWith(
    regroup
      .command("answer")
      .argument("<key>", "which proposal, such as let-go:c_12")
      .argument("<answer>", "one of its answers")
      .description("Answer one proposal of the regroup, as the keys of a terminal do."),
    deps,
    ["kith regroup answer let-go:c_12 rest"],
    async ({ session }, [key = "", answer = ""]) => {
      const state = await readRegroup(session);
      const proposal = findProposal(state, key, answer);
      const given = proposal.answers.find((one) => one === answer) ?? "leave";
      await answerProposal(session, proposal, given, state.from);
      return {
        document: { key, answer: given, left: state.proposals.length - 1 },
        words: `${proposal.name}: ${ANSWER_WORDS[given].words}. ${state.proposals.length - 1} left.`,
      };
    },
  );
  answerWith<{ focus?: string; touches?: string; minutes?: string }>(
    regroup
      .command("close")
      .description("Close the regroup: write its record, and set what comes next.")
      .option("--focus <words>", "what the next period is to be about")
      .option("--touches <n>", "touches a week from now on, or none")
      .option("--minutes <n>", "minutes a week from now on, or none"),
    deps,
    ['kith regroup close --focus "The people in Lisbon" --touches 4'],
    async ({ session }, _, { focus, touches, minutes }) => {
      await closeRegroup(session, await readRegroup(session), { focus: focus ?? null, touches, minutes });
      const record = await showRegroup(session, undefined);
      return { document: recordDocument(record), words: CLOSED };
    },
  );
  answerWith<{ on?: string }>(
    regroup
      .command("show")
      .description("The record of a regroup, in Markdown.")
      .option("--on <day>", "the day on which it was closed; the last one when left out"),
    deps,
    ["kith regroup show", "kith regroup show --on 2026-11-23 --json"],
    async ({ session }, _, { on }) => {
      const record = await showRegroup(session, on === undefined ? undefined : readDay(on, session.today));
      return { document: recordDocument(record), words: sayRecord(record) };
    },
  );
}

/** The keys 1 to 9. */
const MOST_KEYS = 9;

const CLOSED = "The regroup is closed. `kith regroup show` prints its record.";

/** Asks one proposal after the other, then for focus and budget; gives the last words. */
async function guide(kith: Kith, deps: CliDeps, state: RegroupState): Promise<string> {
  const { session } = kith;
  const { io } = deps;
  const { proposals, from } = state;
  const done = await askEach(session, io, proposals, {
    show: (proposal, place) =>
      `${sayProposal(proposal, `${place} of ${proposals.length} `, io.columns)}\n${wrapKeys(sayKeys(proposal), io.columns)}`,
    async decide(proposal, key) {
      const answer = answerOf(proposal, key);
      if (answer === undefined) return "unknown";
      await answerProposal(session, proposal, answer, from);
      return "decided";
    },
  });
  if (done < proposals.length)
    return `${done} decided, ${proposals.length - done} left. \`kith regroup\` goes on where you stopped.`;
  const goals = state.goals.running.map(({ text }) => text);
  const groups = (await listGroups(session)).map(({ name }) => name);
  const choices = [...groups.slice(0, Math.max(0, MOST_KEYS - goals.length)), ...goals].slice(0, MOST_KEYS);
  const what = goals.length === 0 ? "Which group" : "Which group, or which goal of yours,";
  io.out(`\n${wrapText(`${what} is the next period most about?`, io.columns)}\n`);
  const keys = choices.map((choice, i) => `${i + 1} ${choice}`);
  io.out(`${wrapKeys(`${keys.join("  ")}  Enter none  q stop`, io.columns)}\n`);
  const key = await io.readKey();
  if (key === "q") return "Everything is decided. `kith regroup` closes the regroup.";
  const focus = choices[Number(key) - 1] ?? null;
  const touches = await askBudget(deps, state);
  await closeRegroup(session, await readRegroup(session), { focus, touches });
  return CLOSED;
}

/** One more, one less, or as it is. Only a budget in touches is asked about. */
async function askBudget({ io }: CliDeps, { budget: { touches }, goals }: RegroupState): Promise<string | undefined> {
  if (touches === null) return undefined;
  const raised = goals.running.length === 0 ? "" : `; of these your goals may raise ${goals.mostRaised}`;
  io.out(`${wrapText(`Your budget is ${touches} touches a week${raised}.`, io.columns)}\n`);
  io.out(`${wrapKeys("Enter keep it  + one more  - one less", io.columns)}\n`);
  const key = await io.readKey();
  if (key === "+") return String(touches + 1);
  return key === "-" && touches > 0 ? String(touches - 1) : undefined;
}

function sayKeys({ answers }: RegroupProposal): string {
  const keys = answers.map(
    (answer, i) =>
      `${i === 0 ? "Enter" : answer === "leave" ? "Space" : ANSWER_WORDS[answer].key} ${ANSWER_WORDS[answer].words}`,
  );
  return `${keys.join("  ")}  ${UNDO_KEY} undo  q stop`;
}

function answerOf({ answers }: RegroupProposal, key: string): RegroupAnswer | undefined {
  if (key === "\r" || key === "\n") return answers[0];
  return answers.find((answer) => ANSWER_WORDS[answer].key === key);
}
