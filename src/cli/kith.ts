/** What the command line is given: the composition root makes it, the commands use it. */
import type { ImportDeps } from "../app/import-files.ts";
import type { Session } from "../app/session.ts";

/** Where the command speaks. Results go to `out`, progress and words about the work to `err`. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Both ends are a terminal and nobody asked for JSON: questions may be asked. */
  readonly canAsk: boolean;
  readonly color: boolean;
  /** Width in columns; 80 where it is not a terminal. */
  readonly columns: number;
  /** Shows a passing line on a terminal; nothing elsewhere. */
  progress(text: string): void;
}

/** The opened data of one owner. */
export interface Kith {
  readonly session: Session;
  readonly home: string;
  readonly openSources: ImportDeps["openSources"];
  readonly loadPhones: () => Promise<ImportDeps["normalisePhone"]>;
  readonly files: Files;
  close(): Promise<void>;
}

/** The few files that commands write and read beside the store. */
export interface Files {
  /** Makes a consistent copy of the database; the path must not exist yet. */
  copyDatabase(path: string): Promise<void>;
  writeText(path: string, text: string): Promise<void>;
  appendText(path: string, text: string): Promise<void>;
}

export interface CliDeps {
  readonly version: string;
  readonly io: Io;
  /** Opens the data in this folder, or in the usual one; begins them when there are none. */
  readonly openKith: (home: string | undefined) => Promise<Kith>;
}
