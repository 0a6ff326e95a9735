import { decodeUnnamed } from "./decode-text.ts";
import { normaliseAddress } from "./normalise-address.ts";
import { fieldText, type MailHeaders } from "./parse-headers.ts";

/** What the machine-readable part of a delivery report says (RFC 3464). */
export interface DeliveryReport {
  /** What became of the message, in lower case: `failed`, `delayed`, `delivered`, `relayed`, `expanded`. */
  readonly actions: readonly string[];
  /** The addresses that failed: as the sender wrote them, where the report tells. */
  readonly failed: readonly string[];
}

const NO_REPORT: DeliveryReport = { actions: [], failed: [] };

/** The per-recipient lines stand within this of the body's beginning; the returned message follows them. */
const PEEK_BYTES = 64 * 1024;
const MAX_FAILED = 50;

/** Tells how much of a message's body is worth reading: nothing, but for what a mail server reports. */
export function bodyBytesWanted(headers: MailHeaders): number {
  return isReport(headers) || isFromMailServer(headers) ? PEEK_BYTES : 0;
}

export function isReport(headers: MailHeaders): boolean {
  return /multipart\/report/i.test(fieldText(headers, "content-type"));
}

/** Exchange calls itself `MicrosoftExchange329e…`; sendmail leaves out its domain. */
const MAIL_SERVER = /^<?(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]+|mail[-.]?delivery)(?:@|>?$)/i;

/** Tells whether a mail server wrote the message. */
export function isFromMailServer({ from, sender }: MailHeaders): boolean {
  return [from, sender].some(
    ({ addresses, broken }) =>
      addresses.some(({ email }) => MAIL_SERVER.test(email)) || broken.some((text) => MAIL_SERVER.test(text)),
  );
}

/** Reads the recipients' lines of a report, or the words of qmail, which writes no such part. Never fails. */
export function readDeliveryReport(body: Uint8Array): DeliveryReport {
  if (body.length === 0) return NO_REPORT;
  const text = decodeUnnamed(body).replaceAll("\r", "");
  const actions: string[] = [];
  const failed = new Set<string>();
  for (const block of text.split(/\n[ \t]*\n/)) {
    const fields = recipientFields(block);
    const action = /^[a-z]+/.exec(fields.get("action")?.toLowerCase() ?? "")?.[0];
    if (action !== undefined) actions.push(action);
    const address =
      recipientAddress(fields.get("original-recipient")) ?? recipientAddress(fields.get("final-recipient"));
    if (address !== undefined && (action ?? "failed") === "failed") failed.add(address);
  }
  if (actions.length === 0 && failed.size === 0 && text.includes("qmail-send")) {
    for (const [, address] of text.matchAll(/^<([^<>\s]+)>:$/gm)) {
      const email = normaliseAddress(address ?? "");
      if (email !== undefined) failed.add(email);
    }
  }
  return { actions, failed: [...failed].slice(0, MAX_FAILED) };
}

function recipientFields(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = "", value = ""] of block.matchAll(
    /^(action|original-recipient|final-recipient):[ \t]*(.*)$/gim,
  )) {
    fields.set(name.toLowerCase(), value);
  }
  return fields;
}

/** Reads `rfc822; name@host`; other types (X.400, local names) are no addresses. */
function recipientAddress(value = ""): string | undefined {
  return normaliseAddress((value.split(";", 2)[1] ?? value).trim().replace(/[\s(].*$/, ""));
}
