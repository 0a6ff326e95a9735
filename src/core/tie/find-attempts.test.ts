import { expect, test } from "vitest";
import { dayNumber, type Day } from "../day.ts";
import { keyOf } from "../key.ts";
import { zoneOf } from "../zone.ts";
import { findAttempts } from "./find-attempts.ts";
import type { Attempt } from "./history.ts";
import { at, fromOther, meeting, opening, received, thread } from "./testing.ts";
import type { ThreadEvent, TieEvent } from "./tie-event.ts";

const UTC = zoneOf("UTC");
const DOMAINS = new Set(["norte.example"]);
const on = (monthAndDay: string): number => dayNumber(`2026-${monthAndDay}` as Day);

function find(events: readonly TieEvent[], others: readonly ThreadEvent[] = []): Attempt[] {
  return findAttempts(
    events.toSorted((a, b) => a.at - b.at),
    others,
    DOMAINS,
    UTC,
  );
}

/** What became of the one attempt of 1 March. */
function became(events: readonly TieEvent[], others: readonly ThreadEvent[] = []): Attempt | undefined {
  return find([opening("03-01"), ...events], others)[0];
}

test("an attempt is a message to at most three people that starts a thread", () => {
  const events = [1, 2, 3, 4].map((recipients) => opening(`03-0${recipients}`, { recipients }));

  expect(find(events).map(({ day }) => day)).toEqual([on("03-01"), on("03-02"), on("03-03")]);
});

test("an attempt is a call not taken, whatever its thread", () => {
  const call = opening("03-01", { medium: "phone", nature: "missed-call", threadKey: null });

  expect(find([call])).toEqual([
    { day: on("03-01"), medium: "phone", answeredOn: null, answeredByOther: false, cancelledOn: null, absentOn: null },
  ]);
});

test.each(["reply", "thanks", "forward", "invitation", "absence", "meeting", "call", "logged"] as const)(
  "a %s is no attempt",
  (nature) => {
    expect(find([opening("03-01", { nature })])).toEqual([]);
  },
);

test("what others got and the contact only in copy is no attempt, nor is what came from them", () => {
  expect(find([opening("03-01", { role: "cc" }), received("03-02"), meeting("03-03")])).toEqual([]);
  expect(find([received("03-02", { medium: "phone", nature: "missed-call" })])).toEqual([]);
});

test.each([
  ["a reply", received("03-05", { nature: "reply", threadKey: thread("03-01"), replies: true })],
  ["a message of its own", received("03-05")],
  ["a message by another medium", received("03-05", { medium: "direct-message", threadKey: thread("chat") })],
  ["a call", received("03-05", { medium: "phone", nature: "call" })],
  ["a call that the owner did not take", received("03-05", { medium: "phone", nature: "missed-call" })],
  ["an invitation", received("03-05", { nature: "invitation" })],
  ["a meeting", meeting("03-05", { recipients: 8 })],
  ["what the owner logged by hand", received("03-05", { nature: "logged", byHand: true })],
])("%s answers", (_, event) => {
  expect(became([event])).toMatchObject({ answeredOn: on("03-05"), answeredByOther: false });
});

test.each([
  ["a bounce", received("03-05", { nature: "bounce" })],
  ["an absence notice", received("03-05", { nature: "absence" })],
  ["a message to many, outside the thread", received("03-05", { recipients: 4 })],
  ["what came before", received("02-27")],
  ["the owner's own next message", opening("03-05")],
])("%s is no answer", (_, event) => {
  expect(became([event])?.answeredOn).toBeNull();
});

test("a reply in the thread answers, however many got it", () => {
  const reply = received("03-05", { nature: "reply", threadKey: thread("03-01"), replies: true, recipients: 12 });

  expect(became([reply])?.answeredOn).toBe(on("03-05"));
});

test("the first of several answers counts", () => {
  const events = [received("03-09"), received("03-04", { recipients: 9, threadKey: thread("03-01") })];

  expect(became(events)?.answeredOn).toBe(on("03-04"));
});

test("one answer answers every attempt before it", () => {
  const attempts = find([opening("03-01"), opening("03-03"), received("03-05"), opening("03-07")]);

  expect(attempts.map(({ answeredOn }) => answeredOn)).toEqual([on("03-05"), on("03-05"), null]);
});

test("a reply that names its message came after it, though its clock is slow by some hours", () => {
  const slow = received("02-28 20:00", { nature: "reply", threadKey: thread("03-01"), replies: true });

  expect(became([slow])?.answeredOn).toBe(on("03-01"));
  expect(became([{ ...slow, replies: false }])?.answeredOn).toBeNull();
  expect(became([{ ...slow, at: at("02-27 20:00") }])?.answeredOn).toBeNull();
});

test("an assistant who answers in the thread answers for them", () => {
  const reply = fromOther("03-04", { threadKey: thread("03-01"), senderDomain: "elsewhere.example" });

  expect(became([], [reply])).toMatchObject({ answeredOn: on("03-04"), answeredByOther: true });
  expect(became([], [{ ...reply, nature: "thanks", replies: false }])?.answeredByOther).toBe(true);
  expect(became([], [{ ...reply, at: at("02-28 20:00") }])?.answeredOn).toBe(on("03-01"));
});

test("who answered first is told: they themselves, or somebody else", () => {
  const other = fromOther("03-04", { threadKey: thread("03-01") });

  expect(became([received("03-03")], [other])).toMatchObject({ answeredOn: on("03-03"), answeredByOther: false });
  expect(became([received("03-05")], [other])).toMatchObject({ answeredOn: on("03-04"), answeredByOther: true });
});

test.each([
  ["something new in the thread", fromOther("03-04", { threadKey: thread("03-01"), nature: "opening" })],
  ["a forward in the thread", fromOther("03-04", { threadKey: thread("03-01"), nature: "forward" })],
  ["another thread", fromOther("03-04")],
  ["an earlier reply in the thread", fromOther("02-20", { threadKey: thread("03-01") })],
])("what others said does not answer: %s", (_, other) => {
  expect(became([], [other])?.answeredOn).toBeNull();
});

const subjectKey = keyOf("subject", "the offer for norte");
const bySubject = (when: string, over: Partial<ThreadEvent> = {}): ThreadEvent =>
  fromOther(when, { subjectKey, replies: false, ...over });

test("an assistant whose program names no message is known by the subject and the contact's domain", () => {
  const attempt = opening("03-01", { subjectKey });

  expect(find([attempt], [bySubject("03-31")])[0]).toMatchObject({ answeredOn: on("03-31"), answeredByOther: true });
});

test.each([
  ["it is from another domain", bySubject("03-05", { senderDomain: "elsewhere.example" })],
  ["its sender has no domain", bySubject("03-05", { senderDomain: null })],
  ["it names another message", bySubject("03-05", { replies: true })],
  ["it came more than thirty days later", bySubject("04-01")],
  ["it came before", bySubject("02-20")],
  ["it has another subject", bySubject("03-05", { subjectKey: keyOf("subject", "other") })],
])("a subject links no answer when %s", (_, other) => {
  expect(find([opening("03-01", { subjectKey })], [other])[0]?.answeredOn).toBeNull();
});

test("everybody's provider is nobody's company: two people there are not colleagues", () => {
  const other = bySubject("03-05", { senderDomain: "gmail.com" });

  expect(
    findAttempts([opening("03-01", { subjectKey })], [other], new Set(["gmail.com"]), UTC)[0]?.answeredOn,
  ).toBeNull();
});

test("a bounce cancels the message it names", () => {
  const bounce = received("03-02", { nature: "bounce", role: "failed", threadKey: thread("03-01"), replies: true });

  const attempts = find([opening("03-01"), opening("03-02"), bounce]);

  expect(attempts.map(({ cancelledOn }) => cancelledOn)).toEqual([on("03-02"), null]);
});

test("a bounce that names no message cancels the last mail before it, not calls, and not what was answered", () => {
  const bounce = (when: string): TieEvent => received(when, { nature: "bounce", role: "failed" });
  const call = opening("03-03", { medium: "phone", nature: "missed-call" });

  expect(became([call, bounce("03-04")])?.cancelledOn).toBe(on("03-04"));
  expect(became([received("03-02"), bounce("03-04")])?.cancelledOn).toBeNull();
  expect(became([bounce("03-09")])?.cancelledOn).toBeNull();
  expect(became([bounce("02-28")])?.cancelledOn).toBeNull();
});

test("two bounces that name no message cancel the last two", () => {
  const bounces = ["03-05 10:00", "03-05 11:00"].map((when) => received(when, { nature: "bounce", role: "failed" }));

  const attempts = find([opening("03-01"), opening("03-03"), opening("03-04"), ...bounces]);

  expect(attempts.map(({ cancelledOn }) => cancelledOn)).toEqual([null, on("03-05"), on("03-05")]);
});

test("of a bounce that names the message and one that does not, the first counts", () => {
  const naming = received("03-04", { nature: "bounce", role: "failed", threadKey: thread("03-01"), replies: true });
  const bare = received("03-03", { nature: "bounce", role: "failed" });

  expect(became([naming, bare])?.cancelledOn).toBe(on("03-03"));
});

test("a bounce that names nobody cancels a message to one, but not one to several", () => {
  const bounce = fromOther("03-02", { nature: "bounce", threadKey: thread("03-01") });

  expect(became([], [bounce])?.cancelledOn).toBe(on("03-02"));
  expect(find([opening("03-01", { recipients: 2 })], [bounce])[0]?.cancelledOn).toBeNull();
});

test("a later letter in an answered thread may bounce: the attempt stays answered", () => {
  const answer = received("03-02", { threadKey: thread("03-01"), nature: "reply", replies: true });
  const bounce = received("03-08", { nature: "bounce", role: "failed", threadKey: thread("03-01"), replies: true });

  expect(became([answer, bounce])).toMatchObject({ answeredOn: on("03-02"), cancelledOn: null });
});

test("an absence notice within fourteen days stops the clock", () => {
  const notice = (when: string): TieEvent => received(when, { nature: "absence" });

  expect(became([notice("03-15")])?.absentOn).toBe(on("03-15"));
  expect(became([notice("03-16")])?.absentOn).toBeNull();
  expect(became([notice("02-28")])?.absentOn).toBeNull();
});

test("an absence notice from an address not known as theirs counts in a thread with them alone", () => {
  const notice = fromOther("03-02", { nature: "absence", threadKey: thread("03-01") });

  expect(became([], [notice])?.absentOn).toBe(on("03-02"));
  expect(find([opening("03-01", { recipients: 2 })], [notice])[0]?.absentOn).toBeNull();
});

test("two attempts on one day stay two, as the day's count is the reader's", () => {
  expect(find([opening("03-01 09:00"), opening("03-01 17:00")])).toHaveLength(2);
});
