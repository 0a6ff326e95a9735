import { expect, test } from "vitest";
import { accountOf, chatOf } from "../../../tests/building/telegram-export.ts";
import { isTelegram } from "./recognise-telegram.ts";

test("isTelegram() tells a chat and an account", () => {
  expect(isTelegram(JSON.stringify(chatOf("personal_chat", 1, "Ana", []), null, 1))).toBe(true);
  expect(isTelegram(accountOf([]))).toBe(true);
});

test.each(['{"type": "personal_chat"}', '{"messages": []}', "[]", '{"type": "other", "messages": []}', ""])(
  "isTelegram() finds none in %j",
  (head) => {
    expect(isTelegram(head)).toBe(false);
  },
);
