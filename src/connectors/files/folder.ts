import type { Day } from "../../core/day.ts";
import type { InputFile } from "./input-file.ts";

/** A file that can be read from anywhere in it, as archives must be. */
export interface RangedFile extends InputFile {
  readonly sizeBytes: number;
  /** Gives the bytes from `start` up to, and without, `end`. */
  openRange(start: number, end: number): AsyncIterable<Uint8Array>;
}

/** A folder on disk, or inside an archive. May be walked more than once. */
export interface Folder {
  /** As shown to the person: `mail.zip!/Archive` inside an archive. */
  readonly path: string;
  readonly name: string;
  readonly modifiedOn: Day;
  /** Gives what lies in it, sorted by name. Never throws: what cannot be opened is `closed`. */
  entries(): AsyncIterable<FolderEntry>;
  /** Tells what lies in it under this very name; undefined for nothing, and for links. */
  typeOf(name: string): Promise<"file" | "folder" | undefined>;
}

export type FolderEntry =
  | { readonly kind: "file"; readonly name: string; readonly file: RangedFile | InputFile }
  | { readonly kind: "folder"; readonly name: string; readonly folder: Folder }
  /** Something that cannot or must not be opened; `seen` says what, in words that can stand after "seen". */
  | { readonly kind: "closed"; readonly path: string; readonly seen: string };

export function isRanged(file: RangedFile | InputFile): file is RangedFile {
  return "openRange" in file;
}
