/** Cards one after the other: an answered one leaves at once, and returns when the answer failed or was taken back. */
import { useState } from "react";

export interface Queue<C> {
  /** Null when all were answered or passed. */
  readonly current: C | null;
  /** How many were put off on this page. */
  readonly passed: number;
  /** Carries an answer out, which gives undefined when it failed; the next card does not wait for it. */
  answer(card: C, carryOut: () => Promise<unknown>): void;
  pass(card: C): void;
  /** Brings the last card back that was passed after the last answer; false where there is none. */
  back(): boolean;
  /** Brings back all that were passed. */
  again(): void;
}

/** `cards` are those that wait, as the server last said. */
export function useQueue<C>(cards: readonly C[], idOf: (card: C) => string): Queue<C> {
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [passed, setPassed] = useState<readonly string[]>([]);
  /** How many of the passed ones came before the last answer: those, undo does not bring back. */
  const [settled, setSettled] = useState(0);
  // Gone from the list, it is answered; should it come back, it was taken back.
  const gone = [...leaving].filter((id) => cards.every((card) => idOf(card) !== id));
  if (gone.length > 0) setLeaving(without(leaving, gone));
  const [current = null] = cards.filter((card) => !leaving.has(idOf(card)) && !passed.includes(idOf(card)));
  const leave = async (id: string, carryOut: () => Promise<unknown>): Promise<void> => {
    setLeaving((before) => new Set(before).add(id));
    setSettled(passed.length);
    if ((await carryOut()) === undefined) setLeaving((before) => without(before, [id]));
  };
  return {
    current,
    passed: passed.length,
    answer: (card, carryOut) => void leave(idOf(card), carryOut),
    pass: (card) => setPassed([...passed, idOf(card)]),
    back() {
      if (passed.length === settled) {
        setLeaving(new Set());
        return false;
      }
      setPassed(passed.slice(0, -1));
      return true;
    },
    again() {
      setPassed([]);
      setSettled(0);
    },
  };
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  return new Set([...ids].filter((id) => !gone.includes(id)));
}
