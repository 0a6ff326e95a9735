/** Closes a regroup: its findings become a dated record, with next period's focus and budget. */
import type { Regroup, RegroupLine } from "../core/regroup/regroup-facts.ts";
import type { Id } from "../core/id.ts";
import type { Change } from "../store/port.ts";
import { beginRegroup } from "./answer-regroup.ts";
import { type RegroupState } from "./read-regroup.ts";
import { readRegroups } from "./read-regroups.ts";
import { type Session, decideAndApply } from "./session.ts";
import { settingChanges } from "./settings.ts";

export interface NextPeriod {
  /** What the period is to be about, in the owner's words; null where nothing is said. */
  readonly focus: string | null;
  /** As `kith config set` takes them; undefined leaves it as it is. */
  readonly touches?: string | undefined;
  readonly minutes?: string | undefined;
}

/** Writes the record, one operation. A regroup in which nothing was answered is recorded all the same. */
export async function closeRegroup(session: Session, state: RegroupState, next: NextPeriod): Promise<Regroup> {
  return decideAndApply(session, async (ids) => {
    const { open } = await readRegroups(session);
    const row: Regroup = {
      ...(open ?? beginRegroup(ids, session, state.from)),
      closedOn: session.today,
      focus: next.focus?.trim() || null,
    };
    const { id, closedOn, focus } = row;
    const changes: Change[] = [
      open === null
        ? { kind: "insert", table: "regroup", row }
        : { kind: "update", table: "regroup", key: [id], set: { closedOn, focus } },
    ];
    const lines: Omit<RegroupLine, "id" | "regroup" | "answer" | "on">[] = [
      ...state.findings.map(({ section, contact, other = null, text }) => ({ section, contact, other, key: "", text })),
      ...state.proposals.map(({ contact, other, key, name, text }) => {
        return { section: "proposal" as const, contact, other, key, text: `${name}: ${text}` };
      }),
    ];
    for (const line of lines) {
      const added = { id: ids.next<Id<"regroupLine">>(), regroup: id, ...line, answer: null, on: session.today };
      changes.push({ kind: "insert", table: "regroupLine", row: added });
    }
    for (const name of ["touches", "minutes"] as const) {
      const text = next[name];
      if (text !== undefined) changes.push(...(await settingChanges(session, name, text)).changes);
    }
    return { kind: "regroup", summary: `Closed the regroup of ${session.today}`, changes, answer: row };
  });
}
