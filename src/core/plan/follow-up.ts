/** The first follow-up with somebody whom the owner has kept out of the inbox (design.md §2.8). */
import { type Day, addDays, dayNumber, daysBetween } from "../day.ts";
import type { Contact } from "../facts.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import type { Occasion } from "./occasion.ts";
import { sayDay } from "./words.ts";

export interface FollowUpQuestion {
  readonly contact: Contact;
  /** As of `asOf`. */
  readonly statistics: TieStatistics;
  readonly asOf: Day;
  /** The owner keeps them: by a decision or in a group. */
  readonly kept: boolean;
}

const FOLLOW_UP_DAYS = 14;
/** Sooner after contact than this, another word would be one too many. */
const BREATH_DAYS = 5;

/**
 * Gives the occasion of those who arrived and were kept: good for 14 days from then, until the owner has written or
 * met them. Null for everybody else.
 */
export function followUpOf({ contact, statistics, asOf, kept }: FollowUpQuestion): Occasion | null {
  if (contact.entered !== "arrival" || !kept) return null;
  const keptOn = contact.decision === "kept" ? (contact.decidedOn ?? contact.enteredOn) : contact.enteredOn;
  if (asOf < keptOn || daysBetween(keptOn, asOf) > FOLLOW_UP_DAYS) return null;
  const { lastOutbound, lastDay } = statistics;
  if (lastOutbound !== null && lastOutbound > dayNumber(keptOn)) return null;
  return {
    key: `follow-up:${keptOn}`,
    kind: "follow-up",
    confidence: "certain",
    on: keptOn,
    from: keptOn,
    until: addDays(keptOn, FOLLOW_UP_DAYS),
    strength: "strong",
    anyway: lastDay === null || dayNumber(asOf) - lastDay >= BREATH_DAYS,
    reason: {
      kind: "follow-up",
      text: `You kept them on ${sayDay(keptOn, asOf)}; a first word within two weeks lets a new tie hold.`,
      evidence: { keptOn, firstSeen: contact.enteredOn },
    },
  };
}
