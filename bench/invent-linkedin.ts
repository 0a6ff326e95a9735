/** Invents the tables of a LinkedIn archive of any size. The same size gives the same. */
import { type Random, randomFrom } from "../src/example/random.ts";
import { inventName, inventWord } from "./invent-name.ts";

const SEED = 3;
const OWNER = { name: "Ines Ferreira", slug: "ines-ferreira-example" };
const TITLES = ["Engineer", "Buyer", "Head of Sales", "Editor", "Surveyor", "Partner", "Teacher", "Research lead"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WORDS =
  "thank you for the figures they came just in time I have read the draft and think the second part could be shorter".split(
    " ",
  );
/** Messages of one conversation, on average. */
const LENGTH = 8;
const FIRST_AT = Date.UTC(2012, 0, 2, 8);

interface Person {
  readonly given: string;
  readonly family: string;
  readonly slug: string;
}

/** `Connections.csv`, with the note that stands above its header. */
export function inventConnections(count: number): string {
  const random = randomFrom(SEED, "connections");
  const companies = Array.from({ length: Math.max(10, Math.ceil(count / 20)) }, () => inventWord(random, 3));
  const rows = people(count).map(({ given, family, slug }) => {
    const on = `${String(random.int(1, 28)).padStart(2, "0")} ${random.pick(MONTHS)} ${random.int(2010, 2025)}`;
    return row(given, family, urlOf(slug), "", `${random.pick(companies)} Works`, random.pick(TITLES), on);
  });
  const note = `Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n`;
  return `${note}First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join("\n")}\n`;
}

/** `messages.csv`, latest first, with connections of an archive of so many. */
export function inventMessages(count: number, connections: number): string {
  const random = randomFrom(SEED, "messages");
  const book = people(connections);
  const rows: string[] = [];
  while (rows.length < count) {
    const other = book[Math.floor(book.length * random.next() ** 3)] ?? random.pick(book);
    const id = `2-${random.code(24)}`;
    const messages = Math.min(count - rows.length, random.int(1, 2 * LENGTH - 1));
    let at = FIRST_AT + random.int(0, 400_000) * 1_000_000;
    for (let n = 0; n < messages; n++) {
      at += random.int(60, 90_000) * 1000;
      rows.push(message(random, id, other, at, random.chance(0.5)));
    }
  }
  const header =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
  return `${header}\n${rows.toReversed().join("\n")}\n`;
}

function message(random: Random, id: string, { given, family, slug }: Person, at: number, isOwners: boolean): string {
  const other = [`${given} ${family}`, urlOf(slug)] as const;
  const owner = [OWNER.name, urlOf(OWNER.slug)] as const;
  const [from, to] = isOwners ? [owner, other] : [other, owner];
  const date = `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
  const content = Array.from({ length: random.int(4, 60) }, () => random.pick(WORDS)).join(" ");
  return row(id, "", ...from, ...to, date, "", content, "INBOX");
}

function people(count: number): readonly Person[] {
  const random = randomFrom(SEED, "people");
  return Array.from({ length: count }, (_, n) => {
    const { given, family } = inventName(random);
    return { given, family, slug: `${given}-${family}-${n}`.toLowerCase() };
  });
}

function urlOf(slug: string): string {
  return `https://www.linkedin.com/in/${slug}`;
}

function row(...cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}
