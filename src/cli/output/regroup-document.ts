import type { RegroupState } from "../../app/read-regroup.ts";
import type { RegroupRecord } from "../../app/show-regroup.ts";
import type { RegroupLine } from "../../core/regroup/regroup-facts.ts";
import type { ContactId } from "../../core/id.ts";
import { showId } from "../../core/id.ts";

/** The regroup as scripts see it (docs/schemas/regroup.schema.json): each step is read anew, answered, and read again. */
export function stateDocument({
  from,
  open,
  last,
  findings,
  proposals,
  answered,
  budget,
  goals,
}: RegroupState): object {
  return {
    from,
    openedOn: open?.openedOn ?? null,
    lastOn: last?.closedOn ?? null,
    focus: last?.focus ?? null,
    findings: findings.map(({ section, contact, other = null, text }) => ({
      ...{ section, contact: shown(contact), other: shown(other), text },
    })),
    proposals: proposals.map(({ key, kind, contact, other, group, name, text, answers }) => ({
      ...{ key, kind, contact: shown(contact), other: shown(other) },
      ...{ group: group === null ? null : showId("group", group), name, text, answers },
    })),
    answered: answered.map(lineDocument),
    budget,
    goals: {
      running: goals.running.map(({ id, text }) => ({ id: showId("help", id), text })),
      mostRaised: goals.mostRaised,
    },
  };
}

/** The record of a closed regroup (docs/schemas/regroup-record.schema.json). */
export function recordDocument({ regroup, lines, days }: RegroupRecord): object {
  const { fromOn, openedOn, closedOn, focus } = regroup;
  return { from: fromOn, openedOn, closedOn, focus, lines: lines.map(lineDocument), days };
}

function lineDocument({ section, contact, other, key, text, answer, on }: RegroupLine): object {
  return { section, contact: shown(contact), other: shown(other), key: key === "" ? null : key, text, answer, on };
}

function shown(contact: ContactId | null): string | null {
  return contact === null ? null : showId("contact", contact);
}
