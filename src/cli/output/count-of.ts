/** A count with its noun: `1 draft`, `1,204 drafts`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${sayCount(count)} ${count === 1 ? noun : plural}`;
}

/** A count as people read it: `1,204`. */
export function sayCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
