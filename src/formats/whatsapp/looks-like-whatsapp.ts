import { readStamp } from "./stamp.ts";

/** So many lines are looked at; the first message may be long. */
const LINES = 50;

/** Tells a chat export by its first line, and by a name or a word of the app behind some stamp. */
export function looksLikeWhatsapp(head: string): boolean {
  const lines = head.split(/\r?\n/, LINES).filter((line) => line.trim() !== "");
  const [first] = lines;
  if (first === undefined || readStamp(first) === undefined) return false;
  const stamps = lines.flatMap((line) => readStamp(line) ?? []);
  return stamps.some(({ rest }) => /^[^:\n]{1,80}: /u.test(rest)) || stamps.length === 1;
}
