/** Invents an address book of any size: cards of eighteen lines without photos. The same size and seed give the same. */
import { type Random, randomFrom } from "../src/example/random.ts";
import { inventName, inventWord } from "./invent-name.ts";

const SEED = 3;
const TITLES = ["Engineer", "Buyer", "Head of Sales", "Editor", "Surveyor", "Partner", "Teacher", "Research lead"];

export function* inventCards(count: number, seed = SEED): Generator<string> {
  const random = randomFrom(seed, "cards");
  // A hundred people for each larger company.
  const companies = Array.from({ length: Math.max(10, Math.ceil(count / 100)) }, () => inventWord(random, 3));
  for (let n = 0; n < count; n++) yield card(random, n, companies);
}

function card(random: Random, n: number, companies: readonly string[]): string {
  const { given, family } = inventName(random);
  const company = random.pick(companies);
  const address = `${given}.${family}`.toLowerCase();
  const day = (): string => String(random.int(1, 28)).padStart(2, "0");
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `PRODID:-//Letterbox//Book 4//EN`,
    `N:${family};${given};;;`,
    `FN:${given} ${family}`,
    `ORG:${company} Works;`,
    `TITLE:${random.pick(TITLES)}`,
    `EMAIL;TYPE=INTERNET,WORK:${address}${n}@${company.toLowerCase()}.example`,
    `EMAIL;TYPE=INTERNET,HOME:${address}${n}@post.example`,
    `TEL;TYPE=CELL:+49 151 ${String(10_000_000 + n)}`,
    `TEL;TYPE=WORK,VOICE:+49 30 ${String(20_000_000 + n)}`,
    `ADR;TYPE=HOME:;;Lane ${random.int(1, 90)};${inventWord(random, 2)};;${random.int(10_000, 99_999)};Germany`,
    `BDAY:19${random.int(50, 99)}-0${random.int(1, 9)}-${day()}`,
    `URL:https://${company.toLowerCase()}.example/people/${n}`,
    `NOTE:Met at the ${random.pick(["harbour", "workshop", "fair", "reading"])} in 20${random.int(10, 24)}.`,
    `REV:2025-01-${day()}T12:00:00Z`,
    `UID:${random.code(8)}-${n}@letterbox.example`,
    "END:VCARD",
    "",
  ].join("\r\n");
}
