/** Reads what a regroup finds and proposes: a pure read. Answers are kept in the open regroup, so that it can be left and resumed. */
import { type Day, addDays } from "../core/day.ts";
import type { HelpEntry } from "../core/facts.ts";
import { isRunningGoal } from "../core/help/goal.ts";
import { orderEntries } from "../core/help/ledger.ts";
import type { Regroup, RegroupLine } from "../core/regroup/regroup-facts.ts";
import type { ContactId, InteractionId } from "../core/id.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { residenceOf } from "../core/place/residence.ts";
import { mostForGoals } from "../core/plan/goal-occasions.ts";
import { type TieView, viewTie } from "../core/plan/view-tie.ts";
import { findBreadth } from "../core/regroup/find-breadth.ts";
import { findGoals, findIntroductions } from "../core/regroup/find-goals.ts";
import { findLeft } from "../core/regroup/find-left.ts";
import { findPeriod } from "../core/regroup/find-period.ts";
import { proposeRegroup } from "../core/regroup/propose.ts";
import {
  type Finding,
  type RegroupInput,
  type RegroupProposal,
  SECTIONS,
  type WaitingPair,
  closestTies,
} from "../core/regroup/regroup.ts";
import type { Settings } from "../core/settings.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { readPlanInput } from "./plan-week.ts";
import { readGoals } from "./read-goals.ts";
import { readIntroductions } from "./read-introductions.ts";
import { identitiesOf } from "./read-people.ts";
import { openPlaces } from "./read-places.ts";
import { linesOf, readRegroups } from "./read-regroups.ts";
import type { Session } from "./session.ts";

export interface RegroupState {
  /** The period is what came after this day. */
  readonly from: Day;
  /** The regroup that was begun and not closed; null before the first answer. */
  readonly open: Regroup | null;
  /** The last one closed; null where there is none. */
  readonly last: Regroup | null;
  readonly findings: readonly Finding[];
  /** What waits for an answer, most consequential first. */
  readonly proposals: readonly RegroupProposal[];
  /** What was answered in the open regroup, in order. */
  readonly answered: readonly RegroupLine[];
  readonly budget: Pick<Settings, "touches" | "minutes">;
  /** What the next period may be about besides the groups: the goals that run; and how many people they may raise in a week. */
  readonly goals: { readonly running: readonly HelpEntry[]; readonly mostRaised: number };
}

/** Of the pairs that wait, so many are looked at. */
const MOST_PAIRS = 7;
/** Who stands beside somebody among so many others need not know them. */
const MOST_TOGETHER = 10;

export async function readRegroup(session: Session): Promise<RegroupState> {
  const input = await readPlanInput(session, {});
  const { settings, asOf } = input;
  const { open, last } = await readRegroups(session);
  const from = last?.closedOn ?? addDays(asOf, -settings.regroupDays);
  const context = contextOf(input, input.contacts);
  const views = input.contacts
    .filter(({ contact }) => contact.kind === "person")
    .map((person) => viewTie(person, context));
  const before = last === null ? [] : await linesOf(session, last);
  const regroup: RegroupInput = {
    from,
    views,
    context,
    pairs: await readPairs(session),
    acquainted: await countAcquainted(
      session,
      closestTies(views).map(({ person }) => person.contact.id),
    ),
    before,
    countries: await readCountries(views),
    goals: await readGoals(session, asOf, true),
    introductions: await readIntroductions(session, asOf),
  };
  const answered = open === null ? [] : await linesOf(session, open);
  const done = new Set(answered.map(({ key }) => key));
  return {
    ...{ from, open, last, answered },
    findings: inSections([
      ...findPeriod(regroup),
      ...findGoals(regroup),
      ...findBreadth(regroup),
      ...findIntroductions(regroup),
      ...findLeft(regroup),
    ]),
    proposals: proposeRegroup(regroup).filter(({ key }) => !done.has(key)),
    budget: { touches: settings.touches, minutes: settings.minutes },
    goals: {
      running: orderEntries(regroup.goals.filter((goal) => isRunningGoal(goal, asOf))),
      mostRaised: mostForGoals(settings),
    },
  };
}

/** What is found, section by section. */
function inSections(findings: readonly Finding[]): Finding[] {
  return SECTIONS.flatMap((section) => findings.filter((finding) => finding.section === section));
}

async function readPairs(session: Session): Promise<readonly WaitingPair[]> {
  return (await findDuplicates(session))
    .filter(({ later }) => !later)
    .slice(0, MOST_PAIRS)
    .map(({ a, b, evidence }) => ({ a, b, evidence: `${evidence.map(({ text }) => text).join("; ")}.` }));
}

/** Where those with whom there was contact seem to live, by the same evidence as trips go by. */
async function readCountries(views: readonly TieView[]): Promise<RegroupInput["countries"]> {
  const { gazetteer, countryOfPhone } = await openPlaces();
  const countries = new Map<ContactId, string>();
  for (const { person, statistics } of views) {
    if (statistics.lastDay === null) continue;
    const name = residenceOf(person.profile, gazetteer, countryOfPhone)?.countryName ?? null;
    if (name !== null) countries.set(person.contact.id, name);
  }
  return countries;
}

/** How many pairs among these took part in one message or meeting of few. */
async function countAcquainted(session: Session, ids: readonly ContactId[]): Promise<number> {
  const { store, owner } = session;
  const present = new Map<InteractionId, Set<number>>();
  for (const [place, id] of ids.entries()) {
    for (const identity of await identitiesOf(session, id)) {
      const parts = await store.scan(owner, "participation", { index: "byIdentity", equals: [identity.id] });
      for (const { interaction } of parts) {
        const there = present.get(interaction) ?? new Set();
        present.set(interaction, there.add(place));
      }
    }
  }
  const pairs = new Set<string>();
  for (const [interaction, there] of present) {
    if (there.size < 2) continue;
    const recipients = (await store.get(owner, "interaction", [interaction]))?.recipients ?? Number.POSITIVE_INFINITY;
    if (recipients > MOST_TOGETHER) continue;
    for (const a of there) for (const b of there) if (a < b) pairs.add(`${a} ${b}`);
  }
  return pairs.size;
}
