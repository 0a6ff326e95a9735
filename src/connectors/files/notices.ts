import type { Seen } from "./describe-bytes.ts";
import type { Unrecognised } from "./source-file.ts";

/** What is read, in the words of the report. */
export const EXPECTED =
  "an address book (vCard or Google Contacts), a mailbox or message, a calendar, or a LinkedIn archive";

/** So many files that are like no other are named one by one; the rest are counted. */
const NAMED = 50;

/**
 * Gathers what was not recognised below one path. A million pictures are one notice; memory grows with
 * the kinds of things, not with the things.
 */
export interface NoticeLog {
  add(path: string, seen: Seen): void;
  notices(): readonly Unrecognised[];
}

export function createNoticeLog(): NoticeLog {
  const counted = new Map<string, { path: string; count: number }>();
  const named: Unrecognised[] = [];
  const count = (path: string, words: string): void => {
    const same = counted.get(words);
    if (same === undefined) counted.set(words, { path, count: 1 });
    else same.count++;
  };
  return {
    add(path, { words, isCommon }) {
      if (isCommon) count(path, words);
      else if (named.length < NAMED) named.push(unrecognised(path, 1, words));
      else count(path, "something else that is not read");
    },
    notices: () => [
      ...named,
      ...Array.from(counted, ([words, { path, count: all }]) => unrecognised(path, all, words)),
    ],
  };
}

function unrecognised(path: string, count: number, seen: string): Unrecognised {
  const words = count === 1 ? seen : `${seen}, and ${count - 1} more like it`;
  return { kind: "unrecognised", path, count, expected: EXPECTED, seen: words };
}
