/**
 * Writes an address book of any size: invented people, of whom every fortieth has a second card under another address.
 * `first` is the number of the first one: books from different numbers have nobody in common.
 */
export function inventBook(cards: number, first = 0): string {
  const written: string[] = [];
  for (let n = first; written.length < cards; n++) {
    written.push(card(n, ""));
    if (n % 40 === 0 && written.length < cards) written.push(card(n, ".private"));
  }
  return written.join("");
}

const SYLLABLES = ["an", "bel", "cor", "dru", "el", "fen", "gar", "hol", "is", "jor", "kel", "lor", "mar", "nor", "os"];
const TITLES = ["Engineer", "Buyer", "Head of Sales", "Editor", "Surveyor", "Partner", "Teacher"];

interface Invented {
  readonly given: string;
  readonly family: string;
  readonly company: string;
  readonly address: string;
}

/** The person of a number; `second` makes the address another one of theirs. */
export function inventPerson(n: number, second = ""): Invented {
  // Given names are few and family names many, as they are; multipliers without common factors keep pairs apart.
  const given = inventWord((n * 7) % 400);
  const family = inventWord(400 + ((n * 31) % 30_011));
  const company = inventWord(40_000 + ((n * 13) % (50 + (n >> 4))));
  return { given, family, company, address: `${given}.${family}${second}@${company}.example`.toLowerCase() };
}

function card(n: number, second: string): string {
  const { given, family, company, address } = inventPerson(n, second);
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${family};${given};;;`,
    `FN:${given} ${family}`,
    `ORG:${company} Works;`,
    `TITLE:${TITLES[n % TITLES.length] ?? ""}`,
    `EMAIL;type=INTERNET;type=WORK:${address}`,
    ...(second === "" ? [`TEL;type=CELL:+4930${String(1_000_000 + n)}`] : []),
    `ADR;type=HOME:;;Lane ${n % 90};${inventWord(80_000 + (n % 300))};;;Germany`,
    "REV:20250101T120000Z",
    `UID:BENCH-${n}${second}`,
    "END:VCARD",
    "",
  ].join("\r\n");
}

/** A different word for each number. */
export function inventWord(number: number): string {
  let text = "";
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    text += SYLLABLES[rest % SYLLABLES.length] ?? "";
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}
