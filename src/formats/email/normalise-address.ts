import { decodeDomain } from "../../core/person/punycode.ts";

/** Nearly every address: nothing to mend. */
const PLAIN = /^[a-z0-9._+=-]+@(?!xn--)[a-z0-9-]+(?:\.(?!xn--)[a-z0-9-]+)*$/i;
const DOMAIN = /^(?:[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*|\[[\da-fA-F:.]+\]|\[IPv6:[\da-fA-F:.]+\])$/u;
/** Longer is no address (RFC 5321: 64 + 1 + 255), and would be a heavy key. */
const MAX_LENGTH = 320;

/**
 * Gives an address as it is compared: lower-cased, without route, `mailto:`, angle brackets, needless quotes or a final
 * dot, and `xn--` domains as people write them: what core's `normaliseEmail` makes of the same address. Undefined where it has no domain or cannot be one (a space inside, an X.400 or Notes name).
 */
export function normaliseAddress(text: string): string | undefined {
  if (text.length <= MAX_LENGTH && PLAIN.test(text)) return text.toLowerCase();
  let address = text.slice(0, MAX_LENGTH * 4).trim();
  address = address.replace(/^[<'\s]+/, "").replace(/[>'\s.,;]+$/, "");
  if (/^mailto:/i.test(address)) address = address.slice(7);
  // An obsolete route: <@relay.example,@relay2.example:name@host>.
  if (address.startsWith("@")) address = address.slice(address.indexOf(":") + 1);
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).replaceAll(" ", "");
  const local = localPart(address.slice(0, Math.max(at, 0)).trim());
  if (local === undefined || !DOMAIN.test(domain)) return undefined;
  const normal = `${local}@${decodeDomain(domain.normalize("NFC").toLowerCase())}`.toLowerCase().normalize("NFC");
  return normal.length <= MAX_LENGTH ? normal : undefined;
}

function localPart(text: string): string | undefined {
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  if (quoted === undefined) {
    const local = text.replace(/ ?\. ?/g, ".");
    return /^[^\s"<>(),:;\\[\]\u0000-\u001f]+$/.test(local) ? local : undefined;
  }
  if (quoted === "" || /[\u0000-\u001f]/.test(quoted)) return undefined;
  return /^[^\s"<>(),:;\\[\]@]+$/.test(quoted) ? quoted : text;
}
