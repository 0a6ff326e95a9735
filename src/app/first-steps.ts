/** The three questions after the first reading: asked once of the owner, not once on each device. */
import type { Change } from "../store/port.ts";
import { type Session, decideAndApply } from "./session.ts";

/** No setting is called so. */
const KEY = "firstSteps";

/** Whether the owner has answered them, or put them away. */
export async function areFirstStepsDone({ store, owner }: Pick<Session, "store" | "owner">): Promise<boolean> {
  return (await store.get(owner, "setting", [KEY])) !== undefined;
}

export async function endFirstSteps(session: Session): Promise<void> {
  await decideAndApply(session, async () => {
    const changes: Change[] = (await areFirstStepsDone(session))
      ? []
      : [{ kind: "insert", table: "setting", row: { key: KEY, value: JSON.stringify("done") } }];
    return { kind: "config", summary: "Answered the first questions", changes, answer: undefined };
  });
}
