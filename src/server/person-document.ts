/** One contact as the API shows it: the profile, the tie, and every record with its source. */
import { z } from "zod";
import type { ShownContact, ShownRecord } from "../app/show-contact.ts";
import type { Day } from "../core/day.ts";
import { DECISIONS, DETAIL_FIELDS } from "../core/facts.ts";
import { showId } from "../core/id.ts";
import type { Profile } from "../core/person/profile.ts";
import { isStarred } from "../core/plan/view-tie.ts";
import { toldOutlook } from "../core/plan/told-outlook.ts";
import { helpDocument, helpEntry } from "./help-document.ts";
import { list, medium, numberOrNone, text, textOrNone, tieState, touchState } from "./shapes.ts";

const job = z.object({ organisation: textOrNone, title: textOrNone });

const profile = z.object({
  name: text,
  /** Whether the name is an address or a number, for want of a name. */
  nameless: z.boolean(),
  otherNames: list(text),
  organisation: textOrNone,
  title: textOrNone,
  positionSeenOn: textOrNone,
  phoneSeenOn: textOrNone,
  city: textOrNone,
  country: textOrNone,
  postalAddress: textOrNone,
  birthday: textOrNone,
  diedOn: textOrNone,
  emails: list(text),
  phones: list(text),
  profiles: list(text),
  deadEmails: list(text),
  jobChanges: list(z.object({ from: job, to: job, lastOn: text, firstOn: text, source: text })),
  linkChanges: list(
    z.object({
      ...{ kind: z.enum(["page", "mail-domain"]), from: text, to: text, lastOn: text, firstOn: text, source: text },
    }),
  ),
  addressSeenOn: textOrNone,
  workSince: textOrNone,
  dates: list(z.object({ label: text, date: text })),
  pages: list(text),
  connectedOn: textOrNone,
  labels: list(text),
  sources: list(text),
} satisfies Record<Exclude<keyof Profile, "contact" | "kept">, z.ZodType>);

/** What a fact's days say: first and last claimed, and the first day without. */
const claimed = { firstOn: text, lastOn: textOrNone, goneOn: textOrNone };

const record = z.object({
  id: text,
  source: text,
  seenOn: text,
  goneOn: textOrNone,
  identities: list(z.object({ kind: text, value: text, status: text, name: textOrNone, deadOn: textOrNone })),
  details: list(z.object({ field: z.enum(DETAIL_FIELDS), value: text, label: textOrNone, ...claimed })),
  positions: list(z.object({ ...job.shape, department: textOrNone, fromOn: textOrNone, toOn: textOrNone, ...claimed })),
});

const direction = z.enum(["outbound", "inbound", "mutual", "failed"]);

export const person = z.object({
  id: text,
  /** The owner's day, up to which silences count. */
  asOf: text,
  kind: z.enum(["person", "organisation", "group-card"]),
  name: text,
  starred: z.boolean(),
  decision: z.enum(DECISIONS),
  restingUntil: textOrNone,
  oneSided: z.boolean(),
  /** Since this day the two talk elsewhere, and silence says nothing. */
  elsewhereOn: textOrNone,
  state: z.object({ state: tieState, reason: text }),
  groups: list(z.object({ id: text, name: text })),
  suggestedGroup: z.object({ id: text, name: text, text }).nullable(),
  /** Days between contacts set by hand for this one, and those that hold by whatever sets them. */
  cadence: z.object({
    ownIdealDays: numberOrNone,
    ownLatestDays: numberOrNone,
    idealDays: numberOrNone,
    latestDays: numberOrNone,
  }),
  profile,
  rhythm: z.object({
    contactDays: z.number(),
    usualGapDays: numberOrNone,
    silentDays: numberOrNone,
    /** Probability of contact within 28 days if nothing is done. */
    outlook28: numberOrNone,
    backOff: text,
    days: list(z.object({ day: text, outbound: z.boolean(), inbound: z.boolean(), medium })),
  }),
  records: list(record),
  notes: list(z.object({ day: text, text })),
  help: list(helpEntry),
  touches: list(
    z.object({ id: text, week: text, state: touchState, medium, answeredOn: textOrNone, until: textOrNone }),
  ),
  interactions: z.number(),
  /** Latest first, as many as were asked for. */
  timeline: list(
    z.object({
      id: text,
      at: text,
      day: text,
      medium,
      nature: text,
      direction,
      subject: text,
      note: textOrNone,
      recipients: z.number(),
      source: text,
      promptedBy: textOrNone,
    }),
  ),
});

export function personOf(shown: ShownContact, asOf: Day): z.input<typeof person> {
  const { view, interactions } = shown;
  const { contact, groups } = view.person;
  const { statistics, governing } = view;
  return {
    id: showId("contact", shown.contact),
    asOf,
    kind: contact.kind,
    name: shown.profile.name,
    starred: isStarred(view.person),
    decision: contact.decision,
    restingUntil: contact.restingUntil,
    oneSided: contact.oneSided === 1,
    elsewhereOn: contact.elsewhereOn,
    state: { state: view.state.state, reason: view.state.reason },
    groups: groups.map(({ id, name }) => ({ id: showId("group", id), name })),
    suggestedGroup: suggestionOf(governing),
    cadence: {
      ownIdealDays: contact.idealDays,
      ownLatestDays: contact.latestDays,
      idealDays: governing.idealDays,
      latestDays: governing.latestDays,
    },
    profile: profileOf(shown.profile),
    rhythm: {
      contactDays: statistics.contactDays,
      usualGapDays: statistics.usualGap,
      silentDays: statistics.silentDays,
      outlook28: toldOutlook(view),
      backOff: view.backOff.kind,
      days: shown.rhythm,
    },
    records: shown.records.map(recordOf),
    notes: shown.notes.map(({ day, text: said }) => ({ day, text: said })),
    help: shown.help.map(helpDocument),
    touches: shown.touches.map(({ id, week, state, medium: by, answeredOn, until }) => ({
      ...{ id: showId("touch", id), week, state, medium: by, answeredOn, until },
    })),
    interactions,
    timeline: shown.timeline.map(({ id, at, ...rest }) => ({
      id: showId("interaction", id),
      at: new Date(at).toISOString(),
      ...rest,
    })),
  };
}

function suggestionOf({
  group,
  suggestion,
}: ShownContact["view"]["governing"]): z.input<typeof person>["suggestedGroup"] {
  if (group === null || suggestion === null) return null;
  return { id: showId("group", group.id), name: group.name, text: suggestion.text };
}

/** Leaves out what only triage weighs. */
function profileOf({ contact: _, kept: __, ...rest }: Profile): z.input<typeof profile> {
  return rest;
}

function recordOf({ record: row, source, details, positions, identities }: ShownRecord): z.input<typeof record> {
  return {
    ...{ id: showId("record", row.id), source, seenOn: row.seenOn, goneOn: row.goneOn },
    identities: identities.map(({ kind, value, status, name, deadOn }) => ({ kind, value, status, name, deadOn })),
    details: details.map(({ field, value, label, firstOn, lastOn, goneOn }) => ({
      ...{ field, value, label, firstOn, lastOn, goneOn },
    })),
    positions: positions.map(({ organisationName, title, department, fromOn, toOn, firstOn, lastOn, goneOn }) => ({
      ...{ organisation: organisationName, title, department, fromOn, toOn, firstOn, lastOn, goneOn },
    })),
  };
}
