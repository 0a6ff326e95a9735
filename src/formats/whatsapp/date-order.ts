import { DATE_ORDERS, type DateOrder } from "../../core/settings.ts";
import { type Stamp, stampDay } from "./stamp.ts";

export interface DateOrderFinder {
  add(stamp: Stamp): void;
  /** `wished` decides only where the file leaves it open. */
  find(wished: DateOrder | undefined): FoundOrder;
}

export interface FoundOrder {
  readonly order: DateOrder;
  /** False when the file would read as well in another order. */
  readonly isCertain: boolean;
}

interface Tally {
  invalid: number;
  backwards: number;
  last: number;
}

/**
 * Infers in which order day, month and year stand, over a whole file: an order in which days do not exist, or in
 * which time runs backwards, is wrong, since chats are written from the first message to the last.
 */
export function createDateOrderFinder(): DateOrderFinder {
  const tallies = new Map<DateOrder, Tally>(
    DATE_ORDERS.map((order) => [order, { invalid: 0, backwards: 0, last: Number.NEGATIVE_INFINITY }]),
  );
  let first: Stamp | undefined;
  let isPadded = false;
  let isTwelveHour = false;
  return {
    add(stamp) {
      first ??= stamp;
      isPadded ||= stamp.date.some((part) => part.startsWith("0"));
      isTwelveHour ||= stamp.isTwelveHour;
      for (const [order, tally] of tallies) {
        const day = stampDay(stamp, order);
        if (day === undefined) {
          tally.invalid++;
        } else {
          if (day < tally.last) tally.backwards++;
          tally.last = day;
        }
      }
    },
    find(wished) {
      const best = Math.min(...[...tallies.values()].map(badness));
      const open = DATE_ORDERS.filter((order) => badness(tallies.get(order) ?? EMPTY) === best);
      const [only] = open;
      if (only !== undefined && open.length === 1) return { order: only, isCertain: true };
      const usual = first === undefined ? "dmy" : usualOrder(first, isPadded, isTwelveHour);
      const order = [wished, usual, "dmy" as const].find((one) => one !== undefined && open.includes(one));
      return { order: order ?? only ?? "dmy", isCertain: wished !== undefined && order === wished };
    },
  };
}

const EMPTY: Tally = { invalid: 0, backwards: 0, last: 0 };

/** A day that does not exist weighs more than a step back, which a phone's clock can make. */
function badness({ invalid, backwards }: Tally): number {
  return invalid * 3 + backwards;
}

/** Only Americans put the month first: with slashes, twelve hours, and no zero before a single digit. */
function usualOrder({ date, separator, isEastern }: Stamp, isPadded: boolean, isTwelveHour: boolean): DateOrder {
  if (date[0].length === 4 || isEastern) return "ymd";
  return separator === "/" && isTwelveHour && !isPadded ? "mdy" : "dmy";
}
