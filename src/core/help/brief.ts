/** What to have in mind before meeting somebody: one screen (design.md §2.4). */
import { type Day, type Instant, daysBetween } from "../day.ts";
import type { HelpEntry, Note } from "../facts.ts";
import type { JobChange, LinkChange } from "../person/profile.ts";
import { cleanSubject } from "../plan/clean-subject.ts";
import { describeChange, describeLinkChange } from "../plan/change-occasions.ts";
import { sayDay } from "../plan/words.ts";
import { type Deed, deedsBetween, orderEntries } from "./ledger.ts";

/** One exchange as far as a brief tells of it. */
export interface BriefExchange {
  readonly day: Day;
  readonly subject: string;
  readonly direction: "outbound" | "inbound" | "mutual" | "failed";
  /** How many got it. */
  readonly recipients: number;
}

export interface BriefQuestion {
  readonly asOf: Day;
  /** Latest first. */
  readonly exchanges: readonly BriefExchange[];
  readonly help: readonly HelpEntry[];
  readonly notes: readonly Note[];
  readonly jobChanges: readonly JobChange[];
  readonly linkChanges: readonly LinkChange[];
  /** Coming meetings with them. */
  readonly expected: readonly Instant[];
  /** The instant at which `asOf` begins. */
  readonly dayBegins: Instant;
}

export interface Topic {
  readonly on: Day;
  readonly by: "owner" | "contact" | "both";
  readonly subject: string;
}

export interface Brief {
  /** The next meeting that is in a calendar; null where none is. */
  readonly nextAt: Instant | null;
  /** The last topics, each once, the latest first. */
  readonly topics: readonly Topic[];
  /** What is open between the two: needs, promises, asks, offers; what is due first. */
  readonly open: readonly HelpEntry[];
  /** What each did for the other, the latest first. */
  readonly deeds: readonly Deed[];
  /** What changed of them within a year, in words. */
  readonly changes: readonly string[];
  /** Notes that say what not to bring up. */
  readonly avoid: readonly Note[];
  /** The owner's other words about them, the latest first. */
  readonly notes: readonly Note[];
}

const TOPICS = 5;
const NOTES = 5;
/** How a note begins that says what not to bring up. */
const AVOID = /^(?:do not|don['’]t|never|avoid|not)\b/iu;
const DEEDS = 4;
/** Mail to more people is no topic between two. */
const TOPIC_RECIPIENTS = 3;
const CHANGE_DAYS = 365;

/** Gathers the brief. Pure; whatever lies after `asOf` is not seen, but for meetings to come. */
export function briefOf(question: BriefQuestion): Brief {
  const { asOf, help, notes, expected, dayBegins } = question;
  const written = notes.filter(({ day }) => day <= asOf);
  const coming = expected.filter((at) => at >= dayBegins);
  return {
    nextAt: coming.length === 0 ? null : (Math.min(...coming) as Instant),
    topics: topicsOf(question),
    open: orderEntries(help).filter(({ state }) => state === "open"),
    deeds: deedsBetween(help).slice(0, DEEDS),
    changes: changesOf(question),
    avoid: written.filter(({ text }) => AVOID.test(text)),
    notes: written.filter(({ text }) => !AVOID.test(text)).slice(0, NOTES),
  };
}

function topicsOf({ exchanges, asOf }: BriefQuestion): Topic[] {
  const topics: Topic[] = [];
  const told = new Set<string>();
  for (const { day, subject, direction, recipients } of exchanges) {
    if (topics.length === TOPICS) break;
    const topic = cleanSubject(subject);
    if (topic === null || direction === "failed" || recipients > TOPIC_RECIPIENTS || day > asOf || told.has(topic))
      continue;
    told.add(topic);
    topics.push({ on: day, by: BY[direction], subject: topic });
  }
  return topics;
}

const BY = { outbound: "owner", inbound: "contact", mutual: "both" } as const;

function changesOf({ jobChanges, linkChanges, asOf }: BriefQuestion): string[] {
  return [
    ...jobChanges.map((change) => ({ ...change, what: describeChange(change) })),
    ...linkChanges.map((change) => ({ ...change, what: describeLinkChange(change) })),
  ]
    .filter(({ firstOn }) => firstOn <= asOf && daysBetween(firstOn, asOf) <= CHANGE_DAYS)
    .toSorted((a, b) => (a.firstOn < b.firstOn ? 1 : -1))
    .flatMap(({ what, ...change }) => {
      const between = `between the readings of ${sayDay(change.lastOn, asOf)} and ${sayDay(change.firstOn, asOf)}`;
      return what === null ? [] : [`${what}, ${between} (${change.source})`];
    });
}
