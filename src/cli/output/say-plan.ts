/** The week's plan in words. */
import type { WeekPlan } from "../../app/plan-week.ts";
import type { Reminder } from "../../app/regroup-due.ts";
import type { Day } from "../../core/day.ts";
import type { PlannedTouch } from "../../core/plan/merge-fixed.ts";
import type { Capacity, Returned } from "../../core/plan/plan.ts";
import { motiveOf } from "../../core/plan/motive.ts";
import { sayLookFirst } from "../../core/plan/stale-facts.ts";
import { endSentence, sayDay } from "../../core/plan/words.ts";
import { MEDIUM_TRAITS } from "../../core/medium.ts";
import { sayTheirs } from "../../core/place/residence.ts";
import { countOf } from "./count-of.ts";
import { bold } from "./paint.ts";
import { wrapText } from "./wrap-text.ts";

/** So many of those left out are named unless everybody is asked for. */
const LEFT_SHOWN = 8;

const STATE_WORDS: Readonly<Record<PlannedTouch["state"], string>> = {
  proposed: "",
  accepted: "planned",
  done: "done",
  skipped: "not now",
  snoozed: "later",
  expired: "",
};

const AFTER_WORDS: Readonly<Record<Returned["after"], string>> = {
  resting: "whom you let rest",
  "let-go": "whom you let go",
};

interface Page {
  /** Everybody left out is named. */
  readonly everybody: boolean;
  readonly columns: number;
  readonly color: boolean;
}

export function sayPlan(plan: WeekPlan, { everybody, columns, color }: Page): string {
  const lines: string[] = [];
  const say = (text: string, indent = 0, hang = indent): void => void lines.push(wrapText(text, columns, indent, hang));
  if (plan.freshness !== null) {
    say(plan.freshness);
    lines.push("");
  }
  const heading = `Week ${Number(plan.week.slice(6))} of ${plan.week.slice(0, 4)}`;
  say(bold(`${heading}: ${budgetWords(plan)}${plan.fixed ? "" : ", proposed"}`, color));
  lines.push("");
  if (plan.returned.length > 0) {
    for (const { name, on, after } of plan.returned)
      say(`Good news: ${name}, ${AFTER_WORDS[after]}, wrote on ${sayDay(on, plan.asOf)}.`);
    lines.push("");
  }
  if (plan.touches.length === 0) {
    say(sayNothing(plan));
    lines.push("");
  }
  for (const [index, touch] of plan.touches.entries()) sayTouch(touch, index + 1, plan, say, lines, color);
  sayLeft(plan, everybody, say, lines);
  say(sayCapacity(plan.capacity));
  if (plan.regroup !== null) {
    lines.push("");
    say(sayReminder(plan.regroup, plan.asOf));
  }
  return `${lines.join("\n")}\n`;
}

function sayReminder({ lastOn, begun }: Reminder, today: Day): string {
  if (begun) return "Your regroup is begun; `kith regroup` goes on with it.";
  const since = lastOn === null ? "There has been no regroup yet" : `Your last regroup was on ${sayDay(lastOn, today)}`;
  return `${since}; \`kith regroup\` takes about twenty minutes.`;
}

/** Why the list is empty. */
function sayNothing({ left }: WeekPlan): string {
  const [first] = left;
  if (first === undefined) return "There is nobody to plan for yet. `kith import` reads what you have.";
  const away = left.find(({ why }) => why.kind === "away");
  if (away !== undefined) return away.why.text;
  return first.why.kind === "no-room"
    ? "No touch fits into this week's budget."
    : "Nothing asks for your attention this week.";
}

function sayTouch(
  touch: PlannedTouch,
  number: number,
  { goodNews, theirs }: WeekPlan,
  say: (text: string, indent?: number) => void,
  lines: string[],
  color: boolean,
): void {
  const group = touch.groupName === null ? "" : `  · ${touch.groupName}${touch.groupSuggested ? " (suggested)" : ""}`;
  const state = STATE_WORDS[touch.state];
  say(`${number}. ${bold(touch.name, color)}${group}${state === "" ? "" : `  [${state}]`}`);
  if (!isOpen(touch)) {
    lines.push("");
    return;
  }
  for (const { kind, text } of touch.reasons) say(motiveOf(kind) === "for-me" ? `${text} (For you.)` : text, 3);
  const how = `${sentence(MEDIUM_TRAITS[touch.medium].label)}, about ${countOf(touch.minutes, "minute")}`;
  say(touch.lookAt.length === 0 ? `${how}.` : `${how}. ${sayLookFirst(touch.lookAt)}`, 3);
  const there = isOpen(touch) ? theirs.get(touch.contact) : undefined;
  if (there !== undefined) say(sayTheirs(there), 3);
  say(touch.opener === null ? "Nothing special; a plain hello is welcome." : `To open with: ${touch.opener}`, 3);
  const told = goodNews.find(({ contact }) => contact === touch.contact);
  if (told !== undefined) say(`If it fits, your news: ${endSentence(told.entry.text)} ${told.why}`, 3);
  // Not wrapped: a link that is broken in two cannot be followed.
  if (touch.action.href === null) say(touch.action.label, 3);
  else lines.push(`   ${touch.action.label}:`, `   ${touch.action.href}`);
  lines.push("");
}

function sayLeft(
  plan: WeekPlan,
  everybody: boolean,
  say: (text: string, indent?: number, hang?: number) => void,
  lines: string[],
): void {
  if (plan.left.length === 0) return;
  const room = plan.left.filter(({ why }) => why.kind === "no-room");
  const shown = everybody ? plan.left : room.slice(0, LEFT_SHOWN);
  if (shown.length > 0) say(everybody ? "Left out" : "Left for another week");
  for (const { name, why } of shown) {
    const text = everybody ? why.text : why.text.replace(/^(?:No room this week|A week takes only a few [^.]*)\. /, "");
    say(`${name}: ${text}`, 2, 4);
  }
  const more = plan.left.length - shown.length;
  if (more > 0) {
    const others =
      shown.length > 0 ? countOf(more, "more is", "more are") : countOf(more, "contact is", "contacts are");
    say(`${others} not proposed; \`kith plan --all\` says why.`);
  }
  const doubtful = plan.left.filter(({ why }) => why.kind === "maybe-same").length;
  if (doubtful > 0) {
    const share = countOf(doubtful, "of them shares", "of them share");
    say(`${share} a name with somebody just in touch; \`kith duplicates\` asks whether they are one person.`);
  }
  lines.push("");
}

function isOpen({ state }: PlannedTouch): boolean {
  return state === "proposed" || state === "accepted";
}

function budgetWords({ budget, touches }: WeekPlan): string {
  const parts: string[] = [];
  if (budget.touches !== null) parts.push(countOf(budget.touches, "touch", "touches"));
  if (budget.minutes !== null) parts.push(countOf(budget.minutes, "minute"));
  const kept = touches.filter((touch) => isOpen(touch) || touch.state === "done");
  const planned = kept.reduce((sum, touch) => sum + touch.minutes, 0);
  const used = kept.length === 0 ? "none planned" : `${kept.length} planned, about ${countOf(planned, "minute")}`;
  return `room for ${parts.join(" and ")}; ${used}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the groups ask for, and what would make it fit. */
export function sayCapacity({ text, waysOut }: Capacity): string {
  return waysOut === null ? text : `${text} ${waysOut.text}`;
}
