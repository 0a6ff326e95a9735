import { expect, test } from "vitest";
import { normalisePhone } from "./phone.ts";

test.each([
  ["030 1234 5678", "DE", "+493012345678"],
  ["+49 (0)30 12345678", null, "+493012345678"],
  ["tel:+351-912-345-678", "de", "+351912345678"],
  ["0049 30 12345678", null, "+493012345678"],
  ["0049 30 12345678", "US", "+493012345678"],
  ["(212) 555-2368", "US", "+12125552368"],
  ["+1 212 555 2368", "XX", "+12125552368"],
])("normalisePhone() reads %s in %s", (raw, region, phone) => {
  expect(normalisePhone(raw, region)).toBe(phone);
});

test.each([
  ["without a country", "030 12345678", null],
  ["too short", "+49 30", "DE"],
  ["an extension: the switchboard is not one person's", "+49 30 12345678 ext. 12", "DE"],
  ["words", "call the office", "DE"],
  ["a number inside a sentence", "office: 030 12345678 or later", "DE"],
])("normalisePhone() gives null for a number %s", (_, raw, region) => {
  expect(normalisePhone(raw, region)).toBeNull();
});
