/** Notes who of one name stands side by side in one message or meeting: two people, or one with two addresses. */
import type { ContactId, IdentityId } from "../../core/id.ts";
import type { ImportRun } from "./import-run.ts";

/** Hears of the participants of one message or meeting, one after the other. */
export function openBeside(run: ImportRun): (identity: IdentityId, name: string | undefined) => void {
  const byName = new Map<string, IdentityId>();
  return (identity, name) => {
    if (name === undefined) return;
    const key = name.toLowerCase();
    const other = byName.get(key);
    if (other === undefined) byName.set(key, identity);
    else if (other !== identity) run.beside.add(pairOf(other, identity));
  };
}

/** Tells of two contacts whether such a pair is theirs. */
export function besideOf(run: ImportRun): (a: ContactId, b: ContactId) => boolean {
  const pairs = new Set<string>();
  for (const pair of run.beside) {
    const [one, other] = pair.split(" ").map((id) => run.identities.byId(Number(id) as IdentityId)?.contact);
    if (one !== undefined && other !== undefined) pairs.add(pairOf(one, other));
  }
  return (a, b) => pairs.has(pairOf(a, b));
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
