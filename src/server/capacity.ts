import { z } from "zod";
import { showId } from "../core/id.ts";
import type { Capacity } from "../core/plan/plan.ts";
import { list, text } from "./shapes.ts";

/** What the groups ask for against the budget. */
export const capacity = z.object({
  asked: z.number(),
  budget: z.number(),
  groups: list(z.object({ id: text, name: text, contacts: z.number(), asked: z.number(), promised: z.number() })),
  text,
  /** What would make it fit, each alone; null where it fits. */
  waysOut: z
    .object({
      ...{ fewerContacts: z.number(), timesSlower: z.number(), moreTouches: z.number(), moreMinutes: z.number(), text },
    })
    .nullable(),
});

export function capacityOf({ asked, budget, groups, text: said, waysOut }: Capacity): z.input<typeof capacity> {
  return {
    ...{ asked, budget, text: said, waysOut },
    groups: groups.map(({ group, name, contacts, asked: wish, promised }) => ({
      ...{ id: showId("group", group), name, contacts, asked: wish, promised },
    })),
  };
}
