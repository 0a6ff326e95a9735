/** The keys of what is shown: a page says its own by `useKeys`; `?` lists them, and the palette offers them by name. */
import { useLocalStorage } from "@mantine/hooks";
import { type ReactNode, createContext, use, useEffect, useMemo, useRef, useState } from "react";
import { readKey } from "./read-key.ts";

export interface PageKey {
  /** As `readKey` names it. */
  readonly key: string;
  /** What it does, in the words of its button. */
  readonly text: string;
  run(): void;
}

interface Keys {
  /** Of everything that is shown, the latest first; where two share a key, the first has it. */
  list(): readonly PageKey[];
  /** Shows keys until the function that it gives is called. */
  show(read: () => readonly PageKey[]): () => void;
  /** Single keys can be turned off, for whoever speaks to the computer. */
  readonly areOn: boolean;
  turn(on: boolean): void;
}

const KeysContext = createContext<Keys | null>(null);

export function useKeyList(): Keys {
  const keys = use(KeysContext);
  if (keys === null) throw new Error("outside of KeysProvider");
  return keys;
}

/** Gives keys to what is shown, as long as it is; they wait while somebody writes or a dialog is open. */
export function useKeys(keys: readonly PageKey[]): void {
  const { show } = useKeyList();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => show(() => latest.current), [show]);
}

export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [shown] = useState(() => new Set<() => readonly PageKey[]>());
  const [areOn, turn] = useLocalStorage({ key: "kith-keys", defaultValue: true });
  const keys = useMemo<Keys>(
    () => ({
      list: () => distinct([...shown].reverse().flatMap((read) => read())),
      show(read) {
        shown.add(read);
        return () => void shown.delete(read);
      },
      areOn,
      turn,
    }),
    [shown, areOn, turn],
  );
  useEffect(() => {
    if (!areOn) return undefined;
    const hear = (event: KeyboardEvent): void => {
      const key = readKey(event);
      if (key === null || isTaken(event.target, key)) return;
      const pressed = keys.list().find((one) => one.key === key);
      if (pressed === undefined) return;
      event.preventDefault();
      pressed.run();
    };
    // Heard before anything closes on it: the Escape of a dialog is not the page's.
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  }, [keys, areOn]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function distinct(keys: readonly PageKey[]): readonly PageKey[] {
  return [...new Map(keys.toReversed().map((one) => [one.key, one])).values()].toReversed();
}

/** Whether the key belongs to what has the focus. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]') !== null)
    return true;
  return (key === "Enter" || key === " ") && target.closest("button, a, summary") !== null;
}
