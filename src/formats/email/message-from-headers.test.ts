import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { MessageRecord } from "../../core/reading.ts";
import { type MessageOutcome, type MessageSetting, messageFromHeaders } from "./message-from-headers.ts";
import { parseHeaders } from "./parse-headers.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (head: string, setting?: MessageSetting): MessageOutcome =>
  messageFromHeaders(parseHeaders(bytes(head)), setting);

function message(head: string, setting?: MessageSetting): MessageRecord {
  const outcome = read(head, setting);
  if (outcome.kind === "skip") throw new Error(`skipped: ${outcome.reason}`);
  return outcome.message;
}

const DATE = "Date: Thu, 5 Feb 2009 22:34:43 +0100\n";
const HEAD = `From: Ines <ines@example.org>\nTo: bob@example.net\nSubject: dinner\nMessage-ID: <One@example.org>\n${DATE}`;

test("messageFromHeaders() gives what the import needs", () => {
  expect(message(HEAD)).toEqual({
    key: keyOf("mail", "One@example.org"),
    at: Date.UTC(2009, 1, 5, 21, 34, 43),
    medium: "email",
    nature: "opening",
    subject: "dinner",
    participants: [
      { kind: "email", value: "ines@example.org", role: "from", name: "Ines" },
      { kind: "email", value: "bob@example.net", role: "to" },
    ],
    recipients: 1,
    threadKey: keyOf("mail", "One@example.org"),
    failed: [],
    deliveredTo: [],
    sent: false,
    dateRepaired: false,
    clock: 60,
  });
});

test("messageFromHeaders() gives a thread's first message and its answers one thread", () => {
  const first = message(HEAD);
  const reply = message(
    `${DATE}From: bob@example.net\nMessage-ID: <2@example.net>\nIn-Reply-To: <One@example.org>\nReferences: <One@example.org>`,
  );
  const last = message(
    `${DATE}From: ines@example.org\nMessage-ID: <3@example.org>\nReferences: <One@example.org> <2@example.net>`,
  );
  const bare = message(`${DATE}From: ines@example.org\nMessage-ID: <4@example.org>\nIn-Reply-To: <One@example.org>`);

  expect(new Set([first, reply, last, bare].map(({ threadKey }) => threadKey)).size).toBe(1);
  expect([first, reply, last, bare].map(({ replyKey }) => replyKey)).toEqual([
    undefined,
    first.key,
    reply.key,
    first.key,
  ]);
});

test("messageFromHeaders() never answers itself", () => {
  const head = `${DATE}From: ines@example.org\nMessage-ID: <1@example.org>\nIn-Reply-To: <1@example.org>`;

  expect(message(head).replyKey).toBeUndefined();
});

test("messageFromHeaders() knows a message without an id by its date, writer and subject", () => {
  const head = `${DATE}From: ines@example.org\nSubject: dinner`;

  expect(message(head).key).toBe(
    keyOf("mail-content", String(Date.UTC(2009, 1, 5, 21, 34, 43)), "ines@example.org", "dinner"),
  );
  expect(message(head).threadKey).toBeUndefined();
  expect(message(`${DATE}To: bob@example.net`).key).not.toBe(message(head).key);
});

test("messageFromHeaders() takes the date of storage where the Date header is missing", () => {
  const repaired = message("From: ines@example.org", { stored: Date.UTC(2009, 1, 6) as Instant });

  expect(repaired.at).toBe(Date.UTC(2009, 1, 6));
  expect(repaired.dateRepaired).toBe(true);
});

test.each([
  ["Date: never\nFrom: ines@example.org", "no-date", {}],
  [`${DATE}Subject: x`, "no-participants", {}],
  [`${DATE}Subject: x\nTo: undisclosed-recipients:;`, "no-participants", {}],
  ["Hello: x\n", "unreadable", {}],
  ["", "unreadable", {}],
  [HEAD, "draft", { isDraft: true }],
  [HEAD, "draft", { folder: "draft" }],
  [`${HEAD}X-Gmail-Labels: Drafts`, "draft", {}],
  [`${HEAD}X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=`, "draft", {}],
  [`${HEAD}X-Mozilla-Draft-Info: internal/draft; vcard=0`, "draft", {}],
  [`${HEAD}X-Unsent: 1`, "draft", {}],
  [`${HEAD}X-Uniform-Type-Identifier: com.apple.mail-draft`, "draft", {}],
  [HEAD, "spam", { folder: "spam" }],
  [`${HEAD}X-Gmail-Labels: Spam,Unread`, "spam", {}],
] as const)("messageFromHeaders() skips %j as %s", (head, reason, setting) => {
  expect(read(head, setting)).toMatchObject({ kind: "skip", reason });
});

test("messageFromHeaders() keeps what was received, whatever marks of a draft survive in it, and what lies in the trash", () => {
  expect(message(`${HEAD}X-Unsent: 1\nReceived: from a by b; Thu, 5 Feb 2009 22:35:00 +0100`).subject).toBe("dinner");
  expect(message(`${HEAD}X-Gmail-Labels: Trash`).subject).toBe("dinner");
});

test.each(["Sent", "Inbox,Gesendet", "=?UTF-8?Q?Messages_envoy=C3=A9s?="])(
  "messageFromHeaders() finds by the label %s that it was sent",
  (labels) => {
    expect(message(`${HEAD}X-Gmail-Labels: ${labels}`).sent).toBe(true);
  },
);

test("messageFromHeaders() reads labels folded over lines, in the middle of a character", () => {
  const labels = "X-Gmail-Labels: =?UTF-8?Q?Messages_envoy=C3?=\r\n =?UTF-8?Q?=A9s,Ouvert?=";

  expect(message(`${HEAD}${labels}`).sent).toBe(true);
});

test("messageFromHeaders() takes Google's old chats for messages", () => {
  expect(message(`${HEAD}X-Gmail-Labels: Chat`).medium).toBe("direct-message");
  expect(message(`${HEAD}X-Gmail-Labels: Chateau`).medium).toBe("email");
});

test("messageFromHeaders() believes the folder, and tells where it was delivered", () => {
  const sent = message(`${HEAD}Delivered-To: Bob@example.net\nX-Original-To: info@example.net`, { folder: "sent" });

  expect(sent.sent).toBe(true);
  expect(sent.deliveredTo).toEqual(["bob@example.net", "info@example.net"]);
});

test("messageFromHeaders() names the addresses of a bounce, from the headers or the report", () => {
  const server = `${DATE}From: MAILER-DAEMON@example.org\nTo: ines@example.org\nSubject: Mail delivery failed\n`;
  const report = bytes("Final-Recipient: rfc822; bob@example.net\nAction: failed\n");

  expect(message(server, { report })).toMatchObject({ nature: "bounce", failed: ["bob@example.net"] });
  expect(message(`${server}X-Failed-Recipients: Eva@example.com, eva@example.com`, { report }).failed).toEqual([
    "eva@example.com",
  ]);
  expect(message(HEAD, { report: bytes("nothing") }).failed).toEqual([]);
});

test("messageFromHeaders() gives machines' mail marked, and says what is no address", () => {
  expect(message(`${HEAD}List-Id: <team.example.org>`).machine).toBe("list");
  expect(read(`${HEAD}Cc: bob, eva@example.com`)).toMatchObject({ problems: ['Cc holds "bob", which is no address'] });
});

test("messageFromHeaders() ends with a message or a reason, on any headers (property)", () => {
  const sample = bytes(
    `${HEAD}Received: from a; Fri, 6 Feb 2009 10:00:00 +0000\nX-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=\nReferences: <a@x> <b@y>\n`,
  );
  const change = fc.record({ at: fc.nat(sample.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const mutated = sample.slice();
      for (const { at, to } of changes) mutated[at] = to;
      const outcome = messageFromHeaders(parseHeaders(mutated));
      if (outcome.kind === "message") expect(outcome.message.recipients).toBeGreaterThanOrEqual(1);
      else expect(outcome.reason).not.toBe("");
    }),
    { numRuns: 500 },
  );
});
