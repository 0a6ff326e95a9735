/** What every verb is given: the store, whose data, and the day. Nothing below here asks the clock. */
import type { Day, Instant } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { OwnerId } from "../core/id.ts";
import type { Actor, OperationKind } from "../core/operation.ts";
import type { Zone } from "../core/zone.ts";
import type { Change, Head, Stage, Store } from "../store/port.ts";

export interface Session {
  readonly store: Store;
  readonly owner: OwnerId;
  readonly zone: Zone;
  readonly surface: string;
  readonly now: Instant;
  /** `now` in the owner's zone. */
  readonly today: Day;
  /** Changes that become part of the next operation, such as the line of a record that tells of it. */
  readonly also?: (ids: Ids) => Promise<readonly Change[]>;
}

/** Draws the ids of rows to be created. */
export interface Ids {
  next<T extends number>(): T;
  readonly end: number;
}

export function idsFrom(head: Head): Ids {
  let end = head.nextId;
  return {
    next: <T extends number>() => end++ as T,
    get end() {
      return end;
    },
  };
}

/** What a verb decided: the changes of one operation, and what it answers. No changes write nothing. */
export interface Decided<T> {
  readonly kind: OperationKind;
  readonly summary: string;
  readonly changes: readonly Change[];
  readonly stage?: Stage;
  readonly actor?: Actor;
  readonly sealed?: string;
  readonly answer: T;
}

/** How often a decision is made again because somebody else wrote in between. */
const TRIES = 5;

/** Decides on the current head and applies; decides again when somebody wrote in between. */
export async function decideAndApply<T>(session: Session, decide: (ids: Ids) => Promise<Decided<T>>): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const head = await session.store.head(session.owner);
    const ids = idsFrom(head);
    const decided = await decide(ids);
    const changes = [...decided.changes, ...((await session.also?.(ids)) ?? [])];
    if (changes.length === 0 && (decided.stage === undefined || decided.stage.count === 0)) {
      await decided.stage?.discard();
      return decided.answer;
    }
    const applied = await session.store.apply(
      session.owner,
      {
        actor: decided.actor ?? "person",
        surface: session.surface,
        at: session.now,
        kind: decided.kind,
        summary: decided.summary,
        changes,
        endId: ids.end,
        ...(decided.stage === undefined ? {} : { stage: decided.stage }),
        ...(decided.sealed === undefined ? {} : { sealed: decided.sealed }),
      },
      head,
    );
    if (applied.kind === "applied") return decided.answer;
    await decided.stage?.discard();
  }
  throw new Failure("store-busy", "Another process keeps changing the data", {
    hint: "Wait for it to finish and run the same command again; nothing was written.",
  });
}
