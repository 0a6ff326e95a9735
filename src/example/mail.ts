import type { Instant } from "../core/day.ts";
import { type Mailbox, OWNER } from "./person.ts";
import type { Random } from "./random.ts";

/** What a message is, in truth. `personal` goes to few, `crowd` to ten and more. */
export type MailKind = "personal" | "crowd" | "list" | "bulk" | "automatic" | "absence" | "bounce" | "invitation";
/** What a personal message is by its form: only an opening can be an attempt. */
export type MailNature = "opening" | "reply" | "thanks" | "forward";

/** One message, before it is written down. */
export interface Mail {
  /** Message-ID without angle brackets. */
  readonly id: string;
  /** When it was sent in truth. */
  readonly at: Instant;
  readonly kind: MailKind;
  readonly nature?: MailNature;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
  readonly subject: string;
  readonly body: string;
  /** What it answers, whether or not its headers say so. */
  readonly answers?: Mail;
  /** Id of the first message of the conversation. */
  readonly thread: string;
  /** How much of `answers` the headers show: In-Reply-To and References, In-Reply-To alone, or nothing. */
  readonly links: "full" | "parent" | "none";
  readonly date: "right" | "1970" | "future" | "missing";
  /** Minutes that the sender's clock is ahead of UTC. */
  readonly offsetMinutes: number;
  /** Further header lines, ASCII. */
  readonly headers: readonly string[];
  /** Instead of text/plain. */
  readonly contentType?: string;
  /** For a bounce: the address that failed. */
  readonly failed?: string;
  /** The owner's address that it reached; undefined for what the owner sent. */
  readonly deliveredTo?: string;
}

/** Counts how many got it. */
export function recipientsOf(mail: Mail): readonly Mailbox[] {
  return [...mail.to, ...mail.cc, ...mail.bcc];
}

export function isSent(mail: Mail): boolean {
  return mail.from.is === OWNER;
}

/** Invents a Message-ID in one of the manners of mail programs. */
export function inventMessageId(random: Random, address: string): string {
  const domain = address.slice(address.indexOf("@") + 1);
  switch (random.int(0, 3)) {
    case 0:
      return `CA+${random.code(12)}=${random.code(16)}@mail.${domain}`;
    case 1:
      return `${random.code(8)}-${random.code(4)}-${random.code(4)}-${random.code(12)}@${domain}`;
    case 2:
      return `AM6PR${random.code(12).toUpperCase()}@AM6PR${random.code(4).toUpperCase()}.eurprd01.${domain}`;
    default:
      return `${random.code(10)}.${random.code(10)}@${domain}`;
  }
}

const ANSWER_PREFIX = /^(?:(?:re|aw|sv|odp|r)(?:\[\d+\])?:\s*)+/i;

/** Gives the subject without the prefixes of answers. */
export function baseSubject(subject: string): string {
  return subject.replace(ANSWER_PREFIX, "");
}
