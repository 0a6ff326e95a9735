import type { DateOrder } from "../../core/settings.ts";

const NUMBERS = /^\s*(\d{1,4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,4})(?:[ T].*)?$/;

/** Gathers the dates of a table and tells in which order they are written. */
export interface DateOrderFinder {
  add(text: string): void;
  /** Undefined where nothing decides, or where rows speak against each other. */
  order(): DateOrder | undefined;
  /** So many dates have decided that the rest can be left unread. */
  isSettled(): boolean;
}

const ENOUGH = 200;

/**
 * Programs write dates in the order of the country, the same in the whole file: one day after the twelfth decides for
 * all. Dots are day first wherever they are used.
 */
export function createDateOrderFinder(): DateOrderFinder {
  let dayFirst = 0;
  let monthFirst = 0;
  let dotted = 0;
  return {
    add(text) {
      const match = NUMBERS.exec(text);
      if (match === null || match[1]?.length === 4) return;
      const [first, second] = [Number(match[1]), Number(match[2])];
      if (first > 12 && first <= 31 && second <= 12) dayFirst++;
      else if (second > 12 && second <= 31 && first <= 12) monthFirst++;
      else if (text.includes(".")) dotted++;
    },
    isSettled: () => dayFirst + monthFirst >= ENOUGH,
    order() {
      if (dayFirst > 0 && monthFirst > 0) return undefined;
      if (monthFirst > 0) return "mdy";
      return dayFirst > 0 || dotted > 0 ? "dmy" : undefined;
    },
  };
}
