/** Occasions of introductions: the next step of each, and within 14 days of it how it went (design.md §2.4). */
import { type Day, addDays, dayNumber, daysBetween } from "../day.ts";
import { type Introduction, stepOf } from "../help/introduction.ts";
import { mayBeAsked } from "../help/who-helps.ts";
import { type ContactId, showId } from "../id.ts";
import type { Occasion } from "./occasion.ts";
import type { TieView } from "./view-tie.ts";
import { endSentence, sayDay } from "./words.ts";

/** The first question may wait a month; whoever has agreed waits for what follows. */
const ASK_DAYS = 30;
const STEP_DAYS = 14;
/** So soon there is nothing to tell. */
const QUIET_DAYS = 3;

export type SideView = Pick<TieView, "person" | "state" | "history">;

export interface FoundOccasion {
  readonly contact: ContactId;
  readonly occasion: Occasion;
}

/**
 * Finds the occasions of one introduction that are good on `asOf`: none where either is resting, let go, never or dead.
 * `introduction` and the views are as of that day.
 */
export function introductionOccasions(
  introduction: Introduction,
  first: SideView,
  second: SideView,
  asOf: Day,
): FoundOccasion[] {
  if (!mayBeAsked(first) || !mayBeAsked(second)) return [];
  const { entry, madeOn } = introduction;
  const why = entry.text;
  switch (stepOf(introduction)) {
    case "ask-first":
      return offer(
        first,
        second,
        entry.on,
        0,
        ASK_DAYS,
        (other) => `You thought of introducing them to ${other}: ${why}`,
      );
    case "ask-second":
      return offer(second, first, introduction.first.answeredOn, 0, STEP_DAYS, (other, on) => {
        return `${other} agreed on ${on} to be introduced to them: ${why}`;
      });
    case "introduce":
      return toBoth(introduction.second.answeredOn, 0, (other) => `They and ${other} both agreed to meet: ${why}`);
    case "follow-up":
      return toBoth(madeOn, QUIET_DAYS, (other, on) => `You introduced them to ${other} on ${on}; ask how it went`);
    case "declined":
      return introduction.first.answer === "agreed" && entry.state === "dropped"
        ? offer(first, second, entry.closedOn, 0, STEP_DAYS, (other) => {
            return `They agreed to meet ${other}, and it will not come about; they may like to hear`;
          })
        : [];
    case "wait-first":
    case "wait-second":
    case "done":
    case "dropped":
      return [];
  }

  function toBoth(on: Day | null, after: number, say: Say): FoundOccasion[] {
    return [...offer(first, second, on, after, STEP_DAYS, say), ...offer(second, first, on, after, STEP_DAYS, say)];
  }

  /** Nothing of the owner's has gone to them since. */
  function offer(
    to: SideView,
    about: SideView,
    on: Day | null,
    after: number,
    days: number,
    say: Say,
  ): FoundOccasion[] {
    if (on === null || daysBetween(on, asOf) < after || daysBetween(on, asOf) > days) return [];
    const since = dayNumber(on);
    if (to.history.days.some(({ day, outbound }) => outbound && day > since)) return [];
    const other = about.person.profile.name;
    const step = stepOf(introduction);
    return [
      {
        contact: to.person.contact.id,
        occasion: {
          key: `introduction:${showId("help", entry.id)}:${step}`,
          kind: "introduction",
          confidence: "certain",
          on,
          from: addDays(on, after),
          until: addDays(on, days),
          strength: step === "ask-first" ? "weak" : "plain",
          anyway: step !== "ask-first",
          reason: {
            kind: "introduction",
            text: endSentence(say(other, sayDay(on, asOf))),
            evidence: { since: on, step, other, introduction: why },
          },
        },
      },
    ];
  }
}

type Say = (other: string, on: string) => string;
