/** Everything the planner derives for one contact, once, as of the day of the plan. */
import { type Day, type DayNumber, type Instant, dayNumber, daysBetween } from "../day.ts";
import type { Contact, Group, Touch } from "../facts.ts";
import type { Settings } from "../settings.ts";
import { type BackOff, backOffOn } from "../tie/back-off.ts";
import { type TieHistory, historyUpTo } from "../tie/history.ts";
import { type Outlook, outlookOf } from "../tie/outlook.ts";
import type { OwnerTime } from "../tie/owner-time.ts";
import { type StateOfTie, stateOfTie } from "../tie/state.ts";
import { type TieStatistics, computeStatistics } from "../tie/statistics.ts";
import { type AtHand, findAtHand } from "./at-hand.ts";
import { type Governing, governingOf } from "./govern.ts";
import type { Occasion } from "./occasion.ts";
import { occasionsOf } from "./occasions.ts";
import type { FindNamesake } from "./namesakes.ts";
import type { PlanContact, Proposal } from "./plan.ts";
import { settleTouches } from "./settle-touches.ts";
import { type CoverageView, seenThrough } from "./view-coverage.ts";
import type { Workplace } from "./workplace.ts";
import { type Evidence, weighEvidence } from "./weigh-evidence.ts";

export interface PlanContext {
  readonly asOf: Day;
  /** `asOf` as a number. */
  readonly today: DayNumber;
  /** The last millisecond of `asOf` in the owner's zone. */
  readonly asOfEnd: Instant;
  readonly week: string;
  readonly groups: readonly Group[];
  readonly workplace: Workplace;
  readonly findNamesake: FindNamesake;
  readonly settings: Settings;
  readonly coverage: CoverageView;
  readonly time: OwnerTime;
  /** False where much came in and nothing of the owner's is seen: then nobody looks answered. */
  readonly sentSeen: boolean;
}

export interface TieView {
  readonly person: PlanContact;
  readonly history: TieHistory;
  readonly statistics: TieStatistics;
  readonly outlook: Outlook;
  readonly state: StateOfTie;
  readonly governing: Governing;
  readonly backOff: BackOff;
  /** Good on the day; the weak ones too. */
  readonly occasions: readonly Occasion[];
  readonly atHand: AtHand;
  readonly evidence: Evidence;
  /** The owner said that this one counts: put into a group, kept, starred or entered by hand. */
  readonly kept: boolean;
  /** "We talk elsewhere": silence says nothing. */
  readonly elsewhere: boolean;
  readonly share: Proposal["share"];
  /** Touches as they stood on the day, by week. */
  readonly touches: readonly Touch[];
  /** Days since contact (on the owner's time) or a touch done, whichever are fewer; null when neither is known. */
  readonly quietDays: number | null;
  /** The day of that contact or touch. */
  readonly quietOn: DayNumber | null;
}

/** A tie is new for this long after its first contact. */
export const NEW_DAYS = 90;
/** … unless the sources begin hardly earlier, so that every tie would look new. */
const UNSEEN_BEFORE_DAYS = 60;

/** Derives the view. Nothing after `asOf` is seen. */
export function viewTie(person: PlanContact, context: PlanContext): TieView {
  const { contact, profile } = person;
  const { asOf, today, settings, coverage } = context;
  const history = seenBy(person.history, today);
  const through = seenThrough(coverage, history, today);
  const statistics = computeStatistics(history, through, context.time);
  const grouped = person.groups.length > 0;
  const state = stateOfTie(contact, statistics, asOf, {
    grouped,
    answered: history.attempts.some(({ answeredOn }) => answeredOn !== null),
  });
  const governing = governingOf(person, statistics, context);
  const elsewhere = contact.elsewhereOn !== null && contact.elsewhereOn <= asOf;
  const dormant = state.state === "dormant";
  const touches = settleTouches(touchesUpTo(person.touches, asOf), history, asOf);
  return {
    person,
    history,
    statistics,
    outlook: outlookOf(statistics),
    state,
    governing,
    backOff: backOffOn({
      history,
      day: today,
      seenThrough: through,
      idealDays: governing.idealDays,
      limits: settings,
      oneSided: contact.oneSided === 1,
    }),
    occasions: occasionsOf({
      profile,
      history,
      statistics,
      asOf,
      help: person.help,
      seenSince: coverage.since,
      dormant: dormant && !elsewhere,
      close: !governing.measured,
    }),
    atHand: findAtHand(profile, statistics),
    evidence: weighEvidence(profile, statistics, asOf),
    kept: grouped || contact.decision === "kept" || contact.entered === "hand" || isStarred(person),
    elsewhere,
    share: shareOf(contact, statistics, dormant, context),
    touches,
    ...quietSince(statistics, touches, asOf),
  };
}

/** Tells whether the owner starred them, here or in an address book. */
export function isStarred({ contact, profile }: Pick<PlanContact, "contact" | "profile">): boolean {
  return contact.starred === 1 || profile.kept.starred;
}

/** Most histories end by the day: those are taken as they are. */
function seenBy(history: TieHistory, today: DayNumber): TieHistory {
  const ended =
    (history.days.at(-1)?.day ?? today) <= today &&
    history.attempts.every(
      ({ day, answeredOn, cancelledOn, absentOn }) =>
        Math.max(day, answeredOn ?? day, cancelledOn ?? day, absentOn ?? day) <= today,
    );
  return ended ? history : historyUpTo(history, today);
}

/** Who is in the book without any contact is from the past, unless they were added lately. */
function shareOf(
  { entered, enteredOn }: Contact,
  { firstDay }: TieStatistics,
  dormant: boolean,
  { asOf, today, coverage }: PlanContext,
): Proposal["share"] {
  if (dormant) return "past";
  if (firstDay === null) {
    const addedDaysAgo = daysBetween(enteredOn, asOf);
    return entered !== "history" && addedDaysAgo >= 0 && addedDaysAgo <= NEW_DAYS ? "new" : "past";
  }
  if (today - firstDay > NEW_DAYS) return "current";
  return coverage.since === null || firstDay - dayNumber(coverage.since) >= UNSEEN_BEFORE_DAYS ? "new" : "current";
}

/** As-of: later touches are not there yet, later answers have not been given. Ordered by week. */
export function touchesUpTo(touches: readonly Touch[], asOf: Day): readonly Touch[] {
  if (touches.length === 0) return touches;
  return touches
    .filter(({ plannedOn }) => plannedOn <= asOf)
    .map((touch): Touch => (touch.answeredOn !== null && touch.answeredOn > asOf ? unanswered(touch) : touch))
    .toSorted((a, b) => (a.week === b.week ? a.id - b.id : a.week < b.week ? -1 : 1));
}

function unanswered(touch: Touch): Touch {
  return { ...touch, state: "proposed", answeredOn: null, until: null };
}

/** A touch that was done counts even where no source can see it. */
function quietSince(
  statistics: TieStatistics,
  touches: readonly Touch[],
  asOf: Day,
): Pick<TieView, "quietDays" | "quietOn"> {
  let quietDays = statistics.silence;
  let quietOn = statistics.lastDay;
  for (const { state, answeredOn } of touches) {
    if (state !== "done" || answeredOn === null) continue;
    const since = daysBetween(answeredOn, asOf);
    if (quietDays !== null && quietDays <= since) continue;
    quietDays = since;
    quietOn = dayNumber(answeredOn);
  }
  return { quietDays, quietOn };
}
