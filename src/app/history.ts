import type { Operation } from "../core/operation.ts";
import type { Session } from "./session.ts";

/** The log, latest first. */
export async function readHistory(session: Session, limit: number): Promise<readonly Operation[]> {
  const log = await session.store.operations(session.owner);
  return log.toReversed().slice(0, limit);
}
