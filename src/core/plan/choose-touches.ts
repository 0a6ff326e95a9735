/** Chooses the week's touches within the budget: best index first, shares honoured where there is anybody to honour them with. */
import { given } from "../failure.ts";
import type { GroupId } from "../id.ts";
import { type MediaMinutes, type Medium, minutesOf } from "../medium.ts";
import type { Settings } from "../settings.ts";
import { USUAL_MINUTES } from "./best-medium.ts";
import type { Proposal } from "./plan.ts";

/** One possible touch. */
export interface Candidate {
  /** Breaks ties: the smaller first. */
  readonly id: number;
  /** Value of the touch, at or above 0. */
  readonly index: number;
  /** The proposed medium first, then what costs less time. Not empty. */
  readonly media: readonly Medium[];
  readonly share: Proposal["share"];
  readonly group: GroupId | null;
  /** Its group's latest day has passed, and that group's promise is to be kept. */
  readonly bound: boolean;
  /** What ranks it is for the owner's own sake (a goal, an ask), not about them or between the two. */
  readonly forMe: boolean;
  /** No contact is seen and no occasion given: only a few of these a week. */
  readonly guess: boolean;
}

export interface Budget {
  /** Touches and minutes left in the week; null where not limited. At least one is given. */
  readonly touches: number | null;
  readonly minutes: number | null;
  /** How long touches take the owner; by the table of media where it is not said. */
  readonly mediaMinutes?: MediaMinutes;
}

export interface Choice<C extends Candidate> {
  readonly candidate: C;
  readonly medium: Medium;
  readonly minutes: number;
  /** Index per touch, or per minute where minutes are the budget. */
  readonly rank: number;
}

export interface Attention extends Pick<Settings, "shares" | "promises" | "forMe"> {
  /** Wanted share of attention by group, from 0 to 1, and touches done of late. */
  readonly groups: ReadonlyMap<GroupId, { readonly share: number; readonly spent: number }>;
}

/** At most this part of a week goes to people with whom no contact is seen. */
const GUESS_SHARE = 0.4;
/** Each touch beyond a group's share counts this much less than the one before. */
const BEYOND_SHARE = 0.6;
const WHOLE_PERCENT = 100;

/** Candidates of one share and group, best first. */
interface Cell<C extends Candidate> {
  readonly share: Candidate["share"];
  readonly group: GroupId | null;
  readonly guess: boolean;
  readonly bound: boolean;
  readonly forMe: boolean;
  readonly ranked: { readonly candidate: C; readonly rank: number }[];
  next: number;
}

/**
 * Chooses touches, in the order of choosing. Bound ones come first, up to their part of the budget, and among them the
 * index decides, not lateness; what is bound beyond that competes as all do. Then each share of the budget (new,
 * current, past) is filled from its own candidates; what a share leaves unused goes to the best of all the
 * rest. Within each step the index per touch (per minute, where minutes are the budget) decides, lowered for
 * a group that has had its share of attention. No more of what is chosen is for the owner's own sake than may be (design.md §2.5). Does not depend on the order of `candidates`.
 */
export function chooseTouches<C extends Candidate>(
  candidates: readonly C[],
  budget: Budget,
  attention: Attention,
): Choice<C>[] {
  const cells = cellsOf(candidates, budget);
  const ledger = openLedger(budget, attention);
  const choices: Choice<C>[] = [];
  const fill = (admits: (cell: Cell<C>) => boolean): void => {
    for (let cell = bestCell(cells, admits, ledger); cell !== undefined; cell = bestCell(cells, admits, ledger)) {
      const { candidate, rank } = given(cell.ranked[cell.next++], "the best cell has a head");
      const medium = given(ledger.fitting(candidate), "the head of the best cell fits");
      ledger.take(candidate, medium);
      choices.push({ candidate, medium, minutes: minutesOf(medium, budget.mediaMinutes), rank });
    }
  };
  fill(({ bound }) => bound && ledger.keepsPromises());
  fill(({ share }) => ledger.hasRoom(share));
  fill(() => true);
  return withoutTooManyForMe(choices, attention.forMe / WHOLE_PERCENT);
}

/** Where little else was to be had, the last of those for the owner's own sake go: their part is counted of what is chosen. */
function withoutTooManyForMe<C extends Candidate>(choices: readonly Choice<C>[], share: number): Choice<C>[] {
  const kept = [...choices];
  const count = (): number => kept.filter(({ candidate }) => candidate.forMe).length;
  while (count() > share * kept.length) {
    kept.splice(
      kept.findLastIndex(({ candidate }) => candidate.forMe),
      1,
    );
  }
  return kept;
}

/** The price of a touch: itself, its minutes, or both in proportion to their budgets. */
export function rankOf({ index, media }: Candidate, { touches, minutes, mediaMinutes }: Budget): number {
  if (minutes === null) return index;
  const cost = minutesOf(given(media[0], "a candidate has a medium"), mediaMinutes);
  return touches === null ? index / cost : index / (1 + (cost * touches) / Math.max(1, minutes));
}

function cellsOf<C extends Candidate>(candidates: readonly C[], budget: Budget): Cell<C>[] {
  const cells = new Map<string, Cell<C>>();
  for (const candidate of candidates) {
    const { share, group, guess, bound, forMe } = candidate;
    const key = `${share} ${group} ${guess} ${bound} ${forMe}`;
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = { share, group, guess, bound, forMe, ranked: [], next: 0 }));
    cell.ranked.push({ candidate, rank: rankOf(candidate, budget) });
  }
  for (const { ranked } of cells.values()) ranked.sort((a, b) => b.rank - a.rank || a.candidate.id - b.candidate.id);
  return [...cells.values()];
}

/** Finds the admitted cell whose head ranks best now. Heads that no longer fit are passed by: budgets only shrink. */
function bestCell<C extends Candidate>(
  cells: readonly Cell<C>[],
  admits: (cell: Cell<C>) => boolean,
  ledger: Ledger,
): Cell<C> | undefined {
  let best: { readonly cell: Cell<C>; readonly rank: number; readonly id: number } | undefined;
  for (const cell of cells) {
    if (!admits(cell) || (cell.guess && !ledger.takesGuesses())) continue;
    if (cell.forMe && !ledger.takesForMe()) continue;
    let head = cell.ranked[cell.next];
    while (head !== undefined && ledger.fitting(head.candidate) === undefined) head = cell.ranked[++cell.next];
    if (head === undefined) continue;
    const rank = head.rank * ledger.balance(cell.group);
    const { id } = head.candidate;
    if (best === undefined || rank > best.rank || (rank === best.rank && id < best.id)) best = { cell, rank, id };
  }
  return best?.cell;
}

/** What is left of the week while it is being filled. */
interface Ledger {
  fitting(candidate: Candidate): Medium | undefined;
  hasRoom(share: Candidate["share"]): boolean;
  takesGuesses(): boolean;
  takesForMe(): boolean;
  /** Whether there is still room set aside for those who are bound. */
  keepsPromises(): boolean;
  /** 1 while the group is within its share of what was done of late and is planned now, less beyond. */
  balance(group: GroupId | null): number;
  take(candidate: Candidate, medium: Medium): void;
}

function openLedger(budget: Budget, attention: Attention): Ledger {
  let touches = budget.touches ?? Number.POSITIVE_INFINITY;
  let minutes = budget.minutes ?? Number.POSITIVE_INFINITY;
  const size = budget.touches ?? minutes / USUAL_MINUTES;
  const promised = (size * attention.promises) / WHOLE_PERCENT;
  let promises = promised === 0 ? 0 : Math.max(1, Math.floor(promised));
  let forMe = Math.floor((size * attention.forMe) / WHOLE_PERCENT);
  let guesses = Math.max(1, Math.floor(size * GUESS_SHARE));
  const room =
    budget.touches === null ? partMinutes(minutes, attention.shares) : partTouches(touches, attention.shares);
  const spent = new Map([...attention.groups].map(([group, of]) => [group, of.spent]));
  const spentInAll = [...spent.values()].reduce((sum, count) => sum + count, 0);
  return {
    fitting: ({ media }) =>
      touches < 1 ? undefined : media.find((medium) => minutesOf(medium, budget.mediaMinutes) <= minutes),
    hasRoom: (share) => room[share] > 0,
    takesGuesses: () => guesses > 0,
    takesForMe: () => forMe > 0,
    keepsPromises: () => promises > 0,
    balance(group) {
      const wanted = group === null ? undefined : attention.groups.get(group);
      if (group === null || wanted === undefined) return 1;
      const had = given(spent.get(group), "each group with a share has a count");
      const beyond = had + 1 - wanted.share * (spentInAll + size);
      return BEYOND_SHARE ** Math.max(0, beyond);
    },
    take({ share, group, guess, bound, forMe: isForMe }, medium) {
      const cost = minutesOf(medium, budget.mediaMinutes);
      touches -= 1;
      minutes -= cost;
      room[share] -= budget.touches === null ? cost : 1;
      if (guess) guesses -= 1;
      if (bound) promises -= 1;
      if (isForMe) forMe -= 1;
      if (group !== null) spent.set(group, (spent.get(group) ?? 0) + 1);
    },
  };
}

type Room = Record<Candidate["share"], number>;
const SHARES = ["current", "new", "past"] as const;

function partMinutes(minutes: number, shares: Settings["shares"]): Room {
  return { new: shares.new * minutes, current: shares.current * minutes, past: shares.past * minutes };
}

/** Parts whole touches by shares: each gets its whole part, the largest remainders get what is left. */
export function partTouches(touches: number, shares: Settings["shares"]): Room {
  const exact = SHARES.map((share) => ({ share, part: shares[share] * touches }));
  const room: Room = { new: 0, current: 0, past: 0 };
  for (const { share, part } of exact) room[share] = Math.floor(part + 1e-9);
  let left = touches - room.new - room.current - room.past;
  for (const { share } of exact.toSorted((a, b) => (b.part % 1) - (a.part % 1))) {
    if (left < 1) break;
    room[share] += 1;
    left -= 1;
  }
  return room;
}
