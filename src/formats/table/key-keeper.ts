import { type Key, keyOf } from "../../core/key.ts";

/** Gives the key under which a record is kept, or undefined when the same record was here before. */
export type KeyKeeper = (key: Key, content: Key) => Key | undefined;

/**
 * Gives each record of one source a key of its own. Records that share one but differ (two people of
 * one name and no address) are numbered in file order. Remembers two hashes a record.
 */
export function createKeyKeeper(): KeyKeeper {
  const seen = new Set<string>();
  const countsByKey = new Map<Key, number>();
  return (key, content) => {
    if (seen.has(key + content)) return undefined;
    seen.add(key + content);
    const count = (countsByKey.get(key) ?? 0) + 1;
    countsByKey.set(key, count);
    return count === 1 ? key : keyOf(key, String(count));
  };
}
