/**
 * Who can help with a need, against labels over the example network (bench/matching/labels.ts says what they are worth):
 * `npm run --silent bench:matching`. nDCG@5 of what `kith who` and `kith match` rank by, before ties draw the order, beside
 * plain BM25 over the same words, which is MiniSearch as it comes.
 */
import MiniSearch from "minisearch";
import { dayOf } from "../src/core/day.ts";
import { idOf } from "../src/core/id.ts";
import { type MatchEntry, rankMatches } from "../src/core/help/rank-matches.ts";
import { createNeedReader } from "../src/core/help/read-need.ts";
import { given } from "../src/core/failure.ts";
import type { Person } from "../src/example/person.ts";
import { createWorld } from "../src/example/world.ts";
import { LINES, NEEDS } from "./matching/labels.ts";

const SEED = 1;
const LAST_DAY = given(dayOf(2026, 11, 29), "a day of the calendar");
const DEPTH = 5;

type Rank = (need: string) => readonly number[];

const people = createWorld(SEED, LAST_DAY).cast.people;
const entries = people.map(entryOf);
const rankings: Readonly<Record<string, Rank>> = {
  random: () => people.map((_, place) => place + 1).sort((a, b) => ((a * 7919) % 401) - ((b * 7919) % 401)),
  "plain BM25": rankPlainly(),
  "plain BM25 of telling words": rankTellingWords(),
  kith: rankAsKith(),
};

const rows = Object.entries(rankings).map(([name, rank]) => {
  const scores = NEEDS.map(({ text }) => ndcg(rank(text), gradesOf(text)));
  const found = scores.filter((score) => score > 0).length;
  return { name, ndcg5: round(scores.reduce((sum, score) => sum + score, 0) / scores.length), answered: found };
});
console.log(`${NEEDS.length} needs, ${people.length} people, ${LINES.length} lines of ledger and notes`);
console.table(rows);
for (const { text } of NEEDS) {
  const line = Object.entries(rankings).map(([name, rank]) => `${name} ${ndcg(rank(text), gradesOf(text)).toFixed(2)}`);
  if (process.argv.includes("--each")) console.log(`${line.join(", ")}: ${text}`);
}
console.log(JSON.stringify({ bench: "matching", needs: NEEDS.length, people: people.length, rows }));

function entryOf({ jobs, home }: Person, place: number): MatchEntry {
  const { title, organisation } = given(jobs.at(-1), "everybody works somewhere");
  const textsOf = (field: "offers" | "notes"): string[] =>
    LINES.filter((line) => line.person === place && line.field === field).map(({ text }) => text);
  return {
    contact: idOf(place + 1),
    fields: {
      titles: [title],
      organisations: [organisation.name],
      places: [home.city, home.country],
      past: jobs.slice(0, -1).flatMap((job) => [job.title, job.organisation.name]),
      offers: textsOf("offers"),
      notes: textsOf("notes"),
    },
  };
}

function rankAsKith(): Rank {
  const reader = createNeedReader();
  return (need) => rankMatches(reader.read(need), entries).map(({ contact }) => contact);
}

function rankPlainly(): Rank {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] });
  index.addAll(entries.map(({ contact, fields }) => ({ id: contact, text: Object.values(fields).flat().join(" ") })));
  return (need) => index.search(need).map(({ id }) => Number(id));
}

/** The same without the words that Kith leaves out of a need. */
function rankTellingWords(): Rank {
  const reader = createNeedReader();
  const rank = rankPlainly();
  return (need) => rank(reader.read(need).words.join(" "));
}

/** Grades by contact. */
function gradesOf(need: string): ReadonlyMap<number, number> {
  const { grade } = given(
    NEEDS.find(({ text }) => text === need),
    "a need of the list",
  );
  return new Map(
    people.map(({ jobs, home }, place) => {
      const job = given(jobs.at(-1), "everybody works somewhere");
      const work = { title: job.title, field: job.organisation.field, company: job.organisation.name, city: home.city };
      const lines = LINES.filter(({ person }) => person === place).map(({ serves }) => serves[need] ?? 0);
      return [place + 1, Math.max(grade(work), ...lines)];
    }),
  );
}

/** Järvelin & Kekäläinen 2002, with gains 2^grade − 1, over the first five. */
function ndcg(ranked: readonly number[], grades: ReadonlyMap<number, number>): number {
  const gain = (all: readonly number[]): number =>
    all.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return gain(ranked.map((contact) => grades.get(contact) ?? 0)) / ideal;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
