import type { FailureCode } from "../core/failure.ts";

/** Exit codes by what failed, after sysexits where it has a fitting one. docs/manual/for-scripts.md lists them; a test compares. */
export const EXIT_CODES: Readonly<Record<FailureCode, number>> = {
  "bad-usage": 64,
  "unreadable-input": 65,
  "not-found": 66,
  ambiguous: 67,
  refused: 68,
  "store-newer": 70,
  "store-damaged": 71,
  "store-read-only": 73,
  "store-full": 74,
  "store-busy": 75,
  network: 76,
  interrupted: 130,
};

/** Our own bug. */
export const EXIT_DEFECT = 70 + 9;
/** The guard found a Node too old (bin/guard.mjs). */
export const EXIT_OLD_NODE = 69;
