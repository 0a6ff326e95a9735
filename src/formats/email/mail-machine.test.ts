import { expect, test } from "vitest";
import { isRobotAddress, machineOf } from "./mail-machine.ts";
import { parseHeaders } from "./parse-headers.ts";

const head = (text: string): ReturnType<typeof parseHeaders> => parseHeaders(new TextEncoder().encode(`${text}\n`));

test.each([
  ["List-Id: <team.example.org>", "list"],
  ["X-BeenThere: team@example.org", "list"],
  ["Precedence: list", "list"],
  ["Mailing-List: list team@example.org; contact owner@example.org", "list"],
  ["List-Unsubscribe: <mailto:x@example.org>", "bulk"],
  ["Precedence: bulk", "bulk"],
  ["Precedence: Junk", "bulk"],
  ["Feedback-ID: 1:2:3:example", "bulk"],
  ["X-SG-EID: abc", "bulk"],
  ["X-Mailgun-Sid: abc", "bulk"],
  ["X-Campaign: abc", "bulk"],
  ["Auto-Submitted: auto-generated", "automatic"],
  ["From: no-reply@example.org", "automatic"],
  ["From: MAILER-DAEMON@example.org", "automatic"],
  ["X-GitHub-Reason: mention", "automatic"],
  ["Content-Type: multipart/report; report-type=disposition-notification", "automatic"],
  ["Auto-Submitted: no", undefined],
  ["X-Auto-Response-Suppress: All", undefined],
  ["Feedback-ID: 1.eu-west-1.abc:AmazonSES\nX-Mailer: Amazon WorkMail", undefined],
  ["From: ines@example.org", undefined],
] as const)("machineOf() of %j is %s", (text, expected) => {
  expect(machineOf(head(text), "opening")).toBe(expected);
});

test("machineOf() leaves absence notices and bounces, which have effects, but not those that a list passed on", () => {
  const notice = "Auto-Submitted: auto-replied\nPrecedence: bulk\nFrom: noreply@example.org";

  expect(machineOf(head(notice), "absence")).toBeUndefined();
  expect(machineOf(head(notice), "bounce")).toBeUndefined();
  expect(machineOf(head(`${notice}\nList-Id: <team.example.org>`), "absence")).toBe("list");
});

test("machineOf() takes an invitation that a calendar sends for the person's", () => {
  const invitation = "From: ines@example.org\nSender: calendar@example.org\nAuto-Submitted: auto-generated";

  expect(machineOf(head(invitation), "invitation")).toBeUndefined();
  expect(machineOf(head(invitation), "opening")).toBe("automatic");
});

test.each([
  "noreply@example.org",
  "no-reply@example.org",
  "do_not_reply@example.org",
  "donotreply+12@example.org",
  "jobs-noreply@example.org",
  "jobsnoreply@example.org",
  "no-reply-12@example.org",
  "nao-responda@example.org",
  "nepasrepondre@example.org",
  "ne-pas-repondre@example.org",
  "nicht-antworten@example.org",
  "nichtantworten@example.org",
  "no-responder@example.org",
  "non-rispondere@example.org",
  "notifications@example.org",
  "job-alerts@example.org",
  "alert@example.org",
  "mailer-daemon@example.org",
  "calendar-notification@example.org",
  "newsletter@example.org",
  "benachrichtigung@example.org",
])("isRobotAddress() knows %s", (email) => {
  expect(isRobotAddress(email)).toBe(true);
});

test.each([
  "ines@example.org",
  "thomas.mailer@example.org",
  "norbert@example.org",
  "nora.reply@example.org",
  "info@example.org",
  "newsome@example.org",
  "alertine@example.org",
  "no@example.org",
])("isRobotAddress() leaves %s", (email) => {
  expect(isRobotAddress(email)).toBe(false);
});
