import type { Nature } from "../../core/reading.ts";
import { type DeliveryReport, isFromMailServer, isReport } from "./delivery-report.ts";
import { ABSENCE_FIELDS } from "./known-fields.ts";
import { fieldText, type MailHeaders } from "./parse-headers.ts";
import { splitSubject } from "./subject-prefix.ts";
import { isAbsence, isBounce, isDelay, isInvitation, isThanks, isTicket } from "./subject-words.ts";

/**
 * Tells what a message is by its form. `recipients` is how many got it.
 *
 * What servers write comes first, then what programs write for people, then the prefix that a person's program put
 * before the subject: it outweighs In-Reply-To, since many programs set that on forwards too.
 */
export function natureOf(headers: MailHeaders, report: DeliveryReport, recipients: number): Nature {
  if (isBouncing(headers, report)) return "bounce";
  if (isAbsent(headers, recipients)) return "absence";
  if (isInviting(headers)) return "invitation";
  const { prefix, rest } = splitSubject(headers.subject);
  if (prefix !== undefined) return prefix;
  if (fieldText(headers, "x-forwarded-message-id") !== "") return "forward";
  if (headers.inReplyTo !== undefined || headers.references.length > 0) return "reply";
  return isThanks(rest) ? "thanks" : "opening";
}

/** A notice of delay, of success or of reading (disposition-notification) is no bounce: nothing came back. */
function isBouncing(headers: MailHeaders, report: DeliveryReport): boolean {
  if (report.actions.length > 0) return report.actions.includes("failed");
  const { subject } = headers;
  // Exim and Gmail name the failed addresses in a field; Exim does so when it only warns, too.
  if (fieldText(headers, "x-failed-recipients") !== "" || report.failed.length > 0) return !isDelay(subject);
  if (isReport(headers)) return /delivery-status/i.test(fieldText(headers, "content-type")) && !isDelay(subject);
  const isFromServer = isFromMailServer(headers) || /^<\s*>/.test(fieldText(headers, "return-path"));
  return isFromServer && isBounce(subject);
}

function isAbsent(headers: MailHeaders, recipients: number): boolean {
  const { subject } = headers;
  if (/^auto-replied/i.test(fieldText(headers, "auto-submitted"))) return !isTicket(subject);
  const isMarked =
    ABSENCE_FIELDS.some((name) => headers.fields.has(name)) || /auto_reply/i.test(fieldText(headers, "precedence"));
  if (isMarked) return !isTicket(subject);
  // Exchange marks its notices as `auto-generated`, which says little; their subject says it. A person may write
  // "Out of office" to a team as well: so to one recipient only.
  return isAbsence(subject) && recipients <= 1;
}

function isInviting(headers: MailHeaders): boolean {
  const type = fieldText(headers, "content-type");
  if (/^text\/calendar/i.test(type) || /calendarmessage/i.test(fieldText(headers, "content-class"))) return true;
  return isInvitation(headers.subject);
}
