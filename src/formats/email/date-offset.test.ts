import { expect, test } from "vitest";
import { readDateOffset } from "./date-offset.ts";

test.for([
  ["Thu, 5 Feb 2009 22:34:43 +0900", 540],
  ["Mon, 14 May 2001 16:39:00 -0700 (PDT)", -420],
  ["Thu, 5 Feb 2009 22:34:43 +0530", 330],
  ["Thu, 5 Feb 2009 22:34:43 +0000", 0],
  ["Thu, 5 Feb 2009 22:34:43 -0000", undefined],
  ["Thu, 5 Feb 2009 22:34:43 +9900", undefined],
  ["Thu, 5 Feb 2009 22:34:43 GMT", undefined],
  ["Thu Feb  5 22:34:43 2009", undefined],
  ["", undefined],
] as const)("readDateOffset() of %j", ([date, minutes]) => {
  expect(readDateOffset(date)).toBe(minutes);
});
