import { expect, test } from "vitest";
import { MEDIA, MEDIUM_TRAITS, isMedium, minutesOf } from "./medium.ts";

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

test("minutesOf() goes by what the owner said, else by the table", () => {
  expect(minutesOf("phone", { phone: 12 })).toBe(12);
  expect(minutesOf("email", { phone: 12 })).toBe(MEDIUM_TRAITS.email.minutes);
  expect(minutesOf("email")).toBe(MEDIUM_TRAITS.email.minutes);
});
