import type { Instant } from "../../core/day.ts";
import type { SkipReason } from "../../core/reading.ts";
import { chatInstant } from "../chat/chat-message.ts";

/** A message or call as an Android phone keeps it, whichever app wrote it down. Numbers as they stand. */
export type LogEntry =
  | {
      readonly kind: "message";
      readonly at: Instant;
      readonly direction: "in" | "out";
      /** Who wrote it, where it came in. */
      readonly from: Address | undefined;
      /** Whom it was sent to; of one that came in, all that got it. */
      readonly to: readonly Address[];
      readonly thread: string;
      readonly text: string;
    }
  | {
      readonly kind: "call";
      readonly at: Instant;
      readonly direction: "in" | "out";
      readonly isTaken: boolean;
      readonly other: Address;
    }
  | { readonly kind: "left"; readonly reason: SkipReason; readonly detail?: string };

export interface Address {
  readonly number: string;
  readonly name: string | undefined;
}

/** Fields of one record, by Android's names for them; undefined where they are missing. */
export type Fields = (name: string) => string | undefined;

/** Android's words for the box a message lies in: 1 received, 2 sent, 3 draft, 4 to be sent, 5 failed, 6 queued. */
export function directionOf(box: string | undefined): "in" | "out" | "unsent" | undefined {
  if (box === "1") return "in";
  if (box === "2") return "out";
  return box !== undefined && ["3", "4", "5", "6"].includes(box) ? "unsent" : undefined;
}

/** Milliseconds; multimedia messages have seconds in Android's own tables. */
export function instantOf(date: string | undefined): Instant | undefined {
  const number = /^\d{9,14}$/.test(date ?? "") ? Number(date) : 0;
  const at = number < 100_000_000_000 ? number * 1000 : number;
  return chatInstant(at);
}

export function readSms(field: Fields): LogEntry {
  const direction = directionOf(field("type"));
  if (direction === "unsent") return { kind: "left", reason: "draft" };
  if (direction === undefined) return { kind: "left", reason: "unreadable", detail: `type ${field("type") ?? ""}` };
  const at = instantOf(field("date"));
  if (at === undefined) return { kind: "left", reason: "no-date", detail: field("date") ?? "" };
  const other = { number: field("address") ?? "", name: field("contact_name") ?? field("__display_name") };
  const text = field("body") ?? "";
  if (text === "" || text === "null") return { kind: "left", reason: "empty" };
  const [from, to] = direction === "in" ? [other, []] : [undefined, [other]];
  return { kind: "message", at, direction, from, to, thread: other.number, text };
}

/** Types: 1 came in, 2 went out, 3 missed, 4 voicemail, 5 rejected, 6 blocked, 7 taken on another device. */
export function readCall(field: Fields): LogEntry {
  const type = field("type") ?? "";
  const at = instantOf(field("date"));
  if (at === undefined) return { kind: "left", reason: "no-date", detail: field("date") ?? "" };
  if (type === "6") return { kind: "left", reason: "spam", detail: "a blocked number" };
  if (!/^[1-57]$/.test(type)) return { kind: "left", reason: "unreadable", detail: `type ${type}` };
  const other = {
    number: field("number") ?? "",
    name: field("contact_name") ?? field("__display_name") ?? field("display-name") ?? field("name"),
  };
  const isTaken = type === "7" || ((type === "1" || type === "2") && Number(field("duration") ?? 0) > 0);
  return { kind: "call", at, direction: type === "2" ? "out" : "in", isTaken, other };
}
