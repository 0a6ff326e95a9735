import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type PartialDay, addDays, dayFromNumber } from "../day.ts";
import { hearsOnlyRequests } from "../help/asks-in-row.ts";
import { anEntry } from "../help/testing.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import { motiveOf } from "./motive.ts";
import {
  AS_OF,
  MAIL,
  TODAY,
  aPerson,
  aTouch,
  attempt,
  contactDay,
  daysUpTo,
  historyOn,
  theGroup,
  viewOf,
} from "./testing.ts";
import { isStarred } from "./view-tie.ts";

test("viewTie() shares ties out into new, current and past", () => {
  const share = (...days: number[]): string => viewOf(aPerson(1, historyOn(days))).share;

  expect(share(TODAY - 90, TODAY - 40)).toBe("new");
  expect(share(TODAY - 91, TODAY - 40)).toBe("current");
  expect(share(TODAY - 1500)).toBe("past");
  expect(share()).toBe("past");
});

test("viewTie() takes who was added lately for new, seen or not", () => {
  const share = (entered: "hand" | "arrival" | "history", enteredOn: Day): string =>
    viewOf(aPerson(1, EMPTY_HISTORY, { contact: { entered, enteredOn } })).share;

  expect(share("hand", addDays(AS_OF, -90))).toBe("new");
  expect(share("arrival", AS_OF)).toBe("new");
  expect(share("hand", addDays(AS_OF, -91))).toBe("past");
  expect(share("hand", addDays(AS_OF, 1))).toBe("past");
  expect(share("history", AS_OF)).toBe("past");
});

test("viewTie() calls no tie new where the sources begin hardly earlier", () => {
  const person = aPerson(1, historyOn([TODAY - 50, TODAY - 40]));

  expect(viewOf(person, { coverage: [{ ...MAIL, since: addDays(AS_OF, -100) }] }).share).toBe("current");
  expect(viewOf(person, { coverage: [{ ...MAIL, since: null }] }).share).toBe("new");
});

test("viewTie() counts silence only as far as the data reach", () => {
  const view = viewOf(aPerson(1, historyOn(daysUpTo(TODAY - 40, 20, 5))), {
    coverage: [{ ...MAIL, through: addDays(AS_OF, -30) }],
  });

  expect(view).toMatchObject({ quietDays: 10, quietOn: TODAY - 40, statistics: { silentDays: 10 } });
});

test("viewTie() counts a touch that was done as contact, seen or not", () => {
  const touches = [
    aTouch(1, "2026-W45", "2026-11-02", { state: "done", answeredOn: "2026-11-04" as Day }),
    aTouch(1, "2026-W44", "2026-10-26", { state: "done", answeredOn: "2026-10-28" as Day }),
    aTouch(1, "2026-W43", "2026-10-19", { state: "done" }),
    aTouch(1, "2026-W46", "2026-11-09", { state: "skipped", answeredOn: AS_OF }),
  ];
  const silent = historyOn(daysUpTo(TODAY - 60, 20, 5));

  expect(viewOf(aPerson(1, silent, { touches }))).toMatchObject({ quietDays: 5, quietOn: TODAY - 5 });
  expect(viewOf(aPerson(1, EMPTY_HISTORY, { touches }))).toMatchObject({ quietDays: 5, quietOn: TODAY - 5 });
  expect(viewOf(aPerson(1, historyOn([TODAY - 2]), { touches })).quietDays).toBe(2);
  expect(viewOf(aPerson(1, EMPTY_HISTORY))).toMatchObject({ quietDays: null, quietOn: null });
});

test("viewTie() orders touches by week, then by id, and takes back later answers", () => {
  const touches = [
    aTouch(1, "2026-W46", "2026-11-09", {
      state: "snoozed",
      answeredOn: "2026-11-12" as Day,
      until: "2027-01-01" as Day,
    }),
    aTouch(2, "2026-W46", "2026-11-09"),
    aTouch(1, "2026-W40", "2026-09-28"),
    aTouch(1, "2026-W47", "2026-11-16"),
  ];
  const seen = viewOf(aPerson(1, EMPTY_HISTORY, { touches: [...touches.slice(1, 2), ...touches] })).touches;

  expect(seen.map(({ week, state, until }) => [week, state, until])).toEqual([
    ["2026-W40", "expired", null],
    ["2026-W46", "proposed", null],
    ["2026-W46", "proposed", null],
    ["2026-W46", "proposed", null],
  ]);
});

test("viewTie() knows who is kept, by whatever way", () => {
  const kept = (different: Parameters<typeof aPerson>[2]): boolean => viewOf(aPerson(1, EMPTY_HISTORY, different)).kept;

  expect(kept({})).toBe(false);
  expect(kept({ contact: { decision: "kept" } })).toBe(true);
  expect(kept({ contact: { entered: "hand" } })).toBe(true);
  expect(kept({ contact: { starred: 1 } })).toBe(true);
});

test("isStarred() takes a star of an address book for one of the owner's", () => {
  const person = aPerson(1, EMPTY_HISTORY);
  const { kept } = person.profile;

  expect(isStarred(person)).toBe(false);
  expect(isStarred({ ...person, profile: { ...person.profile, kept: { ...kept, starred: true } } })).toBe(true);
});

test("viewTie() talks elsewhere from that day on", () => {
  const asleep = historyOn(daysUpTo(TODAY - 1200, 20, 20));
  const since = (day: Day): ReturnType<typeof viewOf> => viewOf(aPerson(1, asleep, { contact: { elsewhereOn: day } }));

  expect(since(AS_OF)).toMatchObject({ elsewhere: true, occasions: [] });
  expect(since(addDays(AS_OF, 1)).elsewhere).toBe(false);
  expect(viewOf(aPerson(1, asleep)).occasions.map(({ kind }) => kind)).toEqual(["long-silence"]);
});

test("viewTie() sees no event after the day (property)", () => {
  const days = fc.uniqueArray(fc.integer({ min: TODAY - 600, max: TODAY + 200 }), { maxLength: 25 });
  const attempts = fc.array(
    fc.tuple(fc.integer({ min: TODAY - 600, max: TODAY + 200 }), fc.option(fc.nat({ max: 90 })), fc.nat({ max: 2 })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(days, attempts, (list, made) => {
      const events = made
        .toSorted(([a], [b]) => a - b)
        .map(([day, after, kind]) => {
          const then = after === null ? null : day + after;
          const fields = ["answeredOn", "cancelledOn", "absentOn"] as const;
          return attempt(day, { [fields[kind] ?? "answeredOn"]: then });
        });
      const history = { days: list.toSorted((a, b) => a - b).map((day) => contactDay(day)), attempts: events };
      const cut = viewOf(
        aPerson(1, {
          days: history.days.filter(({ day }) => day <= TODAY),
          attempts: events
            .filter(({ day }) => day <= TODAY)
            .map((one) => ({
              ...one,
              answeredOn: one.answeredOn !== null && one.answeredOn <= TODAY ? one.answeredOn : null,
              cancelledOn: one.cancelledOn !== null && one.cancelledOn <= TODAY ? one.cancelledOn : null,
              absentOn: one.absentOn !== null && one.absentOn <= TODAY ? one.absentOn : null,
            })),
        }),
      );

      expect({ ...viewOf(aPerson(1, history)), person: null }).toEqual({ ...cut, person: null });
    }),
  );
});

test("viewTie() takes the limits of attempts from the group that governs", () => {
  const history = historyOn([], [attempt(TODAY - 100), attempt(TODAY - 30)]);
  const strict = { ...theGroup("potential-clients"), attemptLimit: 2, attemptDays: 60 };

  expect(viewOf(aPerson(1, history, { groups: [theGroup("potential-clients")] })).backOff.kind).not.toBe(
    "propose-letting-go",
  );
  expect(viewOf(aPerson(1, history, { groups: [strict] })).backOff.kind).toBe("propose-letting-go");
});

test("viewTie() gives no occasion of those who rest, were let go, or are never to be brought up (property)", () => {
  const days = fc.uniqueArray(fc.integer({ min: TODAY - 2000, max: TODAY - 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(days, fc.constantFrom("resting", "let-go", "never"), fc.boolean(), (on, decision, lifted) => {
      const seen = on.toSorted((a, b) => a - b).map((day) => contactDay(day));
      const after = lifted ? [contactDay(TODAY - 3, { outbound: false, endsInbound: true })] : [];
      const contact = { decision, decidedOn: dayFromNumber(TODAY - 50) } as const;
      const profile = { birthday: "--11-10" as PartialDay };
      const view = viewOf(aPerson(1, { days: [...seen, ...after], attempts: [] }, { contact, profile }));

      if (decision === "never" || !lifted) expect(view.occasions).toEqual([]);
      else expect(view.occasions).not.toEqual([]);
    }),
  );
});

test("viewTie() brings up nothing for the owner's own sake after two asks in a row (property)", () => {
  const ago = fc.integer({ min: 0, max: 60 });
  const ask = fc.record({ on: ago, due: fc.option(ago), open: fc.boolean() });
  fc.assert(
    fc.property(fc.array(ask, { maxLength: 4 }), fc.array(ago, { maxLength: 3 }), (asks, days) => {
      const help = asks.map(({ on: asked, due, open }, at) =>
        anEntry(at + 1, {
          ...{ kind: "ask", on: addDays(AS_OF, -asked), dueOn: due === null ? null : addDays(AS_OF, -due) },
          ...(open ? {} : { state: "dropped", closedOn: AS_OF }),
        }),
      );
      const history = historyOn([...new Set(days)].map((day) => TODAY - day).sort((a, b) => a - b));
      const view = viewOf(aPerson(1, history, { help }));
      const mine = view.occasions.filter(({ kind }) => motiveOf(kind) === "for-me");
      if (hearsOnlyRequests(help, history.days, AS_OF)) expect(mine).toEqual([]);
      else expect(mine).toEqual(view.allOccasions.filter(({ kind }) => motiveOf(kind) === "for-me"));
    }),
  );
});
