/** Subjects: what is left of one without its prefixes, and the key that links replies by it. */
import { type Key, keyOf } from "../key.ts";
import { foldText } from "../search/fold.ts";

/** Re:, AW:, Fwd: and their like in the languages mail programs write them in, numbered or not. */
const PREFIX =
  /^\s*(?:(?:re|aw|sv|vs|antw|ant|odp|ref|rif|res|rv|fw|fwd|wg|tr|enc|vb|doorst|i|回复|答复|转发|返信|転送)\s*(?:(?:\[\d+\]|\(\d+\)|\^\d+)\s*)?[:：]\s*)+/iu;
/** What lists, ticket systems and mail gateways put in front: `[EXTERNAL]`. */
const TAG = /^\s*\[[^\]]{1,30}\]\s*/u;
/** Without any of these there is neither prefix nor tag, as in most subjects. */
const MAY_BE_PREFIXED = /[:：[]/u;
/** Scripts that write no spaces: eight characters there are several words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Gives a subject without the reply and forward prefixes in front of it. */
export function baseSubject(subject: string): string {
  return subject.replace(PREFIX, "").trim();
}

/**
 * Gives the key by which replies that name no message are linked; null for subjects too short or
 * common to tell one thread from another (fewer than two words, or fewer than eight letters).
 */
export function subjectKeyOf(subject: string): Key | null {
  let base = subject;
  for (let before = ""; base !== before && MAY_BE_PREFIXED.test(base);) {
    before = base;
    base = baseSubject(base).replace(TAG, "");
  }
  const folded = foldText(base);
  const isTelling = folded.length >= 8 && (folded.includes(" ") || UNSPACED.test(folded));
  return isTelling ? keyOf("subject", folded) : null;
}
