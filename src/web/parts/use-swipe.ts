/** A card that is swept aside with a finger: right and left each do one thing. A mouse and a keyboard have buttons. */
import { type PointerEvent, useRef, useState } from "react";

/** So far a finger goes before it counts, in pixels. */
const COUNTS = 96;
/** So far before it is a sweep rather than a tap. */
const BEGINS = 12;

export interface Swipe {
  /** How far it is moved now; 0 at rest. */
  readonly by: number;
  readonly handlers: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(): void;
    onPointerCancel(): void;
  };
}

export function useSwipe({ onRight, onLeft }: { onRight(): void; onLeft(): void }): Swipe {
  const start = useRef<number | null>(null);
  const [by, setBy] = useState(0);
  const rest = (): void => {
    start.current = null;
    setBy(0);
  };
  return {
    by,
    handlers: {
      onPointerDown: ({ pointerType, clientX, target }) => {
        // In a field it moves the caret.
        const isWriting =
          target instanceof Element && target.closest("input, textarea, select, [role=slider]") !== null;
        if (pointerType === "touch" && !isWriting) start.current = clientX;
      },
      onPointerMove: ({ clientX }) => {
        if (start.current === null) return;
        const moved = clientX - start.current;
        setBy(Math.abs(moved) < BEGINS ? 0 : moved);
      },
      onPointerUp: () => {
        if (by >= COUNTS) onRight();
        if (by <= -COUNTS) onLeft();
        rest();
      },
      // The page scrolls: the finger goes up or down.
      onPointerCancel: rest,
    },
  };
}
