/** Ways to somebody, in words: what the evidence for a path is, and what makes a guess one (design.md §2.4). */
import type { Day } from "../day.ts";
import { dayFromNumber, dayNumber } from "../day.ts";
import { countOf, sayDay } from "../plan/words.ts";
import type { Broker } from "./rank-brokers.ts";

/** Says what a path rests on: `They wrote to you both 3 times; you three met twice. Last on 4 May.` */
export function sayPathEvidence(
  { wrote, heard, met, shared, lastDays }: Omit<Broker<unknown>, "person">,
  asOf: Day,
): string {
  const parts = [
    wrote > 0 ? `they wrote to you both ${sayTimes(wrote)}` : null,
    heard > 0 ? `the one you look for wrote to you two ${sayTimes(heard)}` : null,
    met > 0 ? `you three met ${sayTimes(met)}` : null,
    shared > 0 ? `${shared === 1 ? "one message" : countOf(shared, "message")} went to you three` : null,
  ].filter((part) => part !== null);
  const text = parts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Last on ${sayDay(dayFromNumber(dayNumber(asOf) - lastDays), asOf)}.`;
}

function sayTimes(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** Why somebody may know the one sought, though they were never seen together. */
export type GuessGround =
  | { readonly kind: "same-company"; readonly company: string; readonly now: boolean }
  | { readonly kind: "same-crowd"; readonly subject: string }
  | { readonly kind: "said"; readonly text: string };

/** Says a guess's ground; that it is a guess stands before it. */
export function sayGround(ground: GuessGround): string {
  switch (ground.kind) {
    case "same-company":
      return ground.now ? `both at ${ground.company}` : `both at ${ground.company}, now or then`;
    case "same-crowd":
      return ground.subject === "" ? "in one chat or on one list" : `in one chat or on one list: ${ground.subject}`;
    case "said":
      return `you wrote: ${ground.text}`;
  }
}
