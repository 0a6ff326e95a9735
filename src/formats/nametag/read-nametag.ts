import { dayNumber, isDay } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import { normaliseEmail } from "../../core/person/identity.ts";
import type { Place, ReadContext, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE } from "../chat/chat-message.ts";
import { type JsonObject, isObject, textOf } from "../json/json-values.ts";
import { type JsonPath, walkJson } from "../json/walk-json.ts";
import { cardFromNametag } from "./nametag-card.ts";

const NOON_MINUTES = 12 * 60;
/** What changes by using the program, and says nothing of the person. */
const RESTLESS: readonly string[] = ["lastContact", "locations"];

/** Reads Nametag's JSON export: a person is a card, and the day of last contact an exchange of which no more is known. */
export async function* readNametag(
  chunks: AsyncIterable<string>,
  path: string,
  { zone }: ReadContext,
): AsyncGenerator<Reading> {
  for await (const part of walkJson(chunks, isWhole)) {
    const place = { path, at: part.path.join(".") };
    if (part.kind !== "value") {
      yield { kind: "skip", place, reason: part.kind === "lost" ? part.reason : "unreadable" };
      continue;
    }
    if (!isWhole(part.path) || !isObject(part.value)) continue;
    const [list] = part.path;
    if (list === "people") yield* readPerson(part.value, place, zone);
    else if (list === "user") yield readOwner(part.value, place);
    else if (list === "journalEntries") {
      yield { kind: "skip", place, reason: "not-kept", detail: "an entry of the journal" };
    }
  }
}

function isWhole([list, ...rest]: JsonPath): boolean {
  return list === "user" ? rest.length === 0 : (list === "people" || list === "journalEntries") && rest.length === 1;
}

function readOwner(account: JsonObject, place: Place): Reading {
  const email = normaliseEmail(textOf(account["email"]) ?? "");
  const name = textOf(account["name"])?.trim() ?? "";
  return {
    kind: "owner",
    place,
    parties: email === null ? [] : [{ kind: "email", value: email }],
    ...(name === "" ? {} : { name }),
  };
}

function* readPerson(person: JsonObject, place: Place, zone: ReadContext["zone"]): Generator<Reading> {
  const card = cardFromNametag(person);
  const id = textOf(person["id"]) ?? "";
  if (id === "" || (card.name === undefined && card.emails.length === 0 && card.phones.length === 0)) {
    yield { kind: "skip", place, reason: "empty" };
    return;
  }
  const everyDays = everyDaysOf(person);
  const party = {
    kind: "handle" as const,
    value: `nametag:${id}`,
    ...(card.name === undefined ? {} : { name: card.name.full }),
  };
  yield {
    kind: "card",
    place,
    key: keyOf("nametag", id),
    raw: new TextEncoder().encode(JSON.stringify(rawOf(person))),
    card,
    parties: [party],
    ...(everyDays === undefined ? {} : { everyDays }),
  };
  const last = (textOf(person["lastContact"]) ?? "").slice(0, 10);
  if (!isDay(last)) return;
  yield {
    kind: "message",
    place: { ...place, at: `${place.at ?? ""}.lastContact` },
    message: {
      ...CHAT_MESSAGE,
      key: keyOf("nametag-contact", id, last),
      at: zone.instantAt(dayNumber(last), NOON_MINUTES),
      medium: "other",
      // As if logged by hand: what another source shows of those days confirms it, and is not doubled.
      nature: "logged",
      participants: [{ ...party, role: "attendee" }],
      ownerRole: "attendee",
    },
  };
}

function rawOf(person: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(person).filter(([name]) => !RESTLESS.includes(name)));
}

const DAYS_BY_UNIT: Readonly<Record<string, number>> = { DAYS: 1, WEEKS: 7, MONTHS: 30, YEARS: 365 };

/** How often the owner wanted to be reminded of them. */
function everyDaysOf(person: JsonObject): number | undefined {
  const unit = DAYS_BY_UNIT[textOf(person["contactReminderIntervalUnit"]) ?? ""];
  const interval = Number(person["contactReminderInterval"]);
  if (person["contactReminderEnabled"] !== true || unit === undefined || !Number.isInteger(interval)) return undefined;
  return interval > 0 ? interval * unit : undefined;
}
