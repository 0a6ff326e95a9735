import { detached } from "../../core/cut-text.ts";
import type { Instant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { MessageRecord, Participant, SkipReason } from "../../core/reading.ts";
import { readDeliveryReport } from "./delivery-report.ts";
import { readDateOffset } from "./date-offset.ts";
import { decodeEncodedWords } from "./encoded-words.ts";
import { type FolderRole, rolesOfLabels } from "./folder-role.ts";
import { listRecipients } from "./list-recipients.ts";
import { machineOf } from "./mail-machine.ts";
import { natureOf } from "./mail-nature.ts";
import { messageDate } from "./message-date.ts";
import { participantsOf } from "./message-participants.ts";
import { parseAddresses } from "./parse-addresses.ts";
import { fieldText, type MailHeaders } from "./parse-headers.ts";

/** What is known of a message besides its headers. */
export interface MessageSetting {
  /** When it was stored, by the envelope line or the file's name. */
  readonly stored?: Instant;
  /** What the folder's name says. */
  readonly folder?: FolderRole;
  /** Set when the storage itself calls it a draft (Maildir's flag D). */
  readonly isDraft?: boolean;
  /** The beginning of a delivery report's body. */
  readonly report?: Uint8Array;
}

export type MessageOutcome =
  | {
      readonly kind: "message";
      readonly message: MessageRecord;
      /** Addresses that could not be read, in words. */
      readonly problems: readonly string[];
    }
  | { readonly kind: "skip"; readonly reason: SkipReason; readonly detail?: string };

/** A message without one of these is no message. */
const ESSENTIAL_FIELDS = ["from", "sender", "to", "date", "subject", "message-id", "received"];
const MAX_DELIVERED_TO = 20;
const CHAT_LABEL = /(?:^|,)(?:chats?|bate-papo|чат|чаты|チャット|聊天|채팅)(?:,|$)/i;
const NONE: readonly string[] = [];
const NO_ROLES: ReadonlySet<FolderRole> = new Set();
const NO_BYTES = new Uint8Array(0);

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Makes of a message's headers what the import needs, or tells why it does not go in. Mail of lists and robots is given
 * too, with `machine` set: the import counts it. What lies in the trash is given as well, since people throw away what
 * they have answered.
 */
export function messageFromHeaders(headers: MailHeaders, setting: MessageSetting = {}): MessageOutcome {
  if (!ESSENTIAL_FIELDS.some((name) => headers.fields.has(name))) {
    return { kind: "skip", reason: "unreadable", detail: "no headers of a message" };
  }
  const labels = decodeEncodedWords(fieldText(headers, "x-gmail-labels"));
  const roles = rolesOf(labels, setting.folder);
  if (setting.isDraft === true || roles.has("draft") || isUnsent(headers)) return { kind: "skip", reason: "draft" };
  if (roles.has("spam")) return { kind: "skip", reason: "spam" };
  const { participants, recipients } = participantsOf(headers);
  if (participants.length === 0) return { kind: "skip", reason: "no-participants" };
  const date = messageDate(headers, setting.stored);
  if (date === undefined) return { kind: "skip", reason: "no-date", detail: fieldText(headers, "date").slice(0, 80) };

  const report = readDeliveryReport(setting.report ?? NO_BYTES);
  const nature = natureOf(headers, report, recipients);
  const machine = machineOf(headers, nature);
  const lists = machine === "list" ? listRecipients(headers, participants) : NONE;
  const replied = repliedTo(headers);
  const root = headers.references[0] ?? replied ?? headers.messageId;
  const message: Writable<MessageRecord> = {
    key: keyOfMessage(headers, date.at, participants),
    at: date.at,
    // Takeout keeps Google's old chats among the mail, one line a message.
    medium: CHAT_LABEL.test(labels) ? "direct-message" : "email",
    nature,
    subject: detached(headers.subject),
    participants,
    recipients: Math.max(1, recipients),
    failed: nature === "bounce" ? failedAddresses(headers, report.failed) : NONE,
    deliveredTo: placesOfDelivery(headers),
    sent: roles.has("sent"),
    dateRepaired: date.isRepaired,
  };
  // Spreading what may be missing would take longer than all the rest.
  const clock = date.isRepaired ? undefined : readDateOffset(fieldText(headers, "date"));
  if (clock !== undefined) message.clock = clock;
  if (replied !== undefined) message.replyKey = messageKey(replied);
  if (root !== undefined) message.threadKey = root === headers.messageId ? message.key : messageKey(root);
  if (machine !== undefined) message.machine = machine;
  if (lists.length > 0) message.lists = lists;
  return { kind: "message", message, problems: addressProblems(headers) };
}

function rolesOf(labels: string, folder: FolderRole | undefined): ReadonlySet<FolderRole> {
  if (labels === "" && folder === undefined) return NO_ROLES;
  const roles = new Set(rolesOfLabels(labels));
  return folder === undefined ? roles : roles.add(folder);
}

function keyOfMessage(headers: MailHeaders, at: Instant, participants: readonly Participant[]): MessageRecord["key"] {
  if (headers.messageId !== undefined) return messageKey(headers.messageId);
  const writer = participants.find(({ role }) => role === "from")?.value ?? "";
  return keyOf("mail-content", String(at), writer, headers.subject);
}

function messageKey(id: string): MessageRecord["key"] {
  return keyOf("mail", id);
}

function placesOfDelivery({ deliveredTo: { addresses } }: MailHeaders): readonly string[] {
  return addresses.length === 0 ? NONE : addresses.slice(0, MAX_DELIVERED_TO).map(({ email }) => email);
}

/** What it answers: In-Reply-To, else the last of References, which some programs write alone. Never itself. */
function repliedTo({ inReplyTo, references, messageId }: MailHeaders): string | undefined {
  const id = inReplyTo ?? references.at(-1);
  return id === messageId ? undefined : id;
}

/** Thunderbird's, Outlook's and Apple Mail's marks of what was written and not sent; no server has seen that. */
function isUnsent(headers: MailHeaders): boolean {
  if (headers.fields.has("received")) return false;
  if (/^internal\/(?:draft|template)/i.test(fieldText(headers, "x-mozilla-draft-info"))) return true;
  return (
    fieldText(headers, "x-unsent") === "1" || fieldText(headers, "x-uniform-type-identifier").endsWith("mail-draft")
  );
}

function failedAddresses(headers: MailHeaders, reported: readonly string[]): readonly string[] {
  const named = parseAddresses(fieldText(headers, "x-failed-recipients")).addresses.map(({ email }) => email);
  return named.length > 0 ? [...new Set(named)] : reported;
}

function addressProblems({ from, to, cc, bcc }: MailHeaders): readonly string[] {
  if (from.broken.length + to.broken.length + cc.broken.length + bcc.broken.length === 0) return NONE;
  const fields = [
    ["From", from],
    ["To", to],
    ["Cc", cc],
    ["Bcc", bcc],
  ] as const;
  return fields.flatMap(([field, list]) => list.broken.map((text) => `${field} holds "${text}", which is no address`));
}
