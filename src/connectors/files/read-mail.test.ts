import { expect, test } from "vitest";
import type { Day, Instant } from "../../core/day.ts";
import type { Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import type { InputFile } from "./input-file.ts";
import { readMbox, readMessageFile } from "./read-mail.ts";

const CONTEXT = { zone: zoneOf("UTC"), horizon: 0 as Instant };

function inputFile(path: string, text: string, chunkSize = 1000): InputFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    sizeBytes: bytes.length,
    modifiedOn: "2026-11-20" as Day,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
  };
}

async function all(readings: AsyncIterable<Reading>): Promise<readonly Reading[]> {
  const list: Reading[] = [];
  for await (const reading of readings) list.push(reading);
  return list;
}

const MAIL =
  "From: ines@example.org\nTo: bob@example.net\nSubject: dinner\nDate: Thu, 5 Feb 2009 22:34:43 +0100\n\nbody\n";
const LINE = "From - Fri Feb 06 22:34:43 2009\n";

test("readMbox() gives a reading for each message, at its place, and its oddities after it", async () => {
  const file = inputFile(
    "mail/Inbox",
    `${LINE}${MAIL}\n${LINE}Cc: bob\n${MAIL}\n${LINE}Subject: ${"x".repeat(300_000)}\n\n${LINE}X: y\n\n`,
  );

  const readings = await all(readMbox(file, CONTEXT));

  const second = `${LINE}${MAIL}\n`.length;
  expect(readings.map(({ kind }) => kind)).toEqual(["message", "message", "problem", "skip", "skip"]);
  expect(readings[1]).toMatchObject({ place: { path: "mail/Inbox", at: `message at byte ${second}` } });
  expect(readings[2]).toMatchObject({ problem: { text: 'Cc holds "bob", which is no address' } });
  expect(readings[3]).toMatchObject({ reason: "too-large" });
  expect(readings[4]).toMatchObject({ reason: "unreadable" });
});

test("readMbox() takes the envelope line's date where there is no other", async () => {
  const [reading] = await all(readMbox(inputFile("Inbox", `${LINE}From: ines@example.org\n\n`), CONTEXT));

  expect(reading).toMatchObject({ message: { at: Date.UTC(2009, 1, 6, 22, 34, 43), dateRepaired: true } });
});

test("readMbox() does not date messages by a constant in the envelope lines", async () => {
  const later = MAIL.replace("2009", "2011");

  const readings = await all(readMbox(inputFile("Inbox", `${LINE}${MAIL}\n${LINE}${later}\n`), CONTEXT));

  expect(readings).toMatchObject([{ message: { dateRepaired: false } }, { message: { dateRepaired: false } }]);
});

test("readMbox() learns from the file's name, or from the caller, what the folder is for", async () => {
  const sent = (path: string): InputFile => inputFile(path, `${LINE}${MAIL}`);

  expect(await all(readMbox(sent("mail/Sent.mbox"), CONTEXT))).toMatchObject([{ message: { sent: true } }]);
  expect(await all(readMbox(sent("mail/old.mbox"), CONTEXT, "sent"))).toMatchObject([{ message: { sent: true } }]);
  expect(await all(readMbox(sent("mail/Junk"), CONTEXT))).toMatchObject([{ kind: "skip", reason: "spam" }]);
});

test("readMbox() names the failed addresses of a bounce", async () => {
  const bounce = `From: MAILER-DAEMON@example.org\nTo: ines@example.org\nDate: Thu, 5 Feb 2009 22:34:43 +0100
Content-Type: multipart/report; report-type=delivery-status; boundary=x\nSubject: Undelivered Mail

--x\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; bob@example.net\nAction: failed\n\n--x--\n`;

  const readings = await all(readMbox(inputFile("Inbox", `${LINE}${bounce}\n${LINE}${MAIL}`, 50), CONTEXT));

  expect(readings).toMatchObject([
    { message: { nature: "bounce", failed: ["bob@example.net"] } },
    { message: { nature: "opening" } },
  ]);
});

test("readMessageFile() reads one message, however many lines begin with From", async () => {
  const file = inputFile("mails/dinner.eml", `${MAIL}\n${LINE}${MAIL}`);

  const readings = await all(readMessageFile(file, CONTEXT));

  expect(readings).toMatchObject([
    { kind: "message", place: { path: "mails/dinner.eml" }, message: { subject: "dinner", sent: false } },
  ]);
});

test("readMessageFile() reads Apple's .emlx, and stops reading once it has the headers", async () => {
  let chunks = 0;
  const file = inputFile("1.emlx", `1234      \n${MAIL}${"x".repeat(100_000)}`);
  const counting: InputFile = {
    ...file,
    async *open() {
      for await (const chunk of file.open()) {
        chunks++;
        yield chunk;
      }
    },
  };

  expect(await all(readMessageFile(counting, CONTEXT))).toMatchObject([{ message: { subject: "dinner" } }]);
  expect(chunks).toBe(1);
});

test("readMessageFile() reads what a Maildir's path and file name say", async () => {
  const undated = "From: ines@example.org\nSubject: dinner\n\n";

  const [stored] = await all(
    readMessageFile(inputFile("Maildir/.Sent/cur/1233869683.M1P2.host,S=4:2,S", undated), CONTEXT),
  );
  const [draft] = await all(readMessageFile(inputFile("Maildir/cur/1233869683.M1P2.host;2,DS", undated), CONTEXT));
  const [plain] = await all(readMessageFile(inputFile("Maildir\\cur\\dinner", MAIL), CONTEXT, "sent"));

  expect(stored).toMatchObject({ message: { at: 1_233_869_683_000, sent: true, dateRepaired: true } });
  expect(draft).toMatchObject({ kind: "skip", reason: "draft" });
  expect(plain).toMatchObject({ message: { sent: true, dateRepaired: false } });
});

test("readMessageFile() skips an empty file", async () => {
  expect(await all(readMessageFile(inputFile("a.eml", ""), CONTEXT))).toMatchObject([
    { kind: "skip", reason: "empty" },
  ]);
});
