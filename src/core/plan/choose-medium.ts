/** Pairs a touch with a medium that suits its reason, the tie and what is at hand (design.md §2.2, §2.3). */
import { type Day, daysBetween } from "../day.ts";
import { MEDIUM_TRAITS, type MediaMinutes, type Medium, minutesOf } from "../medium.ts";
import type { BackOff } from "../tie/back-off.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import type { AtHand } from "./at-hand.ts";
import type { Occasion } from "./occasion.ts";

export interface MediumQuestion {
  readonly atHand: AtHand;
  readonly statistics: TieStatistics;
  readonly backOff: BackOff;
  /** What ranks the touch; null when nothing but rhythm or cadence does. */
  readonly occasion: Occasion | null;
  /** Whether there is something to open with: without, a medium stays light. */
  readonly opener: boolean;
  /** Whether the tie is alive: out of the blue, a call is too much. */
  readonly current: boolean;
  readonly cadenceDays: number;
  /** Touches done in writing since the two last met or spoke, of those that Kith proposed. */
  readonly textRun: number;
  readonly asOf: Day;
  readonly mediaMinutes?: MediaMinutes;
  /**
   * Where minutes are the budget: of these media the one that is worth its minutes most, by what it gains. Null where
   * touches are counted.
   */
  readonly worthMost: ((media: readonly Medium[]) => Medium | undefined) | null;
}

export interface MediumChoice {
  /** The proposed one first, then what may stand in for it with less time, richest first. Empty: nothing light enough. */
  readonly media: readonly Medium[];
  /** Why it is richer than the tie's habit; null where it is not. */
  readonly stepUp: "only-written" | "long-since-spoken" | null;
}

/** A card takes days to arrive. */
const CARD_DAYS = 4;
/** For a card, or one step up, there must be a tie: this many personal days, with both writing. */
const CARD_TIE_DAYS = 10;
const STEP_UP_TIE_DAYS = 6;
const STEP_UP_RECIPROCITY = 0.3;
const YEAR_DAYS = 365;
/** The fifth is not written. */
const LONGEST_TEXT_RUN = 4;
const LONG_SINCE_DAYS = 60;

/** Chooses the medium. */
export function chooseMedium(question: MediumQuestion): MediumChoice {
  const { atHand, backOff } = question;
  if (backOff.kind === "lighter") return { media: lighterThan(backOff.noRicherThan, atHand), stepUp: null };
  const habit = textHabit(question);
  if (habit === undefined) return { media: [], stepUp: null };
  if (isRunOfText(question)) {
    const rich = nextRicher(habit, atHand);
    if (rich !== undefined) return { ...choice(rich, question), stepUp: "long-since-spoken" };
  }
  if (question.occasion?.kind === "birthday") return choice(birthdayMedium(question, habit), question);
  if (question.occasion?.kind === "trip" && atHand.media.includes("in-person")) return choice("in-person", question);
  if (question.occasion !== null && question.occasion.kind !== "long-silence") return choice(habit, question);
  const stepUp = reasonToStepUp(question);
  const worthMost = question.worthMost?.(openMedia(question, habit));
  if (worthMost !== undefined) {
    const isRicher = MEDIUM_TRAITS[worthMost].richness > MEDIUM_TRAITS[habit].richness;
    return { ...choice(worthMost, question), stepUp: isRicher ? stepUp : null };
  }
  const richer = stepUp === null ? undefined : nextRicher(habit, atHand);
  return richer === undefined ? choice(habit, question) : { ...choice(richer, question), stepUp };
}

/** A tie that was once lived in person is never served in writing alone for five touches on end, where there is a way and time. */
function isRunOfText({ statistics, textRun }: MediumQuestion): boolean {
  return statistics.lastInPerson !== null && textRun >= LONGEST_TEXT_RUN;
}

/** Out of the blue, or with nothing to open with, a medium stays as light as the two write; a reaction gains nothing to count on. */
function openMedia({ atHand: { media }, opener, current }: MediumQuestion, habit: Medium): Medium[] {
  const most = opener && current ? 1 : MEDIUM_TRAITS[habit].richness;
  return media.filter((medium) => medium !== "reaction" && MEDIUM_TRAITS[medium].richness <= most);
}

/** Strictly lighter where there is a way, else the same again; nothing richer. */
function lighterThan(last: Medium, { media }: AtHand): Medium[] {
  const limit = MEDIUM_TRAITS[last].richness;
  const lighter = media.filter((medium) => MEDIUM_TRAITS[medium].richness < limit);
  return lighter.length > 0 ? lighter : media.filter((medium) => MEDIUM_TRAITS[medium].richness === limit);
}

/** How these two write; else what is written lightly, else whatever there is. */
function textHabit({ atHand: { media }, statistics }: MediumQuestion): Medium | undefined {
  const wishes: (Medium | null)[] = [statistics.textHabit, "email", "direct-message", "phone", "note-card", "reaction"];
  return wishes.find((medium) => medium !== null && media.includes(medium)) ?? undefined;
}

function birthdayMedium({ atHand, statistics, occasion, asOf }: MediumQuestion, habit: Medium): Medium {
  const inTime = occasion !== null && daysBetween(asOf, occasion.on) >= CARD_DAYS;
  if (inTime && atHand.media.includes("note-card") && statistics.personalDays >= CARD_TIE_DAYS) return "note-card";
  return statistics.lastRich !== null && atHand.media.includes("phone") ? "phone" : habit;
}

/** A tie that lives on text, or has not spoken for long, moves up one step, when both sides keep it up. */
function reasonToStepUp({ statistics, opener, current, cadenceDays }: MediumQuestion): MediumChoice["stepUp"] {
  const { personalDays, reciprocity, tenure, lastRich, day } = statistics;
  if (!opener || !current || personalDays < STEP_UP_TIE_DAYS || reciprocity < STEP_UP_RECIPROCITY) return null;
  if (lastRich === null) return tenure >= YEAR_DAYS ? "only-written" : null;
  return day - lastRich > Math.max(LONG_SINCE_DAYS, 2 * cadenceDays) ? "long-since-spoken" : null;
}

/** The next step up of voice or presence: a card is written too. */
function nextRicher(habit: Medium, { media }: AtHand): Medium | undefined {
  return media.findLast(
    (medium) =>
      MEDIUM_TRAITS[medium].class === "rich" && MEDIUM_TRAITS[medium].richness > MEDIUM_TRAITS[habit].richness,
  );
}

function choice(first: Medium, { atHand: { media }, mediaMinutes }: MediumQuestion): MediumChoice {
  const quicker = media.filter(
    (medium) => medium !== "reaction" && minutesOf(medium, mediaMinutes) < minutesOf(first, mediaMinutes),
  );
  return { media: [first, ...quicker], stepUp: null };
}
