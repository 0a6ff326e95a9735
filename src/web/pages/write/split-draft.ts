/** Cuts a draft where the check has marked words. */

export interface DraftPart {
  readonly text: string;
  /** Which finding it belongs to; null where nothing is to be said. */
  readonly finding: number | null;
}

/** The parts in order, together the whole draft. Of findings that overlap the first has the words; others about the same words are told in the list. */
export function splitDraft(
  draft: string,
  findings: readonly { readonly from: number; readonly to: number }[],
): readonly DraftPart[] {
  const parts: DraftPart[] = [];
  let at = 0;
  const inOrder = findings.map((one, index) => ({ ...one, index })).sort((a, b) => a.from - b.from || a.to - b.to);
  for (const { from, to, index } of inOrder) {
    // A finding of an earlier state of the draft may end beyond it; one of the whole draft marks nothing.
    const isWhole = from === 0 && to >= draft.length;
    if (from < at || to > draft.length || from >= to || isWhole) continue;
    if (from > at) parts.push({ text: draft.slice(at, from), finding: null });
    parts.push({ text: draft.slice(from, to), finding: index });
    at = to;
  }
  if (at < draft.length) parts.push({ text: draft.slice(at), finding: null });
  return parts;
}
