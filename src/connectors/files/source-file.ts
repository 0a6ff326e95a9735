import type { Day } from "../../core/day.ts";
import type { Medium } from "../../core/medium.ts";
import type { SourceKind } from "../../core/reading.ts";
import type { TableMapping } from "../../formats/table/column-mapping.ts";
import type { FileReader, InputFile } from "./input-file.ts";

/** One source among the files of a person: an address book, a mailbox, a calendar, one table of an archive. */
export interface SourceFile {
  readonly kind: SourceKind;
  /** What the person would call it: `contacts.vcf`, `LinkedIn connections`, the folder of a mailbox. */
  readonly name: string;
  /** The path that the person gave, absolute: a refresh opens it again. */
  readonly location: string;
  /** The day the data claims: the archive's name, else the time of the file, or of the newest of several. */
  readonly claimedOn: Day;
  /** Media in which it could have seen contact. */
  readonly media: readonly Medium[];
  /** For a folder that is one source, `open()` gives nothing: `read` knows its files. */
  readonly file: InputFile;
  readonly read: FileReader;
  /** For a table that is read by its columns: what they are taken for. */
  readonly mapping?: TableMapping;
}

/** Something that was given and is not read, in words: `expected` and `seen` complete a sentence. */
export interface Unrecognised {
  readonly kind: "unrecognised";
  /** The first of them, when there are several alike. */
  readonly path: string;
  readonly count: number;
  readonly expected: string;
  readonly seen: string;
  /** Of a table of which it is not known what it holds. */
  readonly columns?: readonly string[];
}

export const MEDIA_BY_KIND: Readonly<Record<SourceKind, readonly Medium[]>> = {
  vcard: [],
  "google-contacts": [],
  "linkedin-connections": [],
  "linkedin-messages": ["direct-message"],
  "linkedin-invitations": ["direct-message"],
  "linkedin-profile": [],
  "linkedin-people": [],
  "linkedin-endorsements": ["reaction"],
  "outlook-contacts": [],
  "thunderbird-contacts": [],
  table: [],
  nametag: [],
  monica: ["in-person", "phone", "direct-message"],
  whatsapp: ["direct-message"],
  telegram: ["direct-message", "phone"],
  facebook: ["direct-message", "phone"],
  instagram: ["direct-message"],
  imessage: ["direct-message"],
  "android-messages": ["direct-message"],
  "android-calls": ["phone"],
  "x-messages": ["direct-message"],
  mail: ["email"],
  calendar: ["in-person", "video", "phone"],
  hand: [],
};
