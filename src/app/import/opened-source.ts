/** What the import is given of each source: connectors open it, main wires them. */
import type { Day } from "../../core/day.ts";
import type { Failure } from "../../core/failure.ts";
import type { Medium } from "../../core/medium.ts";
import type { ReadContext, Reading, SourceKind } from "../../core/reading.ts";
import type { TableMapping, TableWishes } from "../../formats/table/column-mapping.ts";
import type { Unrecognised } from "./report.ts";

export interface OpenedSource {
  readonly kind: SourceKind;
  /** What a person would call it: a file or folder name, a calendar's title. */
  readonly name: string;
  /** The path or address the person gave, absolute: `refresh` opens it again. */
  readonly location: string;
  /** Whether the place is gone after this reading, and so is not remembered. */
  readonly passing?: boolean;
  /** The day its data claim. */
  readonly claimedOn: Day;
  /** Whether it is read from several files, so that a record may come more than once. */
  readonly manyFiles: boolean;
  /** Media it can see. */
  readonly media: readonly Medium[];
  /** For a table that is read by its columns: what they are taken for. */
  readonly mapping?: TableMapping;
  /** Reads it from the start; may be called twice. */
  read(context: ReadContext): AsyncIterable<Reading>;
}

/** A remembered place that could not be read this time. */
export interface Unreachable {
  readonly location: string;
  readonly why: string;
}

/**
 * Opens paths and addresses; gives a word for whatever is not recognised, and for an address that cannot be reached
 * the Failure. Throws a Failure when a path cannot be had.
 */
export type OpenSources = (
  locations: readonly string[],
  wishes: TableWishes,
) => AsyncIterable<
  | ({ readonly is: "source" } & OpenedSource)
  | ({ readonly is: "unrecognised" } & Unrecognised)
  | ({ readonly is: "unreachable"; readonly failure: Failure } & Unreachable)
>;
