/** What came of the period: help, returns, who was kept, who rose and who faded, what changed. */
import { type Day, type DayNumber, dayFromNumber, dayNumber } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { describeChange } from "../plan/change-occasions.ts";
import type { PlanContext, TieView } from "../plan/view-tie.ts";
import { countOf, endSentence, sayDay, saySpan } from "../plan/words.ts";
import { isPersonalDay } from "../tie/statistics.ts";
import { SET_ASIDE } from "../tie/state.ts";
import type { Finding, RegroupInput } from "./regroup.ts";

/** A silence that ends after so many days, and so many usual gaps, is a return. */
const RETURN_DAYS = 180;
const RETURN_GAPS = 4;
/** Data that end longer ago are said to end. */
const FRESH_DAYS = 7;
/** Less than this of the period seen says nothing of who rose or faded. */
const LEAST_SEEN_DAYS = 14;
/** Rose or faded: a difference of so many days of contact, and at least this ratio. */
const MOVED_DAYS = 3;
const MOVED_RATIO = 2;
const NAMED = 5;

/** Finds what came of the period and what changed in it, in the order in which it is told. */
export function findPeriod(input: RegroupInput): readonly Finding[] {
  return [
    ...blindOf(input),
    ...input.views.flatMap((view) => helpOf(view, input)),
    ...input.views.flatMap((view) => returnOf(view, input) ?? []),
    ...touchesOf(input),
    ...input.views.flatMap((view) => changesOf(view, input)),
    ...movedOf(input),
  ];
}

function isWithin(on: Day | null, { from, context }: RegroupInput): on is Day {
  return on !== null && on > from && on <= context.asOf;
}

/** Help given and received: what the ledger closed. What came to nothing is left untold. */
function helpOf({ person }: TieView, input: RegroupInput): readonly Finding[] {
  const { id } = person.contact;
  return person.help
    .filter(({ kind, state, closedOn }) => kind !== "introduction" && state === "done" && isWithin(closedOn, input))
    .map((entry): Finding => ({ section: "came", contact: id, text: sayHelp(person.profile.name, entry) }));
}

function sayHelp(name: string, { kind, text, outcome }: HelpEntry): string {
  const what = {
    promise: `You kept a promise to ${name}`,
    need: `A need of ${name} was met`,
    ask: `${name} answered what you asked`,
    offer: `An offer of ${name} was taken up`,
    news: `News of yours was told to ${name}`,
    introduction: `You introduced ${name} to somebody`,
    goal: "You reached a goal",
  }[kind];
  return `${what}: ${endSentence(outcome === null ? text : `${text}; ${outcome}`)}`;
}

/** Who came back: lifted out of a rest or a letting go, or heard of again after a long silence. */
function returnOf({ person, state, history, statistics }: TieView, input: RegroupInput): Finding | null {
  const { contact, profile } = person;
  const found = (text: string): Finding => ({ section: "came", contact: contact.id, text });
  const { asOf } = input.context;
  if (isWithin(state.liftedOn, input)) {
    const before = contact.decision === "resting" ? "whom you let rest" : "whom you let go";
    return found(`${profile.name}, ${before}, wrote on ${sayDay(state.liftedOn, asOf)}.`);
  }
  if (contact.decision === "never") return null;
  const least = Math.max(RETURN_DAYS, RETURN_GAPS * (statistics.usualGap ?? 0));
  let before: DayNumber | null = null;
  for (const day of history.days) {
    if (!isPersonalDay(day)) continue;
    if (before !== null && day.inbound && day.day - before >= least && isWithin(dayFromNumber(day.day), input)) {
      return found(
        `${profile.name} was heard of again on ${sayDay(day.day, asOf)}, after ${saySpan(day.day - before)} of silence.`,
      );
    }
    before = day.day;
  }
  return null;
}

/** Touches of the period, and who was kept out of the inbox. */
function touchesOf(input: RegroupInput): readonly Finding[] {
  const touches = input.views.flatMap((view) => view.touches.filter(({ plannedOn }) => isWithin(plannedOn, input)));
  const done = touches.filter(({ state }) => state === "done").length;
  const findings: Finding[] = [];
  if (touches.length > 0) findings.push({ section: "came", contact: null, text: sayTouches(touches.length, done) });
  const kept = input.views.filter(({ person: { contact } }) => {
    const { entered, decision, decidedOn } = contact;
    return entered === "arrival" && decision === "kept" && isWithin(decidedOn, input);
  });
  for (const { person } of kept) {
    findings.push({
      section: "changed",
      contact: person.contact.id,
      text: `${person.profile.name} is new, and you kept them.`,
    });
  }
  return findings;
}

function sayTouches(planned: number, done: number): string {
  if (done < planned)
    return `Of ${countOf(planned, "planned touch", "planned touches")} you did ${done}; the others went without a trace.`;
  return planned === 1 ? "You did the one touch that was planned." : `You did all ${planned} planned touches.`;
}

function changesOf({ person, kept, state }: TieView, input: RegroupInput): readonly Finding[] {
  if (SET_ASIDE.has(state.state) || (!kept && state.state === "known")) return [];
  return person.profile.jobChanges.flatMap((change) => {
    const what = describeChange(change);
    if (what === null || !isWithin(change.firstOn, input)) return [];
    const text = `${person.profile.name}: ${what}, between ${sayDay(change.lastOn, input.context.asOf)} and ${sayDay(change.firstOn, input.context.asOf)}.`;
    return [{ section: "changed", contact: person.contact.id, text } as const];
  });
}

/** Those whose contact at least doubled or halved against as long a time before, the largest differences first. */
function movedOf({ views, from, context }: RegroupInput): readonly Finding[] {
  const start = dayNumber(from);
  const end = seenTo(context);
  const length = end - start;
  if (length < LEAST_SEEN_DAYS) return [];
  if (context.coverage.since !== null && dayNumber(context.coverage.since) > start - length) return [];
  const moved = views
    .filter(({ state }) => !SET_ASIDE.has(state.state))
    .map((view) => ({
      view,
      now: countDays(view, start, end),
      before: countDays(view, start - length, start),
    }))
    .filter(({ now, before }) => Math.abs(now - before) >= MOVED_DAYS)
    .toSorted(
      (a, b) =>
        Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || a.view.person.contact.id - b.view.person.contact.id,
    );
  const say = (section: "rose" | "faded", { view: { person }, now, before }: (typeof moved)[number]): Finding => ({
    section,
    contact: person.contact.id,
    text: `${person.profile.name}: in touch on ${countOf(now, "day")}, before that on ${before}.`,
  });
  const rose = moved.filter(({ now, before }) => now >= MOVED_RATIO * before).slice(0, NAMED);
  const faded = moved.filter(({ now, before }) => before >= MOVED_RATIO * now).slice(0, NAMED);
  return [...rose.map((one) => say("rose", one)), ...faded.map((one) => say("faded", one))];
}

/** The last day on which contact could be seen. */
export function seenTo({ coverage, today }: PlanContext): DayNumber {
  return coverage.through === null ? today : Math.min(today, dayNumber(coverage.through));
}

/** Silence counts only as far as it could have been seen. */
function blindOf({ context }: RegroupInput): readonly Finding[] {
  const end = seenTo(context);
  if (context.today - end <= FRESH_DAYS) return [];
  const text = `Your data end on ${sayDay(end, context.asOf)}; what came after is not seen.`;
  return [{ section: "came", contact: null, text }];
}

/** Days of personal contact after one day, up to another. */
export function countDays({ history }: TieView, after: DayNumber, upTo: DayNumber): number {
  return history.days.filter((day) => day.day > after && day.day <= upTo && isPersonalDay(day)).length;
}
