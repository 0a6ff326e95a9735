/** The drafts of bench/drafts: invented messages, labelled by hand. README.md there tells how. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FINDING_KINDS, type FindingKind } from "../../src/core/tone/finding.ts";
import { TIE_WARMTHS, type TieWarmth } from "../../src/core/tone/find-length.ts";
import { given } from "../../src/core/failure.ts";

export interface Span {
  readonly kind: FindingKind;
  readonly from: number;
  readonly to: number;
}

export interface LabelledDraft {
  /** The line that introduces it: language, register and occasion. */
  readonly title: string;
  readonly text: string;
  readonly tie: TieWarmth | undefined;
  readonly spans: readonly Span[];
}

export const HUNDREDS = ["first", "second", "third", "fourth", "fifth"] as const;

/** Reads a file of drafts: each begins with a line `=== title`, and marks spans as `<kind>words</kind>`. */
export function readDrafts(hundred: (typeof HUNDREDS)[number]): readonly LabelledDraft[] {
  const text = readFileSync(join(import.meta.dirname, "..", "drafts", `${hundred}.txt`), "utf8");
  return text.split(/^=== /mu).slice(1).map(readOne);
}

function readOne(part: string): LabelledDraft {
  const [title = ""] = part.split("\n", 1);
  const marked = part.slice(title.length + 1).trimEnd();
  const spans: Span[] = [];
  const open: { kind: FindingKind; from: number }[] = [];
  let text = "";
  let read = 0;
  for (const match of marked.matchAll(new RegExp(`<(/?)(${FINDING_KINDS.join("|")})>`, "gu"))) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    const kind = given(
      FINDING_KINDS.find((one) => one === match[2]),
      "a mark names a kind",
    );
    if (match[1] === "") open.push({ kind, from: text.length });
    else spans.push({ ...given(open.pop(), "a mark is opened before it is closed"), to: text.length });
  }
  text += marked.slice(read);
  const tie = TIE_WARMTHS.find((one) => title.endsWith(`tie ${one}`));
  return { title, text, tie, spans };
}
