/** Copies of the data: files that a browser saves, and backups in the data folder. */
import { Readable } from "node:stream";
import { z } from "zod";

export const EXPORT_FORMATS = ["archive", "vcard", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedFile {
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface Copies {
  /** Everything of one moment as a file, made while it is sent. */
  export(format: ExportFormat): Promise<ExportedFile>;
  /** The archive, encrypted in the way of `age`. */
  exportSealed(passphrase: string): Promise<ExportedFile>;
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
  return fileResponse(await copies.export(format), TYPES[format]);
}

/** What the request that has an archive encrypted holds. */
export const sealedInput = z.strictObject({ passphrase: z.string().min(1).max(1_000) });

export async function sendSealed(copies: Copies, { passphrase }: z.output<typeof sealedInput>): Promise<Response> {
  return fileResponse(await copies.exportSealed(passphrase), "application/octet-stream");
}

function fileResponse({ name, body }: ExportedFile, type: string): Response {
  return new Response(Readable.toWeb(Readable.from(body)) as ReadableStream<Uint8Array>, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"` },
  });
}
