import { expect, test } from "vitest";
import { MEDIA, MEDIUM_TRAITS, isMedium } from "./medium.ts";

test("isMedium() knows the media and nothing else", () => {
  expect(MEDIA.every(isMedium)).toBe(true);
  expect(isMedium("telegram")).toBe(false);
});

test("MEDIUM_TRAITS ranks voice and presence above what is written, and that above a reaction", () => {
  const richest = (of: string): number =>
    Math.max(
      ...MEDIA.filter((medium) => MEDIUM_TRAITS[medium].class === of).map((medium) => MEDIUM_TRAITS[medium].richness),
    );
  const poorest = Math.min(
    ...MEDIA.filter((medium) => MEDIUM_TRAITS[medium].class === "rich").map((medium) => MEDIUM_TRAITS[medium].richness),
  );

  expect(poorest).toBeGreaterThan(richest("text"));
  expect(richest("text")).toBeGreaterThan(richest("light"));
});
