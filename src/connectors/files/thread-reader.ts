import { Failure } from "../../core/failure.ts";
import { readThread } from "../../formats/meta/read-thread.ts";
import type { MetaForm } from "../../formats/meta/recognise-meta.ts";
import type { FileReader, InputFile } from "./input-file.ts";
import { readText } from "./read-text.ts";

/** A conversation of the usual archive is a folder: `inbox/ana_12/message_1.json`, `message_2.json` and so on. */
const PART = /[/\\]message_\d+\.json$/i;

/** Gives the reader of all conversations of a download from Facebook or Instagram; files of one conversation follow one another. */
export function threadReader(service: MetaForm, files: () => AsyncIterable<InputFile>): FileReader {
  return async function* () {
    let thread: InputFile[] = [];
    for await (const file of files()) {
      const [first] = thread;
      if (first !== undefined && folderOf(first.path) !== folderOf(file.path)) {
        yield* readTogether(thread, service);
        thread = [];
      }
      thread.push(file);
    }
    yield* readTogether(thread, service);
  };
}

/** A file that is no part of a folder's conversation is one by itself. */
function folderOf(path: string): string {
  return PART.test(path) ? path.replace(PART, "") : path;
}

async function* readTogether(files: readonly InputFile[], service: MetaForm): ReturnType<typeof readThread> {
  const parts = files.map((file) => ({ path: file.path, openText: () => readText(file.open()) }));
  try {
    yield* readThread(parts, service);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    yield { kind: "skip", place: { path: files[0]?.path ?? "" }, reason: "unreadable", detail: error.message };
  }
}
