import type { Card } from "../../core/card.ts";
import type { LineProblem } from "./card-draft.ts";
import type { VcardVersion } from "./property-value.ts";
import { readVcard } from "./read-vcard.ts";

export interface ParsedVcard {
  readonly card: Card;
  readonly uid?: string;
  /** 3.0 where the card does not say. */
  readonly version: VcardVersion;
  /** What was odd, at most 20; the card's first line is 1. */
  readonly problems: readonly LineProblem[];
}

/**
 * Reads one card of vCard 2.1, 3.0 or 4.0, from BEGIN on, as producers really write them (formats of each are
 * in the tests). Takes any bytes and never throws: what cannot be read is a problem, and the rest goes in.
 * Texts are trimmed, with LF as line break; nothing stands twice in one list.
 */
export function parseVcard(bytes: Uint8Array): ParsedVcard {
  const { card, draft } = readVcard(bytes);
  return {
    card,
    ...(draft.uid === undefined ? {} : { uid: draft.uid.value }),
    version: draft.version,
    problems: draft.problems.toSorted((one, other) => one.line - other.line),
  };
}
