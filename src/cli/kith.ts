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
  /** Waits for one key, on a terminal; `q` elsewhere, so that nothing ever waits for nobody. */
  readKey(): Promise<string>;
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
  /** Writes lines to a file that must not exist yet, whole or not at all. */
  writeLines(path: string, lines: AsyncIterable<string>): Promise<void>;
  /** Writes the archive of everything; a copy is read, so that others may write meanwhile. */
  writeArchive(path: string): Promise<void>;
  /** Why a remembered place cannot be read now; undefined when it can. */
  canOpen(location: string): Promise<string | undefined>;
}

export interface CliDeps {
  readonly version: string;
  /** What a person types to run it: `kith`, or what a checkout has instead. */
  readonly calledAs: string;
  readonly io: Io;
  /**
   * Opens the data in this folder, or in the usual one; begins them when there are none. A trial, which
   * shall write nothing, is then held in a throw-away place.
   */
  readonly openKith: (home: string | undefined, options: { readonly trial?: boolean }) => Promise<Kith>;
  /** Fills the data folder from an archive. Refused where there are data, unless they are to be put aside. */
  readonly restore: (
    home: string | undefined,
    archive: string,
    replace: boolean,
  ) => Promise<{ readonly home: string; readonly aside: string | null }>;
  /** Opens data on the example network in a throw-away place. */
  readonly openExample: () => Promise<Kith & { readonly folder: string }>;
  /** Whether the data folder holds data already. */
  readonly hasData: (home: string | undefined) => boolean;
}
