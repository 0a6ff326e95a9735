/** Reasons to reach out now: each with its date, the days on which it is good, and its evidence (design.md §2.2). */
import { type Day, type DayNumber, addDays, dayFromNumber, dayNumber, daysBetween } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { given } from "../failure.ts";
import { MEDIUM_TRAITS } from "../medium.ts";
import { hasDied } from "../person/has-died.ts";
import type { Profile } from "../person/profile.ts";
import type { ContactDay, TieHistory } from "../tie/history.ts";
import { type TieStatistics, isPersonalDay } from "../tie/statistics.ts";
import { changeOccasions } from "./change-occasions.ts";
import { dateOccasions } from "./date-occasions.ts";
import { ledgerOccasions } from "./ledger-occasions.ts";
import type { Occasion } from "./occasion.ts";
import { describeExchange } from "./describe-exchange.ts";
import { saySilence, silenceToSay } from "./said-silence.ts";
import { sayDay } from "./words.ts";

export interface OccasionQuestion {
  readonly profile: Profile;
  /** History and statistics as of `asOf`. */
  readonly history: TieHistory;
  readonly statistics: TieStatistics;
  readonly asOf: Day;
  /** The first day on which some source could see contact; null where not known. A "first" meeting soon after it may not be the first. */
  readonly seenSince: Day | null;
  /** The help ledger between the two. */
  readonly help: readonly HelpEntry[];
  /** Found outside of the tie, whenever good. */
  readonly outside: readonly Occasion[];
  /** Whether the tie is dormant, and its silence known. */
  readonly dormant: boolean;
  /** Whether the owner counts them among those who are close: an unmeasured group. */
  readonly close: boolean;
}

const UNANSWERED_DAYS = 45;
/** Younger than this, a message is still being dealt with. */
const UNANSWERED_AFTER_DAYS = 2;
const FIRST_MEETING_DAYS = 14;
/** Less than this after a source begins, a first meeting may be the hundredth. */
const UNSEEN_BEFORE_DAYS = 60;
/** A message to more people than three is no question to the owner. The store packs weights into 1/255 steps. */
const QUESTION_WEIGHT = 1 / 3 - 0.002;
/** From so many messages of theirs, whether the owner answers them within a week is a habit. */
const HABIT_MESSAGES = 3;
const ANSWERED_WITHIN_DAYS = 7;
/** A once strong tie: this many days of personal contact, both writing (5–10 reciprocated messages a year: De Choudhury 2010). */
const STRONG_DAYS = 10;
const STRONG_EACH_WAY_DAYS = 3;

/** Finds the occasions that are good on `asOf`, the most pressing first. Of the dead there are none. */
export function occasionsOf(question: OccasionQuestion): Occasion[] {
  if (hasDied(question.profile, question.asOf)) return [];
  return [
    ...ledgerOccasions(question.help, question.history, question.asOf),
    unanswered(question),
    firstMeeting(question),
    ...dateOccasions(question.profile, wouldMissIt(question), question.asOf),
    ...changeOccasions(question.profile, question.asOf),
    ...question.outside.filter(
      ({ from, until }) => from <= question.asOf && (until === null || question.asOf <= until),
    ),
    longSilence(question),
  ].filter((occasion) => occasion !== null);
}

/**
 * Something personal came since the owner last wrote or met them. Weaker where the owner does not usually
 * answer this one (reports, things to know), and weakest where it only closes an exchange.
 */
function unanswered({ history, statistics: { lastInbound, lastOutbound }, asOf }: OccasionQuestion): Occasion | null {
  const today = dayNumber(asOf);
  // Most have nothing open, which two numbers tell.
  if (lastInbound === null || lastInbound < (lastOutbound ?? lastInbound)) return null;
  if (today - lastInbound > UNANSWERED_DAYS) return null;
  const open = openMessages(history);
  const latest = open.find(({ endsInboundOpening }) => endsInboundOpening) ?? open[0];
  if (latest === undefined || today - latest.day > UNANSWERED_DAYS || today - latest.day < UNANSWERED_AFTER_DAYS) {
    return null;
  }
  const on = dayFromNumber(latest.day);
  const opening = latest.endsInboundOpening;
  const expected = opening && usuallyAnswers(history, latest.day);
  return {
    key: `unanswered-message:${on}`,
    kind: "unanswered-message",
    confidence: "likely",
    on,
    from: addDays(on, UNANSWERED_AFTER_DAYS),
    until: addDays(on, UNANSWERED_DAYS),
    strength: expected ? "strong" : opening ? "plain" : "weak",
    anyway: expected,
    reason: {
      kind: "unanswered-message",
      text: opening
        ? `They wrote to you on ${sayDay(on, asOf)}; no answer of yours is seen.`
        : `They had the last word on ${sayDay(on, asOf)}.`,
      evidence: { message: on, openMessages: open.length },
    },
  };
}

/** Days that ended with a message of theirs, since the owner last wrote or met them; the latest first. */
function openMessages({ days }: TieHistory): ContactDay[] {
  const open: ContactDay[] = [];
  for (let i = days.length - 1; i >= 0; i--) {
    const day = given(days[i], "an index within a list");
    if (!isPersonalDay(day)) continue;
    if (day.endsInbound && day.weight >= QUESTION_WEIGHT) open.push(day);
    if (day.outbound) break;
  }
  return open;
}

/** Tells whether the owner wrote back within a week after at least half of their earlier messages; true with too few to tell. */
function usuallyAnswers({ days }: TieHistory, before: DayNumber): boolean {
  let asked = 0;
  let answered = 0;
  let lastOutbound = Number.POSITIVE_INFINITY;
  for (let i = days.length - 1; i >= 0; i--) {
    const { day, endsInboundOpening, outbound } = given(days[i], "an index within a list");
    if (endsInboundOpening && day < before) {
      asked += 1;
      if (lastOutbound - day <= ANSWERED_WITHIN_DAYS) answered += 1;
    }
    if (outbound) lastOutbound = day;
  }
  return asked < HABIT_MESSAGES || answered >= asked / 2;
}

function firstMeeting({ profile, history, statistics, asOf, seenSince }: OccasionQuestion): Occasion | null {
  const { firstDay } = statistics;
  if (firstDay === null || dayNumber(asOf) - firstDay > FIRST_MEETING_DAYS) return null;
  const first = history.days[0];
  if (first?.day !== firstDay || MEDIUM_TRAITS[first.medium].class !== "rich") return null;
  if (history.days.some(({ day, outbound }) => outbound && day > firstDay)) return null;
  const on = dayFromNumber(firstDay);
  if (seenSince !== null && daysBetween(seenSince, on) < UNSEEN_BEFORE_DAYS) return null;
  if (profile.connectedOn !== null && daysBetween(profile.connectedOn, on) > UNSEEN_BEFORE_DAYS) return null;
  return {
    key: `first-meeting:${on}`,
    kind: "first-meeting",
    confidence: "likely",
    on,
    from: on,
    until: addDays(on, FIRST_MEETING_DAYS),
    strength: "strong",
    anyway: true,
    reason: {
      kind: "first-meeting",
      text: `You first met on ${sayDay(on, asOf)} and have not written since.`,
      evidence: { firstMeeting: on },
    },
  };
}

function longSilence({ statistics, asOf, dormant }: OccasionQuestion): Occasion | null {
  const { lastDay, silentDays } = statistics;
  if (!dormant || lastDay === null || silentDays === null || !wasStrong(statistics)) return null;
  const on = dayFromNumber(lastDay);
  const silence = given(silenceToSay(statistics, asOf), "there is a last day");
  return {
    key: `long-silence:${on}`,
    kind: "long-silence",
    confidence: "likely",
    on,
    from: on,
    until: null,
    strength: "lasting",
    anyway: false,
    reason: {
      kind: "long-silence",
      get text() {
        return `${describeExchange(statistics, asOf)}; ${saySilence(silence)}.`;
      },
      evidence: { silentDays: silence.days, contactDays: statistics.personalDays, last: on },
    },
  };
}

/** Close, or in touch often and still so: a day of theirs that passes without a word would be missed. */
function wouldMissIt({ statistics, dormant, close }: OccasionQuestion): boolean {
  return !dormant && (close || wasStrong(statistics));
}

/** Tells whether the two were once in touch often, both ways. */
export function wasStrong(statistics: TieStatistics): boolean {
  return (
    statistics.personalDays >= STRONG_DAYS &&
    Math.min(statistics.inboundDays, statistics.outboundDays) >= STRONG_EACH_WAY_DAYS
  );
}
