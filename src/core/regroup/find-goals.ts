/** What came of the owner's goals in the period, and what of them and of introductions is under way (design.md §2.7). */
import type { Day } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { goalKey, goalUntil, isRunningGoal } from "../help/goal.ts";
import { stepOf } from "../help/introduction.ts";
import { mayBeAsked } from "../help/who-helps.ts";
import type { Proposal } from "../plan/plan.ts";
import { countOf, endSentence, sayDay } from "../plan/words.ts";
import type { Finding, RegroupInput } from "./regroup.ts";

/** Finds what goals were reached or ended in the period, and which run, each with the touches that were for it. */
export function findGoals(input: RegroupInput): readonly Finding[] {
  const { from, context, goals } = input;
  const { asOf } = context;
  return goals.flatMap((goal): readonly Finding[] => {
    const until = goal.dueOn ?? goalUntil(goal.on);
    const within = (day: Day | null): boolean => day !== null && day > from && day <= asOf;
    const touched = sayTouched(goal, input);
    if (goal.state === "done" && within(goal.closedOn)) {
      const words = goal.outcome === null ? goal.text : `${goal.text}; ${goal.outcome}`;
      return [{ section: "came", contact: null, text: `${endSentence(`You reached a goal: ${words}`)}${touched}` }];
    }
    if (isRunningGoal(goal, asOf))
      return [
        {
          section: "left",
          contact: null,
          text: `Your goal "${goal.text}" runs until ${sayDay(until, asOf)}.${touched}`,
        },
      ];
    return goal.state === "open" && within(until)
      ? [
          {
            section: "came",
            contact: null,
            text: `Your goal "${goal.text}" ended on ${sayDay(until, asOf)}.${touched}`,
          },
        ]
      : [];
  });
}

/** What came of introductions in the period, and which are under way, between two who may both be brought up: with both names. */
export function findIntroductions({ introductions, views, from, context }: RegroupInput): readonly Finding[] {
  const byId = new Map(views.map((view) => [view.person.contact.id, view]));
  return introductions.flatMap((introduction): readonly Finding[] => {
    const { entry } = introduction;
    const [first, second] = [byId.get(introduction.first.contact), byId.get(introduction.second.contact)];
    if (first === undefined || second === undefined || !mayBeAsked(first) || !mayBeAsked(second)) return [];
    const [one, other] = [first.person.profile.name, second.person.profile.name];
    const both = { contact: introduction.first.contact, other: introduction.second.contact };
    if (entry.state === "done") {
      if (entry.closedOn === null || entry.closedOn <= from || entry.closedOn > context.asOf) return [];
      const words = entry.outcome === null ? entry.text : `${entry.text}; ${entry.outcome}`;
      return [{ section: "came", ...both, text: endSentence(`You introduced ${one} and ${other}: ${words}`) }];
    }
    const next = {
      "ask-first": `${one} is to be asked`,
      "wait-first": `${one} is asked`,
      "ask-second": `${one} agreed, and ${other} is to be asked`,
      "wait-second": `${one} agreed, and ${other} is asked`,
      introduce: "both agreed, and wait for you",
      "follow-up": "made; how it went is not told",
      done: null,
      declined: null,
      dropped: null,
    }[stepOf(introduction)];
    if (next === null) return [];
    return [{ section: "left", ...both, text: `The introduction of ${one} and ${other} is open: ${next}.` }];
  });
}

/** ` 2 touches were for it.`; empty where none was. */
function sayTouched(goal: HelpEntry, { views, from, context }: RegroupInput): string {
  const key = goalKey(goal);
  const done = views
    .flatMap(({ touches }) => touches)
    .filter(
      ({ state, answeredOn }) =>
        state === "done" && answeredOn !== null && answeredOn > from && answeredOn <= context.asOf,
    )
    .filter(({ proposal }) => {
      // eslint-disable-next-line kith/safe-assertion -- written by Kith itself
      const { reasons = [] } = JSON.parse(proposal) as Partial<Proposal>;
      return reasons.some(({ occasion }) => occasion === key);
    }).length;
  if (done === 0) return "";
  return ` ${countOf(done, "touch", "touches")} ${done === 1 ? "was" : "were"} for it.`;
}
