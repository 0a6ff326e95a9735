import type { Instant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { Party, Reading, SkipReason } from "../../core/reading.ts";
import { type TableRecord, readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { createOpeningsFinder } from "../chat/find-openings.ts";
import { parseMessageDate } from "./parse-dates.ts";
import { isHiddenMember, profileParty } from "./profile-party.ts";
import { isMessagesHeader } from "./recognise-linkedin.ts";
import { splitNames } from "./split-names.ts";

/** What a row must have to be a message at all. */
interface Envelope {
  readonly kind: "envelope";
  readonly at: Instant;
  readonly sender: Party;
  readonly conversation: string;
}

/**
 * Reads `messages.csv`, all generations of its header, in two passes: the first finds which messages
 * opened an exchange. Content is hashed into the key and not kept.
 *
 * `openRows` gives the rows from the start, each time it is called.
 */
export async function* readMessages(openRows: () => AsyncIterable<TableRow>, path: string): AsyncGenerator<Reading> {
  const openings = createOpeningsFinder();
  const namesWithComma = new Set<string>();
  for await (const record of readRecords(openRows(), path, isMessagesHeader)) {
    if (record.kind === "skip") continue;
    const from = record.cell("from");
    if (from.includes(",")) namesWithComma.add(from);
    const envelope = readEnvelope(record);
    if (envelope.kind === "envelope") openings.add(envelope.conversation, envelope.at, record.place.at ?? "");
  }

  for await (const record of readRecords(openRows(), path, isMessagesHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const envelope = readEnvelope(record);
    if (envelope.kind === "skip") yield { place: record.place, ...envelope };
    else {
      const isOpening = openings.isOpening(envelope.conversation, record.place.at ?? "");
      yield readMessage(record, envelope, isOpening, namesWithComma);
    }
  }
}

type Skip = { readonly kind: "skip"; readonly reason: SkipReason; readonly detail?: string };

function readEnvelope(record: TableRecord): Envelope | Skip {
  if (isYes(record.cell("ismessagedraft")) || isYes(record.cell("isconversationdraft"))) {
    return { kind: "skip", reason: "draft" };
  }
  if (record.cell("folder").toUpperCase() === "SPAM") return { kind: "skip", reason: "spam" };
  const from = record.cell("from");
  if (isHiddenMember(from)) return { kind: "skip", reason: "hidden-member" };
  // Advertisements have no profile behind them, or the page of a company.
  const sender = profileParty(record.cell("senderprofileurl"), from);
  if (sender === undefined || /^<p class="spinmail-/.test(record.cell("content"))) {
    return { kind: "skip", reason: "sponsored" };
  }
  const at = parseMessageDate(record.cell("date"));
  if (at === undefined) return { kind: "skip", reason: "no-date", detail: record.cell("date") };
  return { kind: "envelope", at, sender, conversation: conversationOf(record) };
}

function readMessage(
  record: TableRecord,
  { at, sender, conversation }: Envelope,
  isOpening: boolean,
  namesWithComma: ReadonlySet<string>,
): Reading {
  const { others, recipients } = recipientsOf(record, sender, namesWithComma);
  if (others.length === 0) {
    const reason = isHiddenMember(record.cell("to")) ? "hidden-member" : "no-participants";
    return { kind: "skip", place: record.place, reason };
  }
  return {
    kind: "message",
    place: record.place,
    message: {
      key: keyOf("linkedin-message", conversation, String(at), sender.value, record.cell("content")),
      at,
      medium: "direct-message",
      nature: isOpening ? "opening" : "reply",
      subject: record.cell("subject", "conversationtitle"),
      participants: [{ ...sender, role: "from" }, ...others.map((party) => ({ ...party, role: "to" as const }))],
      recipients,
      threadKey: keyOf("linkedin-conversation", conversation),
      failed: [],
      deliveredTo: [],
      sent: record.cell("folder").toUpperCase() === "SENT",
      dateRepaired: false,
    },
  };
}

/**
 * Names of recipients are joined by the comma that they hold themselves (`Jo Roe, Ph.D.`), so where
 * there are addresses of profiles these say who it was, and names are kept only when the counts agree.
 */
function recipientsOf(record: TableRecord, sender: Party, namesWithComma: ReadonlySet<string>) {
  const to = record.cell("to");
  const names = splitNames(to, namesWithComma);
  const urls = record
    .cell("recipientprofileurls")
    .split(",")
    .map((url) => url.trim())
    .filter((url) => url !== "");
  const parties = new Map<string, Party>();
  if (urls.length > 0) {
    const namesByUrl = urls.length === 1 ? [to] : names.length === urls.length ? names : [];
    urls.forEach((url, index) => {
      const party = profileParty(url, namesByUrl[index] ?? "");
      if (party !== undefined && party.value !== sender.value) parties.set(party.value, party);
    });
  } else {
    for (const name of names) if (!isHiddenMember(name)) parties.set(name, { kind: "name", value: name });
  }
  const others = [...parties.values()];
  return { others, recipients: Math.max(1, others.length, urls.length === 0 ? names.length : 0) };
}

/** Rows without an id belong together when the same people stand on them. */
function conversationOf(record: TableRecord): string {
  const id = record.cell("conversationid");
  return id === "" ? [record.cell("from"), record.cell("to")].sort().join("\n") : id;
}

function isYes(text: string): boolean {
  return /^(?:yes|true|1)$/i.test(text);
}
