import { expect, test } from "vitest";
import { natureOf } from "./mail-nature.ts";
import { parseHeaders } from "./parse-headers.ts";
import { readDeliveryReport } from "./delivery-report.ts";

function nature(head: string, body = "", recipients = 1): string {
  const bytes = new TextEncoder();
  return natureOf(
    parseHeaders(bytes.encode(`From: ines@example.org\n${head}\n`)),
    readDeliveryReport(bytes.encode(body)),
    recipients,
  );
}

test.each([
  ["Subject: dinner", "opening"],
  ["Subject: ", "opening"],
  ["Subject: Re: dinner", "reply"],
  ["Subject: dinner\nIn-Reply-To: <a@x>", "reply"],
  ["Subject: dinner\nReferences: <a@x>", "reply"],
  ["Subject: Thanks!\nIn-Reply-To: <a@x>", "reply"],
  ["Subject: Thanks!", "thanks"],
  ["Subject: Fwd: dinner\nIn-Reply-To: <a@x>", "forward"],
  ["Subject: dinner\nReferences: <a@x>\nX-Forwarded-Message-Id: <a@x>", "forward"],
  ["Subject: Re: Fwd: dinner", "reply"],
  ["Subject: Invitation: lunch @ Tue", "invitation"],
  ["Subject: lunch\nContent-Type: text/calendar; method=REQUEST", "invitation"],
  ["Subject: lunch\nContent-Class: urn:content-classes:calendarmessage", "invitation"],
])("natureOf() of %j is %s", (head, expected) => {
  expect(nature(head)).toBe(expected);
});

test.each([
  ["Subject: Re: dinner\nAuto-Submitted: auto-replied", "absence"],
  ["Subject: Automatic reply: dinner\nAuto-Submitted: auto-generated", "absence"],
  ["Subject: dinner\nX-Autoreply: yes", "absence"],
  ["Subject: dinner\nPrecedence: auto_reply", "absence"],
  ["Subject: [Ticket#2009020510] dinner\nAuto-Submitted: auto-replied", "opening"],
  ["Subject: Re: request 12345\nX-Autorespond: x", "reply"],
])("natureOf() knows the absent: %j is %s", (head, expected) => {
  expect(nature(head)).toBe(expected);
});

test("natureOf() takes a circular about one's own absence for what it is", () => {
  expect(nature("Subject: Out of office", "", 12)).toBe("opening");
  expect(nature("Subject: Out of office", "", 1)).toBe("absence");
});

const REPORT =
  "Subject: Undelivered Mail Returned to Sender\nContent-Type: multipart/report; report-type=delivery-status; boundary=x";
const SERVER = "From: MAILER-DAEMON@example.org";

test.each([
  [REPORT, "Final-Recipient: rfc822; bob@example.net\nAction: failed\n", "bounce"],
  [REPORT, "Final-Recipient: rfc822; bob@example.net\nAction: delayed\n", "opening"],
  [REPORT, "", "bounce"],
  [
    "Subject: Delivery Status Notification (Delay)\nContent-Type: multipart/report; report-type=delivery-status",
    "",
    "opening",
  ],
  ["Subject: Read: dinner\nContent-Type: multipart/report; report-type=disposition-notification", "", "opening"],
  [`${SERVER}\nSubject: Mail delivery failed\nX-Failed-Recipients: bob@example.net`, "", "bounce"],
  [`${SERVER}\nSubject: Warning: message delayed 24 hours\nX-Failed-Recipients: bob@example.net`, "", "opening"],
  [`${SERVER}\nSubject: failure notice`, "", "bounce"],
  ["Return-Path: <>\nSubject: Undeliverable: dinner", "", "bounce"],
  ["Subject: Undeliverable: dinner", "", "opening"],
  [`${SERVER}\nSubject: Welcome`, "", "opening"],
])("natureOf() knows what came back: %j with %j is %s", (head, body, expected) => {
  expect(nature(head, body)).toBe(expected);
});
