import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { cutText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";

/** A path is shown whole, but for what no file system holds. */
const MOST_SHOWN = 400;

/** A path as the person gave it, and where it leads: a link that is given by name is followed. */
export interface GivenPath {
  readonly shown: string;
  /** The same, absolute. */
  readonly location: string;
  /** Where it leads. */
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Checks all paths before any is read: a mistyped one should cost a second, not an hour's reading. A path
 * that is given twice is read once.
 */
export async function checkPaths(paths: readonly string[]): Promise<readonly GivenPath[]> {
  const givenByPath = new Map<string, GivenPath>();
  for (const shown of paths) {
    const given = await checkPath(shown);
    if (!givenByPath.has(given.path)) givenByPath.set(given.path, given);
  }
  return [...givenByPath.values()];
}

async function checkPath(shown: string): Promise<GivenPath> {
  try {
    const location = resolve(shown);
    const path = await realpath(location);
    const stats = await stat(path);
    await access(path, stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    if (stats.isDirectory() || stats.isFile()) return { shown, location, path, isFolder: stats.isDirectory() };
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") {
      const hint = "Check the spelling, and the folder you are in.";
      throw new Failure("not-found", `Cannot find "${cutText(shown, MOST_SHOWN)}"`, { hint, cause });
    }
    const hint = "Check that you may read it; then try again.";
    throw new Failure("unreadable-input", `Cannot read "${cutText(shown, MOST_SHOWN)}"`, { hint, cause });
  }
  throw new Failure("unreadable-input", `Cannot read "${cutText(shown, MOST_SHOWN)}"`, {
    hint: "Give a file or a folder.",
  });
}
