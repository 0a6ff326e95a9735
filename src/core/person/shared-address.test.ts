import { expect, test } from "vitest";
import { isSharedAddress } from "./shared-address.ts";

test.each([
  "info@norte.example",
  "office@norte.example",
  "sales.emea@norte.example",
  "noreply@norte.example",
  "no-reply@norte.example",
  "do-not-reply@norte.example",
  "norte-noreply@norte.example",
  "support+123@norte.example",
  "team@norte.example",
  "hello@norte.example",
  "contact@norte.example",
  "kontakt@norte.example",
  "büro@norte.example",
  "ventas@norte.example",
  "postmaster@norte.example",
  "mailer-daemon@norte.example",
  "bounces+77-ana=norte.example@mail.norte.example",
  "newsletter@norte.example",
  "jobs2@norte.example",
  "hr@norte.example",
  "devnull@localhost",
  "ana@localhost",
  "ana@laptop.(none)",
  "kiln-users@norte.example",
  "owner-kiln@norte.example",
  "kiln@lists.norte.example",
  "kiln@googlegroups.com",
  "x1y2@reply.github.com",
  "abc@group.calendar.google.com",
  "norte.info@gmail.com",
])("isSharedAddress() knows %s by its form", (email) => {
  expect(isSharedAddress(email)).toBe(true);
});

test.each([
  "ana.ferreira@norte.example",
  "steve.hrabal@norte.example",
  "it.lopes@norte.example",
  "a@b.example",
  "steve.jobsen@norte.example",
  "ana@contacts.example",
  "12345+ana@users.noreply.github.com",
  "1234567@qq.com",
  "me@anaferreira.example",
  "mail@anaferreira.example",
  "ana@lisbon.example",
])("isSharedAddress() leaves %s to its person", (email) => {
  expect(isSharedAddress(email)).toBe(false);
});
