import { EMPTY_CARD } from "../../core/card.ts";
import { keyOf } from "../../core/key.ts";
import { normaliseEmail } from "../../core/person/identity.ts";
import type { Party, Place, ReadContext, Reading } from "../../core/reading.ts";
import { type JsonObject, isObject, objectsOf, textOf } from "../json/json-values.ts";
import { type MonicaBook, monicaName, readMonicaBook } from "./monica-book.ts";
import { cardFromMonica } from "./monica-card.ts";
import { monicaParty, readActivity, readCalls, readConversations } from "./monica-contact.ts";
import { pictureIn } from "./picture.ts";
import { propertiesOf, walkMonica } from "./walk-monica.ts";

/** What a contact holds that Kith has no place for; it is kept with the record. */
const NOT_KEPT: readonly string[] = ["reminder", "task", "debt", "gift", "pet", "life_event", "document"];
/** Exchanges are read for themselves, and their words are not kept. */
const EXCHANGES: readonly string[] = ["call", "conversation", "activity"];
/** What changes by looking at a contact, and says nothing of them. */
const RESTLESS: readonly string[] = ["last_consulted_at", "number_of_views", "distant_etag", "last_talked_to"];

/**
 * Reads Monica's JSON export in two passes: the first finds names, kinds of fields and who took part in what. A contact
 * is a card; calls, messages and activities are exchanges with it, in their direction.
 *
 * `openText` gives the text from the start, each time it is called.
 */
export async function* readMonica(
  openText: () => AsyncIterable<string>,
  path: string,
  { zone }: ReadContext,
): AsyncGenerator<Reading> {
  const book = await readMonicaBook(walkMonica(openText()));
  for await (const part of walkMonica(openText())) {
    const place = { path, at: part.at };
    if (part.kind === "lost") {
      yield { kind: "skip", place, reason: part.reason };
      continue;
    }
    const { thing, type, at } = part;
    switch (type) {
      case "user":
        yield readOwner(thing, place);
        break;
      case "contact":
        yield* readContact(thing, place, book);
        yield* readCalls(thing, path, at, zone);
        yield* readConversations(thing, path, at, zone, book);
        break;
      case "activity":
        yield readActivity(thing, path, at, zone, book);
        break;
      case "photo":
        yield readPhoto(thing, place, book);
        break;
      case "document":
        yield { kind: "skip", place, reason: "not-kept", detail: "a document" };
        break;
      default:
      // Relations are read with their contacts; the rest are lists of kinds.
    }
  }
}

function readOwner(account: JsonObject, place: Place): Reading {
  const properties = propertiesOf(account);
  const email = normaliseEmail(textOf(account["email"]) ?? textOf(properties["email"]) ?? "");
  const me = textOf(properties["me_contact"]);
  const parties: Party[] = [
    ...(email === null ? [] : [{ kind: "email" as const, value: email }]),
    ...(me === undefined ? [] : [monicaParty(me)]),
  ];
  const name = monicaName((property) => (textOf(account[property]) ?? textOf(properties[property]) ?? "").trim());
  return { kind: "owner", place, parties, ...(name === "" ? {} : { name }) };
}

function* readContact(contact: JsonObject, place: Place, book: MonicaBook): Generator<Reading> {
  const uuid = textOf(contact["uuid"]) ?? "";
  const properties = propertiesOf(contact);
  if (properties["is_partial"] === true || properties["is_partial"] === 1) {
    yield { kind: "skip", place, reason: "not-kept", detail: "somebody who is only named beside a contact" };
    return;
  }
  const card = cardFromMonica(contact, book);
  if (uuid === "" || card.name === undefined) {
    yield { kind: "skip", place, reason: "empty" };
    return;
  }
  const days = Number(properties["stay_in_touch_frequency"]);
  yield {
    kind: "card",
    place,
    key: keyOf("monica", uuid),
    raw: new TextEncoder().encode(JSON.stringify(rawOf(contact))),
    card,
    parties: [monicaParty(uuid, card.name.full)],
    ...(Number.isInteger(days) && days > 0 ? { everyDays: days } : {}),
  };
  for (const list of objectsOf(contact["data"])) {
    const type = textOf(list["type"]) ?? "";
    if (!NOT_KEPT.includes(type)) continue;
    for (const [index] of objectsOf(list["values"]).entries()) {
      yield { kind: "skip", place: { ...place, at: `${place.at ?? ""}, ${type} ${index + 1}` }, reason: "not-kept" };
    }
  }
}

function rawOf(contact: JsonObject): JsonObject {
  const rest = Object.entries(contact).filter(([name]) => name !== "updated_at");
  const properties = Object.entries(propertiesOf(contact)).filter(([name]) => !RESTLESS.includes(name));
  const data = objectsOf(contact["data"]).filter((list) => !EXCHANGES.includes(textOf(list["type"]) ?? ""));
  return { ...Object.fromEntries(rest), properties: Object.fromEntries(properties), data };
}

/** The picture that stands for a contact is theirs; others are of an album, which Kith has not. */
function readPhoto(photo: JsonObject, place: Place, book: MonicaBook): Reading {
  const uuid = textOf(photo["uuid"]) ?? "";
  const contact = book.contactsByPhoto.get(uuid);
  const said = isObject(photo["properties"]) ? photo["properties"] : photo;
  const picture = contact === undefined ? undefined : pictureIn(textOf(said["dataUrl"]) ?? "");
  if (contact === undefined || picture === undefined) {
    return { kind: "skip", place, reason: "not-kept", detail: "a picture of an album" };
  }
  return {
    kind: "card",
    place,
    key: keyOf("monica-photo", uuid),
    raw: new TextEncoder().encode(JSON.stringify({ photo: uuid, contact })),
    card: { ...EMPTY_CARD, photos: [picture] },
    parties: [monicaParty(contact)],
  };
}
