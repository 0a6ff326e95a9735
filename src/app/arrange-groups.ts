/** Arranges groups among each other: their ranks and shares, as one change that one undo takes back. */
import { Failure } from "../core/failure.ts";
import type { Group } from "../core/facts.ts";
import { type GroupId, showId } from "../core/id.ts";
import type { Change } from "../store/port.ts";
import { checkGroup } from "./edit-groups.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface Arranged {
  readonly group: GroupId;
  readonly rank?: number;
  /** From 0 to 1. */
  readonly share?: number;
}

/** Sets what is said of each; the rest stays. Throws not-found for a group that is not there. */
export async function arrangeGroups(session: Session, arranged: readonly Arranged[]): Promise<void> {
  for (const { rank, share } of arranged)
    checkGroup({ ...(rank === undefined ? {} : { rank }), ...(share === undefined ? {} : { share }) });
  await decideAndApply(session, async () => {
    const groups = new Map((await session.store.scan(session.owner, "group")).map((group) => [group.id, group]));
    const changes = arranged.flatMap(({ group: id, ...wanted }): Change[] => {
      const group = groups.get(id);
      if (group === undefined) throw new Failure("not-found", `There is no group ${showId("group", id)}`);
      const set = differing(group, wanted);
      return Object.keys(set).length === 0 ? [] : [{ kind: "update", table: "group", key: [id], set }];
    });
    return { kind: "group", summary: "Arranged the groups", changes, answer: undefined };
  });
}

function differing(group: Group, { rank, share }: Omit<Arranged, "group">): Partial<Group> {
  return {
    ...(rank === undefined || rank === group.rank ? {} : { rank }),
    ...(share === undefined || share === group.share ? {} : { share }),
  };
}
