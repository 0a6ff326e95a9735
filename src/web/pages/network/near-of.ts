import type { Network } from "./lay-out.ts";

interface Near {
  readonly person: Network["people"][number];
  readonly exchanges: number;
}

/** With whom somebody is seen, the strongest first, given their place in the list. */
export function nearOf({ people, ties }: Pick<Network, "people" | "ties">, at: number): Near[] {
  return ties.flatMap(({ a, b, exchanges }) => {
    const other = a === at ? people[b] : b === at ? people[a] : undefined;
    return other === undefined ? [] : [{ person: other, exchanges }];
  });
}
