/** What the command line is given: the composition root makes it, the commands use it. */
import type { Checks } from "../app/examine-data.ts";
import type { ImportDeps } from "../app/import-files.ts";
import type { ReadFeed } from "../app/keep-feeds.ts";
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
  /** Asks for one line of words; undefined when nobody can be asked, or does not want to say. */
  readLine(question: string): Promise<string | undefined>;
  /** Asks for words that are not shown while they are typed; undefined when nobody can be asked, or does not want to say. */
  readSecret(question: string): Promise<string | undefined>;
  /** Shows a passing line on a terminal; nothing elsewhere. */
  progress(text: string): void;
}

/** The opened data of one owner. */
export interface Kith {
  readonly session: Session;
  readonly home: string;
  readonly openSources: ImportDeps["openSources"];
  readonly freeMemory: ImportDeps["freeMemory"];
  readonly readFeed: ReadFeed;
  /** A place as it is remembered: a path from the root on; an address as it is. */
  placeOf(text: string): string;
  readonly loadPhones: () => Promise<ImportDeps["normalisePhone"]>;
  readonly files: Files;
  readonly backups: Backups;
  readonly care: Care;
  /** Random text, for hashes of people forgotten. */
  drawSalt(): string;
  close(): Promise<void>;
}

/** The few files that commands write and read beside the store. */
export interface Files {
  /** Makes a consistent copy of the database; the path must not exist yet. */
  copyDatabase(path: string): Promise<void>;
  writeText(path: string, text: string): Promise<void>;
  /** Writes lines to a file that must not exist yet, whole or not at all. */
  writeLines(path: string, lines: AsyncIterable<string>): Promise<void>;
  /** The same of bytes. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes the archive of everything, encrypted where a passphrase is given; a copy is read, so that others may write meanwhile. */
  writeArchive(path: string, passphrase: string | undefined): Promise<void>;
  /** The text of a small file of the person's, such as one that holds a passphrase. */
  readText(path: string): Promise<string>;
  /** Why a remembered place cannot be read now; undefined when it can. */
  canOpen(location: string): Promise<string | undefined>;
}

/** Backups in the data folder, kept in turn. */
export interface Backups {
  /** Writes one, and removes what is beyond `keep`. */
  rotate(
    keep: number,
    passphrase: string | undefined,
  ): Promise<{ readonly file: string; readonly removed: readonly string[] }>;
  /** After somebody was forgotten: removes those that hold them, after writing a fresh one, and names what may hold them elsewhere. */
  forget(passphrase: string | undefined): Promise<{
    readonly fresh: string | null;
    readonly removed: readonly string[];
    readonly left: readonly string[];
  }>;
}

/** What `doctor` asks of the file and of the place where it lies. */
export interface Care {
  readonly checks: Checks;
  /** Recomputes what is computed, and writes the file anew without space given free. */
  tidy(): Promise<void>;
}

/** How the data are to be served. */
export interface ServeWish {
  readonly port: number;
  /** Where a proxy of the owner's lets browsers reach it; without it, at this machine only. */
  readonly url?: string;
  /** The example network in a throw-away place instead of the owner's data. */
  readonly example: boolean;
  /** Whether to have a browser opened. */
  readonly open: boolean;
}

/** Data that are being served, by this process or by another one that did so already. */
export interface Serving {
  readonly address: string;
  /** Opens one browser, once. */
  readonly link: string;
  readonly already: boolean;
  /** Settles when the serving has ended, as by Control-C. */
  readonly ended: Promise<void>;
}

/** Whether the system serves the data by itself. */
export interface ServiceState {
  /** What keeps it: `systemd`, say. */
  readonly by: string;
  readonly installed: boolean;
  /** Where it is being served just now, by whatever; null where it is not. */
  readonly address: string | null;
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
    askPassphrase: () => Promise<string>,
  ) => Promise<{ readonly home: string; readonly aside: string | null; readonly forgotten: number }>;
  /** Serves the data in this folder, or in the usual one, to browsers on this machine. */
  readonly serve: (home: string | undefined, wish: ServeWish) => Promise<Serving>;
  /** Has the system serve the data by itself; tells how it stands afterwards. */
  readonly service: {
    install(home: string | undefined, wish: { readonly port: number; readonly url?: string }): Promise<ServiceState>;
    remove(home: string | undefined): Promise<ServiceState>;
    status(home: string | undefined): Promise<ServiceState>;
  };
  /** Opens data on the example network in a throw-away place. */
  readonly openExample: () => Promise<Kith & { readonly folder: string }>;
  /** The text of a draft of the person's, which needs no data; `-` is standard input. */
  readonly readDraft: (path: string) => Promise<string>;
  /** Has the person's own editor open a file, and waits until they close it. Throws where there is none. */
  readonly editFile: (path: string) => Promise<void>;
  /** Whether the data folder holds data already. */
  readonly hasData: (home: string | undefined) => boolean;
}
