import type { WeekPlan } from "../../app/plan-week.ts";
import type { Capacity } from "../../core/plan/plan.ts";
import { showId } from "../../core/id.ts";

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
      reasons: touch.reasons,
      opener: touch.opener,
      action: touch.action,
      lookFirst: touch.lookFirst,
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

export function capacityDocument({ groups, ...rest }: Capacity): object {
  return { ...rest, groups: groups.map(({ group, ...one }) => ({ id: showId("group", group), ...one })) };
}
