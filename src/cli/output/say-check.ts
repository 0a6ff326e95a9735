/** A checked draft, in words and as a document. */
import type { DraftCheck } from "../../core/tone/check-draft.ts";
import type { TieWarmth } from "../../core/tone/find-length.ts";
import type { Finding, FindingKind } from "../../core/tone/finding.ts";
import type { Paragraph } from "../../core/tone/read-draft.ts";
import { cutText } from "../../core/cut-text.ts";
import { countOf } from "./count-of.ts";
import { wrapText } from "./wrap-text.ts";

/** To whom the draft goes; `tie` is null where no source shows contact. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly tie: TieWarmth | null;
}

const LABELS: Readonly<Record<FindingKind, string>> = {
  "humble-brag": "Humble-brag",
  brag: "Bragging",
  pressure: "Pressure",
  guilt: "Guilt",
  flattery: "Flattery",
  "mass-mail": "Mass mail",
  "bare-ask": "Asking without giving",
  "too-long": "Long for the two of you",
};
const STRENGTHS = ["strong", "plain", "mild"] as const;
/** So much of the marked words is quoted. */
const MOST_QUOTED = 120;

/** What harms most comes first; words with one reason stand together. */
export function sayCheck(text: string, check: DraftCheck, to: Recipient | null, columns: number): string {
  const lines: string[] = [];
  const say = (words: string, indent = 0, hang = indent): void =>
    void lines.push(wrapText(words, columns, indent, hang));
  for (const group of groupFindings(check.findings)) {
    const [first] = group;
    if (first === undefined) continue;
    const strong = first.strength === "strong" ? ", which harms most" : "";
    say(`${LABELS[first.kind]}${strong} (${linesOf(text, group)})`);
    if (first.kind !== "too-long")
      for (const { from, to: end } of group) say(`“${quote(text.slice(from, end))}”`, 2, 3);
    say(first.reason, 2);
    say(`Better: ${first.better}`, 2);
    lines.push("");
  }
  if (check.checked.length > 0 && check.findings.length === 0)
    say("Nothing that brags, presses or flatters was found.");
  for (const { language, paragraphs } of check.notChecked) {
    say(
      `Not checked: ${language ?? "a language that cannot be told from so few words"} (${linesOf(text, paragraphs)}).`,
    );
  }
  if (check.checked.length === 0 && check.notChecked.length === 0) say("The draft holds no words of yours.");
  if (check.checked.length > 0) say(countWords(check));
  if (to !== null && to.tie === null)
    say(`No source shows contact with ${to.name}: whether it is long for the two of you is not known.`);
  return `${lines.join("\n")}\n`;
}

/** The document of `kith check --json`. */
export function documentOfCheck(file: string, text: string, check: DraftCheck, to: Recipient | null): object {
  return {
    file,
    to,
    checked: check.checked,
    notChecked: check.notChecked.map(({ language, paragraphs }) => ({
      language,
      lines: paragraphs.map(({ from, to: end }) => ({ from: lineAt(text, from), to: lineAt(text, end) })),
    })),
    findings: check.findings.map(({ kind, strength, from, to: end, reason, better }) => ({
      ...{ kind, strength, from, to: end, line: lineAt(text, from), words: text.slice(from, end), reason, better },
    })),
    counts: check.counts,
  };
}

function groupFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.toSorted((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength))) {
    const key = `${finding.kind} ${finding.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function countWords({ counts }: DraftCheck): string {
  const { aboutSelf, aboutThem, questions, asks } = counts;
  const asked = asks === 0 ? "no favour asked" : `${countOf(asks, "favour")} asked`;
  const questioned = questions === 0 ? "no question" : countOf(questions, "question");
  return `${countOf(aboutSelf, "sentence")} about yourself alone, ${aboutThem} with a word to them; ${questioned}; ${asked}.`;
}

/** `line 3`, `lines 3 to 5`, `lines 3, 7`. */
function linesOf(text: string, places: readonly Paragraph[]): string {
  const [only] = places;
  const numbers = [...new Set(places.map(({ from }) => lineAt(text, from)))];
  const last = only === undefined ? 0 : lineAt(text, only.to);
  if (places.length === 1 && last > (numbers[0] ?? 0)) return `lines ${numbers[0]} to ${last}`;
  return `${numbers.length === 1 ? "line" : "lines"} ${numbers.join(", ")}`;
}

/** From 1. */
function lineAt(text: string, place: number): number {
  return text.slice(0, place).split("\n").length;
}

function quote(words: string): string {
  return cutText(words.replaceAll(/\s+/gu, " "), MOST_QUOTED);
}
