/** What helps an owner to recall people: five questions, then one for each employer and year. */
import type { Day } from "../day.ts";
import { given } from "../failure.ts";
import type { ContactId } from "../id.ts";
import { organisationKey } from "./organisation.ts";

export const RECALL_ANSWERS = ["close", "knew", "hardly"] as const;
/** `close`: into the book, kept and with a star; `knew`: into the book; `hardly`: nothing is written. */
export type RecallAnswer = (typeof RECALL_ANSWERS)[number];

export interface RecallPrompt {
  /** What it is answered by: `taught`, `at:norte-analytics:2019`. Unique. */
  readonly key: string;
  readonly question: string;
  /** Kept about whoever is named, so that it is known where they came from. */
  readonly note: string;
  /** Contacts whom it may be about, twelve at most; each is named by one prompt at most. */
  readonly people: readonly ContactId[];
}

/** A job as some source tells it; null where that end is not known, or has not come. */
export interface RecalledJob {
  readonly organisation: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** At how many of the contacts an employer that the owner never had is asked about, and how many such. */
const FEWEST_THERE = 2;
const MOST_OTHERS = 10;
/** So many are offered by one question; the next ones by the next year of the same employer. */
const MOST_OFFERED = 12;
/** So many years of one employer are asked about, the latest. */
const MOST_YEARS = 20;

const KNOWN_FROM = "Known from ";

const QUESTIONS: readonly RecallPrompt[] = [
  { key: "vouched", question: "Who vouched for you?", note: "Vouched for me.", people: [] },
  {
    key: "hard-problem",
    question: "Whom would you call with a hard problem?",
    note: "I would call with a hard problem.",
    people: [],
  },
  { key: "taught", question: "Who taught you?", note: "Taught me.", people: [] },
  { key: "helped", question: "Whom did you help?", note: "I helped them.", people: [] },
  { key: "missed", question: "Whom do you miss?", note: "I miss them.", people: [] },
];

/** Tells of a note whether it names an employer as where somebody is known from: they need not be offered again. */
export function isKnownFrom(note: string): boolean {
  return note.startsWith(KNOWN_FROM);
}

/**
 * Gives what to ask: the five questions, the owner's employers year by year, the latest first, and then employers that
 * several contacts share, the most shared first. `own` are the owner's jobs, in any order; `others` those of the
 * contacts who may be offered, the best known first, and so they are offered, each at the latest year that fits and has room.
 */
export function recallPrompts(
  own: readonly RecalledJob[],
  others: ReadonlyMap<ContactId, readonly RecalledJob[]>,
  today: Day,
): readonly RecallPrompt[] {
  const offered = new Set<ContactId>();
  const there = byEmployer(others);
  const prompts = ownYears(own, today).map((one) => {
    const people = take(offered, there.get(one.employer) ?? [], one.year);
    return one.year === null
      ? employerPrompt(one.employer, one.organisation, people)
      : yearPrompt(one.employer, one.organisation, one.year, people);
  });
  const mine = new Set(own.map(({ organisation }) => organisationKey(organisation)));
  const shared = [...there]
    .filter(([employer]) => !mine.has(employer))
    .map(([employer, held]) => ({ employer, held, size: new Set(held.map(({ contact }) => contact)).size }))
    .filter(({ size }) => size >= FEWEST_THERE)
    .sort((a, b) => b.size - a.size || (a.employer < b.employer ? -1 : 1))
    .slice(0, MOST_OTHERS)
    .map(({ employer, held }) =>
      employerPrompt(
        employer,
        given(held[0], "an employer is known from a job").job.organisation,
        take(offered, held, null),
      ),
    )
    .filter(({ people }) => people.length > 0);
  return [...QUESTIONS, ...prompts, ...shared];
}

interface Held {
  readonly contact: ContactId;
  readonly job: RecalledJob;
}

/** In the order of the contacts. */
function byEmployer(others: ReadonlyMap<ContactId, readonly RecalledJob[]>): Map<string, Held[]> {
  const there = new Map<string, Held[]>();
  for (const [contact, jobs] of others) {
    for (const job of jobs) {
      const key = organisationKey(job.organisation);
      if (key === "") continue;
      const held = there.get(key) ?? [];
      there.set(key, held);
      held.push({ contact, job });
    }
  }
  return there;
}

/** The first of those who were there in that year, or at any time, and have not been offered yet. */
function take(offered: Set<ContactId>, held: readonly Held[], year: number | null): ContactId[] {
  const taken: ContactId[] = [];
  for (const { contact, job } of held) {
    if (taken.length === MOST_OFFERED) break;
    if (offered.has(contact) || (year !== null && !isThere(job, year))) continue;
    offered.add(contact);
    taken.push(contact);
  }
  return taken;
}

function isThere({ from, to }: RecalledJob, year: number): boolean {
  return (from === null || yearOf(from) <= year) && (to === null || yearOf(to) >= year);
}

interface OwnYear {
  readonly employer: string;
  readonly organisation: string;
  /** Null where nobody knows when it was. */
  readonly year: number | null;
}

/** Each employer and year once, the latest first; those without years at the end. */
function ownYears(own: readonly RecalledJob[], today: Day): OwnYear[] {
  const years = new Map<string, OwnYear>();
  for (const { organisation, from, to } of own) {
    const employer = organisationKey(organisation);
    if (employer === "") continue;
    const last = Math.min(yearOf(to ?? today), yearOf(today));
    const first = from === null ? (to === null ? null : last) : Math.max(yearOf(from), last - MOST_YEARS + 1);
    if (first === null) years.set(employer, { employer, organisation, year: null });
    else
      for (let year = first; year <= last; year++) years.set(`${employer}:${year}`, { employer, organisation, year });
  }
  return [...years.values()].sort((a, b) => (b.year ?? -1) - (a.year ?? -1) || (a.employer < b.employer ? -1 : 1));
}

function yearPrompt(employer: string, organisation: string, year: number, people: readonly ContactId[]): RecallPrompt {
  return {
    key: `${keyOf(employer)}:${year}`,
    question: `Whom do you know from ${organisation}, from ${year}?`,
    note: `${KNOWN_FROM}${organisation}, ${year}.`,
    people,
  };
}

function employerPrompt(employer: string, organisation: string, people: readonly ContactId[]): RecallPrompt {
  return {
    key: keyOf(employer),
    question: `Whom do you know from ${organisation}?`,
    note: `${KNOWN_FROM}${organisation}.`,
    people,
  };
}

function keyOf(employer: string): string {
  return `at:${employer.replaceAll(" ", "-")}`;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
