/** What was made of the texts that came last. A mailbox repeats its correspondents, threads and fields again and again. */
export interface Recent<K, V> {
  /** Gives what was made of it, or makes it. */
  of(key: K): V;
}

/**
 * Remembers at least the last `least` different keys, and at most twice as many. `make` gives the same for the same
 * key, always.
 */
export function rememberRecent<K, V>(least: number, make: (key: K) => V): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  return {
    of(key) {
      let value = young.get(key);
      if (value !== undefined) return value;
      value = old.get(key) ?? make(key);
      if (young.size >= least) [old, young] = [young, new Map()];
      young.set(key, value);
      return value;
    },
  };
}
