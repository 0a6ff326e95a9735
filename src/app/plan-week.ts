/** Plans a week: a pure read of the store. Once the person has acted in a week, its list is the stored one. */
import { type Day, type Instant, dayNumber } from "../core/day.ts";
import type { Touch } from "../core/facts.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import { isFreeMail } from "../core/person/free-mail.ts";
import { pairKey } from "../core/plan/namesakes.ts";
import { createPlanMemo, planWeek as choose } from "../core/plan/plan-week.ts";
import type { Plan, PlanInput, Proposal, SourceCoverage } from "../core/plan/plan.ts";
import { touchesUpTo } from "../core/plan/view-tie.ts";
import { type PlannedTouch, mergeFixed } from "../core/plan/merge-fixed.ts";
import type { OfferedNews } from "../core/help/news.ts";
import type { Settings } from "../core/settings.ts";
import type { ContactId } from "../core/id.ts";
import { MEDIUM_TRAITS, type Medium } from "../core/medium.ts";
import { findOutside } from "./find-outside.ts";
import { readGroups, readLastSubject, readPeople, withLastSubject, withOutside } from "./read-people.ts";
import { type Theirs, readTheirs } from "./read-theirs.ts";
import { type Reminder, readReminder } from "./regroup-due.ts";
import { offerNews } from "./offer-news.ts";
import type { Session } from "./session.ts";
import { readSettings } from "./settings.ts";

export interface PlanQuestion {
  /** Another day than today: the plan is made afresh for it. */
  readonly asOf?: Day;
  /** Another budget than the settings say, for this reading. */
  readonly touches?: number;
  readonly minutes?: number;
}

export interface WeekPlan extends Omit<Plan, "touches"> {
  readonly touches: readonly PlannedTouch[];
  /** Whether the list is fixed by the person's first act in the week. */
  readonly fixed: boolean;
  /** what is to be said of the regroup; null on most days, and for another day than today. */
  readonly regroup: Reminder | null;
  /** Good news of the owner's that somebody among the touches would care about. */
  readonly goodNews: readonly OfferedNews[];
  /** Of those to be called or met: where they seem to live, where clocks differ there. */
  readonly theirs: ReadonlyMap<ContactId, Theirs>;
}

/** The last topic is read only of those who are chosen; a new topic may change a medium, so it is settled in rounds. */
const ROUNDS = 4;

export async function planWeek(session: Session, question: PlanQuestion = {}): Promise<WeekPlan> {
  const input = await readPlanInput(session, question);
  const plan = await chooseWithTopics(session, input);
  const regroup = plan.asOf === session.today ? await readReminder(session) : null;
  const stored = touchesUpTo((await storedTouches(session, plan.week)).filter(isListed), plan.asOf);
  const standing =
    stored.length === 0
      ? { touches: plan.touches.map((touch): PlannedTouch => ({ ...touch, state: "proposed" })), left: plan.left }
      : mergeFixed(plan, stored, input);
  const open = standing.touches.filter(({ state }) => state === "proposed" || state === "accepted");
  const goodNews = await offerNews(
    session,
    input,
    open.map(({ contact }) => contact),
  );
  const theirs = new Map<ContactId, Theirs>();
  for (const { contact, medium } of open) {
    const found = MEDIUM_TRAITS[medium].live ? await readTheirs(session, contact, input.asOfEnd) : null;
    if (found !== null && found.awake !== null) theirs.set(contact, found);
  }
  return { ...plan, ...standing, fixed: stored.length > 0, regroup, goodNews, theirs };
}

/** Chooses touches, reading the last topics of those chosen. */
export async function chooseWithTopics(session: Session, input: PlanInput): Promise<Plan> {
  let contacts = input.contacts;
  const memo = createPlanMemo(input.settings);
  let plan = choose(input, memo);
  const read = new Set<number>();
  for (let round = 0; round < ROUNDS; round++) {
    const fresh = plan.touches.filter(({ contact }) => !read.has(contact));
    if (fresh.length === 0) break;
    const subjects = new Map<number, string | null>();
    for (const { contact } of fresh) {
      read.add(contact);
      subjects.set(contact, await readLastSubject(session, contact, input.asOfEnd));
    }
    contacts = contacts.map((person) =>
      subjects.has(person.contact.id) ? withLastSubject(person, subjects.get(person.contact.id) ?? null) : person,
    );
    plan = choose({ ...input, contacts }, memo);
  }
  return plan;
}

export async function readPlanInput(session: Session, question: PlanQuestion): Promise<PlanInput> {
  const { contacts } = await readPeople(session);
  const basis = await readPlanBasis(session, question);
  const outside = await findOutside(session, contacts, basis);
  if (outside.size === 0) return { ...basis, contacts };
  const withTheirs = contacts.map((person) => {
    const theirs = outside.get(person.contact.id);
    return theirs === undefined ? person : withOutside(person, theirs);
  });
  return { ...basis, contacts: withTheirs };
}

/** Everything that plans and views rest on but the contacts themselves: a few rows, however many those are. */
export async function readPlanBasis(session: Session, question: PlanQuestion): Promise<Omit<PlanInput, "contacts">> {
  const asOf = question.asOf ?? session.today;
  return {
    asOf,
    asOfEnd: (session.zone.instantAt(dayNumber(asOf) + 1, 0) - 1) as Instant,
    traffic: await session.store.scan(session.owner, "traffic"),
    groups: await readGroups(session),
    settings: withBudget(await readSettings(session), question),
    coverage: await readCoverage(session),
    ...(await readOwnOrganisations(session)),
    different: await readDifferent(session),
  };
}

/** What each source can see, and on which days. */
export async function readCoverage({ store, owner }: Session): Promise<SourceCoverage[]> {
  return (await store.scan(owner, "source")).map(({ name, kind, media, since, through }) => ({
    source: name,
    kind,
    media: JSON.parse(media) as Medium[],
    since,
    through,
  }));
}

/** Touches that the week's list holds: those stored for it, not expired. */
export async function storedTouches({ store, owner }: Session, week: string): Promise<readonly Touch[]> {
  return store.scan(owner, "touch", { index: "byWeek", equals: [week] });
}

/** Whether a stored touch was on the week's list; an answer about somebody else is kept, and lists nobody. */
export function isListed({ proposal }: Touch): boolean {
  return (JSON.parse(proposal) as Proposal).reasons.length > 0;
}

function withBudget(settings: Settings, { touches, minutes }: PlanQuestion): Settings {
  if (touches === undefined && minutes === undefined) return settings;
  return { ...settings, touches: touches ?? null, minutes: minutes ?? null };
}

async function readDifferent({ store, owner }: Session): Promise<PlanInput["different"]> {
  const verdicts = await store.scan(owner, "verdict");
  return new Set(verdicts.filter(({ answer }) => answer === "different").map(({ a, b }) => pairKey(a, b)));
}

/** Domains of the owner's addresses that are not free mail: colleagues share them. */
async function readOwnOrganisations({
  store,
  owner,
}: Session): Promise<Pick<PlanInput, "ownerOrganisations" | "ownerDomains">> {
  const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  const domains = own.flatMap(({ kind, value }) => {
    const domain = kind === "email" ? normaliseEmail(value)?.split("@")[1] : undefined;
    return domain === undefined || isFreeMail(value) ? [] : [domain];
  });
  return { ownerOrganisations: [], ownerDomains: [...new Set(domains)].sort() };
}
