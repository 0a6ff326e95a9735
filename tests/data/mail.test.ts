import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Address, type Email } from "postal-mime";
import { expect, test } from "vitest";
import type { Day, Instant } from "../../src/core/day.ts";
import type { MessageRecord, Reading } from "../../src/core/reading.ts";
import { zoneOf } from "../../src/core/zone.ts";
import type { InputFile } from "../../src/connectors/files/input-file.ts";
import { readMbox, readMessageFile } from "../../src/connectors/files/read-mail.ts";
import { looksLikeMbox, looksLikeMessage } from "../../src/formats/email/looks-like-mail.ts";
import { parseMailDate } from "../../src/formats/email/mail-date.ts";
import { fieldText, type MailHeaders, parseHeaders } from "../../src/formats/email/parse-headers.ts";
import type { AddressList } from "../../src/formats/email/parse-addresses.ts";

const DATA = process.env["KITH_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const LISTS = join(DATA, "mail-lists");
const CONTEXT = { zone: zoneOf("UTC"), horizon: 0 as Instant };

const listFiles = readdirSync(LISTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

function inputFile(path: string): InputFile {
  return {
    path,
    sizeBytes: undefined,
    modifiedOn: "2026-11-20" as Day,
    open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
  };
}

async function all(readings: AsyncIterable<Reading>): Promise<readonly Reading[]> {
  const list: Reading[] = [];
  for await (const reading of readings) list.push(reading);
  return list;
}

/** What both readers say of one message, in one form. */
interface Said {
  readonly subject: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly date: string;
  readonly messageId: string;
}

function saidByKith(headers: MailHeaders): Said {
  const show = ({ addresses }: AddressList): string[] => addresses.map(({ email, name }) => `${name ?? ""} <${email}>`);
  const at = parseMailDate(fieldText(headers, "date"));
  return {
    subject: headers.subject,
    from: show(headers.from),
    to: show(headers.to),
    cc: show(headers.cc),
    date: at === undefined ? "" : new Date(at).toISOString(),
    messageId: headers.messageId ?? "",
  };
}

/**
 * Takes out what Kith leaves out on purpose: entries without an address (a group's name, text cut off), tabs inside a
 * name, and the single quotes that Outlook puts around names.
 */
function saidByPostalMime(email: Email): Said {
  const show = (boxes: readonly Address[]): string[] =>
    boxes
      .flatMap((box) => box.group ?? [box])
      .filter(({ address }) => address !== "")
      .map(({ name, address }) => `${name.replace(/\s+/g, " ").replace(/^'(.*)'$/, "$1")} <${address.toLowerCase()}>`);
  return {
    subject: (email.subject ?? "").replace(/\s+/g, " ").trim(),
    from: show(email.from === undefined ? [] : [email.from]),
    to: show(email.to ?? []),
    cc: show(email.cc ?? []),
    date: email.date ?? "",
    messageId: (email.messageId ?? "").replace(/^<|>$/g, ""),
  };
}

function headOf(message: Uint8Array): Uint8Array {
  const end = /\r?\n\r?\n/.exec(Buffer.from(message).toString("latin1"))?.index ?? message.length;
  return message.subarray(0, end + 1);
}

function countBy<T>(values: readonly T[], labelOf: (value: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[labelOf(value)] = (counts[labelOf(value)] ?? 0) + 1;
  return counts;
}

function messagesOf(readings: readonly Reading[]): readonly MessageRecord[] {
  return readings.flatMap((reading) => (reading.kind === "message" ? [reading.message] : []));
}

function printCounts(name: string, readings: readonly Reading[]): void {
  const messages = messagesOf(readings);
  console.log(
    name,
    JSON.stringify({
      readings: countBy(readings, ({ kind }) => kind),
      natures: countBy(messages, ({ nature }) => nature),
      machines: countBy(messages, ({ machine }) => machine ?? "none"),
      repaired: messages.filter(({ dateRepaired }) => dateRepaired).length,
      replies: messages.filter(({ replyKey }) => replyKey !== undefined).length,
      threads: new Set(messages.map(({ threadKey }) => threadKey)).size,
    }),
  );
}

test("parseHeaders() says of every message of the lists what postal-mime says", async () => {
  expect(listFiles.length).toBeGreaterThan(0);
  for (const path of listFiles) {
    const bytes = readFileSync(path);
    expect(saidByKith(parseHeaders(headOf(bytes))), path).toEqual(saidByPostalMime(await PostalMime.parse(bytes)));
  }
});

test("readMessageFile() reads every message of the lists, and most as a list's", async () => {
  const readings: Reading[] = [];
  for (const path of listFiles) {
    const head = readFileSync(path).subarray(0, 65_536);
    expect(looksLikeMessage(head), path).toBe(true);
    expect(looksLikeMbox(head), path).toBe(false);
    readings.push(...(await all(readMessageFile(inputFile(path), CONTEXT))));
  }

  const messages = messagesOf(readings);
  expect(messages).toHaveLength(listFiles.length);
  expect(new Set(messages.map(({ key }) => key)).size).toBeLessThanOrEqual(messages.length);
  expect(messages.filter(({ machine }) => machine === "list").length).toBeGreaterThan(0.8 * messages.length);
  expect(messages.some(({ dateRepaired }) => dateRepaired)).toBe(false);
  printCounts("mailing lists", readings);
});

test.each([
  ["taylor", 2135],
  ["kitchen", 1049],
])("readMbox() reads %s's %i messages as postal-mime does", async (name, count) => {
  const path = join(DATA, "mailbox-enron", name, "mail.mbox");
  const bytes = readFileSync(path);
  expect(looksLikeMbox(bytes.subarray(0, 65_536))).toBe(true);

  const started = performance.now();
  const readings = await all(readMbox(inputFile(path), CONTEXT));
  const elapsedMs = performance.now() - started;

  const messages = messagesOf(readings);
  expect(messages).toHaveLength(count);
  expect(readings).toHaveLength(count);
  expect(new Set(messages.map(({ key }) => key)).size).toBe(count);
  const parts = bytes
    .toString("latin1")
    .split(/^From \S+ [A-Z].*\n/m)
    .slice(1);
  expect(parts).toHaveLength(count);
  for (const [index, part] of parts.entries()) {
    const message = Buffer.from(part, "latin1");
    const expected = saidByPostalMime(await PostalMime.parse(message));
    expect(saidByKith(parseHeaders(headOf(message)))).toEqual(expected);
    expect(messages[index]).toMatchObject({ subject: expected.subject, at: Date.parse(expected.date) });
  }
  printCounts(name, readings);
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB in ${elapsedMs.toFixed(0)} ms`);
});
