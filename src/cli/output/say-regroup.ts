/** A regroup in words, and its record in Markdown. */
import type { RegroupState } from "../../app/read-regroup.ts";
import type { RegroupRecord } from "../../app/show-regroup.ts";
import type { Day } from "../../core/day.ts";
import type { RegroupLine } from "../../core/regroup/regroup-facts.ts";
import { sayDay } from "../../core/plan/words.ts";
import { type RegroupProposal, SECTIONS, type Section } from "../../core/regroup/regroup.ts";
import { ANSWER_WORDS } from "../../core/regroup/answer-words.ts";
import { countOf } from "./count-of.ts";
import { wrapText } from "./wrap-text.ts";

const HEADINGS: Readonly<Record<Section, string>> = {
  came: "What came of it",
  breadth: "Breadth",
  changed: "What changed",
  rose: "Who rose",
  faded: "Who faded",
  attention: "Planned and spent",
  left: "Under way, and left as it was",
};

/** What is found, section by section. */
export function sayFindings({ from, last, findings }: RegroupState, today: Day, columns: number): string {
  const lines = [`Since ${sayDay(from, today)}`];
  const focus = last?.focus ?? null;
  if (focus !== null) lines.push(wrapText(`The time was to be about: ${focus}`, columns, 0, 2));
  for (const section of SECTIONS) {
    const found = findings.filter((one) => one.section === section);
    if (found.length === 0) continue;
    lines.push("", HEADINGS[section], ...found.map(({ text }) => wrapText(text, columns, 2, 4)));
  }
  if (findings.length === 0) lines.push("", "Nothing is seen of this time.");
  return lines.join("\n");
}

/** One proposal; `place` says which it is, `3 of 12 `. */
export function sayProposal({ name, text }: RegroupProposal, place: string, columns: number): string {
  return `${wrapText(`${place} ${name}`, columns, 0, 2)}\n${wrapText(text, columns, 2)}`;
}

/** What waits, for whoever cannot be asked. */
export function sayWaiting({ proposals }: RegroupState, columns: number): string {
  if (proposals.length === 0) return "\nNothing waits for a decision. `kith regroup close` writes the record.";
  const lines = ["", `${countOf(proposals.length, "decision waits", "decisions wait")}:`];
  for (const [index, proposal] of proposals.entries()) {
    lines.push(sayProposal(proposal, `${index + 1}.`, columns));
    lines.push(wrapText(`${proposal.key}: ${proposal.answers.join(", ")}`, columns, 2, 4));
  }
  lines.push(
    "",
    wrapText("In a terminal `kith regroup` asks, one key each; elsewhere `kith regroup answer KEY ANSWER`.", columns),
  );
  return lines.join("\n");
}

/** The record in Markdown. */
export function sayRecord({ regroup, lines }: RegroupRecord): string {
  const page = [`# Regroup of ${regroup.closedOn}`, "", `From ${regroup.fromOn} to ${regroup.closedOn}.`];
  if (regroup.focus !== null) page.push("", `**Next:** ${regroup.focus}`);
  for (const section of SECTIONS) {
    const found = lines.filter((line) => line.section === section);
    if (found.length > 0) page.push("", `## ${HEADINGS[section]}`, "", ...found.map(({ text }) => `- ${text}`));
  }
  const asked = lines.filter(({ section }) => section === "proposal");
  const decided = asked.filter(({ answer }) => answer !== null);
  const open = asked.filter(({ answer }) => answer === null);
  if (decided.length > 0) page.push("", "## Decided", "", ...decided.map(sayDecided));
  if (open.length > 0) page.push("", "## Not decided", "", ...open.map(({ text }) => `- ${text}`));
  return `${page.join("\n")}\n`;
}

function sayDecided({ text, answer }: RegroupLine): string {
  return answer === null ? `- ${text}` : `- ${text} — **${ANSWER_WORDS[answer].decided}**`;
}
