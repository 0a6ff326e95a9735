import fc from "fast-check";
import { expect, test } from "vitest";
import { MEDIA, MEDIUM_TRAITS } from "../medium.ts";
import { type BackOff, type BackOffQuestion, backOffOn } from "./back-off.ts";
import { type Attempt, type ContactDay, historyUpTo } from "./history.ts";
import { attempt, contactDay } from "../plan/testing.ts";

const LIMITS = { attemptLimit: 3, attemptDays: 90 };

function ask(
  day: number,
  attempts: readonly Attempt[],
  days: readonly ContactDay[] = [],
  different: Partial<BackOffQuestion> = {},
): BackOff {
  const history = historyUpTo({ days, attempts }, day);
  return backOffOn({
    history,
    day,
    seenThrough: day,
    idealDays: null,
    limits: LIMITS,
    outlook: () => 0.1,
    oneSided: false,
    ...different,
  });
}

test("backOffOn() leaves a tie free where everything was answered", () => {
  expect(ask(100, [attempt(10, { answeredOn: 12 })])).toMatchObject({ kind: "free", streak: 0 });
  expect(ask(100, [])).toMatchObject({ kind: "free", streak: 0 });
});

test("backOffOn() waits three weeks after the first unanswered attempt, then asks for something lighter", () => {
  expect(ask(30, [attempt(10)])).toMatchObject({ kind: "waiting", streak: 1, lastOn: 10, nextOn: 31, away: false });
  expect(ask(31, [attempt(10)])).toMatchObject({ kind: "lighter", streak: 1, lastOn: 10, noRicherThan: "email" });
});

test("backOffOn() doubles the wait, and waits no shorter than the whole streak lasted", () => {
  expect(ask(40, [attempt(10), attempt(35)])).toMatchObject({ kind: "waiting", nextOn: 35 + 42 });
  expect(ask(120, [attempt(10), attempt(110)])).toMatchObject({ kind: "waiting", nextOn: 110 + 100 });
});

test("backOffOn() waits no shorter than the cadence, half as long again each time", () => {
  expect(ask(20, [attempt(10)], [], { idealDays: 90 })).toMatchObject({ nextOn: 100 });
  expect(ask(120, [attempt(10), attempt(110)], [], { idealDays: 90 })).toMatchObject({ nextOn: 110 + 135 });
});

test("backOffOn() takes two messages on one day for one attempt", () => {
  expect(ask(20, [attempt(10), attempt(10)])).toMatchObject({ kind: "waiting", streak: 1, nextOn: 31 });
});

test("backOffOn() is lighter than the lightest that went unanswered", () => {
  const attempts = [attempt(10, { medium: "direct-message" }), attempt(60, { medium: "phone" })];

  expect(ask(200, attempts)).toMatchObject({ kind: "lighter", noRicherThan: "direct-message" });
});

test("backOffOn() proposes letting go of who has never answered: three attempts over ninety days", () => {
  const attempts = [attempt(0), attempt(40), attempt(80)];

  expect(ask(89, attempts).kind).toBe("waiting");
  expect(ask(90, attempts)).toMatchObject({
    kind: "propose-letting-go",
    condition: "never-answered",
    streak: 3,
    firstOn: 0,
    lastOn: 80,
  });
});

test("backOffOn() gives the last attempt a week before it counts against the limit", () => {
  const attempts = [attempt(0), attempt(40), attempt(94)];

  expect(ask(100, attempts).kind).toBe("waiting");
  expect(ask(101, attempts).kind).toBe("propose-letting-go");
});

test("backOffOn() proposes rest for who used to answer, and letting go only after a year", () => {
  const attempts = [attempt(0, { answeredOn: 1 }), attempt(100), attempt(150), attempt(190)];

  expect(ask(200, attempts)).toMatchObject({ kind: "propose-rest", condition: "no-longer-answers", firstOn: 100 });
  expect(ask(464, attempts).kind).toBe("propose-rest");
  expect(ask(465, attempts)).toMatchObject({ kind: "propose-letting-go", condition: "no-longer-answers" });
});

test("backOffOn() takes anything that ever came from them for having answered once", () => {
  const attempts = [attempt(100), attempt(150), attempt(190)];

  expect(ask(200, attempts, [contactDay(5)]).kind).toBe("propose-rest");
});

test("backOffOn() goes by the limits it is given", () => {
  const limits = { attemptLimit: 2, attemptDays: 30 };

  expect(ask(60, [attempt(0), attempt(40)], [], { limits }).kind).toBe("propose-letting-go");
});

test("backOffOn() counts neither what bounced, nor anything against who is one-sided by nature", () => {
  const bounced = [attempt(10, { cancelledOn: 10 }), attempt(20, { cancelledOn: 20 })];
  const many = Array.from({ length: 9 }, (_, i) => attempt(i * 50));

  expect(ask(100, bounced).kind).toBe("free");
  expect(ask(500, many, [], { oneSided: true })).toMatchObject({ kind: "free", streak: 0 });
});

test("backOffOn() stops the clock at an absence notice, and waits from there", () => {
  const absent = attempt(10, { absentOn: 12 });

  expect(ask(20, [absent])).toMatchObject({ kind: "waiting", streak: 0, nextOn: 33, away: true });
  expect(ask(33, [absent])).toMatchObject({ kind: "lighter", streak: 0, noRicherThan: "email" });
  expect(ask(300, [attempt(0), attempt(40), attempt(80, { absentOn: 81 })]).kind).toBe("lighter");
});

test("backOffOn() counts against the limit only the time in which an answer could have been seen", () => {
  const attempts = [attempt(0), attempt(40), attempt(80)];

  expect(ask(400, attempts, [], { seenThrough: 82 }).kind).toBe("lighter");
});

const days = fc.uniqueArray(fc.integer({ min: 0, max: 1500 }), { maxLength: 12 });
const unanswered = days.chain((list) =>
  fc.tuple(
    ...list.toSorted((a, b) => a - b).map((day) => fc.constantFrom(...MEDIA).map((medium) => attempt(day, { medium }))),
  ),
);

/** Proposing rest or letting go is later than any day. */
function nextOn(backOff: BackOff, day: number): number {
  if (backOff.kind === "free" || backOff.kind === "lighter") return day;
  return backOff.kind === "waiting" ? backOff.nextOn : Number.POSITIVE_INFINITY;
}

test("backOffOn() never comes back sooner for one more unanswered attempt (property)", () => {
  fc.assert(
    fc.property(
      unanswered,
      fc.integer({ min: 0, max: 1500 }),
      fc.option(fc.integer({ min: 7, max: 400 })),
      fc.boolean(),
      (attempts, extra, idealDays, answered) => {
        const before = answered ? [attempt(-50, { answeredOn: -49 })] : [];
        const fewer = ask(1500, [...before, ...attempts], [], { idealDays });
        const more = [...attempts, attempt(extra)].toSorted((a, b) => a.day - b.day);
        const later = ask(1500, [...before, ...more], [], { idealDays });

        expect(nextOn(later, 1500)).toBeGreaterThanOrEqual(nextOn(fewer, 1500));
        expect(later.streak).toBeGreaterThanOrEqual(fewer.streak);
      },
    ),
  );
});

test("backOffOn() asks for nothing richer than the last unanswered attempt, and for a longer wait each time (property)", () => {
  fc.assert(
    fc.property(unanswered, (attempts) => {
      const limits = { attemptLimit: 99, attemptDays: 9999 };
      for (const [i, last] of attempts.entries()) {
        const so = ask(last.day, attempts.slice(0, i + 1), [], { limits });
        const wait = nextOn(so, last.day) - last.day;
        const previous = attempts[i - 1];
        if (previous !== undefined) expect(wait).toBeGreaterThanOrEqual(last.day - previous.day);
        const later = ask(last.day + 5000, attempts.slice(0, i + 1), [], { limits });
        if (later.kind === "lighter") {
          expect(MEDIUM_TRAITS[later.noRicherThan].richness).toBeLessThanOrEqual(MEDIUM_TRAITS[last.medium].richness);
        }
      }
    }),
  );
});

test("backOffOn() proposes one last note where the owner chose it, written or lighter, and then letting go again", () => {
  const tried = [attempt(0, { medium: "phone" }), attempt(40, { medium: "phone" }), attempt(120, { medium: "phone" })];
  const chosen = { lastNoteOn: 200 };

  expect(ask(210, tried, []).kind).toBe("propose-letting-go");
  expect(ask(210, tried, [], chosen)).toMatchObject({ kind: "lighter", noRicherThan: "email" });
  expect(ask(260, [...tried, attempt(215)], [], chosen).kind).toBe("propose-letting-go");
});

test("backOffOn() proposes rest in place of letting go where contact is likely all the same", () => {
  const tried = [attempt(0), attempt(40), attempt(120)];

  expect(ask(210, tried, [], { outlook: () => 0.3 })).toMatchObject({ kind: "propose-letting-go", likely: false });
  expect(ask(210, tried, [], { outlook: () => 0.31 })).toMatchObject({
    kind: "propose-rest",
    condition: "never-answered",
    likely: true,
  });
});
