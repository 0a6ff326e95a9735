import { type JsonObject, isObject } from "../json/json-values.ts";
import { type JsonPath, walkJson } from "../json/walk-json.ts";

/** A chat as its export describes it. */
export interface TelegramChat {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

export type TelegramPart =
  | { readonly kind: "message"; readonly chat: TelegramChat; readonly message: JsonObject; readonly at: string }
  /** The account whose export it is. */
  | { readonly kind: "account"; readonly account: JsonObject }
  | { readonly kind: "contact"; readonly contact: JsonObject; readonly at: string }
  | { readonly kind: "lost"; readonly reason: "unreadable" | "too-large"; readonly at: string };

/**
 * Walks `result.json`, of one chat or of a whole account: there chats stand in a list, and the person and their
 * contacts before them.
 */
export async function* walkExport(chunks: AsyncIterable<string>): AsyncGenerator<TelegramPart> {
  let fields = new Map<string, string>();
  let chatPath = "";
  for await (const part of walkJson(chunks, isRecord)) {
    const { path } = part;
    const at = placeOf(path, fields);
    if (part.kind !== "value") {
      yield { kind: "lost", reason: part.kind === "broken" ? "unreadable" : part.reason, at };
    } else if (path[0] === "personal_information") {
      if (isObject(part.value)) yield { kind: "account", account: part.value };
    } else if (isContact(path)) {
      if (isObject(part.value)) yield { kind: "contact", contact: part.value, at };
      else yield { kind: "lost", reason: "unreadable", at };
    } else if (isMessage(path)) {
      const chat = { id: fields.get("id") ?? "", name: fields.get("name") ?? "", type: fields.get("type") ?? "" };
      if (isObject(part.value)) yield { kind: "message", chat, message: part.value, at };
      else yield { kind: "lost", reason: "unreadable", at };
    } else {
      const outer = path.slice(0, -1).join("/");
      if (outer !== chatPath) [chatPath, fields] = [outer, new Map<string, string>()];
      if (typeof part.value === "string" || typeof part.value === "number")
        fields.set(String(path.at(-1)), String(part.value));
    }
  }
}

function isRecord(path: JsonPath): boolean {
  return path[0] === "personal_information" || isMessage(path) || isContact(path);
}

function isMessage(path: JsonPath): boolean {
  return path.at(-2) === "messages" && typeof path.at(-1) === "number";
}

function isContact(path: JsonPath): boolean {
  return path.length === 3 && path[0] === "contacts" && path[1] === "list";
}

function placeOf(path: JsonPath, fields: ReadonlyMap<string, string>): string {
  const last = path.at(-1);
  const count = typeof last === "number" ? last + 1 : 1;
  return isContact(path) ? `contact ${count}` : `message ${count} of chat ${fields.get("id") ?? ""}`.trim();
}
