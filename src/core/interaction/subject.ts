/** Subjects: what is left of one without its prefixes, and the key that links replies by it. */
import { type Key, keyOf } from "../key.ts";
import { foldText } from "../search/fold.ts";

/** Re:, AW:, Fwd: and their like in the languages mail programs write them in, numbered or not. */
const PREFIX =
  /^\s*(?:(?:re|aw|sv|vs|antw|ant|odp|ref|rif|res|rv|fw|fwd|wg|tr|enc|vb|doorst|i|回复|答复|转发|返信|転送)\s*(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]\s*)+/iu;

/** Gives a subject without reply and forward prefixes and list tags in front of them. */
export function baseSubject(subject: string): string {
  return subject.replace(PREFIX, "").trim();
}

/**
 * Gives the key by which replies that name no message are linked; null for subjects too short or
 * common to tell one thread from another (fewer than two words, or fewer than eight letters).
 */
export function subjectKeyOf(subject: string): Key | null {
  const base = foldText(baseSubject(subject)).replace(/\s+/gu, " ").trim();
  return base.length < 8 || !base.includes(" ") ? null : keyOf("subject", base);
}
