import { DAY_MS, dayFromNumber, type Instant } from "../../core/day.ts";
import { matchMailDate } from "./mail-date.ts";
import { readPlainDate } from "./plain-date.ts";

/** The line `From sender date` that stands before each message of an mbox. */
export interface EnvelopeLine {
  /** `-` from Thunderbird, `???@???` from Eudora, a number at `xxx` from Google, an address elsewhere. */
  readonly sender: string;
  /** When the message was stored. UTC by the standard; Thunderbird writes local time, so up to 14 hours off. */
  readonly at?: Instant;
  /** Set for `git format-patch`, whose date is the same for all. */
  readonly isPatch: boolean;
}

/** Sentences that begin with "From " are many, and nearly all end here. */
const HAS_TIME = /\d[:.]\d\d/;
const MAX_SENDER_WORDS = 12;
const PATCH_DATE = Date.UTC(2001, 8, 17);

/**
 * Reads an envelope line in any dialect: classic, Thunderbird's `From - Thu Feb 05 …`, Gmail's number, Groups' offset
 * before the year, Eudora's `???@???`, readpst's quoted name, pipermail's `name at host`, UUCP's `remote from`.
 * Undefined where no date with a time stands: a sentence that begins with "From ".
 */
export function parseEnvelopeLine(line: string): EnvelopeLine | undefined {
  const afterSender = line.indexOf(" ", 5);
  const plain = afterSender > 5 ? readPlainDate(line.slice(afterSender + 1).trimEnd()) : undefined;
  if (plain !== undefined) return envelopeLine(line.slice(5, afterSender), plain);
  if (!HAS_TIME.test(line)) return undefined;
  const words = line.trim().split(/\s+/).slice(1);
  for (let count = 1; count <= Math.min(MAX_SENDER_WORDS, words.length); count++) {
    // Without a sender the date begins at once; a weekday taken for the sender does no harm.
    const match = matchMailDate(words.slice(count).join(" "));
    if (match === undefined || !/^(remote from \S+|[A-Z]{0,6}( DST)?)$/.test(match.rest)) continue;
    return envelopeLine(words.slice(0, count).join(" "), match.at);
  }
  return undefined;
}

function envelopeLine(sender: string, at: Instant): EnvelopeLine {
  const isPatch = at === PATCH_DATE && /^[0-9a-f]{40}$/.test(sender);
  return isPatch || isFixed(at) ? { sender, isPatch } : { sender, at, isPatch };
}

/** Exporters without a date write a constant: the epoch (readpst), or a New Year's midnight. */
function isFixed(at: Instant): boolean {
  return at % DAY_MS === 0 && dayFromNumber(at / DAY_MS).endsWith("-01-01");
}
