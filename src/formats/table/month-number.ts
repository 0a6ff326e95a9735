/**
 * Months by the beginnings of their names in English, German, French, Spanish, Portuguese, Italian and Dutch, without
 * accents.
 */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene", "gen"],
  ["feb", "fev"],
  ["mar", "mrz", "mrt", "maa"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mei", "mag"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt", "out", "ott"],
  ["nov"],
  ["dec", "dez", "dic"],
];

/** Gives the month (1–12) that a name or abbreviation of it stands for, in one of those languages. */
export function monthNumber(name: string): number | undefined {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const found = MONTHS.findIndex((starts) => starts.some((start) => plain.startsWith(start)));
  return found < 0 ? undefined : found + 1;
}
