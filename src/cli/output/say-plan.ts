/** The week's plan in words. */
import type { PlannedTouch, WeekPlan } from "../../app/plan-week.ts";
import { MEDIUM_TRAITS } from "../../core/medium.ts";
import { wrapText } from "./wrap-text.ts";

/** So many of those left out are named unless everybody is asked for. */
const LEFT_SHOWN = 8;

export function sayPlan(plan: WeekPlan, { everybody, columns }: { everybody: boolean; columns: number }): string {
  const lines: string[] = [];
  const say = (text: string, indent = 0): void => void lines.push(wrapText(text, columns, indent));
  if (plan.freshness !== null) say(plan.freshness);
  say(`Week ${plan.week.slice(6)} of ${plan.week.slice(0, 4)}, ${budgetWords(plan)}${plan.fixed ? "" : " (proposed)"}`);
  lines.push("");
  if (plan.touches.length === 0) say("Nothing asks for your attention this week.");
  for (const [index, touch] of plan.touches.entries()) sayTouch(touch, index + 1, say, lines);
  const room = plan.left.filter(({ why }) => why.kind === "no-room");
  const shown = everybody ? plan.left : room.slice(0, LEFT_SHOWN);
  if (shown.length > 0) {
    say(everybody ? "Left out:" : "Left for later:");
    for (const { name, why } of shown) say(`${name}: ${why.text}`, 2);
  }
  if (!everybody && plan.left.length > shown.length) {
    say(`${plan.left.length - shown.length} more are not proposed; \`kith plan --all\` says why.`);
  }
  lines.push("");
  say(plan.capacity.text);
  return `${lines.join("\n")}\n`;
}

function sayTouch(
  touch: PlannedTouch,
  number: number,
  say: (text: string, indent?: number) => void,
  lines: string[],
): void {
  const group = touch.groupName === null ? "" : `  · ${touch.groupName}${touch.groupSuggested ? " (suggested)" : ""}`;
  const state = touch.state === "proposed" ? "" : `  [${touch.state}]`;
  say(`${number}. ${touch.name}${group}${state}`);
  for (const reason of touch.reasons) say(reason.text, 3);
  const how = `${sentence(MEDIUM_TRAITS[touch.medium].label)}, about ${touch.minutes} minutes`;
  say(touch.lookFirst ? `${how}. Look first whether the job is still theirs.` : `${how}.`, 3);
  say(touch.opener === null ? "Nothing special; a plain hello is welcome." : `To open with: ${touch.opener}`, 3);
  if (touch.action.href !== null) lines.push(`   ${touch.action.label}: ${touch.action.href}`);
  else say(touch.action.label, 3);
  lines.push("");
}

function budgetWords({ budget, touches }: WeekPlan): string {
  const parts: string[] = [];
  if (budget.touches !== null) parts.push(`${budget.touches} touches`);
  if (budget.minutes !== null) parts.push(`${budget.minutes} minutes`);
  const planned = touches.reduce((sum, touch) => sum + touch.minutes, 0);
  return `room for ${parts.join(" and ") || "5 touches"}: ${touches.length} planned, about ${planned} minutes`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
