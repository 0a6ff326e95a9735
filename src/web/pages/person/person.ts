import type { AnswerOf } from "../../api/client.ts";

/** All that is known of one contact. */
export type Person = AnswerOf<"GET /people/:id">;
