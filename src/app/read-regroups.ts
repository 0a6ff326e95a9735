/** The regroups as they are kept. */
import type { Regroup, RegroupLine } from "../core/regroup/regroup-facts.ts";
import type { Session } from "./session.ts";

/** The open regroup, and the last one closed. */
export async function readRegroups({
  store,
  owner,
}: Pick<Session, "store" | "owner">): Promise<{ readonly open: Regroup | null; readonly last: Regroup | null }> {
  const all = await store.scan(owner, "regroup");
  return {
    open: all.findLast(({ closedOn }) => closedOn === null) ?? null,
    last: all.findLast(({ closedOn }) => closedOn !== null) ?? null,
  };
}

export async function linesOf(
  { store, owner }: Pick<Session, "store" | "owner">,
  { id }: Regroup,
): Promise<readonly RegroupLine[]> {
  return store.scan(owner, "regroupLine", { index: "byRegroup", equals: [id] });
}
