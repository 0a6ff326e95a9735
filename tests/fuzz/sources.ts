/** The sources of each target, of whose lines a long run counts how many it reached. */
const CSV = "src/connectors/files/{read-csv,parse-csv,read-mapped-file}.ts";
const MAIL = "src/connectors/files/{read-mail,mail-bytes}.ts";

export const SOURCES: Readonly<Record<string, readonly string[]>> = {
  vcard: [
    "src/formats/vcard/!(format-vcard|card-writer|written-line|handle-value).ts",
    "src/connectors/files/read-vcards.ts",
  ],
  "google-contacts": ["src/formats/google-contacts/*", CSV],
  "outlook-contacts": ["src/formats/outlook/*", CSV],
  "thunderbird-contacts": ["src/formats/thunderbird/*", CSV],
  message: ["src/formats/email/!(split-mbox|envelope-line|find-bytes).ts", MAIL],
  mbox: ["src/formats/email/*", MAIL],
  calendar: ["src/formats/ical/*", "src/connectors/files/read-calendar.ts"],
  whatsapp: ["src/formats/whatsapp/*", "src/connectors/files/read-lines.ts"],
  telegram: ["src/formats/telegram/*"],
  facebook: ["src/formats/meta/*", "src/connectors/files/thread-reader.ts"],
  "android-messages": ["src/formats/android/*", "src/connectors/files/read-json-records.ts"],
  "android-calls": ["src/formats/android/{log-entry,reading-from-entry,read-sms-backup}.ts"],
  imessage: ["src/formats/imessage/*", "src/connectors/files/read-chat-db.ts"],
  monica: ["src/formats/monica/*"],
  nametag: ["src/formats/nametag/*"],
  "x-messages": ["src/formats/x/*"],
  linkedin: ["src/formats/linkedin/*", "src/connectors/files/read-linkedin.ts"],
  table: ["src/formats/table/*", "src/connectors/files/{map-file,find-codepage}.ts"],
  recognise: [
    "src/connectors/files/{recognise-file,recognise-chat,recognise-table,sniff-table,describe-bytes,text-bytes}.ts",
    "src/formats/*/{recognise,looks-like}-*.ts",
  ],
  json: ["src/formats/json/*"],
  xml: ["src/formats/xml/*"],
  zip: [
    "src/connectors/files/{list-zip,open-zip-entry,zip-folder,zip-name,walk-tree,memory-archive}.ts",
    "src/connectors/files/{gather-sources,gather-books,takeout-parts,label-book}.ts",
  ],
  archive: [
    "src/app/export-archive.ts",
    "src/connectors/archive/read-zip.ts",
    "src/wiring/restore-archive.ts",
    "src/store/engine/load-parts.ts",
  ],
  age: ["src/connectors/archive/encrypt.ts"],
  import: ["src/app/import/*", "src/app/import-files.ts"],
};
