/** Sets that are joined two at a time. */
export interface Union {
  join(a: number, b: number): void;
  /** The same for all members of one set. */
  root(member: number): number;
}

export function createUnion(): Union {
  const parents = new Map<number, number>();
  const root = (member: number): number => {
    let at = member;
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent;
    if (at !== member) parents.set(member, at);
    return at;
  };
  return {
    root,
    join(a, b) {
      const [one, other] = [root(a), root(b)];
      if (one !== other) parents.set(Math.max(one, other), Math.min(one, other));
    },
  };
}
