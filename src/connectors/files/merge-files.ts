import type { Day } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import { createKeyKeeper } from "../../formats/table/key-keeper.ts";
import type { FileReader, InputFile } from "./input-file.ts";
import { keepApart } from "./keep-apart.ts";

/** One of the files that make up a source together, with its reader. */
export interface Part {
  readonly file: InputFile;
  readonly read: FileReader;
}

/**
 * Makes one reader of many files: the cards of a folder, the messages of a mailbox. `parts` lists them anew
 * at each reading, in the same order. A file that cannot be read is skipped; the others go in.
 */
export function mergeFiles(parts: () => AsyncIterable<Part>): FileReader {
  return async function* (_folder, context) {
    // Readers keep the keys of one file apart; this keeps those of different files apart.
    const keep = createKeyKeeper();
    for await (const { file, read } of parts()) {
      try {
        yield* keepApart(read(file, context), keep);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        yield { kind: "skip", place: { path: file.path }, reason: "unreadable", detail: error.message };
      }
    }
  };
}

/** Stands for the files of a folder, where one file is asked for. */
export function folderFile(path: string, modifiedOn: Day): InputFile {
  return {
    path,
    sizeBytes: undefined,
    modifiedOn,
    async *open() {},
  };
}
