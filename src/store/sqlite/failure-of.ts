import { Defect, Failure } from "../../core/failure.ts";

/** The code that SQLite or the system gave an error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Translates what SQLite and the file system say into a Failure with a way out; our own errors pass. */
export function failureOf(error: unknown, path: string): unknown {
  if (error instanceof Failure || error instanceof Defect) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  const cause = { cause: error };
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new Failure("store-busy", `Another process is writing to ${path}`, {
      hint: "Wait for it to finish and run the same command again; nothing was written.",
      ...cause,
    });
  }
  if (code.startsWith("SQLITE_READONLY") || READ_ONLY.has(code)) {
    return new Failure("store-read-only", `Cannot write to ${path}`, {
      hint: "Check the permissions of the folder, or name another with --home.",
      ...cause,
    });
  }
  if (FULL.has(code)) {
    return new Failure("store-full", `The disk that holds ${path} is full`, {
      hint: "Free some space and run the same command again; nothing was lost.",
      ...cause,
    });
  }
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB" || code.startsWith("SQLITE_IOERR")) {
    return new Failure("store-damaged", `The database ${path} cannot be read`, {
      hint: "Restore the latest backup with `kith restore`; the damaged file is left as it is.",
      ...cause,
    });
  }
  return error;
}

const READ_ONLY: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM", "SQLITE_CANTOPEN", "SQLITE_PERM"]);
/** A write-ahead log's index that cannot be made as large as it has to be: seen on a full tmpfs, November 2026. */
const FULL: ReadonlySet<string> = new Set([
  ...["SQLITE_FULL", "ENOSPC", "EDQUOT", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"],
  ...["SQLITE_IOERR_TRUNCATE", "SQLITE_IOERR_SHMMAP"],
]);
