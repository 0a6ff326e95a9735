/** Reads the rows that hang off many others with few questions to the store. */

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ids closer together than this are read in one range, with whatever hangs off those in between. */
const GAP = 100;

/**
 * Gives the rows whose `column` is one of `ids`, which ascend, by its value and in the order in which `read` gives
 * them: it reads the rows of a range of that column. Each id has a list, of the rows there are.
 */
export function rowsByColumn<C extends string, R extends Readonly<Record<C, number | null>>>(
  ids: readonly number[],
  column: C,
  read: (range: Range) => readonly R[],
): Map<number, R[]> {
  const found = new Map<number, R[]>(ids.map((id) => [id, []]));
  for (const range of rangesOf(ids)) {
    for (const row of read(range)) {
      const value = row[column];
      if (value !== null) found.get(value)?.push(row);
    }
  }
  return found;
}

function* rangesOf(ids: readonly number[]): Generator<Range> {
  for (let at = 0; at < ids.length;) {
    const from = ids[at] ?? 0;
    let to = from;
    for (at += 1; at < ids.length && (ids[at] ?? 0) - to <= GAP; at += 1) to = ids[at] ?? to;
    yield { from, to };
  }
}
