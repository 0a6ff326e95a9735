import type { ReadContext, Reading } from "../../core/reading.ts";
import { createOpeningsFinder } from "../chat/find-openings.ts";
import { isObject, objectsOf, textOf } from "../json/json-values.ts";
import { type Fields, type LogEntry, readCall, readSms } from "./log-entry.ts";
import { addOpening, readMultimedia } from "./read-sms-backup.ts";
import { readingFromEntry, threadOf } from "./reading-from-entry.ts";

/** One record of the file, parsed: undefined where it was no JSON. */
export interface JsonRecord {
  /** `line 12`, `record 3`. */
  readonly at: string;
  readonly value: unknown;
}

/**
 * Reads what SMS Import / Export writes: messages as a line of JSON each, calls as one array or as lines. Two passes:
 * the first finds which messages opened an exchange. `openRecords` gives the records from the start.
 */
export async function* readSmsJson(
  openRecords: () => AsyncIterable<JsonRecord>,
  path: string,
  context: ReadContext,
): AsyncGenerator<Reading> {
  const openings = createOpeningsFinder();
  for await (const { at, value } of openRecords()) addOpening(openings, readRecord(value), at, context);
  for await (const { at, value } of openRecords()) {
    const entry = readRecord(value);
    const isOpening = entry.kind === "message" && openings.isOpening(threadOf(entry.thread, context), at);
    yield readingFromEntry(entry, { path, at }, context, isOpening);
  }
}

function readRecord(value: unknown): LogEntry {
  if (!isObject(value)) return { kind: "left", reason: "unreadable", detail: "no JSON object" };
  const field: Fields = (name) => textOf(value[name]);
  if ("number" in value || "duration" in value) return readCall(field);
  if (!("msg_box" in value)) return readSms(field);
  const sender = value["__sender_address"];
  const receivers = objectsOf(value["__recipient_addresses"]);
  const addresses = [...(isObject(sender) ? [sender] : []), ...receivers, ...objectsOf(value["__addresses"])].map(
    (one) => ({
      number: textOf(one["address"]) ?? "",
      type: textOf(one["type"]) ?? "",
    }),
  );
  return readMultimedia({
    box: field("msg_box"),
    date: field("date"),
    type: field("m_type"),
    thread: threadNumbers(addresses, field("msg_box"), field("thread_id")),
    name: field("__display_name") ?? (isObject(sender) ? textOf(sender["__display_name"]) : undefined),
    texts: objectsOf(value["__parts"])
      .filter((part) => part["ct"] !== "application/smil")
      .map((part) => textOf(part["text"]) ?? ""),
    addresses,
  });
}

/** With one other the thread is theirs; in a group the owner's own number stands among those who got it, too. */
function threadNumbers(
  addresses: readonly { readonly number: string; readonly type: string }[],
  box: string | undefined,
  id: string | undefined,
): string {
  const others = addresses.filter(({ type }) => (type === "137") === (box === "1"));
  const isGroup = addresses.filter(({ type }) => type !== "137").length > 1;
  return isGroup ? `thread ${id ?? ""}` : others.map(({ number }) => number).join("~");
}
