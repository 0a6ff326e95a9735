/** Gives the first value of each key, in order. */
export function distinctBy<T>(values: Iterable<T>, keyOf: (value: T) => string): T[] {
  const valuesByKey = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!valuesByKey.has(key)) valuesByKey.set(key, value);
  }
  return [...valuesByKey.values()];
}
