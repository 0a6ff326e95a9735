import { keyOf } from "../../core/key.ts";
import type { Participant, Party, Place, ReadContext, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE, MOST_OTHERS } from "../chat/chat-message.ts";
import { phoneParty } from "../chat/phone-party.ts";
import type { Address, LogEntry } from "./log-entry.ts";

/** Turns what a phone's log says into a reading. The owner is whoever has the phone: it needs no number of theirs. */
export function readingFromEntry(entry: LogEntry, place: Place, context: ReadContext, isOpening: boolean): Reading {
  if (entry.kind === "left") return { ...entry, kind: "skip", place };
  const others = entry.kind === "call" ? [entry.other] : entry.from === undefined ? entry.to : [entry.from];
  const parties = new Map<string, Party>();
  let services = 0;
  for (const { number, name } of others) {
    const found = phoneParty(number, others.length > 1 ? undefined : name, context);
    if (found.kind === "party") parties.set(found.party.value, found.party);
    else if (found.kind === "service") services++;
  }
  if (parties.size === 0) return { kind: "skip", place, reason: services > 0 ? "automatic" : "no-participants" };
  if (parties.size > MOST_OTHERS) return { kind: "skip", place, reason: "too-many" };

  const isOut = entry.direction === "out";
  const participants = Array.from(parties.values(), (party): Participant => ({
    ...party,
    role: isOut ? "to" : "from",
  }));
  const values = [...parties.keys()].sort().join(",");
  const shared = {
    ...CHAT_MESSAGE,
    at: entry.at,
    participants,
    ownerRole: isOut ? ("from" as const) : ("to" as const),
  };
  if (entry.kind === "call") {
    const nature = entry.isTaken ? ("call" as const) : ("missed-call" as const);
    const key = keyOf("phone-call", String(entry.at), entry.direction, values);
    return { kind: "message", place, message: { ...shared, key, medium: "phone", nature } };
  }
  return {
    kind: "message",
    place,
    message: {
      ...shared,
      key: keyOf("text-message", String(entry.at), entry.direction, values, entry.text),
      nature: isOpening ? "opening" : "reply",
      recipients: Math.max(1, isOut ? parties.size : entry.to.length),
      threadKey: keyOf("text-thread", threadOf(entry.thread, context)),
    },
  };
}

/** The numbers of a thread, in one form whether they came or went; an id of the phone's stays as it is. */
export function threadOf(thread: string, context: ReadContext): string {
  const numbers = thread.split(/[~;]/).map((number) => {
    const found = phoneParty(number, undefined, context);
    return found.kind === "party" ? found.party.value : number.trim();
  });
  return numbers.sort().join(",");
}

/** Gives an address without a name, for lists in which names are not told apart. */
export function addressesOf(numbers: string): Address[] {
  return numbers
    .split(/[~;]/)
    .filter((number) => number.trim() !== "")
    .map((number) => ({ number, name: undefined }));
}
