/** The touch for somebody whom the owner chose, whatever the planner thinks. */
import type { ContactId } from "../id.ts";
import { minutesOf } from "../medium.ts";
import type { PlanInput, Proposal } from "./plan.ts";
import type { Reason } from "./reason.ts";
import { contextOf } from "./plan-week.ts";
import { proposeTouch, writeProposal } from "./propose-touch.ts";
import { type PlanContext, type TieView, viewTie } from "./view-tie.ts";

/** The owner's own choice is a reason, and the first one. */
const CHOSEN: Reason = { kind: "chosen", text: "You put them on this week's list.", evidence: {} };

/** Proposes one of the contacts of `input`, by whatever way the planner would take; null when it is another's contact. */
export function proposeOne(input: PlanInput, contact: ContactId): Proposal | null {
  const person = input.contacts.find((one) => one.contact.id === contact);
  if (person === undefined) return null;
  const context = contextOf(input, input.contacts);
  const view = viewTie(person, context);
  const proposal = proposedOf(view, context) ?? unaided(view, context);
  return { ...proposal, reasons: [CHOSEN, ...proposal.reasons] };
}

function proposedOf(view: TieView, context: PlanContext): Proposal | null {
  const candidate = proposeTouch(view, context);
  const medium = candidate?.media[0];
  if (candidate === undefined || medium === undefined) return null;
  const minutes = minutesOf(medium, context.settings.mediaMinutes);
  return writeProposal({ candidate, medium, minutes, rank: candidate.index }, context);
}

/** Nothing is at hand, or nothing light enough: the way is theirs to find. */
function unaided({ person, governing: { group, suggestion }, share }: TieView, { settings }: PlanContext): Proposal {
  return {
    contact: person.contact.id,
    name: person.profile.name,
    group: group?.id ?? null,
    groupName: group?.name ?? null,
    groupSuggested: suggestion !== null,
    share,
    medium: "other",
    minutes: minutesOf("other", settings.mediaMinutes),
    reasons: [],
    opener: null,
    action: { label: "Kith knows no way to reach them that suits now; choose one yourself.", href: null },
    lookAt: [],
    index: 0,
  };
}
