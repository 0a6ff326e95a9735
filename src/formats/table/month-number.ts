/** Months by the first three letters of their English and German names. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  jän: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};

/** Gives the month (1–12) that an English or German name or abbreviation stands for. */
export function monthNumber(name: string): number | undefined {
  return MONTHS[name.normalize("NFC").toLowerCase().slice(0, 3)];
}
