/**
 * A record read again: what its facts gain and lose. Three-way per value (data-model.md §3):
 * the base is what the record said before, theirs what it says now, and mine are the hand's
 * edits, which stand in a record of their own.
 */
import type { Detail, DetailField, Position } from "../facts.ts";
import type { DetailId, PositionId } from "../id.ts";
import { type CardFacts, type DetailDraft, detailKey, type PositionDraft } from "./card-facts.ts";
import { organisationKey } from "./organisation.ts";

/** A stored position with the name of its organisation. */
export interface NamedPosition extends Omit<Position, "organisation"> {
  readonly organisation: string | null;
}

export interface RecordFacts {
  readonly details: readonly Detail[];
  readonly positions: readonly NamedPosition[];
}

/** A value of the source that a hand edit hides, because both have changed. */
export interface Difference {
  readonly field: DetailField | "position";
  /** In the owner's words. */
  readonly mine: string;
  /** What the source says now; null where it says nothing any more. */
  readonly theirs: string | null;
}

export interface RecordChange {
  readonly add: readonly DetailDraft[];
  /** Values that the record no longer holds: they get `goneOn`, and stay as history. */
  readonly gone: readonly DetailId[];
  /** The same value with another label, part or preference. */
  readonly change: readonly { readonly id: DetailId; readonly to: DetailDraft }[];
  readonly addPositions: readonly PositionDraft[];
  readonly gonePositions: readonly PositionId[];
  /** The same job with other days. */
  readonly changePositions: readonly { readonly id: PositionId; readonly to: PositionDraft }[];
  readonly differs: readonly Difference[];
}

/** Fields of which a person has one: only here can the hand and a source contradict each other. */
const SINGLE: readonly { readonly field: DetailField; readonly label?: string }[] = [
  { field: "name" },
  { field: "date", label: "birthday" },
  { field: "date", label: "death" },
];

/**
 * Decides what a newer reading of one record changes.
 *
 * `base` are the record's facts; those already gone are history and do not count, so a value
 * that comes back is added anew. The record always follows its source, also where the hand
 * says otherwise: the hand's record is preferred when a profile is made, and where the source
 * changed a name, birthday, death or job that the hand has set, that is listed in `differs`.
 * What the source has not changed is never listed. Reading the same facts changes nothing.
 */
export function reconcileRecord(base: RecordFacts, theirs: CardFacts, mine: RecordFacts): RecordChange {
  const details = reconcileDetails(base.details.filter(isThere), theirs.details);
  const positions = reconcilePositions(base.positions.filter(isThere), theirs.positions);
  const differs = [
    ...differingDetails(base.details, theirs.details, mine.details, details),
    ...differingPositions(base.positions, theirs.positions, mine.positions, positions),
  ];
  return {
    ...details,
    addPositions: positions.add,
    gonePositions: positions.gone,
    changePositions: positions.change,
    differs,
  };
}

/** Tells whether a newer reading changes nothing in the store. */
export function isUnchanged(change: RecordChange): boolean {
  const { add, gone, change: changed, addPositions, gonePositions, changePositions } = change;
  return [add, gone, changed, addPositions, gonePositions, changePositions].every((list) => list.length === 0);
}

type DetailChange = Pick<RecordChange, "add" | "gone" | "change">;

function reconcileDetails(base: readonly Detail[], theirs: readonly DetailDraft[]): DetailChange {
  const baseByKey = new Map(base.map((detail) => [detailKey(detail), detail]));
  const theirKeys = new Set(theirs.map(detailKey));
  const kept = theirs.flatMap((to) => {
    const detail = baseByKey.get(detailKey(to));
    return detail === undefined ? [] : [{ id: detail.id, from: detail, to }];
  });
  return {
    add: theirs.filter((detail) => !baseByKey.has(detailKey(detail))),
    gone: base
      .filter((detail) => !theirKeys.has(detailKey(detail)) || baseByKey.get(detailKey(detail)) !== detail)
      .map(({ id }) => id),
    change: kept.filter(({ from, to }) => !isSameDetail(from, to)).map(({ id, to }) => ({ id, to })),
  };
}

interface PositionChange {
  readonly add: readonly PositionDraft[];
  readonly gone: readonly PositionId[];
  readonly change: readonly { readonly id: PositionId; readonly to: PositionDraft }[];
}

/** A job is the same while organisation, department and title are; each stored one is met at most once. */
function reconcilePositions(base: readonly NamedPosition[], theirs: readonly PositionDraft[]): PositionChange {
  const left = [...base];
  const add: PositionDraft[] = [];
  const change: { id: PositionId; to: PositionDraft }[] = [];
  for (const to of theirs) {
    const alike = left.filter((position) => positionKey(position) === positionKey(to));
    const met = alike.find((position) => isSamePosition(position, to)) ?? alike[0];
    if (met === undefined) {
      add.push(to);
      continue;
    }
    left.splice(left.indexOf(met), 1);
    if (!isSamePosition(met, to)) change.push({ id: met.id, to });
  }
  return { add, gone: left.map(({ id }) => id), change };
}

function differingDetails(
  base: readonly Detail[],
  theirs: readonly DetailDraft[],
  mine: readonly Detail[],
  change: DetailChange,
): Difference[] {
  return SINGLE.flatMap(({ field, label }) => {
    const isOne = (detail: DetailDraft): boolean =>
      detail.field === field && (label === undefined || detail.label === label);
    const own = mine.filter(isThere).find(isOne);
    const changed = change.add.some(isOne) || base.some((detail) => isOne(detail) && change.gone.includes(detail.id));
    if (own === undefined || !changed) return [];
    const now = theirs.find(isOne)?.value ?? null;
    return now === own.value ? [] : [{ field, mine: own.value, theirs: now }];
  });
}

function differingPositions(
  base: readonly NamedPosition[],
  theirs: readonly PositionDraft[],
  mine: readonly NamedPosition[],
  change: PositionChange,
): Difference[] {
  const own = mine.filter(isThere).find(({ toOn }) => toOn === null);
  const changed = change.add.length > 0 || base.some(({ id }) => change.gone.includes(id));
  if (own === undefined || !changed || theirs.some((position) => positionKey(position) === positionKey(own))) return [];
  const now = theirs.find(({ toOn }) => toOn === null);
  return [{ field: "position", mine: positionText(own), theirs: now === undefined ? null : positionText(now) }];
}

function isThere({ goneOn }: { readonly goneOn: string | null }): boolean {
  return goneOn === null;
}

function isSameDetail(a: DetailDraft, b: DetailDraft): boolean {
  return a.parts === b.parts && a.label === b.label && a.preferred === b.preferred;
}

/** By the organisation's key, since one row stands for "Acme" and "Acme Inc.". */
function positionKey({ organisation, department, title }: PositionDraft): string {
  return JSON.stringify([organisation === null ? null : organisationKey(organisation), department, title]);
}

function isSamePosition(a: PositionDraft, b: PositionDraft): boolean {
  return a.fromOn === b.fromOn && a.toOn === b.toOn;
}

function positionText({ organisation, title }: PositionDraft): string {
  return [title, organisation].filter((text) => text !== null).join(", ");
}
