import type { AnswerOf } from "../api/client.ts";

export type Medium = AnswerOf<"GET /week">["touches"][number]["medium"];

/** How contact is made, richest first. */
export const MEDIA: readonly Medium[] = [
  "in-person",
  "video",
  "phone",
  "note-card",
  "email",
  "direct-message",
  "reaction",
  "other",
];
