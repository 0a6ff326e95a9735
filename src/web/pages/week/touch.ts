/** A touch of the week, as the API shows it. */
import type { AnswerOf } from "../../api/client.ts";

export type Touch = AnswerOf<"GET /week">["touches"][number];
