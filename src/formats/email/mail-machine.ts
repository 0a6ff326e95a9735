import type { MessageRecord, Nature } from "../../core/reading.ts";
import { isFromMailServer } from "./delivery-report.ts";
import { isBulkField, isRobotField, LIST_FIELDS } from "./known-fields.ts";
import { fieldText, type MailHeaders } from "./parse-headers.ts";
import { rememberRecent } from "../../core/recent.ts";

/** Words that make a local part a program's wherever they stand in it, in the languages of their makers. */
const ROBOT_WORDS = wordSet(
  "noreply donotreply dontreply noreplies noresponse nepasrepondre pasdereponse nichtantworten keineantwort",
  "naoresponda naoresponder noresponder norespondas nonrispondere nietantwoorden geenantwoord svarainte nieodpowiadac",
  "notification notifications notify alerts autoresponder autoreply automailer newsletter newsletters",
  "benachrichtigung benachrichtigungen notificacion notificaciones notificacao notificacoes notifiche meldingen",
);
/** Words that are a program's when they are all of it; inside a longer one they may be a name (Thomas Mailer). */
const ROBOT_NAMES = wordSet(
  "mailer daemon mailerdaemon bounce bounces notifier alert automated unmonitored digest mailing mailings",
  "receipt receipts autoconfirm shipconfirm shipmenttracking orderupdate orderconfirmation",
);
const NO_REPLY =
  /(?:^|[-_.])(?:no|not|do[-_.]?not|don[-_.]?t|ne[-_.]?pas|n[aã]o|nicht|keine|non|niet|geen)[-_.](?:reply|replies|respond(?:er|a)?|repondre|reponse|antworten|antwort|rispondere|antwoorden|antwoord|beantwoorden)(?:$|[-_.+\d])|noreply$/;

/**
 * Tells whether a list, a bulk sender or a robot wrote a message; undefined where a person did.
 *
 * Absence notices and bounces are robots' work too, but they have effects, so they are not marked (unless a list
 * passed them on: then they answer nobody); vacation programs set `Precedence: bulk` or `junk`, which says nothing here.
 *
 * X-Auto-Response-Suppress alone is no evidence: it asks others not to answer automatically, and Exchange rules,
 * signature gateways and ticket add-ins put it on what people write. Nor is X-Mailer, nor a mail relay's own mark.
 */
export function machineOf(headers: MailHeaders, nature: Nature): MessageRecord["machine"] {
  if (isFromList(headers)) return "list";
  if (nature === "absence" || nature === "bounce") return undefined;
  const precedence = fieldText(headers, "precedence").toLowerCase();
  if (precedence.startsWith("list")) return "list";
  if (isBulk(headers, precedence)) return "bulk";
  return isAutomatic(headers, nature) ? "automatic" : undefined;
}

function isFromList(headers: MailHeaders): boolean {
  return LIST_FIELDS.some((name) => headers.fields.has(name));
}

function isBulk(headers: MailHeaders, precedence: string): boolean {
  if (/^(bulk|junk)/.test(precedence) || headers.fields.has("list-unsubscribe")) return true;
  // Amazon puts a Feedback-ID on all that leaves through it, WorkMail's personal mail among it.
  if (headers.fields.has("feedback-id") && !/workmail/i.test(fieldText(headers, "x-mailer"))) return true;
  return someField(headers, isBulkField);
}

function isAutomatic(headers: MailHeaders, nature: Nature): boolean {
  const submitted = fieldText(headers, "auto-submitted").toLowerCase();
  // Google Calendar marks invitations `auto-generated`, and sends them in the name of the person who invites.
  if (submitted !== "" && !submitted.startsWith("no") && nature !== "invitation") return true;
  if (/multipart\/report/i.test(fieldText(headers, "content-type")) || isFromMailServer(headers)) return true;
  if (someField(headers, isRobotField)) return true;
  return headers.from.addresses.some(({ email }) => isRobotAddress(email));
}

function someField(headers: MailHeaders, isOne: (name: string) => boolean): boolean {
  for (const name of headers.fields.keys()) if (name.startsWith("x-") && isOne(name)) return true;
  return false;
}

/** Tells whether an address is a program's, by its local part: `no-reply`, `job-alerts`, `news-noreply+12`. */
export function isRobotAddress(email: string): boolean {
  return recentAddresses.of(email);
}

const recentAddresses = rememberRecent(4000, hasRobotName);

function hasRobotName(email: string): boolean {
  const local = email.slice(0, email.lastIndexOf("@"));
  if (ROBOT_NAMES.has(local.replace(/[-_.]/g, ""))) return true;
  return local.split(/[-_.+=]/).some((word) => ROBOT_WORDS.has(word.replace(/\d+$/, ""))) || NO_REPLY.test(local);
}

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
