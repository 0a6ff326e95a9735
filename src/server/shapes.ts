/** Shapes that many endpoints share. Ids are read and shown with their prefix, as on the command line. */
import { z } from "zod";
import { type Day, isDay } from "../core/day.ts";
import { TOUCH_STATES } from "../core/facts.ts";
import { given } from "../core/failure.ts";
import { type Id, type ShownKind, parseShownId } from "../core/id.ts";
import { MEDIA } from "../core/medium.ts";
import { TIE_STATES } from "../core/tie/state.ts";

/** An id as it is shown, read into the number it stands for. */
function shownId<K extends ShownKind>(kind: K, pattern: RegExp) {
  return z
    .string()
    .regex(pattern)
    .transform((text): Id<K> => given(parseShownId(kind, text), "the pattern is that of the id"));
}

export const contactId = shownId("contact", /^c_[1-9]\d{0,14}$/);
export const groupId = shownId("group", /^g_[1-9]\d{0,14}$/);
export const eventId = shownId("event", /^e_[1-9]\d{0,14}$/);

export const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue({ code: "custom", message: "is not a day such as 2026-11-23" });
  return z.NEVER;
});

/** A number from a query, which is text there. */
export function count(least: number, most: number) {
  return z.coerce.number<number>().int().min(least).max(most);
}

/** Said in a query, or left out. */
export const flag = z.union([z.literal(true), z.literal("true").transform((): true => true)]);

/** Words of the owner's: as long as anybody would write. */
export const words = z.string().trim().min(1).max(10_000);
export const line = z.string().trim().min(1).max(500);

export const medium = z.enum(MEDIA);
export const tieState = z.enum(TIE_STATES);
export const touchState = z.enum(TOUCH_STATES);

export function list<T extends z.ZodType>(of: T) {
  return z.array(of).readonly();
}

export const text = z.string();
export const textOrNone = z.string().nullable();
export const numberOrNone = z.number().nullable();

export const namedContact = z.object({ id: text, name: text });

/** What most verbs answer: whom it was about. */
export const aboutContact = z.object({ contact: namedContact });
