/** Finds and replaces the words of somebody who is forgotten, in the texts of the log. */
import type { Erasure } from "../port.ts";
import type { Value } from "../schema/index.ts";

export interface TextErasure {
  /** Whether the value is one of the words, whole. */
  isOne(value: Value | undefined): boolean;
  /** Whether an image holds one of the words: as text, or as bytes, which images write in hexadecimal. */
  isIn(image: string): boolean;
  /** Replaces the words in a summary; short names only where the operation is known to be about the person. */
  rewrite(summary: string, isAbout: boolean): string;
}

/** A word of fewer letters is too often part of another one. */
const TELLING = 6;

export function openTextErasure({ words, inPlaceOf }: Pick<Erasure, "words" | "inPlaceOf">): TextErasure {
  const all = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))].sort(
    (a, b) => b.length - a.length,
  );
  const telling = all.filter((word) => word.length >= TELLING && /[\s@+:\d]/u.test(word));
  const needles = telling.flatMap((word) => {
    const lower = word.toLowerCase();
    return [JSON.stringify(lower).slice(1, -1), ...[word, lower].map(hexOf)];
  });
  const whole = new Set(all);
  const [everywhere, about] = [patternOf(telling), patternOf(all)];
  return {
    isOne: (value) => typeof value === "string" && whole.has(value),
    isIn(image) {
      const lower = image.toLowerCase();
      return needles.some((needle) => lower.includes(needle));
    },
    rewrite(summary, isAbout) {
      const pattern = isAbout ? about : everywhere;
      return pattern === undefined ? summary : summary.replace(pattern, inPlaceOf);
    },
  };
}

/** Whole words only, the longest first. */
function patternOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const any = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join("|");
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, "giu");
}

function hexOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
