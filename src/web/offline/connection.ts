/** Whether what is shown comes from the server, and since when it does not. */
import { useSyncExternalStore } from "react";
import { KEPT_AT } from "./treatment.ts";

let keptAt: number | null = null;
/** Whether the last thing that was asked had no answer at all. */
let isAway = false;
const listeners = new Set<() => void>();

/** Every answer tells: one that was kept says since when. */
export function noteAnswer(response: Response): void {
  const told = response.headers.get(KEPT_AT);
  const next = told === null ? null : Number(told);
  const isBack = (isAway || keptAt !== null) && next === null;
  isAway &&= next !== null;
  if (next === keptAt && !isBack) return;
  keptAt = next;
  for (const hear of listeners) hear();
  if (isBack) for (const hear of backListeners) hear();
}

/** Nobody answered, and nothing was kept. */
export function noteAway(): void {
  isAway = true;
}

/** When the answers that are shown were given, in UTC milliseconds; null while the server answers. */
export function useKeptAt(): number | null {
  return useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    () => keptAt,
  );
}

const backListeners = new Set<() => void>();

/** Calls when the server answers again. */
export function whenBack(hear: () => void): () => void {
  backListeners.add(hear);
  return () => void backListeners.delete(hear);
}
