import { expect, test } from "vitest";
import { bodyBytesWanted, isFromMailServer, readDeliveryReport } from "./delivery-report.ts";
import { parseHeaders } from "./parse-headers.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = (text: string): ReturnType<typeof parseHeaders> => parseHeaders(bytes(text));

const POSTFIX = `--x
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; bob.old@example.net
Original-Recipient: rfc822;Bob@example.net
Action: failed
Status: 5.1.1

Final-Recipient: rfc822; eva@example.com (expanded)
Action: delayed

Final-Recipient: rfc822; ann@example.com
Action: Failed (no such box)

Final-Recipient: x400; /cn=bob/
Action: failed
`;

test("readDeliveryReport() names the addresses that failed, as they were written to", () => {
  const expected = {
    actions: ["failed", "delayed", "failed", "failed"],
    failed: ["bob@example.net", "ann@example.com"],
  };

  expect(readDeliveryReport(bytes(POSTFIX))).toEqual(expected);
  expect(readDeliveryReport(bytes(POSTFIX.replaceAll("\n", "\r\n")))).toEqual(expected);
});

test("readDeliveryReport() reads qmail's words", () => {
  const text =
    "Hi. This is the qmail-send program at example.org.\n\n<bob@example.net>:\nSorry, no mailbox here by that name.\n\n<nobody>:\n";

  expect(readDeliveryReport(bytes(text)).failed).toEqual(["bob@example.net"]);
  expect(readDeliveryReport(bytes(text.replace("qmail-send", "other"))).failed).toEqual([]);
});

test("readDeliveryReport() finds nothing in nothing", () => {
  expect(readDeliveryReport(bytes(""))).toEqual({ actions: [], failed: [] });
  expect(readDeliveryReport(bytes("Dear Ines,\n\nAction: none\n")).failed).toEqual([]);
});

test("bodyBytesWanted() is for reports and mail servers only", () => {
  expect(bodyBytesWanted(head("Content-Type: Multipart/Report; boundary=x\n"))).toBe(65_536);
  expect(bodyBytesWanted(head("From: MAILER-DAEMON@example.org\n"))).toBe(65_536);
  expect(bodyBytesWanted(head("From: ines@example.org\nContent-Type: text/plain\n"))).toBe(0);
});

test.each([
  ["Mail Delivery Subsystem <MAILER-DAEMON@example.org>", true],
  ["MAILER-DAEMON (Mail Delivery System)", true],
  ["Mail Delivery Subsystem <MAILER-DAEMON>", true],
  ["postmaster@example.org", true],
  ["MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org", true],
  ["Ines <ines@example.org>", false],
])("isFromMailServer() of %s is %s", (from, expected) => {
  expect(isFromMailServer(head(`From: ${from}\n`))).toBe(expected);
});
