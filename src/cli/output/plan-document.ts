import type { WeekPlan } from "../../app/plan-week.ts";
import { motiveOf } from "../../core/plan/motive.ts";
import type { Capacity } from "../../core/plan/plan.ts";
import { type ContactId, showId } from "../../core/id.ts";

/** The plan as scripts see it (docs/schemas/plan.schema.json): kept stable. */
export function planDocument(plan: WeekPlan): object {
  return {
    asOf: plan.asOf,
    week: plan.week,
    budget: plan.budget,
    fixed: plan.fixed,
    freshness: plan.freshness,
    coverage: plan.coverage.map(({ source, media, since, through }) => ({ source, media, since, through })),
    touches: plan.touches.map((touch) => ({
      contact: { id: showId("contact", touch.contact), name: touch.name },
      state: touch.state,
      group: touch.groupName,
      groupSuggested: touch.groupSuggested,
      share: touch.share,
      medium: touch.medium,
      minutes: touch.minutes,
      reasons: touch.reasons.map((reason) => ({ ...reason, motive: motiveOf(reason.kind) })),
      opener: touch.opener,
      action: touch.action,
      lookFirst: touch.lookAt.length > 0,
      lookAt: touch.lookAt,
      awake: awakeOf(plan, touch.contact),
      news: newsOf(plan, touch.contact),
    })),
    left: plan.left.map(({ contact, name, why }) => ({ contact: { id: showId("contact", contact), name }, why })),
    capacity: capacityDocument(plan.capacity),
    regroup: plan.regroup,
    returned: plan.returned.map(({ contact, name, on, after }) => ({
      contact: { id: showId("contact", contact), name },
      on,
      after,
    })),
  };
}

/** When a call finds them awake, on the owner's clock; null where both clocks show the same, or nothing tells. */
function awakeOf({ theirs }: WeekPlan, contact: ContactId): object | null {
  const there = theirs.get(contact);
  return there === undefined ? null : { ...there.awake, zone: there.zone.name, by: there.residence.by };
}

function newsOf({ goodNews }: WeekPlan, contact: ContactId): object | null {
  const offered = goodNews.find((one) => one.contact === contact);
  return offered === undefined
    ? null
    : { id: showId("help", offered.entry.id), text: offered.entry.text, why: offered.why };
}

export function capacityDocument({ groups, ...rest }: Capacity): object {
  return { ...rest, groups: groups.map(({ group, ...one }) => ({ id: showId("group", group), ...one })) };
}
