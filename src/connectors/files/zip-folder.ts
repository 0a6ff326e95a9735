import type { Day } from "../../core/day.ts";
import type { Folder, FolderEntry, RangedFile } from "./folder.ts";
import { type ZipEntry, listZip } from "./list-zip.ts";
import { openZipEntry } from "./open-zip-entry.ts";
import { ZIP_LIMITS, type ZipLimits } from "./zip-limits.ts";

export type OpenedZip =
  { readonly kind: "folder"; readonly folder: Folder } | { readonly kind: "refused"; readonly seen: string };

/** Opens an archive as a folder. Nothing is unpacked until a file in it is opened, and then only as a stream. */
export async function openZip(archive: RangedFile, limits: ZipLimits = ZIP_LIMITS): Promise<OpenedZip> {
  const listing = await listZip(archive, limits);
  if (listing.kind === "refused") return listing;
  const listed = listing.entries.map((entry) => ({ entry, key: entry.segments.join(BETWEEN) }));
  listed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const days = listing.entries.flatMap((entry) => (entry.kind === "file" ? (entry.modifiedOn ?? []) : []));
  const newest = days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? archive.modifiedOn);
  return { kind: "folder", folder: zipFolder({ archive, listed, newest }, []) };
}

interface Zip {
  readonly archive: RangedFile;
  /** Sorted, so that what lies in one folder stands together. */
  readonly listed: readonly Listed[];
  readonly newest: Day;
}

interface Listed {
  readonly key: string;
  readonly entry: ZipEntry;
}

/** Stands between folders in keys: below every character that a name can hold, so that keys sort as folders do. */
const BETWEEN = "\0";
const AFTER = "\u0001";

function zipFolder(zip: Zip, segments: readonly string[]): Folder {
  const { archive, listed, newest } = zip;
  const prefix = segments.map((segment) => segment + BETWEEN).join("");
  const path = segments.length === 0 ? archive.path : `${archive.path}!/${segments.join("/")}`;
  return {
    path,
    name: path.replace(/^.*\//, ""),
    modifiedOn: newest,
    async *entries() {
      let index = firstAtOrAfter(listed, prefix);
      for (let own = listed[index]; own?.key.startsWith(prefix) === true; own = listed[index]) {
        const name = own.entry.segments[segments.length] ?? "";
        if (own.entry.segments.length === segments.length + 1) {
          yield openListed(zip, own.entry, name);
          index++;
        } else {
          yield { kind: "folder", name, folder: zipFolder(zip, [...segments, name]) };
          index = firstAtOrAfter(listed, prefix + name + AFTER);
        }
      }
    },
    typeOf: (name) => {
      const own = prefix + name;
      if (listed[firstAtOrAfter(listed, own)]?.key === own) return Promise.resolve("file");
      const inside = own + BETWEEN;
      const isFolder = listed[firstAtOrAfter(listed, inside)]?.key.startsWith(inside) === true;
      return Promise.resolve(isFolder ? "folder" : undefined);
    },
  };
}

function openListed({ archive, newest }: Zip, entry: ZipEntry, name: string): FolderEntry {
  const path = `${archive.path}!/${entry.segments.join("/")}`;
  if (entry.kind === "closed") {
    return {
      kind: "closed",
      path: entry.shown === undefined ? path : `${archive.path}!/${entry.shown}`,
      seen: entry.seen,
    };
  }
  const { sizeBytes, modifiedOn = newest } = entry;
  return {
    kind: "file",
    name,
    file: { path, sizeBytes, modifiedOn, open: () => openZipEntry(archive, entry, path) },
  };
}

/** Finds by halving where a key stands, or would stand. */
function firstAtOrAfter(listed: readonly Listed[], key: string): number {
  let low = 0;
  let high = listed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((listed[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
