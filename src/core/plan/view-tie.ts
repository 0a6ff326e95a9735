/** Everything the planner derives for one contact, once, as of the day of the plan. */
import { type Day, type DayNumber, type Instant, dayNumber, daysBetween } from "../day.ts";
import type { Contact, Group, Touch } from "../facts.ts";
import type { Settings } from "../settings.ts";
import type { OwnerPart } from "../tie/adapt-outlook.ts";
import { type BackOff, backOffOn } from "../tie/back-off.ts";
import { type TieHistory, historyUpTo } from "../tie/history.ts";
import { type Outlook, outlookOf } from "../tie/outlook.ts";
import type { OwnerTime } from "../tie/owner-time.ts";
import { attemptsThatTell, responseProbability } from "../tie/response.ts";
import { SET_ASIDE, type StateOfTie, stateOfTie } from "../tie/state.ts";
import { type TieStatistics, computeStatistics } from "../tie/statistics.ts";
import { type Outline, outlineOf } from "../tie/walk-days.ts";
import { type AtHand, findAtHand } from "./at-hand.ts";
import { followUpOf } from "./follow-up.ts";
import { hearsOnlyRequests } from "../help/asks-in-row.ts";
import { type Governing, governingOf } from "./govern.ts";
import { motiveOf } from "./motive.ts";
import type { Occasion, StandingOccasion } from "./occasion.ts";
import { isLive, standingOccasions } from "./occasion-state.ts";
import { occasionsOf } from "./occasions.ts";
import type { OwnersMarket } from "./index-policy.ts";
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
  /** How the owner differs from people in general: learnt once for all ties, when it is first asked for. */
  readonly ownerOutlook: () => OwnerPart;
  /** False where much came in and nothing of the owner's is seen: then nobody looks answered. */
  readonly sentSeen: boolean;
  /** What all ties together say of each, and the price of attention. Worked out once, when it is first asked for. */
  readonly market: () => OwnersMarket;
}

export interface TieView {
  readonly person: PlanContact;
  readonly history: TieHistory;
  readonly statistics: TieStatistics;
  readonly outlook: Outlook;
  readonly state: StateOfTie;
  readonly governing: Governing;
  readonly backOff: BackOff;
  /** Chance that a message written now is answered within 7 days. */
  readonly response: number;
  /** Good on the day; the weak ones too, but none that was used or dismissed. */
  readonly occasions: readonly StandingOccasion[];
  /** Those as well. */
  readonly allOccasions: readonly StandingOccasion[];
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
  /** Days since a touch was done in a medium that no source shows, so that nobody knows whether it was answered; null where none was. */
  readonly unseenTouchDays: number | null;
}

/** A tie is new for this long after its first contact. */
export const NEW_DAYS = 90;
/** … unless the sources begin hardly earlier, so that every tie would look new. */
const UNSEEN_BEFORE_DAYS = 60;

/** Derives the view: each part when it is first asked for, since most are told by few. Nothing after `asOf` is seen. */
export function viewTie(person: PlanContact, context: PlanContext): TieView {
  return new LazyView(person, context);
}

class LazyView implements TieView {
  readonly person: PlanContact;
  readonly history: TieHistory;
  readonly statistics: TieStatistics;
  readonly kept: boolean;
  readonly elsewhere: boolean;
  readonly touches: readonly Touch[];
  readonly quietDays: number | null;
  readonly quietOn: DayNumber | null;
  readonly unseenTouchDays: number | null;
  readonly #context: PlanContext;
  readonly #through: DayNumber;
  #outlook: Outlook | undefined;
  #state: StateOfTie | undefined;
  #governing: Governing | undefined;
  #backOff: BackOff | undefined;
  #occasions: readonly StandingOccasion[] | undefined;
  #allOccasions: readonly StandingOccasion[] | undefined;
  #atHand: AtHand | undefined;
  #evidence: Evidence | undefined;
  #share: Proposal["share"] | undefined;

  constructor(person: PlanContact, context: PlanContext) {
    const { contact } = person;
    const { asOf, today } = context;
    this.#context = context;
    this.person = person;
    const whole = person.history;
    const outline = outlineOf(whole);
    this.history = seenBy(whole, outline, today);
    this.#through = seenThrough(
      context.coverage,
      this.history,
      today,
      this.history === whole ? outline : outlineOf(this.history),
    );
    this.statistics = computeStatistics(this.history, this.#through, context.time);
    this.kept = person.groups.length > 0 || isKept(contact) || contact.entered === "hand" || isStarred(person);
    this.elsewhere = contact.elsewhereOn !== null && contact.elsewhereOn <= asOf;
    this.touches = settleTouches(touchesUpTo(person.touches, asOf), this.history, asOf);
    const { quietDays, quietOn } = quietSince(this.statistics, this.touches, asOf);
    this.quietDays = quietDays;
    this.quietOn = quietOn;
    this.unseenTouchDays = unseenTouchDays(this.touches, context);
  }

  get outlook(): Outlook {
    return (this.#outlook ??= outlookOf(this.statistics, {
      history: this.history,
      time: this.#context.time,
      owner: this.#context.ownerOutlook(),
    }));
  }

  get state(): StateOfTie {
    return (this.#state ??= stateOfTie(this.person.contact, this.statistics, this.#context.asOf, {
      grouped: this.person.groups.length > 0,
      history: this.history,
    }));
  }

  get governing(): Governing {
    return (this.#governing ??= governingOf(this.person, this.statistics, this.#context));
  }

  get backOff(): BackOff {
    return (this.#backOff ??= backOffOn({
      history: this.history,
      day: this.#context.today,
      seenThrough: this.#through,
      idealDays: this.governing.idealDays,
      limits: limitsOf(this.governing, this.#context.settings),
      outlook: () => this.outlook.probability,
      oneSided: this.person.contact.oneSided === 1,
      lastNoteOn: lastNoteOn(this.person.contact),
    }));
  }

  get response(): number {
    return responseProbability(
      attemptsThatTell(this.history.attempts),
      this.backOff.streak,
      // Where they talk elsewhere, the silence seen here says nothing of an answer either.
      this.elsewhere ? undefined : { history: this.history, day: this.#context.today },
    );
  }

  get occasions(): readonly StandingOccasion[] {
    return (this.#occasions ??= this.#sparingRequests(this.allOccasions.filter(isLive)));
  }

  /** Who has heard two requests in a row is brought up for nothing of the owner's own until something else has passed. */
  #sparingRequests(live: readonly StandingOccasion[]): readonly StandingOccasion[] {
    if (live.every(({ kind }) => motiveOf(kind) !== "for-me")) return live;
    const spared = hearsOnlyRequests(this.person.help, this.history.days, this.#context.asOf);
    return spared ? live.filter(({ kind }) => motiveOf(kind) !== "for-me") : live;
  }

  get allOccasions(): readonly StandingOccasion[] {
    return (this.#allOccasions ??= standingOccasions(
      this.#foundOccasions(),
      this.person.answers,
      this.touches,
      this.#context.asOf,
    ));
  }

  #foundOccasions(): readonly Occasion[] {
    const { asOf, coverage } = this.#context;
    if (SET_ASIDE.has(this.state.state)) return [];
    const followUp = followUpOf({ contact: this.person.contact, statistics: this.statistics, asOf, kept: this.kept });
    const others = occasionsOf({
      profile: this.person.profile,
      history: this.history,
      statistics: this.statistics,
      asOf,
      help: this.person.help,
      outside: this.person.outside,
      seenSince: coverage.since,
      dormant: this.state.state === "dormant" && !this.elsewhere,
      close: !this.governing.measured,
    });
    return followUp === null ? others : [followUp, ...others];
  }

  get atHand(): AtHand {
    return (this.#atHand ??= findAtHand(this.person.profile, this.statistics));
  }

  get evidence(): Evidence {
    return (this.#evidence ??= weighEvidence(this.person.profile, this.statistics, this.#context.asOf));
  }

  get share(): Proposal["share"] {
    const dormant = this.state.state === "dormant";
    return (this.#share ??= shareOf(this.person.contact, this.statistics, dormant, this.#context));
  }
}

/** What a group says of its own goes before the settings. */
function limitsOf({ group }: Governing, settings: Settings): Pick<Settings, "attemptLimit" | "attemptDays"> {
  return {
    attemptLimit: group?.attemptLimit ?? settings.attemptLimit,
    attemptDays: group?.attemptDays ?? settings.attemptDays,
  };
}

function lastNoteOn({ decision, decidedOn }: Contact): DayNumber | null {
  return decision === "last-note" && decidedOn !== null ? dayNumber(decidedOn) : null;
}

/** Who gets one last note is kept so far. */
function isKept({ decision }: Contact): boolean {
  return decision === "kept" || decision === "last-note";
}

/** Tells whether the owner starred them, here or in an address book. */
export function isStarred({ contact, profile }: Pick<PlanContact, "contact" | "profile">): boolean {
  return contact.starred === 1 || profile.kept.starred;
}

/** Most histories end by the day: those are taken as they are. */
function seenBy(history: TieHistory, { last }: Outline, today: DayNumber): TieHistory {
  const ended =
    (last ?? today) <= today &&
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

function unseenTouchDays(touches: readonly Touch[], { asOf, coverage }: PlanContext): number | null {
  let days: number | null = null;
  for (const { state, answeredOn, medium } of touches) {
    if (state !== "done" || answeredOn === null || coverage.throughByMedium.has(medium)) continue;
    days = Math.min(days ?? Number.POSITIVE_INFINITY, daysBetween(answeredOn, asOf));
  }
  return days;
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
