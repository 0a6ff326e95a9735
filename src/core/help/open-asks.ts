/** What the owner has asked for all around: told before another request is made (design.md §2.4). */
import type { ContactId } from "../id.ts";
import { sayList } from "../plan/words.ts";

/** An open ask: of whom, for what. */
export interface OpenAsk {
  readonly contact: ContactId;
  readonly name: string;
  readonly text: string;
}

export interface OpenAsks {
  readonly asks: readonly OpenAsk[];
  /** Names of those among them who know each other: the largest such circle; empty where there is none. */
  readonly circle: readonly string[];
}

/** So many are named; of more only the number is told. */
const MOST_NAMED = 4;
const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const;

/** `acquainted` holds the pairs of contacts that were seen together. */
export function openAsksOf(
  asks: readonly OpenAsk[],
  acquainted: readonly (readonly [ContactId, ContactId])[],
): OpenAsks {
  const names = new Map(asks.map(({ contact, name }) => [contact, name]));
  let circle: readonly ContactId[] = [];
  for (const contact of names.keys()) {
    const reached = reachedFrom(contact, acquainted);
    if (reached.length > Math.max(1, circle.length)) circle = reached;
  }
  return { asks, circle: circle.flatMap((contact) => names.get(contact) ?? []) };
}

function reachedFrom(start: ContactId, pairs: readonly (readonly [ContactId, ContactId])[]): ContactId[] {
  const reached = [start];
  for (const contact of reached) {
    for (const [a, b] of pairs) {
      const other = a === contact ? b : b === contact ? a : undefined;
      if (other !== undefined && !reached.includes(other)) reached.push(other);
    }
  }
  return reached.sort((a, b) => a - b);
}

/** Says them: `Six requests of yours are open; three of those people know each other (Ana, Ben and Chen).`; empty where none is. */
export function sayOpenAsks({ asks, circle }: OpenAsks): string {
  if (asks.length === 0) return "";
  const count = `${numberOf(asks.length)} ${asks.length === 1 ? "request of yours is" : "requests of yours are"} open`;
  const named = asks.length > MOST_NAMED ? "" : `: ${asks.map(({ name, text }) => `${name} (${text})`).join(", ")}`;
  const known =
    circle.length === 0
      ? ""
      : `; ${numberOf(circle.length).toLowerCase()} of them know each other${asks.length > MOST_NAMED ? ` (${sayList(circle)})` : ""}`;
  return `${count}${named}${known}.`;
}

function numberOf(count: number): string {
  return NUMBERS[count] ?? String(count);
}
