import { basename } from "node:path";
import type { Zone } from "../../core/zone.ts";
import { NO_WISHES, type TableWishes } from "../../formats/table/column-mapping.ts";
import { type GivenPath, checkPaths } from "./check-paths.ts";
import { claimedDay } from "./claimed-day.ts";
import { diskFile } from "./disk-file.ts";
import { diskFolder } from "./disk-folder.ts";
import { NAMES_BY_FORM, isTable, kindOf, readerOf } from "./form-readers.ts";
import { type SourceGathering, createSourceGathering } from "./gather-sources.ts";
import type { InputFile } from "./input-file.ts";
import { mailReader } from "./mail-parts.ts";
import { EXPECTED } from "./notices.ts";
import { type Recognised, recogniseFile } from "./recognise-file.ts";
import { MEDIA_BY_KIND, type SourceFile, type Unrecognised } from "./source-file.ts";
import { type Takeout, groupTakeouts } from "./takeout-parts.ts";
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
  { zone, wishes = NO_WISHES }: { readonly zone: Zone; readonly wishes?: TableWishes },
): AsyncGenerator<SourceFile | Unrecognised> {
  for (const given of await groupTakeouts(await checkPaths(paths))) {
    if ("kind" in given) yield* gather(given.given, () => walkTakeout(given, zone));
    else if (given.isFolder) yield* gather(given, () => walkTree(diskFolder(given.path, given.shown, zone)));
    else yield* openFile(given, zone, wishes);
  }
}

async function* openFile(given: GivenPath, zone: Zone, wishes: TableWishes): AsyncGenerator<SourceFile | Unrecognised> {
  const file = diskFile(given.path, given.shown, zone);
  const recognised = await recogniseFile(file);
  const mapped = await openMapped(given, file, recognised, wishes);
  if (mapped !== undefined) {
    yield mapped;
    return;
  }
  if (recognised.kind === "zip") {
    yield* gather(given, () => walkArchive(file));
  } else if (recognised.kind === "unknown") {
    const unknown = { path: given.shown, count: 1, expected: EXPECTED, seen: recognised.words };
    yield { kind: "unrecognised", ...unknown, ...(recognised.isCommon ? {} : await columnsOf(file)) };
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

/** Walks the parts of one export as if they were one archive. */
async function* walkTakeout({ parts, missing }: Takeout, zone: Zone): AsyncGenerator<Found> {
  for (const { path, shown } of parts) yield* walkArchive(diskFile(path, shown, zone));
  for (const name of missing) yield { kind: "closed", path: name, seen: "a part of the export that is not there" };
}

/** What the owner may say of a table that is like none: its columns. */
async function columnsOf(file: InputFile): Promise<Pick<Unrecognised, "columns">> {
  const { headerOf } = await import("./map-file.ts");
  const columns = await headerOf(file);
  return columns === undefined ? {} : { columns };
}

/** Only a table that is given by itself is read by its columns: in folders and archives lie many that are of no people. */
async function openMapped(
  given: GivenPath,
  file: InputFile,
  recognised: Recognised,
  wishes: TableWishes,
): Promise<SourceFile | undefined> {
  const isOther = recognised.kind === "known";
  const isSaid = wishes.wished.length > 0 || wishes.remembered.size > 0;
  if (recognised.kind === "zip" || (isOther && !(isSaid && isTable(recognised.form)))) return undefined;
  if (recognised.kind === "unknown" && recognised.isCommon) return undefined;
  const { mapFile, mappedReader } = await import("./map-file.ts");
  const mapping = await mapFile(file, wishes, { isOther });
  if (mapping === undefined) return undefined;
  return {
    kind: "table",
    name: basename(given.path),
    location: given.location,
    claimedOn: claimedDay(given.path) ?? file.modifiedOn,
    media: MEDIA_BY_KIND.table,
    file,
    read: mappedReader(mapping),
    mapping,
  };
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
