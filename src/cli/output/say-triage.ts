/** A card of somebody who waits for a group, and the keys that put them into one. */
import type { TriageCard } from "../../app/read-triage.ts";
import type { Group } from "../../core/facts.ts";
import { wrapKeys } from "./wrap-keys.ts";
import { wrapText } from "./wrap-text.ts";

/** `place` says which of how many: `3 of 12`. */
export function sayCard(
  { name, position, suggestion, evidence, state }: TriageCard,
  place: string,
  columns: number,
): string {
  const who = `${place}  ${name}${position === null ? "" : `, ${position}`} (${state})`;
  const lines = [wrapText(who, columns, 0, 2)];
  if (evidence !== "") lines.push(wrapText(evidence, columns, 2));
  if (suggestion !== null) lines.push(wrapText(`${suggestion.group}? ${suggestion.text}`, columns, 2));
  return lines.join("\n");
}

/** The groups by number, and Enter for the suggested one. */
export function sayGroupKeys(groups: readonly Group[], card: TriageCard, columns: number): string {
  const own = groups.map(({ name }, index) => `${index + 1} ${name}`).join("  ");
  const enter = card.suggestion === null ? "" : `Enter ${card.suggestion.group}  `;
  return wrapKeys(`${enter}${own}`, columns);
}

/** The group that a key says; undefined where it says none. */
export function groupOfKey<G extends Group>(groups: readonly G[], card: TriageCard, key: string): G | undefined {
  if (key === "\r" || key === "\n") return groups.find(({ name }) => name === card.suggestion?.group);
  return groups[Number(key) - 1];
}
