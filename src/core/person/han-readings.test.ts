import { expect, test } from "vitest";
import { JAPANESE_FAMILIES, JAPANESE_GIVEN, LONG_FAMILIES, PINYIN } from "./han-readings.ts";

test.each([PINYIN, LONG_FAMILIES, JAPANESE_FAMILIES, JAPANESE_GIVEN])(
  "readings stand before their characters",
  (list) => {
    const words = list.trim().split(/\s+/u);

    expect(words[0]).toMatch(/^[a-z]+$/u);
    expect(words.filter((word) => !/^(?:[a-z]+|[\p{sc=Han}\p{sc=Hira}々]+)$/u.test(word))).toEqual([]);
  },
);
