import type { Dirent } from "node:fs";
import { lstat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Day } from "../../core/day.ts";
import type { Zone } from "../../core/zone.ts";
import { diskFile } from "./disk-file.ts";
import type { Folder, FolderEntry } from "./folder.ts";
import { sortedEntries } from "./sorted-entries.ts";

/** A folder on disk. Links inside it are never followed: what they lead to is read where it lies, or not at all. */
export function diskFolder(path: string, shown: string, zone: Zone): Folder {
  return {
    path: shown,
    name: basename(path),
    get modifiedOn(): Day {
      return diskFile(path, shown, zone).modifiedOn;
    },
    async *entries() {
      try {
        for await (const entry of sortedEntries(path)) yield await openEntry(entry, path, shown, zone);
      } catch (error) {
        yield { kind: "closed", path: shown, seen: `a folder that cannot be listed (${codeOf(error)})` };
      }
    },
    async typeOf(name) {
      const type = await typeOf(join(path, name));
      return type === "file" || type === "folder" ? type : undefined;
    },
  };
}

async function openEntry(entry: Dirent, path: string, shown: string, zone: Zone): Promise<FolderEntry> {
  const { name } = entry;
  const own = join(path, name);
  const ownShown = join(shown, name);
  const type = entry.isFile() ? "file" : entry.isDirectory() ? "folder" : await typeOf(own);
  switch (type) {
    case "file":
      return { kind: "file", name, file: diskFile(own, ownShown, zone) };
    case "folder":
      return { kind: "folder", name, folder: diskFolder(own, ownShown, zone) };
    case "link":
      return { kind: "closed", path: ownShown, seen: "a link, which is not followed" };
    case "other":
      return { kind: "closed", path: ownShown, seen: "neither a file nor a folder" };
  }
}

/** Some file systems list names without their types. */
async function typeOf(path: string): Promise<"file" | "folder" | "link" | "other"> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isFile() === true) return "file";
  if (stats?.isDirectory() === true) return "folder";
  return stats?.isSymbolicLink() === true ? "link" : "other";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
