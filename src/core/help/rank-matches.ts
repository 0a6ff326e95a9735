/** Ranks the whole network by how well each contact's words answer a need. */
import type { ContactId } from "../id.ts";
import { type NeedWords, type ReadWord, readWords } from "./read-need.ts";

/** What is looked through of a contact, and how much a word in it says of what they can help with. */
const FIELD_WEIGHTS = {
  offers: 3,
  titles: 2,
  organisations: 2,
  labels: 1.5,
  places: 1.5,
  notes: 1.5,
  past: 1.2,
  domains: 1,
  topics: 1,
} as const;
export type MatchField = keyof typeof FIELD_WEIGHTS;
export const MATCH_FIELDS: readonly MatchField[] = Object.keys(FIELD_WEIGHTS) as MatchField[];

/** A contact as matching sees it: texts as written. */
export interface MatchEntry {
  readonly contact: ContactId;
  readonly fields: Readonly<Partial<Record<MatchField, readonly string[]>>>;
}

/** One word of the need, and the word that answers it. */
export interface MatchedWord {
  readonly asked: string;
  readonly found: string;
  readonly field: MatchField;
  /** The text in which it stands. */
  readonly text: string;
}

export interface Match {
  readonly contact: ContactId;
  /** Above 0. Only its order, and its ratio to others of the same need, mean anything. */
  readonly score: number;
  /** For each word of the need that is answered its best answer, in the order of the need. Never empty. */
  readonly words: readonly MatchedWord[];
}

/** Of BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"): how fast more of a word stops counting, and how much length does. */
const SATURATION = 1.2;
const LENGTH = 0.4;

/** An entry in which something answers. */
interface Answering {
  readonly contact: ContactId;
  /** By word of the need: weights summed by field. */
  readonly counts: readonly ReadonlyMap<MatchField, number>[];
  readonly lengths: ReadonlyMap<MatchField, number>;
  readonly best: readonly (MatchedWord & { readonly weight: number })[];
}

/**
 * Ranks the entries that answer any word of the need, best first; the order of `entries` does not matter.
 *
 * BM25F: each field's counts are weighted and set against that field's usual length before they saturate
 * together; a word of the need counts the more, the fewer answer it. Time grows with the number of words in
 * all entries.
 */
export function rankMatches(need: NeedWords, entries: Iterable<MatchEntry>): Match[] {
  const answering: Answering[] = [];
  const totals = new Map<MatchField, { words: number; entries: number }>();
  let count = 0;
  for (const entry of entries) {
    count += 1;
    const found = readEntry(need, entry, totals);
    if (found !== null) answering.push(found);
  }
  const rarity = need.words.map((_, place) => {
    const holders = answering.filter(({ counts }) => (counts[place]?.size ?? 0) > 0).length;
    return Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
  });
  return answering
    .map(({ contact, counts, lengths, best }) => ({
      contact,
      score: counts.reduce((sum, fields, place) => {
        const weight = frequencyOf(fields, lengths, totals);
        return sum + ((rarity[place] ?? 0) * (SATURATION + 1) * weight) / (SATURATION + weight);
      }, 0),
      words: best.map(({ asked, found, field, text }) => ({ asked, found, field, text })),
    }))
    .sort((a, b) => b.score - a.score || a.contact - b.contact);
}

function frequencyOf(
  fields: ReadonlyMap<MatchField, number>,
  lengths: ReadonlyMap<MatchField, number>,
  totals: ReadonlyMap<MatchField, { readonly words: number; readonly entries: number }>,
): number {
  let sum = 0;
  for (const [field, count] of fields) {
    const total = totals.get(field);
    const usual = total === undefined ? 1 : total.words / total.entries;
    sum += (FIELD_WEIGHTS[field] * count) / (1 - LENGTH + (LENGTH * (lengths.get(field) ?? usual)) / usual);
  }
  return sum;
}

/** Null where nothing answers. Adds to `totals`, by field, the words of the entries that have the field. */
function readEntry(
  need: NeedWords,
  { contact, fields }: MatchEntry,
  totals: Map<MatchField, { words: number; entries: number }>,
): Answering | null {
  const counts = need.words.map(() => new Map<MatchField, number>());
  const lengths = new Map<MatchField, number>();
  const best = new Map<number, MatchedWord & { readonly weight: number }>();
  for (const field of MATCH_FIELDS) {
    const texts = fields[field];
    if (texts === undefined || texts.length === 0) continue;
    let length = 0;
    for (const text of texts) {
      const words = readWords(text);
      length += words.length;
      for (const word of words) take(word, field, text);
    }
    lengths.set(field, length);
    const total = totals.get(field) ?? { words: 0, entries: 0 };
    totals.set(field, { words: total.words + length, entries: total.entries + 1 });
  }
  if (best.size === 0) return null;
  return { contact, counts, lengths, best: [...best].sort(([a], [b]) => a - b).map(([, word]) => word) };

  function take({ written, folded }: ReadWord, field: MatchField, text: string): void {
    for (const { asked, weight } of need.answersOf(folded)) {
      const of = counts[asked];
      if (of === undefined) continue;
      of.set(field, (of.get(field) ?? 0) + weight);
      const value = weight * FIELD_WEIGHTS[field];
      if ((best.get(asked)?.weight ?? 0) < value) {
        best.set(asked, { asked: need.words[asked] ?? "", found: written, field, text, weight: value });
      }
    }
  }
}
