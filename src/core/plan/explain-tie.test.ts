import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { type ExplainedTie, explainTie } from "./explain-tie.ts";
import type { PlanContact } from "./plan.ts";
import { planWeek } from "./plan-week.ts";
import { TODAY, aPerson, aPlanInput, attempt, contactDay, daysUpTo, historyOn, theGroup } from "./testing.ts";

const CLIENTS = theGroup("current-clients");

function explain(person: PlanContact): ExplainedTie | undefined {
  const input = aPlanInput([person]);
  return explainTie(input, planWeek(input), person.contact.id);
}

function about(explained: ExplainedTie | undefined, part: string): string | undefined {
  return explained?.lines.find((line) => line.about === part)?.text;
}

test("explainTie() says every number of a tie in words, and why it is proposed", () => {
  const person = aPerson(
    1,
    historyOn(daysUpTo(TODAY - 64, 19, 20), [attempt(TODAY - 200, { answeredOn: TODAY - 199 })]),
    {
      groups: [CLIENTS],
    },
  );
  const explained = explain(person);

  expect(explained).toMatchObject({ proposed: true, why: { kind: "proposed" } });
  expect(about(explained, "value")).toBe(
    "In Current clients, rank 1: they count 3, where the best third counts 3. You said that they count.",
  );
  expect(about(explained, "rhythm")).toMatch(/^In touch on 20 days, last on .*about every 19 days; it has been 64\.$/u);
  expect(about(explained, "response")).toMatch(/^Of your 1 opening, 1 was answered\. One now would be answered/u);
  expect(about(explained, "index")).toMatch(/place 1 of 1 who may be proposed this week\.$/u);
  expect(explained?.numbers).toMatchObject({ value: 3, silentDays: 64, usualGapDays: 19, attempts: 1, answered: 1 });
});

test("explainTie() says why somebody is not proposed, and what would change it", () => {
  const onTrack = explain(
    aPerson(1, historyOn(daysUpTo(TODAY - 30, 60, 20)), { groups: [theGroup("influential-colleagues")] }),
  );
  const waiting = explain(
    aPerson(1, historyOn(daysUpTo(TODAY - 300, 19, 20), [attempt(TODAY - 9)]), { groups: [CLIENTS] }),
  );

  expect(onTrack?.why.kind).toBe("on-track");
  expect(onTrack?.change).toContain("may be proposed from about");
  expect(waiting?.why.kind).toBe("backing-off");
  expect(waiting?.change).toContain("not before");
});

test("explainTie() tells no odds where nothing is measured", () => {
  const friend = explain(aPerson(1, historyOn(daysUpTo(TODAY - 64, 19, 20)), { groups: [theGroup("friends")] }));

  expect(friend?.numbers).toMatchObject({ value: null, outlook28: null, response: null, gain: null, index: null });
  expect(friend?.lines.map((line) => line.about)).toEqual(["value", "rhythm", "response", "occasions"]);
});

test("explainTie() knows nobody else", () => {
  const input = aPlanInput([]);

  expect(explainTie(input, planWeek(input), 9 as ContactId)).toBeUndefined();
});

test("explainTie() says who wrote where only one did", () => {
  const theirs = explain(aPerson(1, { days: [contactDay(TODAY - 64, { outbound: false })], attempts: [] }));
  const mine = explain(aPerson(1, { days: [contactDay(TODAY - 64, { inbound: false })], attempts: [] }));

  expect(about(theirs, "rhythm")).toMatch(/^They wrote on 1 day/u);
  expect(about(mine, "rhythm")).toMatch(/^You wrote on 1 day/u);
});
