import { keyOf } from "../../core/key.ts";
import type { Participant, Party, Place, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE, MOST_OTHERS } from "../chat/chat-message.ts";
import { createOpeningsFinder } from "../chat/find-openings.ts";
import { isObject, textOf } from "../json/json-values.ts";
import { type JsonPath, walkJson } from "../json/walk-json.ts";
import { type MetaMessage, isGone, readMetaMessage } from "./meta-message.ts";
import type { MetaForm } from "./recognise-meta.ts";
import { repairText } from "./repair-text.ts";

/** One file of a conversation: `message_1.json` is its newest, and long ones have many. */
export interface ThreadFile {
  readonly path: string;
  /** Gives the text from the start, each time it is called. */
  openText(): AsyncIterable<string>;
}

/** What is known of a conversation from a first pass over its files. */
interface Thread {
  readonly members: Set<string>;
  title: string;
}

/**
 * Reads the files of one conversation of Facebook's or Instagram's, or the profile, which says who the owner is. People
 * are known by name alone. Messages have no numbers: they are known by their millisecond, sender and the hash of their
 * words, so that one that stands in both archives, the usual and the encrypted one's, counts once.
 */
export async function* readThread(files: readonly ThreadFile[], service: MetaForm): AsyncGenerator<Reading> {
  const thread: Thread = { members: new Set(), title: "" };
  const openings = createOpeningsFinder();
  for (const { path, openText } of files) {
    for await (const part of walkJson(openText(), isWhole)) {
      if (part.kind !== "value") continue;
      const own = profileName(part.path, part.value);
      if (own !== undefined) {
        yield { kind: "owner", place: { path }, parties: [{ kind: "name", value: own, name: own }], name: own };
      } else if (isMessage(part.path)) {
        if (!isObject(part.value)) continue;
        const { at, sender } = readMetaMessage(part.value);
        if (!isGone(sender)) thread.members.add(sender);
        if (at !== undefined) openings.add("", at, `${path} ${String(part.path.at(-1))}`);
      } else {
        noteThread(thread, part.path, part.value);
      }
    }
  }
  for (const { path, openText } of files) {
    for await (const part of walkJson(openText(), isWhole)) {
      const place = { path, at: placeOf(part.path) };
      if (part.kind !== "value") {
        yield { kind: "skip", place, reason: part.kind === "broken" ? "unreadable" : part.reason };
      } else if (isMessage(part.path)) {
        if (!isObject(part.value)) yield { kind: "skip", place, reason: "unreadable" };
        else {
          const isOpening = openings.isOpening("", `${path} ${String(part.path.at(-1))}`);
          yield readOne(readMetaMessage(part.value), thread, place, service, isOpening);
        }
      }
    }
  }
}

function isWhole(path: JsonPath): boolean {
  return isMessage(path) || (path[0] === "participants" && path.length === 2);
}

function isMessage(path: JsonPath): boolean {
  return path[0] === "messages" && path.length === 2;
}

function placeOf(path: JsonPath): string {
  const [, index] = path;
  return `message ${typeof index === "number" ? index + 1 : 1}`;
}

/** The usual archive names participants in objects, the encrypted one as plain texts. */
function noteThread(thread: Thread, path: JsonPath, value: unknown): void {
  if (path[0] === "participants") {
    const name = repairText(textOf(isObject(value) ? value["name"] : value) ?? "").trim();
    if (!isGone(name)) thread.members.add(name);
  } else if (path.length === 1 && (path[0] === "title" || path[0] === "threadName")) {
    thread.title = repairText(textOf(value) ?? "").replace(/_\d+$/, "");
  }
}

/** The name in Facebook's profile, and in Instagram's, which writes its keys in the language of the account. */
function profileName(path: JsonPath, value: unknown): string | undefined {
  const isFacebook = path.join(" ") === "profile_v2 name full_name";
  const isInstagram =
    path[0] === "profile_user" &&
    path.at(-1) === "value" &&
    /^(?:name|nome|nombre|nom|naam|namn|navn)$/i.test(String(path.at(-2)));
  const name = isFacebook || isInstagram ? repairText(textOf(value) ?? "").trim() : "";
  return name === "" ? undefined : name;
}

function readOne(message: MetaMessage, thread: Thread, place: Place, service: MetaForm, isOpening: boolean): Reading {
  const { at, sender, content, kind } = message;
  if (kind === "system") return { kind: "skip", place, reason: "system" };
  if (kind === "unsent") return { kind: "skip", place, reason: "empty", detail: "taken back by who wrote it" };
  if (kind === "empty") return { kind: "skip", place, reason: "empty" };
  if (at === undefined) return { kind: "skip", place, reason: "no-date" };
  if (isGone(sender)) return { kind: "skip", place, reason: "hidden-member" };
  const others = [...thread.members].filter((name) => name !== sender);
  if (others.length === 0) return { kind: "skip", place, reason: "no-others" };
  if (others.length > MOST_OTHERS) return { kind: "skip", place, reason: "too-many" };
  const participants: Participant[] = [
    { ...partyOf(sender), role: "from" },
    ...others.map((name) => ({ ...partyOf(name), role: "to" as const })),
  ];
  const isCall = kind === "call" || kind === "missed-call";
  const medium = isCall
    ? /video/i.test(content)
      ? "video"
      : "phone"
    : kind === "reaction"
      ? "reaction"
      : "direct-message";
  return {
    kind: "message",
    place,
    message: {
      ...CHAT_MESSAGE,
      key: keyOf(`${service}-message`, String(at), sender, content),
      at,
      medium,
      nature: isCall ? kind : isOpening && kind !== "reaction" ? "opening" : "reply",
      subject: others.length > 1 ? thread.title : "",
      recipients: others.length,
      threadKey: keyOf(`${service}-thread`, ...[...thread.members].sort()),
      participants,
      ownersChat: true,
    },
  };
}

function partyOf(name: string): Party {
  return { kind: "name", value: name, name };
}
