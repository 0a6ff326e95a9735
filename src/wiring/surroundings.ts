import type { Io } from "../cli/kith.ts";
import type { Instant } from "../core/day.ts";

/** What only the process knows. */
export interface Surroundings {
  readonly io: Io;
  readonly version: string;
  /** What a person types to run it. */
  readonly calledAs: string;
  readonly now: Instant;
  /** The clock, for what runs longer than a command. */
  readonly readClock: () => Instant;
  /** The script that the person ran. */
  readonly script: string;
  /** The data folder when none is named. */
  readonly home: string;
  readonly machineZone: string;
  /** ISO 3166-1 alpha-2; empty where not known. */
  readonly machineRegion: string;
  /** Draws what tells new data from all others. */
  readonly drawHomeId: () => string;
  /** Ends a reading at its next record. */
  readonly stop: AbortSignal;
  /** What VISUAL or EDITOR names; empty where neither does. */
  readonly editor: string;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Called after each operation of the person. */
  readonly onWrite: () => void;
}
