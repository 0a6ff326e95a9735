/** Jobs: the current one, and what changed between two readings of one record. */
import type { Day } from "../day.ts";
import type { Organisation, Position } from "../facts.ts";
import type { OrganisationId } from "../id.ts";
import { foldText } from "../search/fold.ts";
import { organisationKey } from "./organisation.ts";
import type { JobChange } from "./profile.ts";

type OrganisationsById = ReadonlyMap<OrganisationId, Pick<Organisation, "name">>;

/**
 * Finds the jobs that changed between two readings of one record, latest first.
 *
 * A change is a position that went on the day on which another one of the same record was
 * first claimed, with another organisation or title after folding. A position that only went,
 * or only came, is none: nobody knows what was before, or comes after. Where several went and
 * came on one day, those at the same organisation belong together, the others in order.
 *
 * `source` names the record's source in the owner's words.
 */
export function jobChangesOf(
  positions: readonly Position[],
  organisationsById: OrganisationsById,
  source: string,
): JobChange[] {
  const byId = positions.toSorted((a, b) => a.id - b.id);
  const changes = [...new Set(byId.map(({ goneOn }) => goneOn))]
    .filter((day) => day !== null)
    .flatMap((day) => {
      const gone = byId.filter(({ goneOn }) => goneOn === day);
      const come = byId.filter((position) => position.firstOn === day && position.goneOn !== day && isJob(position));
      return pairUp(gone, come).filter(([from, to]) => !isSameJob(from, to, organisationsById));
    });
  return changes
    .map(([from, to]) => ({
      from: { organisation: nameOf(from, organisationsById), title: from.title },
      to: { organisation: nameOf(to, organisationsById), title: to.title },
      lastOn: from.lastOn ?? from.firstOn,
      firstOn: to.firstOn,
      source,
    }))
    .toSorted((a, b) => (a.firstOn === b.firstOn ? 0 : a.firstOn < b.firstOn ? 1 : -1));
}

/** A position with what decides which one is the contact's today. */
export interface PositionClaim {
  readonly position: Position;
  /** Whether the owner's hand set it. */
  readonly byHand: boolean;
  /** The last day on which its source claimed it. */
  readonly claimedOn: Day;
}

/**
 * Picks the current position: what the hand set, else the latest claim, among those that are
 * not gone and have no end. Among equals one with an organisation, the later start, the
 * smaller id. Null when there is none.
 */
export function pickPosition(claims: readonly PositionClaim[]): PositionClaim | null {
  const current = claims.filter(({ position }) => position.goneOn === null && position.toOn === null);
  return current.toSorted(comparePositions)[0] ?? null;
}

/** The hand takes a job away with a position that says nothing. */
function isJob({ organisation, title, department }: Position): boolean {
  return organisation !== null || title !== null || department !== null;
}

function comparePositions(a: PositionClaim, b: PositionClaim): number {
  if (a.byHand !== b.byHand) return a.byHand ? -1 : 1;
  if (a.claimedOn !== b.claimedOn) return a.claimedOn < b.claimedOn ? 1 : -1;
  const missing = Number(a.position.organisation === null) - Number(b.position.organisation === null);
  if (missing !== 0) return missing;
  const [start, otherStart] = [a.position.fromOn ?? "", b.position.fromOn ?? ""];
  return start === otherStart ? a.position.id - b.position.id : start < otherStart ? 1 : -1;
}

function pairUp(gone: readonly Position[], come: readonly Position[]): (readonly [Position, Position])[] {
  const left = [...come];
  const pairs: (readonly [Position, Position])[] = [];
  const take = (from: Position, to: Position | undefined): boolean => {
    if (to === undefined) return false;
    left.splice(left.indexOf(to), 1);
    pairs.push([from, to]);
    return true;
  };
  const others = gone.filter(
    (from) =>
      !take(
        from,
        left.find(({ organisation }) => organisation === from.organisation),
      ),
  );
  for (const from of others) take(from, left[0]);
  return pairs;
}

function isSameJob(a: Position, b: Position, organisationsById: OrganisationsById): boolean {
  const [first, second] = [a, b].map((position) => organisationKey(nameOf(position, organisationsById) ?? ""));
  return first === second && foldText(a.title ?? "") === foldText(b.title ?? "");
}

function nameOf({ organisation }: Position, organisationsById: OrganisationsById): string | null {
  return organisation === null ? null : (organisationsById.get(organisation)?.name ?? null);
}
