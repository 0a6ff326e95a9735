/**
 * Attempts and what became of them (design.md §2.6). Whatever personal comes back answers one; a reply in
 * its thread does from anybody, however many got it. Causal: what came later never changes what was
 * true by the end of an earlier day.
 */
import { DAY_MS, type DayNumber, type Instant } from "../day.ts";
import { given } from "../failure.ts";
import { isFreeMail } from "../person/free-mail.ts";
import type { Zone } from "../zone.ts";
import type { Attempt } from "./history.ts";
import { PERSONAL_RECIPIENTS, type ThreadEvent, type TieEvent, isPersonal } from "./tie-event.ts";

/** A reply that names no message is linked by its subject for this long. */
const SUBJECT_LINK_MS = 30 * DAY_MS;
/** A reply that names its message came after it, though its sender's clock or zone was up to this much slow. */
const SLOW_CLOCK_MS = DAY_MS;
/** An absence notice belongs to the attempts of the last days before it. */
const ABSENCE_DAYS = 14;
/** A bounce that names no message belongs to the last one sent, at most this long before: servers try for five days. */
const BOUNCE_MS = 7 * DAY_MS;

interface Timed {
  readonly at: Instant;
}

interface Made {
  readonly event: TieEvent;
  readonly day: DayNumber;
  readonly answer: Timed | undefined;
  readonly byOther: boolean;
  readonly absentOn: DayNumber | null;
  failedAt: Instant | undefined;
}

/** Finds the attempts among a tie's events, which ascend by time; `others` come in any order. */
export function findAttempts(
  ordered: readonly TieEvent[],
  others: readonly ThreadEvent[],
  domains: ReadonlySet<string>,
  zone: Zone,
): Attempt[] {
  const answerOf = openAnswers(ordered, others, domains);
  const absenceOf = openAbsences(ordered, others, zone);
  const made = ordered.flatMap((event, index): Made[] => {
    if (!isAttempt(event)) return [];
    const day = zone.dayNumberAt(event.at);
    return [{ event, day, ...answerOf(event, index), absentOn: absenceOf(event, day), failedAt: undefined }];
  });
  cancelBounced(made, ordered, others);
  const dayNotBefore = (attempt: Made, at: Instant): DayNumber => Math.max(attempt.day, zone.dayNumberAt(at));
  return made.map((attempt) => ({
    day: attempt.day,
    medium: attempt.event.medium,
    answeredOn: attempt.answer === undefined ? null : dayNotBefore(attempt, attempt.answer.at),
    answeredByOther: attempt.byOther,
    cancelledOn: attempt.failedAt === undefined ? null : dayNotBefore(attempt, attempt.failedAt),
    absentOn: attempt.absentOn,
  }));
}

function isAttempt(event: TieEvent): boolean {
  if (event.direction !== "outbound") return false;
  if (event.nature === "missed-call") return true;
  return event.nature === "opening" && event.role === "to" && event.recipients <= PERSONAL_RECIPIENTS;
}

/** Bounces come from machines, and absence notices too; anything else the contact sent, or took part in, comes back. */
function comesBack(event: TieEvent): boolean {
  return event.direction !== "outbound" && event.nature !== "bounce" && event.nature !== "absence";
}

type AnswerOf = (attempt: TieEvent, index: number) => { readonly answer: Timed | undefined; readonly byOther: boolean };

function openAnswers(
  ordered: readonly TieEvent[],
  others: readonly ThreadEvent[],
  domains: ReadonlySet<string>,
): AnswerOf {
  // At each index, the next personal event that comes back after it.
  const nextBack: (TieEvent | undefined)[] = [];
  let next: TieEvent | undefined;
  for (let index = ordered.length - 1; index >= 0; index--) {
    nextBack[index] = next;
    const event = ordered[index];
    if (event !== undefined && comesBack(event) && isPersonal(event)) next = event;
  }
  const back = ordered.filter(comesBack);
  const ownInThread = openTimeline(back, ({ threadKey }) => threadKey);
  const ownReplies = openTimeline(
    back.filter(({ replies }) => replies),
    ({ threadKey }) => threadKey,
  );
  const replies = others.filter(({ nature }) => nature === "reply" || nature === "thanks");
  const othersInThread = openTimeline(replies, ({ threadKey }) => threadKey);
  const othersNaming = openTimeline(
    replies.filter((other) => other.replies),
    ({ threadKey }) => threadKey,
  );
  // A colleague or assistant whose program names no message: the same subject, from the contact's own domain.
  const colleagues = openTimeline(
    replies.filter((other) => !other.replies && isColleague(other, domains)),
    ({ subjectKey }) => subjectKey,
  );
  return (attempt, index) => {
    const { at, threadKey, subjectKey } = attempt;
    const own = earliest([
      nextBack[index],
      ownInThread(threadKey, at),
      ownReplies(threadKey, (at - SLOW_CLOCK_MS) as Instant),
    ]);
    const colleague = colleagues(subjectKey, at);
    const other = earliest([
      othersInThread(threadKey, at),
      othersNaming(threadKey, (at - SLOW_CLOCK_MS) as Instant),
      colleague !== undefined && colleague.at - at <= SUBJECT_LINK_MS ? colleague : undefined,
    ]);
    const byOther = other !== undefined && (own === undefined || other.at < own.at);
    return { answer: byOther ? other : own, byOther };
  };
}

function isColleague({ senderDomain }: ThreadEvent, domains: ReadonlySet<string>): boolean {
  return senderDomain !== null && domains.has(senderDomain) && !isFreeMail(`@${senderDomain}`);
}

function openAbsences(
  ordered: readonly TieEvent[],
  others: readonly ThreadEvent[],
  zone: Zone,
): (attempt: TieEvent, day: DayNumber) => DayNumber | null {
  const own = openTimeline(
    ordered.filter(({ nature }) => nature === "absence"),
    () => "",
  );
  const inThread = openTimeline(
    others.filter(({ nature }) => nature === "absence"),
    ({ threadKey }) => threadKey,
  );
  return (attempt, day) => {
    // With one recipient, a notice in the thread is theirs, whatever address it came from.
    const alone = attempt.recipients === 1 ? inThread(attempt.threadKey, attempt.at) : undefined;
    const notice = earliest([own("", attempt.at), alone]);
    if (notice === undefined) return null;
    const on = zone.dayNumberAt(notice.at);
    return on - day <= ABSENCE_DAYS ? Math.max(day, on) : null;
  };
}

/** Marks what a bounce tells of: the message it names, else the last mail before it that is neither answered nor failed. */
function cancelBounced(made: readonly Made[], ordered: readonly TieEvent[], others: readonly ThreadEvent[]): void {
  const bounces = ordered.filter(({ nature }) => nature === "bounce");
  const naming = bounces.filter(({ replies }) => replies);
  const own = openTimeline(naming, ({ threadKey }) => threadKey);
  const unknown = openTimeline(
    others.filter(({ nature }) => nature === "bounce"),
    ({ threadKey }) => threadKey,
  );
  for (const attempt of made) {
    const { at, threadKey, recipients } = attempt.event;
    const from = (at - SLOW_CLOCK_MS) as Instant;
    const failed = earliest([own(threadKey, from), recipients === 1 ? unknown(threadKey, from) : undefined]);
    if (failed !== undefined && isOpen(attempt, failed.at)) attempt.failedAt = failed.at;
  }
  const waiting: Made[] = [];
  let next = 0;
  for (const { at } of bounces.filter(({ replies }) => !replies)) {
    for (let attempt = made[next]; attempt !== undefined && attempt.event.at <= at; attempt = made[++next]) {
      if (attempt.event.medium === "email") waiting.push(attempt);
    }
    let last = waiting.pop();
    while (last !== undefined && !isOpen(last, at)) last = waiting.pop();
    if (last !== undefined && at - last.event.at <= BOUNCE_MS) last.failedAt = at;
  }
}

/** Whether an attempt has neither been answered nor failed by an instant. */
function isOpen({ answer, failedAt }: Made, at: Instant): boolean {
  return (failedAt === undefined || failedAt > at) && (answer === undefined || answer.at > at);
}

function earliest(events: readonly (Timed | undefined)[]): Timed | undefined {
  let first: Timed | undefined;
  for (const event of events) if (event !== undefined && (first === undefined || event.at < first.at)) first = event;
  return first;
}

/** Groups events by a key, so that the first of a group at or after an instant is found at once. No key, no group. */
function openTimeline<T extends Timed>(
  events: readonly T[],
  keyOf: (event: T) => string | null,
): (key: string | null, from: Instant) => T | undefined {
  const groups = new Map<string, T[]>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  for (const group of groups.values()) group.sort((a, b) => a.at - b.at);
  return (key, from) => {
    const group = key === null ? undefined : groups.get(key);
    if (group === undefined) return undefined;
    let low = 0;
    for (let high = group.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (given(group[middle], "the middle lies inside").at < from) low = middle + 1;
      else high = middle;
    }
    return group[low];
  };
}
