import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { messageDate } from "./message-date.ts";
import { parseHeaders } from "./parse-headers.ts";

const RECEIVED = "Received: from a by b; Fri, 6 Feb 2009 10:00:00 +0000";
const STORED = Date.UTC(2010, 0, 15) as Instant;

function dated(head: string, stored?: Instant): [string, boolean] | undefined {
  const date = messageDate(parseHeaders(new TextEncoder().encode(`${head}\n`)), stored);
  return date && [new Date(date.at).toISOString().slice(0, 16), date.isRepaired];
}

test.each([
  [`Date: Thu, 5 Feb 2009 22:00:00 +0000\n${RECEIVED}`, "2009-02-05T22:00"],
  [`Date: Sat, 7 Feb 2009 09:00:00 +0000\n${RECEIVED}`, "2009-02-07T09:00"],
  ["Date: Thu, 5 Feb 2009 22:00:00 +0000", "2009-02-05T22:00"],
  [`Date: Mon, 5 Feb 2001 22:00:00 +0000\n${RECEIVED}`, "2001-02-05T22:00"],
])("messageDate() believes %j", (head, at) => {
  expect(dated(head)).toEqual([at, false]);
});

test.each([
  ["missing", RECEIVED],
  ["unreadable", `Date: yesterday\n${RECEIVED}`],
  ["before 1985", `Date: Thu, 1 Jan 1970 00:00:00 +0000\n${RECEIVED}`],
  ["later than Received by more than a day", `Date: Sat, 7 Feb 2009 11:00:00 +0000\n${RECEIVED}`],
])("messageDate() takes the last hop's Received where the Date is %s", (_, head) => {
  expect(dated(`${head}\nReceived: from c by a; Wed, 4 Feb 2009 10:00:00 +0000`)).toEqual(["2009-02-06T10:00", true]);
});

test("messageDate() passes over a Received without a date", () => {
  expect(dated(`Received: from x by y\nReceived: from z; Thu, 1 Jan 1970 00:00:00 +0000\n${RECEIVED}`)).toEqual([
    "2009-02-06T10:00",
    true,
  ]);
});

test("messageDate() takes Delivery-Date, then the storage's own date, where no Received stands", () => {
  expect(dated("Delivery-Date: Fri, 6 Feb 2009 10:00:00 +0000", STORED)).toEqual(["2009-02-06T10:00", true]);
  expect(dated("Delivery-Date: never", STORED)).toEqual(["2010-01-15T00:00", true]);
  expect(dated("Date: Fri, 6 Feb 2037 10:00:00 +0000", STORED)).toEqual(["2010-01-15T00:00", true]);
});

test("messageDate() gives nothing where nothing can be believed", () => {
  expect(dated("Subject: x")).toBeUndefined();
  expect(dated("Date: Fri, 6 Feb 2137 10:00:00 +0000", 0 as Instant)).toBeUndefined();
});
