/**
 * Who can introduce the owner to somebody: those with whom the owner saw that person exchange, and how strong the tie to them
 * is. Only what the owner could see counts; two steps at most, since each further one loses most of who is asked (Dodds,
 * Muhamad & Watts 2003, science.md §1). Found on brokered introductions in mail: `npm run bench:introductions`.
 */
import { fadeBy } from "../tie/fade.ts";
import type { ContactDay } from "../tie/history.ts";

/** One exchange that the owner saw, in which the person sought took part. `P` tells people apart. */
export interface SeenExchange<P> {
  /** Whole days before today; 0 or more. */
  readonly ageDays: number;
  /** Everybody in it but the owner, each once. */
  readonly people: readonly P[];
  /** Who wrote: the owner, one of the people, or nobody in particular (a meeting, a call). */
  readonly writer: P | "owner" | null;
}

export interface Broker<P> {
  readonly person: P;
  /** Above 0. Only its order means anything. */
  readonly weight: number;
  /** Exchanges in which they wrote to the person sought, in which that person wrote to them, and met or shared otherwise. */
  readonly wrote: number;
  readonly heard: number;
  readonly met: number;
  readonly shared: number;
  /** Age of the latest of all these. */
  readonly lastDays: number;
}

/** Half of what was seen counts after so many days. */
const HALF_LIFE_DAYS = 28;
/**
 * Who wrote tells most of whether two know each other: to be written to together by a third person tells next to nothing.
 * Shares are of one exchange, which is divided among those in it.
 */
const BROKER_WROTE = 1;
const TOGETHER = 1;
const TARGET_WROTE = 0.5;
const OWNER_WROTE = 0.2;
const OTHER_WROTE = 0.05;
/** A strong tie counts for more than a weak one, but far less than in proportion: what the broker has with the other decides. */
const STRENGTH_POWER = 0.25;
const LEAST_STRENGTH = 0.01;

const fade = fadeBy(HALF_LIFE_DAYS);

/** Strength of a tie by its contact-days up to today, given the number of today: each by its weight, faded. 0 where there are none. */
export function strengthOf(days: readonly Pick<ContactDay, "day" | "weight">[], today: number): number {
  return days.reduce((sum, { day, weight }) => (day > today ? sum : sum + weight * fade(today - day)), 0);
}

/**
 * Ranks those who were seen with `target`, best first. `strength` gives the strength of the owner's tie to somebody, and
 * undefined for whoever may not be asked. Does not depend on the order of `exchanges`; equal weights keep the smaller of
 * two people first, as `compare` orders them.
 */
export function rankBrokers<P>(
  exchanges: Iterable<SeenExchange<P>>,
  target: P,
  strength: (person: P) => number | undefined,
  compare: (a: P, b: P) => number,
): Broker<P>[] {
  const joint = [...exchanges].filter(({ people }) => people.includes(target));
  // Ages count from the latest, or all would be nothing where the sources end long ago; the order is the same.
  const latest = Math.min(...joint.map(({ ageDays }) => ageDays));
  const seen = new Map<P, { -readonly [K in keyof Broker<P>]: Broker<P>[K] }>();
  for (const { ageDays, people, writer } of joint) {
    for (const person of people) {
      if (person === target) continue;
      let broker = seen.get(person);
      if (broker === undefined) {
        broker = { person, weight: 0, wrote: 0, heard: 0, met: 0, shared: 0, lastDays: Number.POSITIVE_INFINITY };
        seen.set(person, broker);
      }
      const { part, kind } = tell(writer, person, target);
      broker.weight += (part * fade(ageDays - latest)) / people.length;
      broker[kind] += 1;
      broker.lastDays = Math.min(broker.lastDays, ageDays);
    }
  }
  return [...seen.values()]
    .flatMap((broker) => {
      const tie = strength(broker.person);
      return tie === undefined ? [] : [{ ...broker, weight: broker.weight * (tie + LEAST_STRENGTH) ** STRENGTH_POWER }];
    })
    .sort((a, b) => b.weight - a.weight || a.lastDays - b.lastDays || compare(a.person, b.person));
}

function tell<P>(
  writer: SeenExchange<P>["writer"],
  person: P,
  target: P,
): { readonly part: number; readonly kind: "wrote" | "heard" | "met" | "shared" } {
  if (writer === null) return { part: TOGETHER, kind: "met" };
  if (writer === person) return { part: BROKER_WROTE, kind: "wrote" };
  if (writer === target) return { part: TARGET_WROTE, kind: "heard" };
  return { part: writer === "owner" ? OWNER_WROTE : OTHER_WROTE, kind: "shared" };
}
