import { expect, test } from "vitest";
import { looksLikeWhatsapp } from "./looks-like-whatsapp.ts";

test("looksLikeWhatsapp() tells a chat by its stamps and names", () => {
  expect(looksLikeWhatsapp("[04/03/25, 14:05:09] Ana: Hi\nthere\n")).toBe(true);
  expect(looksLikeWhatsapp("04/03/25, 14:05 - Messages are encrypted.\n04/03/25, 14:06 - Ana: Hi\n")).toBe(true);
  expect(looksLikeWhatsapp("\n04/03/25, 14:05 - Messages are encrypted.\n")).toBe(true);
});

test("looksLikeWhatsapp() takes no diary, log or table for a chat", () => {
  expect(looksLikeWhatsapp("Dear Ana,\n04/03/25, 14:05 - Ana: Hi")).toBe(false);
  expect(looksLikeWhatsapp("04/03/25, 14:05 - start\n04/03/25, 14:06 - end\n")).toBe(false);
  expect(looksLikeWhatsapp("date,name\n04/03/25,Ana\n")).toBe(false);
  expect(looksLikeWhatsapp("")).toBe(false);
});
