import { DAY_MS, type Instant, dayNumber, isDay, isInstant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { Medium } from "../../core/medium.ts";
import type { MessageRecord, Party, Place, ReadContext, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE } from "../chat/chat-message.ts";
import { createOpeningsFinder } from "../chat/find-openings.ts";
import { type JsonObject, objectsOf, textOf } from "../json/json-values.ts";
import type { MonicaBook } from "./monica-book.ts";
import { heldBy } from "./monica-card.ts";
import { propertiesOf } from "./walk-monica.ts";

type Zone = ReadContext["zone"];

/** A contact of Monica's, by its own number. */
export function monicaParty(uuid: string, name?: string): Party {
  return { kind: "handle", value: `monica:${uuid}`, ...(name === undefined || name === "" ? {} : { name }) };
}

/** Reads the calls that the owner noted with one contact. */
export function* readCalls(contact: JsonObject, path: string, at: string, zone: Zone): Generator<Reading> {
  const uuid = textOf(contact["uuid"]) ?? "";
  for (const [index, call] of heldBy(contact, "call").entries()) {
    const place = { path, at: `${at}, call ${index + 1}` };
    const properties = propertiesOf(call);
    const date = textOf(properties["called_at"]) ?? "";
    const instant = monicaInstant(date, zone);
    if (instant === undefined) {
      yield { kind: "skip", place, reason: "no-date", detail: date };
      continue;
    }
    const theyCalled = properties["contact_called"] === true;
    yield messageReading(place, {
      ...CHAT_MESSAGE,
      key: keyOf("monica-call", uuid, date, String(index), theyCalled ? "in" : "out"),
      at: instant,
      medium: "phone",
      nature: "call",
      participants: [{ ...monicaParty(uuid), role: theyCalled ? "from" : "to" }],
      ownerRole: theyCalled ? "to" : "from",
    });
  }
}

/** Reads the conversations that the owner copied in. Words are hashed into the key and not kept. */
export function* readConversations(
  contact: JsonObject,
  path: string,
  at: string,
  zone: Zone,
  book: MonicaBook,
): Generator<Reading> {
  const uuid = textOf(contact["uuid"]) ?? "";
  const openings = createOpeningsFinder();
  const lines = heldBy(contact, "conversation").flatMap((conversation, index) => {
    const properties = propertiesOf(conversation);
    const type = book.fieldTypes.get(textOf(properties["contact_field_type"]) ?? "") ?? "";
    return objectsOf(properties["messages"]).map((message, line) => {
      const said = message["properties"] === undefined ? message : propertiesOf(message);
      const date = textOf(said["written_at"]) ?? textOf(properties["happened_at"]) ?? "";
      const id = `${at}, conversation ${index + 1}, message ${line + 1}`;
      const instant = monicaInstant(date, zone);
      if (instant !== undefined) openings.add(uuid, instant, id);
      return { said, date, id, instant, medium: mediumOfField(type) };
    });
  });
  for (const { said, date, id, instant, medium } of lines) {
    const place = { path, at: id };
    if (instant === undefined) {
      yield { kind: "skip", place, reason: "no-date", detail: date };
      continue;
    }
    const isOwn = said["written_by_me"] === true || said["written_by_me"] === 1;
    yield messageReading(place, {
      ...CHAT_MESSAGE,
      key: keyOf("monica-message", uuid, date, isOwn ? "out" : "in", textOf(said["content"]) ?? ""),
      at: instant,
      medium,
      nature: openings.isOpening(uuid, id) ? "opening" : "reply",
      participants: [{ ...monicaParty(uuid), role: isOwn ? "to" : "from" }],
      ownerRole: isOwn ? "from" : "to",
    });
  }
}

/** Reads what the owner did with others: they met, unless the kind of activity says how else. */
export function readActivity(activity: JsonObject, path: string, at: string, zone: Zone, book: MonicaBook): Reading {
  const uuid = textOf(activity["uuid"]) ?? "";
  const place = { path, at };
  const properties = propertiesOf(activity);
  const contacts = book.contactsByActivity.get(uuid) ?? [];
  if (contacts.length === 0) return { kind: "skip", place, reason: "no-participants" };
  const date = textOf(properties["happened_at"]) ?? "";
  const instant = monicaInstant(date, zone);
  if (instant === undefined) return { kind: "skip", place, reason: "no-date", detail: date };
  return messageReading(place, {
    ...CHAT_MESSAGE,
    key: keyOf("monica-activity", uuid),
    at: instant,
    medium: mediumOfActivity(book.activityTypes.get(textOf(properties["type"]) ?? "") ?? ""),
    nature: "meeting",
    subject: textOf(properties["summary"])?.trim() ?? "",
    participants: contacts.map((contact) => ({ ...monicaParty(contact), role: "attendee" as const })),
    ownerRole: "attendee",
    recipients: contacts.length,
  });
}

function messageReading(place: Place, message: MessageRecord): Reading {
  return { kind: "message", place, message };
}

function mediumOfField(type: string): Medium {
  if (/^e-?mail$/i.test(type)) return "email";
  return "direct-message";
}

function mediumOfActivity(type: string): Medium {
  if (/phone|call|telefon/i.test(type)) return "phone";
  return /video|skype|zoom/i.test(type) ? "video" : "in-person";
}

/** Monica keeps days as midnight: noon of the day in the owner's zone stands for its unknown hour. */
function monicaInstant(text: string, zone: Zone): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|\+00:?00)?)?$/.exec(text);
  const day = match?.[1] ?? "";
  if (match === null || !isDay(day)) return undefined;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds === 0) return zone.instantAt(dayNumber(day), 12 * 60);
  const at = dayNumber(day) * DAY_MS + seconds * 1000;
  return isInstant(at) ? at : undefined;
}
