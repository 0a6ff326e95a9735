import { DAY_MS, type Instant } from "../../core/day.ts";
import { parseMailDate } from "./mail-date.ts";
import { fieldText, type MailHeaders } from "./parse-headers.ts";

export interface MessageDate {
  readonly at: Instant;
  /** Set when the Date header was missing or wrong, and another date was taken. */
  readonly isRepaired: boolean;
}

/** Before this there was hardly mail; dead clocks say 1970 or 1980. */
const EARLIEST = Date.UTC(1985, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * Tells when a message was written. The Date header is believed unless it is missing, unreadable, before 1985, or more
 * than a day later than the message's arrival; then the arrival is taken. Arrival is the last hop's Received, else
 * Delivery-Date, else `stored`: the mbox's envelope line or the number in a Maildir's file name. Undefined without any.
 */
export function messageDate(headers: MailHeaders, stored: Instant | undefined): MessageDate | undefined {
  const written = parseMailDate(fieldText(headers, "date"));
  const arrived = arrivalOf(headers) ?? (stored !== undefined && isPlausible(stored) ? stored : undefined);
  if (written !== undefined && isPlausible(written) && (arrived === undefined || written <= arrived + DAY_MS)) {
    return { at: written, isRepaired: false };
  }
  return arrived === undefined ? undefined : { at: arrived, isRepaired: true };
}

/** The topmost Received is the last hop's, and the only one that the owner's own server wrote. */
function arrivalOf(headers: MailHeaders): Instant | undefined {
  for (const received of headers.fields.get("received") ?? []) {
    const at = parseMailDate(received.slice(received.lastIndexOf(";") + 1).trim());
    if (at !== undefined && isPlausible(at)) return at;
  }
  const at = parseMailDate(fieldText(headers, "delivery-date"));
  return at !== undefined && isPlausible(at) ? at : undefined;
}

function isPlausible(at: Instant): boolean {
  return at >= EARLIEST && at < LATEST;
}
