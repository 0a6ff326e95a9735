import type { AnswerOf } from "../../api/client.ts";

/** The regroup as it stands. */
export type Regroup = AnswerOf<"GET /regroup">;
