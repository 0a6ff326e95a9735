import type { Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";

/** So many names are held at once; a larger folder is listed once for each such stretch of it. */
const STRETCH = 100_000;

/** Lists a folder sorted by name, in memory that does not grow with the folder. */
export async function* sortedEntries(path: string, stretch: number = STRETCH): AsyncGenerator<Dirent> {
  let after: string | undefined;
  for (;;) {
    const { entries, isLast } = await nextEntries(path, after, stretch);
    for (const [index, entry] of entries.entries()) {
      yield entry;
      // Small files are read without waiting: this lets signals and the clock through.
      if (index % 100 === 99) await setImmediate();
    }
    if (isLast) return;
    after = entries.at(-1)?.name;
  }
}

async function nextEntries(path: string, after: string | undefined, stretch: number) {
  let entries: Dirent[] = [];
  let isLast = true;
  for await (const entry of await opendir(path, { bufferSize: 1024 })) {
    if (after !== undefined && entry.name <= after) continue;
    entries.push(entry);
    if (entries.length < 2 * stretch) continue;
    entries = firstOf(entries, stretch);
    isLast = false;
  }
  if (entries.length > stretch) isLast = false;
  return { entries: firstOf(entries, stretch), isLast };
}

function firstOf(entries: Dirent[], count: number): Dirent[] {
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, count);
}
