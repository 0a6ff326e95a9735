import { expect, test } from "vitest";
import { type Day, addDays, dayFromNumber } from "../day.ts";
import { anEntry } from "../help/testing.ts";
import { AS_OF, MAIL, TODAY, aPerson, aTouch, daysUpTo, historyOn } from "../plan/testing.ts";
import type { PlanContact } from "../plan/plan.ts";
import { findPeriod, seenTo } from "./find-period.ts";
import { aRegroup } from "./testing.ts";

function found(people: readonly PlanContact[], ...rest: [] | [object] | [object, object]): [string, string][] {
  return findPeriod(aRegroup(people, ...rest)).map(({ section, text }) => [section, text]);
}

test("findPeriod() tells what help came of the period, and leaves untold what came to nothing", () => {
  const closed = { state: "done", closedOn: addDays(AS_OF, -10) } as const;
  const help = [
    anEntry(1, { ...closed, kind: "promise", outcome: "read at once" }),
    anEntry(2, { ...closed, kind: "ask", text: "a reference" }),
    anEntry(3, { ...closed, kind: "need", state: "dropped" }),
    anEntry(4, { ...closed, kind: "need", closedOn: addDays(AS_OF, -61) }),
    anEntry(5, { ...closed, kind: "need", text: "an engineer" }),
    anEntry(6, { ...closed, kind: "offer", text: "to host" }),
  ];

  expect(found([aPerson(1, historyOn([TODAY - 10]), { help })])).toEqual([
    ["came", "You kept a promise to Ines Vale 1: the report; read at once."],
    ["came", "Ines Vale 1 answered what you asked: a reference."],
    ["came", "A need of Ines Vale 1 was met: an engineer."],
    ["came", "An offer of Ines Vale 1 was taken up: to host."],
  ]);
});

test("findPeriod() tells who came back, out of a rest, a letting go, or a long silence", () => {
  const back = [...daysUpTo(TODAY - 400, 20, 6), TODAY - 5];
  const decided = (decision: "resting" | "let-go" | "never") => ({
    contact: { decision, decidedOn: addDays(AS_OF, -100) },
  });
  const people = [
    aPerson(1, historyOn(back), decided("resting")),
    aPerson(2, historyOn(back), decided("let-go")),
    aPerson(3, historyOn(back), decided("never")),
    aPerson(4, historyOn(back)),
    aPerson(5, historyOn([TODAY - 500, TODAY - 400])),
  ];

  expect(found(people).filter(([section]) => section === "came")).toEqual([
    ["came", "Ines Vale 1, whom you let rest, wrote on 4 November."],
    ["came", "Ines Vale 2, whom you let go, wrote on 4 November."],
    ["came", "Ines Vale 4 was heard of again on 4 November, after 13 months of silence."],
  ]);
});

test("findPeriod() counts the touches, and names who is new and whose work changed", () => {
  const touches = (state: "done" | "skipped") => [
    aTouch(1, "2026-W44", "2026-10-26", { state, answeredOn: "2026-10-27" as Day }),
  ];
  const change = {
    from: { organisation: "Acme", title: null },
    to: { organisation: "Norte", title: null },
    lastOn: addDays(AS_OF, -200),
    firstOn: addDays(AS_OF, -20),
    source: "Book",
  };
  const kept = { entered: "arrival", decision: "kept", decidedOn: addDays(AS_OF, -3) } as const;

  expect(found([aPerson(1, historyOn([TODAY - 10]), { touches: touches("done") })])).toEqual([
    ["came", "You did the one touch that was planned."],
  ]);
  expect(
    found([
      aPerson(1, historyOn([TODAY - 10]), { touches: touches("skipped"), contact: kept }),
      aPerson(2, historyOn([TODAY - 10]), { profile: { jobChanges: [change] }, contact: { decision: "kept" } }),
      aPerson(3, { days: [], attempts: [] }, { profile: { jobChanges: [change] } }),
    ]),
  ).toEqual([
    ["came", "Of 1 planned touch you did 0; the others went without a trace."],
    ["changed", "Ines Vale 1 is new, and you kept them."],
    ["changed", "Ines Vale 2: Norte in place of Acme, between 23 April and 20 October."],
  ]);
});

test("findPeriod() tells who rose and who faded, by as long a time before, and only as far as it was seen", () => {
  const rose = historyOn([...daysUpTo(TODAY - 61, 10, 1), ...daysUpTo(TODAY, 5, 8)]);
  const faded = historyOn(daysUpTo(TODAY - 61, 5, 8));
  const people = [aPerson(1, rose), aPerson(2, faded)];

  expect(found(people)).toEqual([
    ["rose", "Ines Vale 1: in touch on 8 days, before that on 1."],
    ["faded", "Ines Vale 2: in touch on 0 days, before that on 8."],
  ]);
  expect(found(people, {}, { coverage: [{ ...MAIL, since: addDays(AS_OF, -100) }] })).toEqual([]);
  expect(found(people, {}, { coverage: [{ ...MAIL, through: addDays(AS_OF, -50) }] })).toEqual([
    ["came", "Your data end on 20 September; what came after is not seen."],
  ]);
});

test("seenTo() is today where no source sees anything", () => {
  expect(seenTo(aRegroup([], {}, { coverage: [] }).context)).toBe(TODAY);
  expect(dayFromNumber(seenTo(aRegroup([]).context))).toBe(AS_OF);
});
