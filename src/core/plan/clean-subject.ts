import { baseSubject } from "../interaction/subject.ts";

/** The tag that a list, or a ticket system, puts in front. */
const TAG = /^\s*\[[^\]]{1,30}\]\s*/u;
const NOTHING = /^[(<[]?\s*(?:no subject|none|untitled|kein betreff|ohne betreff|sans objet|sin asunto)\s*[)>\]]?$/iu;
/** Subjects that name no topic. */
const EMPTY_WORDS =
  /^(?:fyi|hi|hello|hey|hallo|hola|salut|info|test|thanks?|thank you|danke|merci|gracias|obrigad[oa]|question|urgent|update|ok|yes|no)[\s!.?,:]*$/iu;
const LONGEST = 80;

/** Gives the topic of a subject line, without tags and marks of answer and forward, at most 80 characters; null when nothing is left. */
export function cleanSubject(subject: string): string | null {
  let topic = subject.replace(/\s+/gu, " ").trim();
  for (let before = ""; topic !== before;) {
    before = topic;
    topic = baseSubject(topic).replace(TAG, "");
  }
  if (!/[\p{L}\p{N}]/u.test(topic) || NOTHING.test(topic) || EMPTY_WORDS.test(topic)) return null;
  const characters = [...topic];
  return characters.length <= LONGEST
    ? topic
    : `${characters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`;
}
