/** Labelled sets of identities: whom each record speaks of. Read where they lie, never copied. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { normaliseEmail } from "../src/core/person/identity.ts";

/** One record of a labelled set. */
export interface LabelledRecord {
  readonly name: string;
  readonly email: string | null;
  readonly birthday?: string | null;
  readonly place?: string;
  readonly organisation?: string;
  readonly title?: string;
  readonly phone?: string;
  /** Equal for the records of one person. */
  readonly person: string;
}

export interface LabelledSet {
  readonly file: string;
  readonly records: readonly LabelledRecord[];
}

/** Where the labelled sets lie, beside the project unless KITH_DATA says otherwise. */
export const DATA_FOLDER = process.env["KITH_DATA"] ?? join(import.meta.dirname, "../../shared/data");

/** The `.aliases.tsv` files of the data folder. */
export function aliasFiles(): string[] {
  const folder = join(DATA_FOLDER, "git-identities");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".aliases.tsv"))
    .map((name) => join(folder, name));
}

/** Reads a file of lines `count raw "Name <mail>"`, tab, canonical "Name <mail>". */
export function readAliases(path: string): LabelledSet {
  const lines = readFileSync(path, "utf8")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "");
  const records = lines.map((line) => {
    const [counted = "", person = ""] = line.split("\t");
    const match = /^\s*(?:\d+\s+)?(.*?)\s*(?:<([^>]*)>\s*)?$/u.exec(counted);
    const [, before = "", within = ""] = match ?? [];
    const [name, address] = within === "" && before.includes("@") ? ["", before] : [before, within];
    const email = normaliseEmail(address);
    // Of an address that is none, scanned in say, what stands before its sign is still a handle.
    return { name: name === "" && email === null ? (address.split("@")[0] ?? "") : name, email, person: person.trim() };
  });
  return { file: basename(path), records };
}

/** Splink's fake_1000: invented people with errors of every kind. */
export function readFake1000(): LabelledSet {
  const [, ...lines] = readFileSync(join(DATA_FOLDER, "splink", "fake_1000.csv"), "utf8")
    .trim()
    .split(/\r?\n/u);
  const records = lines.map((line) => {
    const [, first = "", last = "", birthday = "", place = "", email = "", person = ""] = line.split(",");
    return {
      name: [first, last].filter((word) => word !== "").join(" "),
      email: normaliseEmail(email),
      birthday: birthday === "" ? null : birthday,
      place,
      person,
    };
  });
  return { file: "fake_1000.csv", records };
}
