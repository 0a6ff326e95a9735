/** The week and its touches, as the API shows them. */
import type { AnswerOf } from "../../api/client.ts";

export type WeekPlan = AnswerOf<"GET /week">;
export type Touch = WeekPlan["touches"][number];
