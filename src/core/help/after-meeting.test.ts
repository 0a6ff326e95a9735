import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { idOf } from "../id.ts";
import { AS_OF, TODAY, aPerson, historyOn, viewOf } from "../plan/testing.ts";
import type { Decision, OccasionAnswer } from "../facts.ts";
import { type AskableExchange, afterKey, unaskedMeeting } from "./after-meeting.ts";

function meeting(id: number, day: string, over: Partial<AskableExchange> = {}): AskableExchange {
  return { id: idOf(id), day: day as Day, medium: "in-person", direction: "mutual", recipients: 1, ...over };
}

function ask(
  exchanges: readonly AskableExchange[],
  decision: Decision = "none",
  asked: readonly number[] = [],
): unknown {
  const answers = asked.map((id, at): OccasionAnswer => ({
    id: idOf<"occasion">(90 + at),
    contact: idOf(1),
    key: afterKey(idOf(id)),
    answer: "dismissed",
    on: AS_OF,
  }));
  const person = aPerson(1, historyOn([TODAY - 2]), { answers, contact: { decision, decidedOn: AS_OF } });
  return unaskedMeeting(viewOf(person), exchanges, AS_OF)?.id ?? null;
}

test("unaskedMeeting() asks about the latest meeting or call of the last week, once", () => {
  const met = [meeting(10, "2026-11-05"), meeting(11, "2026-11-08", { medium: "phone", direction: "outbound" })];

  expect(ask(met)).toBe(11);
  expect(ask(met.toReversed(), "none", [10])).toBe(11);
  expect(ask(met, "none", [11])).toBeNull();
  expect(ask([meeting(12, "2026-11-08"), meeting(13, "2026-11-08")])).toBe(13);
});

test("unaskedMeeting() does not ask about mail, crowds, missed calls, what is long ago or to come", () => {
  const none = [
    meeting(10, "2026-11-08", { medium: "email" }),
    meeting(11, "2026-11-08", { recipients: 12 }),
    meeting(12, "2026-11-08", { direction: "failed" }),
    meeting(13, "2026-11-01"),
    meeting(14, "2026-11-10"),
  ];

  expect(ask(none)).toBeNull();
});

test.each<Decision>(["resting", "let-go", "never"])("unaskedMeeting() does not ask about who is %s", (decision) => {
  expect(ask([meeting(10, "2026-11-08")], decision)).toBeNull();
});
