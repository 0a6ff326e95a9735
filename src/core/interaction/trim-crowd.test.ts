import { expect, test } from "vitest";
import { messageOf } from "../../../tests/building/message-of.ts";
import { trimCrowd } from "./trim-crowd.ts";

const guests = (count: number): string[] => Array.from({ length: count }, (_, index) => `g${index}@example.com`);

test("trimCrowd() leaves a conversation of fifty whole", () => {
  const message = messageOf({ from: "ines@example.org", to: guests(50) });

  expect(trimCrowd(message, () => false)).toBe(message);
});

test("trimCrowd() keeps of a crowd the writer and whom it is told to", () => {
  const message = messageOf({ from: "ines@example.org", to: guests(51) });

  const trimmed = trimCrowd(message, ({ value }) => value === "g7@example.com");

  expect(trimmed.participants.map(({ value }) => value)).toEqual(["ines@example.org", "g7@example.com"]);
  expect(trimmed.recipients).toBe(51);
});
