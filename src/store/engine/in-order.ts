/**
 * Values by ascending id. Of two exchanges at one instant the one with the lower id counts as the earlier, in whatever
 * order they were looked up: otherwise a projection would depend on who else was projected with it.
 */
export function inOrder<T>(byId: ReadonlyMap<number, T>): T[] {
  return [...byId].sort(([a], [b]) => a - b).map(([, value]) => value);
}
