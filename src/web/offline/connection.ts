/** Whether what is shown comes from the server, and since when it does not. */
import { useSyncExternalStore } from "react";
import { KEPT_AT } from "./treatment.ts";

let keptAt: number | null = null;
const listeners = new Set<() => void>();

/** Every answer tells: one that was kept says since when. */
export function noteAnswer(response: Response): void {
  const told = response.headers.get(KEPT_AT);
  const next = told === null ? null : Number(told);
  if (next === keptAt) return;
  const isBack = keptAt !== null && next === null;
  keptAt = next;
  for (const hear of listeners) hear();
  if (isBack) for (const hear of backListeners) hear();
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
