import { expect, test } from "vitest";
import { chatInstant, groupRecipients } from "./chat-message.ts";

test("chatInstant() takes times in which people wrote messages", () => {
  expect(chatInstant(Date.UTC(2026, 2, 13))).toBe(Date.UTC(2026, 2, 13));
  for (const ms of [
    0,
    -1,
    Number.NaN,
    1.5,
    Date.UTC(2101, 0, 1),
    Number.MAX_SAFE_INTEGER,
    Date.UTC(2026, 0, 1) + 0.5,
  ]) {
    expect(chatInstant(ms)).toBeUndefined();
  }
});

test("groupRecipients() counts a group as more than few", () => {
  expect(groupRecipients(1)).toBe(4);
  expect(groupRecipients(12)).toBe(12);
});
