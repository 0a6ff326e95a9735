/** What was made of the things that came last: a mailbox repeats its correspondents, a book the heads of its lines. */
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
      if (young.size >= least) [old, young] = [young, new Map<K, V>()];
      young.set(key, value);
      return value;
    },
  };
}
