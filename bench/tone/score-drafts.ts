import { checkDraft } from "../../src/core/tone/check-draft.ts";
import { FINDING_KINDS, type FindingKind } from "../../src/core/tone/finding.ts";
import type { LabelledDraft, Span } from "./read-drafts.ts";

/** A finding is right, and a labelled span recalled, when one of the same kind shares a letter with it. */
export interface DraftCounts {
  found: number;
  right: number;
  labelled: number;
  recalled: number;
}

export interface CountedDrafts {
  readonly byKind: ReadonlyMap<FindingKind, DraftCounts>;
  readonly all: DraftCounts;
  /** Drafts without labels, and how many of them have any finding. */
  readonly clean: number;
  readonly falseAlarms: number;
  /** Drafts with labels, and in how many of them at least one label was recalled. */
  readonly faulty: number;
  readonly touched: number;
}

export function countDrafts(drafts: readonly LabelledDraft[]): CountedDrafts {
  const byKind = new Map<FindingKind, DraftCounts>();
  const all: DraftCounts = { found: 0, right: 0, labelled: 0, recalled: 0 };
  let [clean, falseAlarms, faulty, touched] = [0, 0, 0, 0];
  for (const { text, tie, spans } of drafts) {
    const { findings } = checkDraft(text, tie);
    const recalled = spans.filter((span) => findings.some((one) => isSame(one, span)));
    if (spans.length === 0) clean++;
    else faulty++;
    if (spans.length === 0 && findings.length > 0) falseAlarms++;
    if (recalled.length > 0) touched++;
    for (const kind of FINDING_KINDS) {
      const own = findings.filter((one) => one.kind === kind);
      const counts = {
        found: own.length,
        right: own.filter((one) => spans.some((span) => isSame(one, span))).length,
        labelled: spans.filter((span) => span.kind === kind).length,
        recalled: recalled.filter((span) => span.kind === kind).length,
      };
      add(all, counts);
      if (counts.found + counts.labelled === 0) continue;
      const sum = byKind.get(kind) ?? { found: 0, right: 0, labelled: 0, recalled: 0 };
      add(sum, counts);
      byKind.set(kind, sum);
    }
  }
  return { byKind, all, clean, falseAlarms, faulty, touched };
}

function add(sum: DraftCounts, more: DraftCounts): void {
  for (const name of ["found", "right", "labelled", "recalled"] as const) sum[name] += more[name];
}

function isSame(one: Span, other: Span): boolean {
  return one.kind === other.kind && Math.min(one.to, other.to) > Math.max(one.from, other.from);
}
