import { basename } from "node:path";
import type { Zone } from "../../core/zone.ts";
import { type GivenPath, checkPaths } from "./check-paths.ts";
import { claimedDay } from "./claimed-day.ts";
import { diskFile } from "./disk-file.ts";
import { diskFolder } from "./disk-folder.ts";
import { NAMES_BY_FORM, kindOf, readerOf } from "./form-readers.ts";
import { type SourceGathering, createSourceGathering } from "./gather-sources.ts";
import { mailReader } from "./mail-parts.ts";
import { EXPECTED } from "./notices.ts";
import { recogniseFile } from "./recognise-file.ts";
import { MEDIA_BY_KIND, type SourceFile, type Unrecognised } from "./source-file.ts";
import { type Found, walkArchive, walkTree } from "./walk-tree.ts";

/**
 * Opens files, folders and archives, tells by content what they hold, and gives the sources in them: in sorted
 * order, and what is one source as one, however many files it has. What is not recognised is said at the end
 * of each path.
 *
 * Throws a Failure (`not-found`, `unreadable-input`) before anything is read when a path cannot be opened.
 * `zone` is the owner's: it decides on which day a file was last changed.
 */
export async function* openPaths(
  paths: readonly string[],
  { zone }: { readonly zone: Zone },
): AsyncGenerator<SourceFile | Unrecognised> {
  for (const given of await checkPaths(paths)) {
    if (given.isFolder) yield* gather(given, () => walkTree(diskFolder(given.path, given.shown, zone)));
    else yield* openFile(given, zone);
  }
}

async function* openFile(given: GivenPath, zone: Zone): AsyncGenerator<SourceFile | Unrecognised> {
  const file = diskFile(given.path, given.shown, zone);
  const recognised = await recogniseFile(file);
  if (recognised.kind === "zip") {
    yield* gather(given, () => walkArchive(file));
  } else if (recognised.kind === "unknown") {
    yield { kind: "unrecognised", path: given.shown, count: 1, expected: EXPECTED, seen: recognised.words };
  } else {
    const { form } = recognised;
    const kind = kindOf(form);
    yield {
      kind,
      name: recognised.name ?? NAMES_BY_FORM[form] ?? basename(given.path),
      location: given.location,
      claimedOn: claimedDay(given.path) ?? file.modifiedOn,
      media: MEDIA_BY_KIND[kind],
      file,
      read: form === "mbox" || form === "message" ? mailReader(form) : readerOf(form),
    };
  }
}

async function* gather(given: GivenPath, walk: () => AsyncIterable<Found>): AsyncGenerator<SourceFile | Unrecognised> {
  const gathering: SourceGathering = createSourceGathering(given, walk);
  let isEmpty = true;
  for await (const found of walk()) {
    isEmpty = false;
    yield* gathering.add(found);
  }
  yield* gathering.rest();
  const seen = given.isFolder ? "a folder without files" : "an archive without files";
  if (isEmpty) yield { kind: "unrecognised", path: given.shown, count: 1, expected: EXPECTED, seen };
}
