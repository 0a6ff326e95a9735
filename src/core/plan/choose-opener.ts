/** What can honestly be said to the contact. A silence is a cause, never an opener (design.md §2.2). */
import { type Day, dayFromNumber } from "../day.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import { cleanSubject } from "./clean-subject.ts";
import type { StandingOccasion } from "./occasion.ts";
import { endSentence, sayDay, sayNearDay } from "./words.ts";

export interface Opener {
  /** For the owner's eyes: what to begin with. */
  readonly text: string;
  /** For the subject of a mail; null where a subject would already be Kith's own words. */
  readonly subject: string | null;
  /** Whether it leans on where they work. */
  readonly byPosition: boolean;
}

/** A topic older than this is no topic any more. */
const TOPIC_DAYS = 730;

/** Chooses the opener; null where a plain hello is all there is. `lastSubject` is of the last personal exchange by `asOf`. */
export function chooseOpener(
  occasions: readonly StandingOccasion[],
  lastSubject: string | null,
  statistics: TieStatistics,
  asOf: Day,
): Opener | null {
  const topic = lastSubject === null ? null : cleanSubject(lastSubject);
  const lastOn = statistics.lastDay === null ? null : dayFromNumber(statistics.lastDay);
  for (const occasion of occasions) {
    // The last subject is the occasion's own only where nothing passed between them after it.
    const opener = openerOf(occasion, occasion.on === lastOn ? topic : null, asOf);
    if (opener !== null) return opener;
  }
  if (topic === null || statistics.silentDays === null || statistics.silentDays > TOPIC_DAYS) return null;
  return { text: `Your last topic, "${topic}".`, subject: topic, byPosition: false };
}

function openerOf(
  { kind, on, strength, state, reason }: StandingOccasion,
  topic: string | null,
  asOf: Day,
): Opener | null {
  switch (kind) {
    case "unanswered-message":
      if (strength === "weak") return null;
      return topic === null
        ? { text: `Your answer to their message of ${sayDay(on, asOf)}.`, subject: null, byPosition: false }
        : { text: `Your answer to "${topic}".`, subject: `Re: ${topic}`, byPosition: false };
    case "promise":
      return {
        text: endSentence(`What you promised: ${reason.evidence["promise"]}`),
        subject: null,
        byPosition: false,
      };
    case "report-back":
      return { text: endSentence(`How it went: ${reason.evidence["ask"]}`), subject: null, byPosition: false };
    case "introduction":
      return { text: endSentence(`The introduction to ${reason.evidence["other"]}`), subject: null, byPosition: false };
    case "first-meeting":
      return { text: `Your meeting of ${sayDay(on, asOf)}.`, subject: topic, byPosition: false };
    case "birthday":
      return { text: `Their birthday ${sayNearDay(on, asOf)}.`, subject: null, byPosition: false };
    case "job-change":
      if (state === "confirmed")
        return { text: `Their new work: ${reason.evidence["now"]}.`, subject: null, byPosition: false };
      return {
        text: `What they do now: ${reason.evidence["now"]}. Look first, and ask.`,
        subject: null,
        byPosition: true,
      };
    case "date":
      return { text: `"${reason.evidence["label"]}" ${sayNearDay(on, asOf)}.`, subject: null, byPosition: false };
    case "trip":
      return { text: `Your way to ${reason.evidence["where"]}.`, subject: null, byPosition: false };
    case "common-connection":
      return { text: `You met ${reason.evidence["met"]}.`, subject: null, byPosition: false };
    case "published":
      return { text: `Their piece "${reason.evidence["title"]}".`, subject: null, byPosition: false };
    case "read-about":
      // That their company is named somewhere is no word about them.
      return strength === "weak"
        ? null
        : { text: `What you read about them: "${reason.evidence["title"]}".`, subject: null, byPosition: false };
    // Years in a job are told by machines to everybody; a new page may be nothing.
    case "work-anniversary":
    case "page-change":
    case "domain-change":
    case "follow-up":
    // A request is no way to begin.
    case "open-ask":
    case "goal":
    case "long-silence":
      return null;
  }
}
