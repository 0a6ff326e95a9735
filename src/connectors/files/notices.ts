import type { Seen } from "./describe-bytes.ts";
import type { Unrecognised } from "./source-file.ts";

/** What is read, in the words of the report. */
export const EXPECTED =
  "an address book (vCard or a table), a mailbox or message, a calendar, an export of chats or calls, or a LinkedIn archive";

/** So many files that are like no other are told apart; the rest are counted together. */
const TOLD_APART = 50;

/**
 * Gathers what was not recognised below one path. A million pictures are one notice; memory grows with
 * the kinds of things, not with the things.
 */
export interface NoticeLog {
  add(path: string, seen: Seen): void;
  /** What was seen in one place only stands first. */
  notices(): readonly Unrecognised[];
}

export function createNoticeLog(): NoticeLog {
  const foundByWords = new Map<string, { path: string; count: number; isCommon: boolean }>();
  let toldApart = 0;
  const add = (path: string, { words, isCommon }: Seen): void => {
    const same = foundByWords.get(words);
    if (same !== undefined) {
      same.count++;
    } else if (isCommon || toldApart < TOLD_APART) {
      if (!isCommon) toldApart++;
      foundByWords.set(words, { path, count: 1, isCommon });
    } else {
      add(path, { words: "something else that is not read", isCommon: true });
    }
  };
  return {
    add,
    notices: () => {
      const all = [...foundByWords].toSorted(([, a], [, b]) => Number(a.isCommon) - Number(b.isCommon));
      return all.map(([words, { path, count }]) => unrecognised(path, count, words));
    },
  };
}

function unrecognised(path: string, count: number, seen: string): Unrecognised {
  const words = count === 1 ? seen : `${seen}, and ${count - 1} more like it`;
  return { kind: "unrecognised", path, count, expected: EXPECTED, seen: words };
}
