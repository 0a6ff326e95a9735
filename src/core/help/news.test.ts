import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { DECISIONS, type Decision } from "../facts.ts";
import { idOf } from "../id.ts";
import { AS_OF, TODAY, aPerson, aTouch, daysUpTo, historyOn, theGroup, viewOf } from "../plan/testing.ts";
import type { PlanContact } from "../plan/plan.ts";
import { SET_ASIDE } from "../tie/state.ts";
import { keptUntil } from "./ledger.ts";
import { type KeptNews, isNews, listenersOf, newsFor, whyCare } from "./news.ts";
import { createNeedReader } from "./read-need.ts";
import { anEntry } from "./testing.ts";

const reader = createNeedReader();
const TEXT = "We won the harbour tender";

function someNews(id: number, on: string): KeptNews {
  return { entry: anEntry(id, { kind: "news", contact: null, text: TEXT, on: on as Day }), words: reader.read(TEXT) };
}

const NEWS = someNews(50, "2026-11-01");
const HISTORY = historyOn(daysUpTo(TODAY - 3, 10, 5));
const why = (person: PlanContact): string | null => whyCare(viewOf(person), NEWS, AS_OF);
const done = { state: "done", closedOn: "2026-10-01" as Day, on: "2026-09-01" as Day } as const;
const asked = anEntry(1, { kind: "ask", text: "a word on the tender", on: "2026-10-01" as Day });
const helped = anEntry(2, { kind: "offer", text: "a room", ...done });

test("isNews() keeps news for six weeks, unless it is closed", () => {
  expect(keptUntil(NEWS.entry)).toBe("2026-12-13");
  expect(["2026-10-31", "2026-11-01", "2026-12-13", "2026-12-14"].map((day) => isNews(NEWS.entry, day as Day))).toEqual(
    [false, true, true, false],
  );
  expect(isNews({ ...NEWS.entry, state: "dropped" }, AS_OF)).toBe(false);
});

test("whyCare() names who was asked, who helped, and friends", () => {
  expect(why(aPerson(1, HISTORY, { help: [helped, asked] }))).toBe("You asked them about it: a word on the tender.");
  expect(why(aPerson(1, HISTORY, { help: [helped] }))).toBe("They helped you: a room.");
  expect(why(aPerson(1, HISTORY, { groups: [theGroup("friends")] }))).toBe("In Friends.");
  expect(why(aPerson(1, HISTORY))).toBeNull();
});

test("whyCare() tells it once to each: as the owner said, or in a touch that was done since", () => {
  const told = {
    id: idOf<"occasion">(3),
    contact: idOf<"contact">(1),
    key: "news:h_50",
    answer: "confirmed",
    on: AS_OF,
  } as const;
  const touch = aTouch(1, "2026-W45", "2026-11-02", { state: "done", answeredOn: "2026-11-03" as Day });

  expect(why(aPerson(1, HISTORY, { help: [helped], answers: [told] }))).toBeNull();
  expect(why(aPerson(1, HISTORY, { help: [helped], touches: [touch] }))).toBeNull();
  expect(
    why(aPerson(1, HISTORY, { help: [helped], touches: [{ ...touch, answeredOn: "2026-10-30" as Day }] })),
  ).not.toBeNull();
});

test("newsFor() offers the latest piece only", () => {
  const view = viewOf(aPerson(1, HISTORY, { help: [helped] }));

  expect(newsFor(view, [NEWS, someNews(51, "2026-11-05"), someNews(52, "2026-09-01")], AS_OF)).toMatchObject({
    entry: { id: 51 },
  });
  expect(newsFor(view, [], AS_OF)).toBeNull();
});

test("listenersOf() puts who helped before friends, and names nobody set aside (property)", () => {
  const one = fc.record({
    decision: fc.constantFrom<Decision>(...DECISIONS),
    restingUntil: fc.option(fc.constantFrom<Day>("2026-06-01" as Day, "2027-06-01" as Day)),
    isFriend: fc.boolean(),
    hasHelped: fc.boolean(),
    ago: fc.integer({ min: 1, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (all) => {
      const views = all.map(({ decision, restingUntil, isFriend, hasHelped, ago }, at) =>
        viewOf(
          aPerson(at + 1, historyOn([TODAY - ago]), {
            contact: { decision, restingUntil, decidedOn: "2026-11-08" as Day },
            groups: isFriend ? [theGroup("friends")] : [],
            help: hasHelped ? [helped] : [],
          }),
        ),
      );
      const listeners = listenersOf(views, NEWS, AS_OF);
      const friends = listeners.map(({ why: ground }) => ground.startsWith("In "));
      expect(friends.toSorted()).toEqual(friends);
      for (const { view } of listeners) expect(SET_ASIDE.has(view.state.state)).toBe(false);
    }),
    { numRuns: 60 },
  );
});
