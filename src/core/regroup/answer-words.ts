/** What the answers of a regroup are called. */
import type { RegroupAnswer } from "./regroup-facts.ts";

interface AnswerWords {
  /** Of one proposal no two are alike. */
  readonly key: string;
  readonly words: string;
  /** As the record says it. */
  readonly decided: string;
}

/** What each answer of a regroup is called, and its key. */
export const ANSWER_WORDS: Readonly<Record<RegroupAnswer, AnswerWords>> = {
  "let-go": { key: "g", words: "let go", decided: "let go" },
  rest: { key: "r", words: "rest until they write", decided: "rests until they write" },
  "last-note": { key: "o", words: "one last note", decided: "one last note" },
  keep: { key: "k", words: "keep, and propose again", decided: "kept" },
  less: { key: "l", words: "less often", decided: "less often" },
  join: { key: "j", words: "into the group named", decided: "into the group" },
  "own-cadence": { key: "c", words: "keep to their own rhythm", decided: "at their own rhythm" },
  merge: { key: "m", words: "one person", decided: "one person" },
  different: { key: "d", words: "two people", decided: "two people" },
  same: { key: "s", words: "still so", decided: "still so" },
  gone: { key: "n", words: "no longer so", decided: "no longer so" },
  "this-week": { key: "w", words: "on this week's list", decided: "on that week's list" },
  slower: { key: "s", words: "half as long again between contacts", decided: "slower" },
  "half-share": { key: "h", words: "half the attention", decided: "half the attention" },
  remove: { key: "x", words: "remove the group", decided: "removed" },
  leave: { key: " ", words: "leave as it is", decided: "left as it is" },
};
