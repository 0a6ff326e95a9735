import { expect, test } from "vitest";
import { parseEnvelopeLine } from "./envelope-line.ts";

const read = (line: string): [string, string | undefined] | undefined => {
  const envelope = parseEnvelopeLine(line);
  return envelope && [envelope.sender, envelope.at === undefined ? undefined : new Date(envelope.at).toISOString()];
};

test.each([
  ["From ines@example.org Thu Feb  5 22:34:43 2009", "ines@example.org", "2009-02-05T22:34:43.000Z"],
  ["From - Thu Feb 05 22:34:43 2009\r", "-", "2009-02-05T22:34:43.000Z"],
  [
    "From 1487412841634934789@xxx Thu Dec 11 06:25:20 +0000 2014",
    "1487412841634934789@xxx",
    "2014-12-11T06:25:20.000Z",
  ],
  ["From ???@??? Mon Oct 04 12:00:01 1999", "???@???", "1999-10-04T12:00:01.000Z"],
  ['From "Ines van der Berg" Thu Feb  5 22:34:43 2009', '"Ines van der Berg"', "2009-02-05T22:34:43.000Z"],
  ["From ines at example.org  Thu Feb  5 22:34:43 2009", "ines at example.org", "2009-02-05T22:34:43.000Z"],
  ["From ines Thu Feb  5 22:34 2009 remote from quux", "ines", "2009-02-05T22:34:00.000Z"],
  ["From ines@example.org Thu, 05 Feb 2009 22:34:43 +0100", "ines@example.org", "2009-02-05T21:34:43.000Z"],
  ["From ines@example.org Thu Feb  5 22:34:43 MET DST 2009", "ines@example.org", "2009-02-05T20:34:43.000Z"],
  ["From  Thu Feb  5 22:34:43 2009", "Thu", "2009-02-05T22:34:43.000Z"],
])("parseEnvelopeLine() reads %s", (line, sender, at) => {
  expect(read(line)).toEqual([sender, at]);
});

test("parseEnvelopeLine() takes no constant for a date", () => {
  const patch = parseEnvelopeLine(`From ${"0a1b2".repeat(8)} Mon Sep 17 00:00:00 2001`);

  expect(patch).toEqual({ sender: "0a1b2".repeat(8), isPatch: true });
  expect(read('From "ines" Thu Jan  1 00:00:00 1970')).toEqual(['"ines"', undefined]);
});

test.each([
  "From now on we meet on Thursdays",
  "From Monday 12:30 to 14:00 in 2009",
  "From Thu Feb 5 2009 on the rate is 4",
  "From ines@example.org Thu Feb  5 22:34:43 2009 wrote:",
  "From ",
  "From",
])("parseEnvelopeLine() takes the sentence %s for none", (line) => {
  expect(parseEnvelopeLine(line)).toBeUndefined();
});
