import { dayFromNumber, isInstant } from "../../core/day.ts";
import { assert } from "../../core/failure.ts";
import { keyOf } from "../../core/key.ts";
import type { Participant, Party, Place, ReadContext, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE, MOST_OTHERS, groupRecipients } from "../chat/chat-message.ts";
import { SILENCE_MS } from "../chat/find-openings.ts";
import type { TextLine } from "../chat/text-line.ts";
import { type LineKind, lineKind, sameText } from "./line-kind.ts";
import { type Stamp, readStamp, stampDay } from "./stamp.ts";
import { type ChatStudy, splitAuthor, studyChat } from "./study-chat.ts";

/** Of a message so much is hashed: enough to tell two of one minute apart. */
const MOST_WORDS = 64 * 1024;

interface Entry {
  readonly number: number;
  readonly stamp: Stamp;
  text: string;
}

/**
 * Reads the text export of one WhatsApp chat, of any phone and language, in two passes: the first finds the order
 * of dates, who wrote, and whether it is a group. Words are hashed into the key and not kept.
 *
 * `openLines` gives the lines from the start, each time it is called. Times are the owner's wall clock. The key of a
 * message is made of the minute on it, who wrote to whom, the hash of its words and its number among equals, so that a
 * later or longer export of the chat, from another phone or with its media, gives the same.
 */
export async function* readWhatsapp(
  openLines: () => AsyncIterable<TextLine>,
  path: string,
  context: ReadContext,
): AsyncGenerator<Reading> {
  const study = await studyChat(openLines(), path, context.dateOrder);
  const reader = createEntryReader(study, path, context);
  yield* reader.beforehand();
  let entry: Entry | undefined;
  let isLost = false;
  for await (const { number, text } of openLines()) {
    const stamp = readStamp(text);
    if (stamp !== undefined) {
      if (entry !== undefined) yield reader.read(entry);
      entry = { number, stamp, text: stamp.rest };
    } else if (entry !== undefined) {
      if (entry.text.length < MOST_WORDS) entry.text += `\n${text}`;
    } else if (!isLost && text.trim() !== "") {
      isLost = true;
      yield { kind: "skip", place: { path, at: `line ${number}` }, reason: "unreadable", detail: "no date before it" };
    }
  }
  if (entry !== undefined) yield reader.read(entry);
}

interface EntryReader {
  /** What the file tells besides its messages. */
  beforehand(): Iterable<Reading>;
  read(entry: Entry): Reading;
}

function createEntryReader(study: ChatStudy, path: string, context: ReadContext): EntryReader {
  const { order, sample, authors, isGroup, other, title } = study;
  const partiesByName = new Map([...authors, other ?? ""].map((name) => [name, partyOf(name, context)]));
  const threadKey = keyOf("whatsapp-chat", other ?? title ?? [...authors].sort().join("\n"));
  const me = other === undefined || isGroup ? undefined : authors.find((name) => name !== other);
  let last = Number.NEGATIVE_INFINITY;
  let minute = "";
  let countsByText = new Map<string, number>();

  const party = (name: string): Party => partiesByName.get(name) ?? { kind: "name", value: name };

  function countInMinute(of: string, text: string): number {
    if (of !== minute) [minute, countsByText] = [of, new Map<string, number>()];
    const count = countsByText.get(text) ?? 0;
    countsByText.set(text, count + 1);
    return count;
  }

  /** In a chat of two whose other is known, the owner needs no name. */
  function participantsOf(author: string): { participants: Participant[]; ownerRole?: "from" | "to" } {
    if (other !== undefined) {
      return author === other
        ? { participants: [{ ...party(other), role: "from" }], ownerRole: "to" }
        : { participants: [{ ...party(other), role: "to" }], ownerRole: "from" };
    }
    const to = authors.filter((name) => name !== author).map((name) => ({ ...party(name), role: "to" as const }));
    return { participants: [{ ...party(author), role: "from" }, ...to] };
  }

  function message(author: string, text: string, kind: LineKind, stamp: Stamp, place: Place): Reading {
    const day = stampDay(stamp, order.order);
    if (day === undefined) return { kind: "skip", place, reason: "no-date", detail: stamp.date.join(stamp.separator) };
    const at = context.zone.instantAt(day, stamp.minutes) + stamp.seconds * 1000;
    assert(isInstant(at), "a day with its time is an instant");
    const isOpening = at - last >= SILENCE_MS;
    last = Math.max(last, at);
    const words = sameText(text, kind);
    const wall = `${dayFromNumber(day)} ${stamp.minutes}`;
    // In a chat of two the owner's own name may change between exports, and what they wrote may go to many at once.
    const who = other === undefined ? author : `${other}\n${author === other ? "from" : "to"}`;
    const nth = countInMinute(wall, `${who}\n${words}`);
    const isCall = kind === "call" || kind === "missed-call";
    return {
      kind: "message",
      place,
      message: {
        ...CHAT_MESSAGE,
        key: keyOf("whatsapp", wall, who, words, String(nth)),
        at,
        medium: isCall ? (/vid/i.test(text) ? "video" : "phone") : CHAT_MESSAGE.medium,
        nature: isCall ? kind : isOpening ? "opening" : "reply",
        subject: isGroup ? (title ?? "") : "",
        recipients: isGroup ? groupRecipients(authors.length - 1) : 1,
        threadKey,
        ...participantsOf(author),
        ...(other === undefined ? { ownersChat: true as const } : {}),
      },
    };
  }

  return {
    *beforehand() {
      const place = { path };
      if (!order.isCertain && sample !== "") {
        const text = `dates such as ${sample} may be read in more than one order; taken as ${ORDER_WORDS[order.order]}, unless --date-order says otherwise`;
        yield { kind: "problem", problem: { place, text } };
      }
      if (me !== undefined) yield { kind: "owner", place, parties: [party(me)] };
    },
    read({ number, stamp, text: rest }) {
      const place = { path, at: `line ${number}` };
      const { author, text } = splitAuthor(rest);
      const kind = lineKind(text, author);
      // On Android a call that was not taken stands there without a name: it was the other who called.
      const caller = author ?? (kind === "missed-call" ? other : undefined);
      if (kind === "system" || caller === undefined) return { kind: "skip", place, reason: "system" };
      if (kind === "deleted") return { kind: "skip", place, reason: "empty", detail: "deleted by who wrote it" };
      if (isGroup && kind.endsWith("call")) return { kind: "skip", place, reason: "system" };
      if (text.trim() === "") return { kind: "skip", place, reason: "empty" };
      if (authors.length > MOST_OTHERS + 1) return { kind: "skip", place, reason: "too-many" };
      if (authors.length < 2 && other === undefined) return { kind: "skip", place, reason: "no-others" };
      return message(caller, text, kind, stamp, place);
    },
  };
}

const ORDER_WORDS = { dmy: "day first", mdy: "month first", ymd: "year first" } as const;

/** Who is not in the phone's address book stands there by number, or by the name they gave themselves, with a tilde. */
function partyOf(author: string, { normalisePhone }: ReadContext): Party {
  const phone = /^\+?[\d ()./-]{7,25}$/.test(author) ? (normalisePhone?.(author) ?? null) : null;
  if (phone !== null) return { kind: "phone", value: phone };
  return { kind: "name", value: author, name: author.replace(/^~ ?/, "") };
}
