/** Copies of the data: files that a browser saves, and backups in the data folder. */
import { Readable } from "node:stream";

export const EXPORT_FORMATS = ["archive", "vcard", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Copies {
  /** Everything of one moment as a file, made while it is sent. */
  export(format: ExportFormat): Promise<{ readonly name: string; readonly body: AsyncIterable<Uint8Array> }>;
  /** The names of the backups in the data folder, the latest first. */
  list(): Promise<readonly string[]>;
  /** Writes one more and gives its name; the oldest beyond those kept goes. */
  backUp(): Promise<string>;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  archive: "application/zip",
  vcard: "text/vcard; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(TYPES, text);
}

/** A file for the browser to save, sent as it is made. */
export async function sendExport(copies: Copies, format: ExportFormat): Promise<Response> {
  const { name, body } = await copies.export(format);
  return new Response(Readable.toWeb(Readable.from(body)) as ReadableStream<Uint8Array>, {
    headers: { "content-type": TYPES[format], "content-disposition": `attachment; filename="${name}"` },
  });
}
