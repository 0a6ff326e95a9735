/** What the outermost prefix of a subject says, and the subject without any prefix. */
export interface SubjectParts {
  readonly prefix: "reply" | "forward" | undefined;
  readonly rest: string;
}

/** As mail programs write them before a colon, by language: en, de, sv/no/da, nl, pl, fi, tr, pt, fr, it, el, hu, id, ru, he, ar, zh, ja, ko. */
const REPLY =
  "re aw sv antw antwort odp vs ynt yan res réf ref rép r rif απ σχετ vá bls bal отв ответ תשובה השב رد 回复 回覆 答复 答覆 返信 回信 답장";
const FORWARD =
  "fw fwd wg weitergeleitet vb vl rv reenv tr i enc doorst pd továbbítás trs ilt πρθ пересл пересылка הועבר 转发 轉寄 轉發 转寄 転送 전달";

const replies = new Set(REPLY.split(" "));
const forwards = new Set(FORWARD.split(" "));

/** A word and a colon, with Lotus' and The Bat's counters between (`Re[2]:`, `RE^3:`, `AW(2):`), after a list's tag. */
const PREFIX = /^\s*(?:\[[^\]]{0,60}\]\s*)?(\p{L}\p{L}{0,14})\s?(?:[[(^]?\d{1,3}[\])]?)?\s?[:：]/u;
const MAX_PREFIXES = 20;

/**
 * Reads the prefixes that replying and forwarding put before a subject, in the languages that mail programs write them
 * in. "VS" counts as a reply: Finnish replies so, Danish forwards so, and neither starts anything. Pine's "(fwd)" at the
 * end and old Netscape's "[Fwd: …]" are forwards too.
 */
export function splitSubject(subject: string): SubjectParts {
  let rest = subject.trim();
  let prefix: SubjectParts["prefix"];
  for (let count = 0; count < MAX_PREFIXES && hasColon(rest); count++) {
    const match = PREFIX.exec(rest);
    const kind = match === null ? undefined : prefixKind(match[1] ?? "");
    if (match === null || kind === undefined) break;
    prefix ??= kind;
    rest = rest.slice(match[0].length).trim();
  }
  const netscape = !rest.startsWith("[") ? null : /^\[fwd?:\s*(.*?)\]?$/i.exec(rest);
  if (netscape !== null) return { prefix: prefix ?? "forward", rest: netscape[1] ?? "" };
  if (rest.endsWith(")") && /\(fwd\)$/i.test(rest))
    return { prefix: prefix ?? "forward", rest: rest.slice(0, -5).trim() };
  return { prefix, rest };
}

/** Most subjects have none, and so neither a prefix nor what programs write before one. */
export function hasColon(subject: string): boolean {
  return subject.includes(":") || subject.includes("：");
}

function prefixKind(word: string): SubjectParts["prefix"] {
  const folded = word.toLowerCase();
  if (replies.has(folded)) return "reply";
  return forwards.has(folded) ? "forward" : undefined;
}
