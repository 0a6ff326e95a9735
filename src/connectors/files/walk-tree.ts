import { Failure } from "../../core/failure.ts";
import { type Folder, type FolderEntry, isRanged } from "./folder.ts";
import type { InputFile } from "./input-file.ts";
import { memoryArchive } from "./memory-archive.ts";
import { type Recognised, recogniseInFolder } from "./recognise-file.ts";
import { ZIP_LIMITS } from "./zip-limits.ts";

/** Something found below a path that the person gave. */
export type Found =
  | {
      readonly kind: "file";
      readonly file: InputFile;
      readonly folder: Folder;
      readonly recognised: Exclude<Recognised, { kind: "zip" }>;
    }
  /** A folder of messages, one a file: `cur` or `new` of a Maildir. */
  | { readonly kind: "messages"; readonly folder: Folder }
  | { readonly kind: "closed"; readonly path: string; readonly seen: string };

interface Position {
  /** How many folders the folder lies in, from the path that was given. */
  readonly depth: number;
  /** How many archives the folder lies in. */
  readonly zipDepth: number;
}

/** Deeper trees are loops of some kind. */
const MAX_DEPTH = 64;
const MAILDIR_PARTS = ["cur", "new", "tmp"];

/**
 * Walks a folder, and the archives in it, in sorted order, and tells what each file is. Every walk of an
 * unchanged tree finds the same. Memory is bounded by the depth of the tree.
 */
export async function* walkTree(folder: Folder, position: Position = { depth: 0, zipDepth: 0 }): AsyncGenerator<Found> {
  const isMaildir = await holdsMaildir(folder);
  for await (const entry of folder.entries()) {
    switch (entry.kind) {
      case "closed":
        yield entry;
        break;
      case "file":
        yield* findInFile(entry, folder, position);
        break;
      case "folder":
        if (isMaildir && MAILDIR_PARTS.includes(entry.name)) {
          // What lies in tmp is still being delivered.
          if (entry.name !== "tmp") yield { kind: "messages", folder: entry.folder };
        } else {
          yield* findInFolder(entry.folder, entry.name, position);
        }
    }
  }
}

async function* findInFolder(folder: Folder, name: string, { depth, zipDepth }: Position): AsyncGenerator<Found> {
  // The folders of a Maildir begin with a dot; copying or packing loses those in them that are empty.
  const isHidden = name.startsWith(".") && (await folder.typeOf("cur")) !== "folder";
  if (isHidden || name === "__MACOSX") {
    yield { kind: "closed", path: folder.path, seen: "a hidden folder, which is not looked into" };
  } else if (depth >= MAX_DEPTH) {
    yield { kind: "closed", path: folder.path, seen: `a folder more than ${MAX_DEPTH} folders deep` };
  } else {
    yield* walkTree(folder, { depth: depth + 1, zipDepth });
  }
}

async function* findInFile(
  { file, name }: Extract<FolderEntry, { kind: "file" }>,
  folder: Folder,
  position: Position,
): AsyncGenerator<Found> {
  try {
    const recognised = await recogniseInFolder(file, name);
    if (recognised.kind === "zip") yield* walkArchive(file, position);
    else yield { kind: "file", file, folder, recognised };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    yield { kind: "closed", path: file.path, seen: "a file that cannot be read" };
  }
}

/** Walks an archive as if it were a folder. */
export async function* walkArchive(
  file: InputFile,
  position: Position = { depth: 0, zipDepth: 0 },
): AsyncGenerator<Found> {
  const closed = (seen: string): Found => ({ kind: "closed", path: file.path, seen });
  if (position.zipDepth > 1) {
    yield closed("an archive three deep in archives: unpack the outer one first");
    return;
  }
  const archive = isRanged(file) ? file : await memoryArchive(file, ZIP_LIMITS.nestedBytes);
  if (archive === undefined) {
    yield closed("a large archive inside an archive: unpack the outer one first");
    return;
  }
  const { openZip } = await import("./zip-folder.ts");
  const opened = await openZip(archive);
  if (opened.kind === "refused") {
    yield closed(opened.seen);
  } else if (await isOfficeDocument(opened.folder)) {
    yield closed("an office document: save it as CSV, if it is a table of contacts");
  } else {
    yield* walkTree(opened.folder, { ...position, zipDepth: position.zipDepth + 1 });
  }
}

async function holdsMaildir(folder: Folder): Promise<boolean> {
  if ((await folder.typeOf("cur")) !== "folder") return false;
  return (await folder.typeOf("new")) === "folder" || (await folder.typeOf("tmp")) === "folder";
}

async function isOfficeDocument(folder: Folder): Promise<boolean> {
  if ((await folder.typeOf("[Content_Types].xml")) === "file") return true;
  return (await folder.typeOf("mimetype")) === "file" && (await folder.typeOf("META-INF")) === "folder";
}
