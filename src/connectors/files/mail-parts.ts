import type { FileReader } from "./input-file.ts";
import type { Part } from "./merge-files.ts";
import type { Found } from "./walk-tree.ts";

/** Gives the reader of a mailbox or a message; both learn from the path whether it is a folder of sent mail. */
export function mailReader(form: "mbox" | "message"): FileReader {
  return async function* (file, context) {
    const { readMbox, readMessageFile } = await import("./read-mail.ts");
    yield* form === "mbox" ? readMbox(file, context) : readMessageFile(file, context);
  };
}

/** Picks the mail out of a tree, message files and mailboxes alike, in the order of the tree. */
export async function* mailParts(tree: AsyncIterable<Found>): AsyncGenerator<Part> {
  const readers = { mbox: mailReader("mbox"), message: mailReader("message") };
  for await (const found of tree) {
    if (found.kind === "messages") {
      for await (const entry of found.folder.entries()) {
        if (entry.kind === "file") yield { file: entry.file, read: readers.message };
      }
    } else if (found.kind === "file" && found.recognised.kind === "known") {
      const { form } = found.recognised;
      if (form === "mbox" || form === "message") yield { file: found.file, read: readers[form] };
    }
  }
}
