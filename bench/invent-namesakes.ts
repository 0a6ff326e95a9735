/** Invents people who share few and common names, several records of each: nobody of them is known by a name alone. */
import { type Random, randomFrom } from "../src/example/random.ts";
import type { LabelledRecord, LabelledSet } from "./read-identities.ts";

/** Sixty common names of many countries; the family name is the last word, after a comma where it comes first. */
const NAMES = `
Wei Zhang|Wei Wang|Jing Li|Li Chen|Min Liu|Yan Yang|Jun Huang|Xin Wu|Minjun Kim|Jiwoo Lee|Seoyeon Park|Minh Nguyen|Thanh Tran|Yuki Tanaka|Hiroshi Sato
Maria Silva|Ana Santos|Joao Oliveira|Pedro Costa|Maria Garcia|Jose Rodriguez|Carmen Lopez|Juan Martinez|Luis Hernandez|Ana Gonzalez|Giulia Rossi|Marco Bianchi|Francesca Russo
Marie Martin|Pierre Dubois|Sophie Bernard|Thomas Müller|Anna Schmidt|Michael Weber|Julia Fischer|Peter Wagner|Jan Jansen|Anna de Vries|Lars Hansen|Anna Andersson|Erik Johansson
Anna Kowalska|Piotr Nowak|Jan Novák|Ivan Ivanov|Olga Petrova|Sergey Smirnov|Mehmet Yılmaz|Ayşe Kaya|Mohammed Ali|Fatima Ahmed|Ahmed Hassan|Ali Khan|Rahul Sharma|Priya Singh
Amit Kumar|Pooja Gupta|John Smith|Sarah Johnson|David Williams|James Brown
`
  .trim()
  .split(/[|\n]/u);
const FREE = ["gmail.com", "outlook.com", "yahoo.com", "icloud.com", "gmx.net"];
const TITLES = ["Engineer", "Manager", "Sales Director", "Consultant", "Product Manager", "Analyst", "Head of Design"];
const CITIES = ["Lisbon", "Berlin", "Shanghai", "Seoul", "London", "Paris", "Delhi", "Madrid", "Toronto", "Warsaw"];

/** Five hundred people; the same seed gives the same ones. */
export function inventNamesakes(seed: number, people = 500): LabelledSet {
  const random = randomFrom(seed, "namesakes");
  const records: LabelledRecord[] = [];
  const taken = new Set<string>();
  for (let person = 0; person < people; person++) {
    const name = NAMES[person % NAMES.length] ?? "";
    const jobs = [`Company ${random.int(1, 60)}`, `Company ${random.int(1, 60)}`];
    const atWork = jobs.map((organisation) => workAddress(name, organisation, random, taken));
    const phone = `+1555${String(1_000_000 + person * 17)}`;
    const title = random.pick(TITLES);
    const place = random.pick(CITIES);
    const common = { name, person: String(person), birthday: null };
    const privately = freeAddress(name, random, taken);
    const count = random.int(1, 4);
    for (let at = 0; at < count; at++) {
      // The fourth record is of the next job.
      const job = at === 3 ? 1 : 0;
      const organisation = jobs[job] ?? "";
      const email = (at % 2 === 0 || job === 1 ? atWork[job] : privately) ?? null;
      const carried = { ...(random.chance(0.5) ? { phone } : {}), ...(random.chance(0.6) ? { organisation } : {}) };
      const more = { ...(random.chance(0.4) ? { title } : {}), ...(random.chance(0.4) ? { place } : {}) };
      records.push({ ...common, email: random.chance(0.85) ? email : null, ...carried, ...more });
    }
  }
  return { file: "500 invented namesakes", records };
}

/** Many of one name choose one pattern; the next gets a number. */
function freeAddress(name: string, random: Random, taken: Set<string>): string {
  const local = localOf(name, random);
  const domain = random.pick(FREE);
  const number = random.chance(0.4) ? String(random.int(60, 99)) : "";
  return firstFree(local + number, domain, taken);
}

function workAddress(name: string, organisation: string, random: Random, taken: Set<string>): string {
  return firstFree(localOf(name, random), `${organisation.replace(" ", "").toLowerCase()}.example`, taken);
}

function firstFree(local: string, domain: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const address = `${local}${number === 1 ? "" : String(number)}@${domain}`;
    if (taken.has(address)) continue;
    taken.add(address);
    return address;
  }
}

function localOf(name: string, random: Random): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ı/gu, "i").toLowerCase().split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  return random.pick([`${first}.${last}`, `${first}${last}`, `${first.charAt(0)}${last}`, `${last}.${first}`, first]);
}
