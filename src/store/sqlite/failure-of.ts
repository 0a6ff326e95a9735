import { Defect, Failure } from "../../core/failure.ts";

/** Translates what SQLite and the file system say into a Failure with a way out; our own errors pass. */
export function failureOf(error: unknown, path: string): unknown {
  if (error instanceof Failure || error instanceof Defect) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string") return error;
  const cause = { cause: error };
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new Failure("store-busy", `Another process is writing to ${path}`, {
      hint: "Wait for it to finish and run the same command again; nothing was written.",
      ...cause,
    });
  }
  if (code.startsWith("SQLITE_READONLY") || code === "EROFS" || code === "EACCES" || code === "EPERM" || code === "SQLITE_CANTOPEN") {
    return new Failure("store-read-only", `Cannot write to ${path}`, {
      hint: "Check the permissions of the folder, or name another with --home.",
      ...cause,
    });
  }
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "SQLITE_IOERR_WRITE") {
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
