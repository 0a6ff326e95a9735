/**
 * Who introduced whom, mined from histories of mail: `npm run --silent bench:introductions -- FILE.tsv.gz…`, or without
 * arguments the directed sets of the data folder (KITH_DATA) that have enough.
 *
 * A case is a message from A to B and C, to at most eight, who had never mailed each other, though each had with A; and
 * within 14 days one of them writes to the other alone. Whoever writes is the ego; asked is, before that message and of
 * what the ego's own mailbox shows by then, who could introduce them to the other. `each` counts every such message,
 * `first` only the first one of two people, before which A had brought them together nowhere that is seen.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rankBrokers, type SeenExchange, strengthOf } from "../src/core/help/rank-brokers.ts";
import { type Case, type Message, mineIntroductions, readMessages } from "./introductions/mine.ts";
import { DATA_FOLDER } from "./read-identities.ts";

const SETS = ["email-eu", "enron-priebe"];
const SECONDS_PER_DAY = 86_400;

/** Candidates with what each rule gives them. */
type Scores = Readonly<Record<string, ReadonlyMap<string, number>>>;

const files = process.argv.slice(2);
const found =
  files.length > 0 ? files : SETS.map((name) => join(DATA_FOLDER, "ties", `${name}.tsv.gz`)).filter(existsSync);
if (found.length === 0) console.error(`There is no ${DATA_FOLDER}: nothing is measured.`);
for (const path of found) {
  const messages = readMessages(readFileSync(path));
  const seenBy = indexMessages(messages);
  const judged = mineIntroductions(messages).map((one) => judge(one, seenBy.get(one.ego) ?? []));
  for (const kind of ["each", "first"] as const) {
    const of = judged.filter(({ isFirst }) => kind === "each" || isFirst);
    const rules = [...new Set(of.flatMap(({ places }) => Object.keys(places)))];
    const rows = rules.map((rule) => {
      const places = of.map((one) => one.places[rule]);
      return {
        rule,
        "hit@1": round(places.filter((place) => place === 1).length / of.length),
        mrr: round(places.reduce<number>((sum, place) => sum + (place === undefined ? 0 : 1 / place), 0) / of.length),
      };
    });
    const visible = round(of.filter(({ places }) => places["kith"] !== undefined).length / of.length);
    const set = basename(path).replace(/\.tsv(\.gz)?$/, "");
    console.log(`${set}, ${kind}: ${of.length} introductions; the broker was seen with the other before in ${visible}`);
    console.table(rows);
    console.log(JSON.stringify({ bench: "introductions", set, kind, cases: of.length, visible, rows }));
  }
}

/** For each rule the place of the true broker from 1; absent where they are not among those seen. */
interface Judged {
  readonly isFirst: boolean;
  readonly places: Readonly<Record<string, number>>;
}

function judge({ ego, other, broker, seconds, isFirst }: Case, seen: readonly Message[]): Judged {
  const today = Math.floor(seconds / SECONDS_PER_DAY);
  const exchanges: SeenExchange<string>[] = [];
  const daysBy = new Map<string, Map<number, number>>();
  for (const { at, from, to, recipients } of seen) {
    if (at >= seconds) break;
    const day = Math.floor(at / SECONDS_PER_DAY);
    const people = [...new Set([from, ...to])].filter((person) => person !== ego);
    for (const person of from === ego ? people : [from]) addDay(daysBy, person, day, 1 / recipients);
    if (people.includes(other)) exchanges.push({ ageDays: today - day, people, writer: from === ego ? "owner" : from });
  }
  const strengths = new Map(
    [...daysBy].map(([person, days]) => [
      person,
      strengthOf(
        [...days].map(([day, weight]) => ({ day, weight })),
        today,
      ),
    ]),
  );
  const ranked = rankBrokers(exchanges, other, (person) => strengths.get(person), byName);
  const counts = new Map(ranked.map(({ person, wrote, heard, shared }) => [person, wrote + heard + shared]));
  const scores: Scores = {
    "strongest tie to me": new Map(ranked.map(({ person }) => [person, strengths.get(person) ?? 0])),
    "most often seen with them": counts,
    "strength × often seen": new Map(
      [...counts].map(([person, count]) => [person, count * (strengths.get(person) ?? 0)]),
    ),
    "seen with them last": new Map(ranked.map(({ person, lastDays }) => [person, -lastDays])),
    kith: new Map(ranked.map(({ person, weight }) => [person, weight])),
  };
  const places: Record<string, number> = {};
  for (const [rule, scoreBy] of Object.entries(scores)) {
    const order = [...scoreBy].sort(([a, x], [b, y]) => y - x || byName(a, b)).map(([person]) => person);
    const place = order.indexOf(broker);
    if (place >= 0) places[rule] = place + 1;
  }
  return { isFirst, places };
}

/** A contact-day weighs as the day's most personal message does. */
function addDay(daysBy: Map<string, Map<number, number>>, person: string, day: number, weight: number): void {
  const days = daysBy.get(person) ?? new Map<number, number>();
  days.set(day, Math.max(days.get(day) ?? 0, weight));
  daysBy.set(person, days);
}

function indexMessages(messages: readonly Message[]): ReadonlyMap<string, readonly Message[]> {
  const seenBy = new Map<string, Message[]>();
  for (const message of messages) {
    for (const person of new Set([message.from, ...message.to])) {
      const list = seenBy.get(person);
      if (list === undefined) seenBy.set(person, [message]);
      else list.push(message);
    }
  }
  return seenBy;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
