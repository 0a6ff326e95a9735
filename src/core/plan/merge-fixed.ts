/** The week's list once it is fixed: the stored touches, as decisions, contact and the day have left them. */
import type { Touch } from "../facts.ts";
import { given } from "../failure.ts";
import type { ContactId } from "../id.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import type { Left, LeftKind, Plan, PlanInput, Proposal } from "./plan.ts";
import { settleTouches } from "./settle-touches.ts";

/** One touch of a plan that is read: what is proposed, and what became of it. */
export interface PlannedTouch extends Proposal {
  readonly state: Touch["state"];
}

/** A decision takes a touch off the list, even one that the owner accepted before … */
const DECIDED: ReadonlySet<LeftKind> = new Set(["died", "never", "let-go", "resting"]);
/** … and so does what shows that a proposal has lost its cause. */
const OVERTAKEN: ReadonlySet<LeftKind> = new Set(["elsewhere", "just-in-touch", "expected", "away", "maybe-same"]);

/**
 * Shows `stored`, the touches of the week that `plan` would propose afresh from `input`. A line that still stands is
 * told in today's words where the plan still proposes it. Who would be chosen today is among those left: nobody is lost.
 */
export function mergeFixed(
  plan: Plan,
  stored: readonly Touch[],
  { contacts, asOf }: PlanInput,
): { readonly touches: readonly PlannedTouch[]; readonly left: readonly Left[] } {
  const freshByContact = new Map(plan.touches.map((touch) => [touch.contact, touch]));
  const whyByContact = new Map(plan.left.map(({ contact, why }) => [contact, why.kind]));
  const historyByContact = new Map(contacts.map(({ contact, history }) => [contact.id, history]));
  const touches = stored.flatMap((touch): PlannedTouch[] => {
    const history = historyByContact.get(touch.contact) ?? EMPTY_HISTORY;
    const { state } = given(settleTouches([touch], history, asOf)[0], "one for each");
    if (isTakenOff(state, whyByContact.get(touch.contact))) return [];
    const fresh = isOpen(state) ? freshByContact.get(touch.contact) : undefined;
    const proposal = fresh ?? proposalOf(touch);
    return [{ ...proposal, contact: touch.contact, state }];
  });
  const listed = new Set(touches.map(({ contact }) => contact));
  return {
    touches,
    left: [...standingList(plan.touches, listed), ...plan.left.filter(({ contact }) => !listed.has(contact))],
  };
}

/** As the planner wrote it when the week was fixed; an earlier Kith said nothing of what to look up. */
function proposalOf(touch: Touch): Proposal {
  // eslint-disable-next-line kith/safe-assertion -- written by the planner itself
  return { lookAt: [], ...(JSON.parse(touch.proposal) as Omit<Proposal, "lookAt">) };
}

function isTakenOff(state: Touch["state"], why: LeftKind | undefined): boolean {
  if (!isOpen(state) || why === undefined) return false;
  return DECIDED.has(why) || (state === "proposed" && OVERTAKEN.has(why));
}

function isOpen(state: Touch["state"]): boolean {
  return state === "proposed" || state === "accepted";
}

function standingList(touches: readonly Proposal[], listed: ReadonlySet<ContactId>): Left[] {
  return touches
    .filter(({ contact }) => !listed.has(contact))
    .map(({ contact, name, index }) => ({
      contact,
      name,
      index,
      why: { kind: "no-room", text: "This week's list stands since your first answer." },
    }));
}
