import { expect, test } from "vitest";
import { participantsOf } from "./message-participants.ts";
import { parseHeaders } from "./parse-headers.ts";

const read = (head: string): ReturnType<typeof participantsOf> =>
  participantsOf(parseHeaders(new TextEncoder().encode(`${head}\n`)));
const show = (head: string): string[] =>
  read(head).participants.map(({ role, value, name }) => `${role} ${value} ${name ?? ""}`.trim());
const crowd = (size: number): string => Array.from({ length: size }, (_, index) => `g${index}@example.com`).join(", ");

test("participantsOf() gives each address once, in its strongest role, with the first name it bears", () => {
  const head =
    "From: ines@example.org\nTo: Bob <bob@example.net>, bob@example.net, INES@example.org\nCc: bob@example.net, eva@example.com, Eva <eva@example.com>\nBcc: ann@example.com";

  expect(show(head)).toEqual([
    "from ines@example.org",
    "to bob@example.net Bob",
    "cc eva@example.com Eva",
    "bcc ann@example.com",
  ]);
  expect(read(head).recipients).toBe(4);
});

test("participantsOf() lets Sender speak only where From is missing", () => {
  expect(show("Sender: ines@example.org")).toEqual(["from ines@example.org"]);
  expect(show("From: bob@example.net\nSender: ines@example.org")).toEqual(["from bob@example.net"]);
});

test("participantsOf() gives a crowd too, since the owner may be in it", () => {
  expect(read(`From: ines@example.org\nTo: ${crowd(51)}`).participants).toHaveLength(52);
});

test("participantsOf() counts a crowd beyond what is kept of it", () => {
  expect(read(`From: ines@example.org\nTo: ${crowd(1500)}\nCc: bob@example.net`).recipients).toBe(1501);
});
