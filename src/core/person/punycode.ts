/** Domain names as people write them: `xn--mnchen-3ya.example` is `münchen.example` (RFC 3492, decoding only). */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
/** A label holds letters and digits: what was encoded to disturb a screen stays encoded. */
const SPELT = /^[\p{L}\p{M}\p{N}_-]+$/u;
const PLAIN = /^[\x00-\x7f]*$/u;

/**
 * Decodes each `xn--` label of a lower-case domain; labels that cannot be decoded, or hold nothing encoded, stay as they
 * are. What it gives is lower-case and composed (NFC), so that decoding it again changes nothing.
 */
export function decodeDomain(domain: string): string {
  return domain
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join(".");
}

function decodeLabel(label: string): string | null {
  if (label === "") return null;
  const cut = label.lastIndexOf("-");
  const characters = cut > 0 ? [...label.slice(0, cut)].map((character) => character.charCodeAt(0)) : [];
  let code = 128;
  let place = 0;
  let bias = 72;
  for (let at = cut > 0 ? cut + 1 : 0; at < label.length;) {
    const before = place;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at++));
      if (digit === null) return null;
      place += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = characters.length + 1;
    bias = adapt(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > 0x10ffff) return null;
    characters.splice(place++, 0, code);
  }
  const text = String.fromCodePoint(...characters)
    .toLowerCase()
    .normalize("NFC");
  return SPELT.test(text) && !PLAIN.test(text) ? text : null;
}

/** a–z stand for 0–25, 0–9 for 26–35; NaN, past the end, is none. */
function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}
