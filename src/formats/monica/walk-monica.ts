import type { SkipReason } from "../../core/reading.ts";
import { type JsonObject, isObject, textOf } from "../json/json-values.ts";
import { type JsonPath, walkJson } from "../json/walk-json.ts";

/** One thing of an export, with its type: `contact`, `activity`, `relationship`, `contact_field_types`, … */
export type MonicaPart =
  | { readonly kind: "thing"; readonly type: string; readonly at: string; readonly thing: JsonObject }
  | { readonly kind: "lost"; readonly at: string; readonly reason: Extract<SkipReason, "unreadable" | "too-large"> };

/**
 * Walks Monica's JSON export, `account.data[].values[]` and what its instance says of types, one by one. Memory is
 * bounded by the largest contact or photo.
 */
export async function* walkMonica(chunks: AsyncIterable<string>): AsyncGenerator<MonicaPart> {
  let type = "";
  for await (const part of walkJson(chunks, isThing)) {
    const { path } = part;
    const at = path.join(".");
    if (part.kind !== "value") {
      yield { kind: "lost", at, reason: part.kind === "lost" ? part.reason : "unreadable" };
    } else if (path[1] === "data" && path.length === 4 && path[3] === "type") {
      type = textOf(part.value) ?? "";
    } else if (isThing(path) && isObject(part.value)) {
      yield { kind: "thing", type: path[1] === "data" ? type : String(path[2]), at, thing: part.value };
    }
  }
}

function isThing(path: JsonPath): boolean {
  if (path[0] !== "account") return false;
  return path[1] === "data" ? path.length === 5 && path[3] === "values" : path[1] === "instance" && path.length === 4;
}

/** The properties of a thing; none where it has none. */
export function propertiesOf(thing: JsonObject): JsonObject {
  const properties = thing["properties"];
  return isObject(properties) ? properties : {};
}
