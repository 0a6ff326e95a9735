import type { Day } from "../../core/day.ts";
import type { ReadContext, Reading } from "../../core/reading.ts";

export type { ReadContext } from "../../core/reading.ts";

/** One file to read, on disk or inside an archive. May be opened more than once; each opening reads from the start. */
export interface InputFile {
  /** As shown to the person: `mail.zip!/Inbox.mbox` inside an archive. */
  readonly path: string;
  /** Undefined where the archive does not say. */
  readonly sizeBytes: number | undefined;
  /** The day of last modification: what the data claims when it says nothing better. */
  readonly modifiedOn: Day;
  open(options?: OpenOptions): AsyncIterable<Uint8Array>;
}

export interface OpenOptions {
  /** Set by whoever is done with each piece when it asks for the next one: its memory is then written over. */
  readonly reuse?: boolean;
}

/**
 * Turns one file into readings, one per record, in file order. Streams: memory is bounded by
 * the largest record. Never throws for bad content: a record that cannot be read becomes a
 * `skip` with its place. Throws a Failure only when the file itself cannot be read.
 */
export type FileReader = (file: InputFile, context: ReadContext) => AsyncIterable<Reading>;
