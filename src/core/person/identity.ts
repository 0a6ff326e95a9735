/** Addresses in the one form by which participants are recognised. Phones: phone.ts; profile links: profile-link.ts. */
import type { Party } from "../reading.ts";
import { decodeDomain } from "./punycode.ts";

/** Gives the key of an identity in maps: kind and value. */
export function identityKey(party: Pick<Party, "kind" | "value">): string {
  return `${party.kind}:${party.value}`;
}

/**
 * Normalises an email address, or gives null for what is none.
 *
 * Lower-case, without `mailto:` and its query, angle brackets and quotes that are not
 * needed; `xn--` domains as people write them. Headers of mail are read by
 * formats/email/normalise-address.ts, which gives the same form. A domain without a dot is allowed (`devnull@localhost`).
 * Nothing else is collapsed: `ana.ferreira@` and `anaferreira@`, `ana+kith@` and `ana@`
 * stay two identities, even where one provider delivers both to one mailbox, since another
 * does not; that they are one person is a matter of evidence (duplicates.ts).
 */
export function normaliseEmail(text: string): string | null {
  const bare = withoutMailto(text.trim())
    .replace(/^<(.*)>$/su, "$1")
    .replace(/^(['"])(.*)\1$/su, "$2")
    .trim()
    .normalize("NFC")
    .toLowerCase();
  const at = bare.lastIndexOf("@");
  const local = bare.slice(0, Math.max(at, 0)).replace(/^"([^\s@<>()[\],;:"\\]+)"$/u, "$1");
  const domain = bare.slice(at + 1).replace(/\.$/u, "");
  if (!isLocalPart(local) || !/^(?:[^\s@<>()[\]\\,;:"/]+|\[[\da-f.:]+\]|[^\s@]*\.\(none\))$/u.test(domain)) return null;
  return `${local}@${decodeDomain(domain)}`;
}

/** Gives the part before the last `@`. */
export function localPartOf(email: string): string {
  return email.slice(0, Math.max(email.lastIndexOf("@"), 0));
}

/** Gives the part after the last `@`. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

function withoutMailto(text: string): string {
  if (!/^mailto:/iu.test(text)) return text;
  const address = text.slice(7).replace(/\?.*$/su, "");
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Either quoted, or without spaces and the signs that separate addresses. */
function isLocalPart(local: string): boolean {
  return /^"[^"]+"$/u.test(local) || /^[^\s@<>()[\],;:"\\]+$/u.test(local);
}
