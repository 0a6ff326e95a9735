/** Who would like this: what the owner read or found, against what everybody does, says and was talked with about. */
import type { TieView } from "../core/plan/view-tie.ts";
import type { MatchedWord } from "../core/help/rank-matches.ts";
import { wordsToShare } from "../core/help/words-to-share.ts";
import { openMatchFinder } from "./find-matches.ts";
import type { Session } from "./session.ts";

export interface Sharer {
  readonly view: TieView;
  readonly words: readonly MatchedWord[];
}

/** Finds who would like it, best first. Nobody whose tie rests is among them. */
export async function findSharers(session: Session, text: string): Promise<readonly Sharer[]> {
  const finder = await openMatchFinder(session, { topics: true });
  return (await finder.find(wordsToShare(text))).map(({ match, view }) => ({ view, words: match.words }));
}
