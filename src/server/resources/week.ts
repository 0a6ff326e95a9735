/** This week's plan, and the answers to its touches. */
import { z } from "zod";
import { LOOK_FIELDS } from "../../core/plan/stale-facts.ts";
import type { Theirs } from "../../app/read-theirs.ts";
import { sayTheirs } from "../../core/place/residence.ts";
import { answerTouch, keepPlan, type TouchAnswer } from "../../app/answer-touch.ts";
import { comparePlans } from "../../app/compare-plans.ts";
import { type WeekPlan, planWeek } from "../../app/plan-week.ts";
import type { Session } from "../../app/session.ts";
import { type ContactId, showId } from "../../core/id.ts";
import type { Profile } from "../../core/person/profile.ts";
import { motiveOf } from "../../core/plan/motive.ts";
import { LEFT_KINDS, type LeftKind } from "../../core/plan/plan.ts";
import { REASON_KINDS } from "../../core/plan/reason.ts";
import { capacity, capacityOf } from "../capacity.ts";
import { type Served, endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import {
  contactId,
  count,
  day,
  list,
  medium,
  namedContact,
  numberOrNone,
  text,
  textOrNone,
  touchState,
} from "../shapes.ts";

const plannedTouch = z.object({
  contact: namedContact,
  title: textOrNone,
  organisation: textOrNone,
  city: textOrNone,
  state: touchState,
  group: textOrNone,
  groupSuggested: z.boolean(),
  share: z.enum(["new", "current", "past"]),
  medium,
  minutes: z.number(),
  /** The first is what ranks it. */
  reasons: list(
    z.object({
      kind: z.enum(REASON_KINDS),
      text,
      evidence: z.record(text, z.union([text, z.number()])).readonly(),
      /** The key of the occasion it tells of, by which it can be answered. */
      occasion: text.exactOptional(),
      /** For whose sake it is. */
      motive: z.enum(["about-them", "between-us", "for-me"]),
    }),
  ),
  opener: textOrNone,
  action: z.object({ label: text, href: textOrNone }),
  /** What it leans on that was last seen long ago. */
  lookAt: list(z.enum(LOOK_FIELDS)),
  /** Where they seem to live and when a call finds them awake, where their clock is another. */
  theirs: textOrNone,
  /** Good news of the owner's that they would care about; null where there is none. */
  news: z.object({ text, why: text }).nullable(),
  /** What is at hand besides the action proposed. */
  ways: z.object({ phones: list(text), emails: list(text), profiles: list(text), postalAddress: textOrNone }),
});

const weekPlan = z.object({
  asOf: text,
  week: text,
  budget: z.object({ touches: numberOrNone, minutes: numberOrNone }),
  /** Whether the list is fixed by the owner's first act in the week. */
  fixed: z.boolean(),
  freshness: textOrNone,
  coverage: list(z.object({ source: text, media: list(medium), since: textOrNone, through: textOrNone })),
  touches: list(plannedTouch),
  /** Good news: who wrote after a rest or a letting go. */
  returned: list(z.object({ contact: namedContact, on: text, after: z.enum(["resting", "let-go"]) })),
  /** What came closest to the plan first, as many as were asked for. */
  left: list(z.object({ contact: namedContact, why: z.object({ kind: z.enum(LEFT_KINDS), text }) })),
  leftTotal: z.number(),
  leftByKind: z.partialRecord(z.enum(LEFT_KINDS), z.number()),
  capacity,
  /** What is to be said of the regroup; null on most days. */
  regroup: z.object({ lastOn: textOrNone, dueOn: text, begun: z.boolean() }).nullable(),
});

const answered = z.object({
  contact: namedContact,
  state: touchState,
  /** Who took the place of a touch that was removed. */
  replacement: textOrNone,
  /** Whether the contact stood in the week's list. */
  planned: z.boolean(),
  /** Whether it was so before: nothing was written. */
  already: z.boolean(),
});

const whatComes = z.object({
  touches: z.number(),
  minutes: z.number(),
  quarterTouches: z.number(),
  kept: z.number(),
  anotherHour: z.number(),
});

const budget = { touches: count(0, 100).exactOptional(), minutes: count(0, 5000).exactOptional() };

export const WEEK = {
  "GET /week": endpoint({
    summary: "This week's plan: whom to contact, why now, by which medium, and who was left out and why.",
    thread: "planner",
    input: z.strictObject({ asOf: day.exactOptional(), ...budget, left: count(0, 100_000).default(50) }),
    answer: weekPlan,
    async run({ session }, { left, ...question }) {
      return planOf(session, await planWeek(session, question), left);
    },
  }),
  "GET /week/what-if": endpoint({
    summary: "Compares this week's plan with that of another budget, or of a group with another cadence.",
    thread: "planner",
    input: z.strictObject({ ...budget, group: text.exactOptional(), cadence: count(1, 3650).exactOptional() }),
    answer: z.object({
      ...{ now: whatComes, then: whatComes, added: list(text), dropped: list(text) },
      ...{ quarterAdded: list(text), quarterDropped: list(text), text },
    }),
    run: ({ session }, { touches = null, minutes = null, group = null, cadence }) =>
      comparePlans(session, {
        settings: touches === null && minutes === null ? {} : { touches, minutes },
        group,
        change: cadence === undefined ? {} : { idealDays: cadence },
      }),
  }),
  "POST /week/keep": endpoint({
    summary: "Lets this list stand for the week, within another budget where one is given.",
    thread: "writer",
    input: z.strictObject(budget),
    answer: z.object({ stoodAlready: z.boolean() }),
    run: ({ session }, input) => keepPlan(session, input),
  }),
  "POST /week/:contact/done": endpoint({
    summary: "The owner was in touch as planned.",
    thread: "writer",
    input: z.strictObject({ contact: contactId, on: day.exactOptional(), medium: medium.exactOptional() }),
    answer: answered,
    run: (served, { contact, ...rest }) => answer(served, contact, { kind: "done", ...rest }),
  }),
  "POST /week/:contact/accept": endpoint({
    summary: "The owner means to do it: the touch stays on the list. Anybody can be put on it.",
    thread: "writer",
    input: z.strictObject({ contact: contactId }),
    answer: answered,
    run: (served, { contact }) => answer(served, contact, { kind: "accepted" }),
  }),
  "POST /week/:contact/skip": endpoint({
    summary: "Not now: not this week. The next best takes the place.",
    thread: "writer",
    input: z.strictObject({ contact: contactId, week: text.optional() }),
    answer: answered,
    run: (served, { contact, week }) =>
      answer(served, contact, { kind: "skipped", ...(week === undefined ? {} : { week }) }),
  }),
  "POST /week/:contact/snooze": endpoint({
    summary: "Later: not before a day.",
    thread: "writer",
    input: z.strictObject({ contact: contactId, until: day }),
    answer: answered,
    run: (served, { contact, until }) => answer(served, contact, { kind: "snoozed", until }),
  }),
};

async function answer({ session }: Served, id: ContactId, said: TouchAnswer): Promise<z.input<typeof answered>> {
  const { contact, name } = await foundBy(session, id);
  const { state, replacement, planned, already } = await answerTouch(session, contact, name, said);
  return { contact: { id: showId("contact", contact), name }, state, replacement, planned, already };
}

async function planOf(session: Session, plan: WeekPlan, leftShown: number): Promise<z.input<typeof weekPlan>> {
  const { asOf, week, fixed, freshness } = plan;
  const touches = [];
  for (const touch of plan.touches) {
    const news = plan.goodNews.find(({ contact }) => contact === touch.contact);
    const theirs = plan.theirs.get(touch.contact);
    touches.push(touchOf(touch, await profileOf(session, touch.contact), news, theirs));
  }
  const leftByKind: Partial<Record<LeftKind, number>> = {};
  for (const { why } of plan.left) leftByKind[why.kind] = (leftByKind[why.kind] ?? 0) + 1;
  return {
    ...{ asOf, week, fixed, freshness, budget: plan.budget, touches },
    coverage: plan.coverage.map(({ source, media, since, through }) => ({ source, media, since, through })),
    left: plan.left.slice(0, leftShown).map(({ contact, name, why }) => ({
      contact: { id: showId("contact", contact), name },
      why,
    })),
    returned: plan.returned.map(({ contact, name, on, after }) => ({
      contact: { id: showId("contact", contact), name },
      ...{ on, after },
    })),
    leftTotal: plan.left.length,
    leftByKind,
    capacity: capacityOf(plan.capacity),
    regroup: plan.regroup,
  };
}

function touchOf(
  touch: WeekPlan["touches"][number],
  profile: Profile | undefined,
  news: WeekPlan["goodNews"][number] | undefined,
  theirs: Theirs | undefined,
): z.input<typeof plannedTouch> {
  const { state, groupName, groupSuggested, share, minutes, reasons, opener, action, lookAt } = touch;
  return {
    contact: { id: showId("contact", touch.contact), name: touch.name },
    title: profile?.title ?? null,
    organisation: profile?.organisation ?? null,
    city: profile?.city ?? null,
    ...{ state, group: groupName, groupSuggested, share, medium: touch.medium, minutes },
    ...{ opener, action, lookAt: [...lookAt] },
    theirs: theirs === undefined ? null : sayTheirs(theirs),
    reasons: reasons.map((reason) => ({ ...reason, motive: motiveOf(reason.kind) })),
    news: news === undefined ? null : { text: news.entry.text, why: news.why },
    ways: {
      phones: profile?.phones ?? [],
      emails: profile?.emails ?? [],
      profiles: profile?.profiles ?? [],
      postalAddress: profile?.postalAddress ?? null,
    },
  };
}

async function profileOf({ store, owner }: Session, contact: ContactId): Promise<Profile | undefined> {
  const row = await store.get(owner, "profile", [contact]);
  // eslint-disable-next-line kith/safe-assertion -- a projection that the store's own engine wrote
  return row === undefined ? undefined : (JSON.parse(row.profile) as Profile);
}
