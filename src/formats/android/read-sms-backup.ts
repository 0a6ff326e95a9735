import type { ReadContext, Reading } from "../../core/reading.ts";
import { type OpeningsFinder, createOpeningsFinder } from "../chat/find-openings.ts";
import { type XmlTag, scanTags } from "../xml/scan-tags.ts";
import { type Address, type LogEntry, directionOf, instantOf, readCall, readSms } from "./log-entry.ts";
import { addressesOf, readingFromEntry, threadOf } from "./reading-from-entry.ts";

interface Placed {
  readonly line: number;
  readonly entry: LogEntry;
}

/**
 * Reads the XML of SMS Backup & Restore, messages and calls, in two passes: the first finds which messages opened an
 * exchange. `openText` gives the text from the start, each time it is called.
 */
export async function* readSmsBackup(
  openText: () => AsyncIterable<string>,
  path: string,
  context: ReadContext,
): AsyncGenerator<Reading> {
  const openings = createOpeningsFinder();
  for await (const { entry, line } of entriesOf(openText())) addOpening(openings, entry, String(line), context);
  for await (const { entry, line } of entriesOf(openText())) {
    const isOpening = entry.kind === "message" && openings.isOpening(threadOf(entry.thread, context), String(line));
    yield readingFromEntry(entry, { path, at: `line ${line}` }, context, isOpening);
  }
}

export function addOpening(openings: OpeningsFinder, entry: LogEntry, line: string, context: ReadContext): void {
  if (entry.kind === "message") openings.add(threadOf(entry.thread, context), entry.at, line);
}

async function* entriesOf(chunks: AsyncIterable<string>): AsyncGenerator<Placed> {
  let mms: OpenMms | undefined;
  for await (const tag of scanTags(chunks)) {
    if ("broken" in tag) {
      yield { line: tag.broken, entry: { kind: "left", reason: "unreadable", detail: "the file ends within it" } };
    } else if (tag.name === "sms" && !tag.isEnd) {
      yield { line: tag.line, entry: readSms((name) => tag.attribute(name)) };
    } else if (tag.name === "call" && !tag.isEnd) {
      yield { line: tag.line, entry: readCall((name) => tag.attribute(name)) };
    } else if (tag.name === "mms") {
      if (mms !== undefined) yield { line: mms.tag.line, entry: readMms(mms) };
      mms = tag.isEnd ? undefined : { tag, texts: [], addresses: [] };
      if (tag.isEmpty && mms !== undefined) {
        yield { line: tag.line, entry: readMms(mms) };
        mms = undefined;
      }
    } else if (mms !== undefined && tag.name === "part") {
      const text = tag.attribute("ct") === "text/plain" ? tag.attribute("text") : "";
      if (tag.attribute("ct") !== "application/smil") mms.texts.push(text ?? "");
    } else if (mms !== undefined && tag.name === "addr") {
      mms.addresses.push({ number: tag.attribute("address") ?? "", type: tag.attribute("type") ?? "" });
    }
  }
  if (mms !== undefined) {
    yield { line: mms.tag.line, entry: { kind: "left", reason: "unreadable", detail: "the file ends within it" } };
  }
}

interface OpenMms {
  readonly tag: XmlTag;
  readonly texts: string[];
  readonly addresses: { readonly number: string; readonly type: string }[];
}

function readMms({ tag, texts, addresses }: OpenMms): LogEntry {
  const field = (name: string): string | undefined => tag.attribute(name);
  return readMultimedia({
    box: field("msg_box"),
    date: field("date"),
    type: field("m_type"),
    thread: field("address") ?? "",
    name: field("contact_name"),
    texts,
    addresses,
  });
}

export interface Multimedia {
  readonly box: string | undefined;
  readonly date: string | undefined;
  /** 130 announces a message that was never fetched; 128 went out, 132 came in; others are receipts. */
  readonly type: string | undefined;
  /** The others' numbers, joined. */
  readonly thread: string;
  readonly name: string | undefined;
  readonly texts: readonly string[];
  /** 137 wrote it; 151, 130 and 129 got it. */
  readonly addresses: readonly { readonly number: string; readonly type: string }[];
}

export function readMultimedia({ box, date, type, thread, name, texts, addresses }: Multimedia): LogEntry {
  const direction = directionOf(box);
  if (direction === "unsent") return { kind: "left", reason: "draft" };
  if (type !== undefined && /^13[3-6]$/.test(type)) return { kind: "left", reason: "system" };
  if (type === "130") return { kind: "left", reason: "empty", detail: "never fetched" };
  if (direction === undefined) return { kind: "left", reason: "unreadable", detail: `box ${box ?? ""}` };
  const at = instantOf(date);
  if (at === undefined) return { kind: "left", reason: "no-date", detail: date ?? "" };
  const named = (number: string): Address => ({ number, name });
  const to = addresses.filter((one) => ["151", "130", "129"].includes(one.type)).map(({ number }) => named(number));
  const joined = addressesOf(thread).map(({ number }) => named(number));
  const sender = addresses.find((one) => one.type === "137")?.number;
  const [first] = joined;
  const from = direction === "out" ? undefined : sender === undefined ? first : named(sender);
  const receivers = direction === "out" && to.length === 0 ? joined : to;
  // What was said, or that something was sent: two pictures of one second are told apart by their number.
  const text = texts.join("\n");
  return { kind: "message", at, direction, from, to: receivers, thread, text };
}
