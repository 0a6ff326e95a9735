import { cleanText } from "./clean-text.ts";
import { decodeEncodedWords } from "./encoded-words.ts";
import { normaliseAddress } from "./normalise-address.ts";
import { type Mailbox, splitAddressList, unquoted } from "./split-address-list.ts";

export interface MailAddress {
  /** Lower-cased, without route, comments or needless quotes. */
  readonly email: string;
  /** As it stood beside the address, decoded; left out when it only repeats the address. */
  readonly name?: string;
}

export interface AddressList {
  readonly addresses: readonly MailAddress[];
  /** How many addresses were read; more than are kept in a very long list. */
  readonly count: number;
  /** What stood in the place of an address and is none: no domain, a space inside. */
  readonly broken: readonly string[];
}

export const NO_ADDRESSES: AddressList = { addresses: [], count: 0, broken: [] };

/** Beyond these, addresses are counted and not kept: no message to so many is between persons. */
const MAX_KEPT = 1000;
const MAX_BROKEN = 20;
const MAX_NAME_LENGTH = 200;
/** A name and address in one encoded word is shorter; the patterns that look for it are not linear. */
const MAX_ENCODED = 2000;

/** What programs write where they hide the recipients. */
const HIDDEN =
  /^(undisclosed|unlisted|hidden|unspecified|suppressed|no)[- _]?(recipients?|destinat|empf|to[- ]header)|list suppressed|recipient list not shown/i;

/**
 * Reads the addresses of From, To and their like: groups, quoted names with commas, comments, routes, encoded names, and
 * the broken forms in use (semicolons, `name@host (Real Name)`, unquoted `Doe, John <…>`). The text is unfolded, with
 * encoded words still in it: they may hold commas. One pass, linear in the length; never fails.
 */
export function parseAddresses(text: string): AddressList {
  if (text === "") return NO_ADDRESSES;
  const addresses: MailAddress[] = [];
  const broken: string[] = [];
  let count = 0;
  let pending: Mailbox | undefined;

  for (const mailbox of splitAddressList(text)) {
    const joined = pending === undefined ? mailbox : withFamilyName(pending, mailbox);
    if (pending !== undefined && joined === mailbox) reject(pending);
    pending = undefined;
    const found = addressesOf(joined);
    if (found.length === 0 && couldBeFamilyName(joined)) pending = joined;
    else if (found.length === 0) reject(joined);
    for (const address of found) if (++count <= MAX_KEPT) addresses.push(address);
  }
  if (pending !== undefined) reject(pending);
  return { addresses, count, broken };

  function reject(mailbox: Mailbox): void {
    const shown = cleanText(
      decodeEncodedWords(mailbox.angle === undefined ? unquoted(mailbox.text, mailbox) : `<${mailbox.angle}>`),
      80,
    );
    if (shown !== "" && shown !== "<>" && !HIDDEN.test(shown) && broken.length < MAX_BROKEN) broken.push(shown);
  }
}

function addressesOf(mailbox: Mailbox): readonly MailAddress[] {
  if (mailbox.angle !== undefined) {
    const email = normaliseAddress(mailbox.angle);
    return email === undefined ? [] : [mailAddress(email, unquoted(mailbox.text, mailbox) || mailbox.comment)];
  }
  const bare = bareAddress(mailbox);
  if (bare !== undefined) return [bare];
  // Some gateways encode name and address in one word.
  const decoded = decodeEncodedWords(mailbox.text.slice(0, MAX_ENCODED));
  return decoded.length < mailbox.text.length && /<[^<>]*@[^<>]*>/.test(decoded)
    ? parseAddresses(decoded.replaceAll("=?", "")).addresses
    : [];
}

/** Reads `name@host`, `name@host (Real Name)` and `Real Name name@host`. */
function bareAddress(mailbox: Mailbox): MailAddress | undefined {
  const text = mailbox.text.replace(/ ?@ ?(?=[^\s@]+\.[^\s@])/g, "@");
  // A quoted string is a local part only where an @ follows it at once; else an @ inside it is part of a name.
  const parts = text.match(/\u0001\d+\u0002@[^\s]+|\u0001\d+\u0002|[^\s\u0001\u0002]+/g) ?? [];
  const at = parts.findIndex(
    (part) => part.includes("@") && normaliseAddress(unquoted(part, mailbox, '"')) !== undefined,
  );
  const email = normaliseAddress(unquoted(parts[at] ?? "", mailbox, '"'));
  if (email === undefined) return undefined;
  const words = parts.filter((_, index) => index !== at).map((part) => unquoted(part, mailbox));
  return mailAddress(email, words.join(" ") || mailbox.comment);
}

function mailAddress(email: string, rawName: string): MailAddress {
  const name = cleanName(rawName);
  return name === "" || name.toLowerCase() === email ? { email } : { email, name };
}

function cleanName(raw: string): string {
  let name = cleanText(decodeEncodedWords(raw), MAX_NAME_LENGTH);
  // Outlook puts 'single quotes' around what it takes for an address, and some gateways quote twice.
  for (let match; (match = /^(['"])(.*)\1$/.exec(name)) !== null;) name = (match[2] ?? "").trim();
  return name;
}

function couldBeFamilyName(mailbox: Mailbox): boolean {
  return (
    mailbox.angle === undefined &&
    mailbox.quoted.length === 0 &&
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’ -]{0,39}$/u.test(mailbox.text)
  );
}

/** Joins `Doe, John <john@…>`, which Lotus Notes and old Outlook wrote without quotes. */
function withFamilyName(family: Mailbox, mailbox: Mailbox): Mailbox {
  if (mailbox.angle === undefined || mailbox.text === "" || mailbox.quoted.length > 0) return mailbox;
  return { ...mailbox, text: `${family.text}, ${mailbox.text}` };
}
