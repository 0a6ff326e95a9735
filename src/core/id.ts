/** Ids are integers from one counter per owner; surfaces show them with a prefix. */
import { assert } from "./failure.ts";

export type Id<Name extends string> = number & { readonly __id: Name };

export type OwnerId = Id<"owner">;
export type ContactId = Id<"contact">;
export type SourceId = Id<"source">;
export type RecordId = Id<"record">;
export type DetailId = Id<"detail">;
export type PositionId = Id<"position">;
export type OrganisationId = Id<"organisation">;
export type IdentityId = Id<"identity">;
export type InteractionId = Id<"interaction">;
export type EventId = Id<"event">;
export type GroupId = Id<"group">;
export type TouchId = Id<"touch">;
export type HelpId = Id<"help">;
export type RegroupId = Id<"regroup">;

/** Takes a positive integer, drawn from the owner's counter or read from a store, for the id of a row. */
export function idOf<Name extends string>(value: number): Id<Name> {
  assert(Number.isSafeInteger(value) && value > 0, "an id is a positive integer");
  return value as Id<Name>;
}

const PREFIXES = {
  contact: "c",
  interaction: "i",
  group: "g",
  source: "s",
  touch: "t",
  record: "r",
  identity: "a",
  help: "h",
  event: "e",
  feed: "f",
} as const;
export type ShownKind = keyof typeof PREFIXES;

/** Shows an id as surfaces do: `c_12`. */
export function showId(kind: ShownKind, id: number): string {
  return `${PREFIXES[kind]}_${id}`;
}

/** Reads an id that a surface showed; undefined when it is not one of that kind. */
export function parseShownId<K extends ShownKind>(kind: K, text: string): Id<K> | undefined {
  const match = /^([a-z])_(\d{1,15})$/.exec(text);
  return match?.[1] === PREFIXES[kind] ? (Number(match[2]) as Id<K>) : undefined;
}
