import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** One entry of an archive to be written; its text is made while it is written. */
export interface ZipPart {
  readonly name: string;
  readonly lines: AsyncIterable<string>;
}

/**
 * Writes a zip beside `path` and puts it in place when it is whole. `at` is the time its entries bear; `seal`
 * encrypts the bytes on their way.
 */
export async function writeZip(
  path: string,
  parts: readonly ZipPart[],
  at: Date,
  seal: (stream: Readable) => Promise<Readable> = (stream) => Promise.resolve(stream),
): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  const zip = new ZipFile();
  for (const { name, lines } of parts) {
    zip.addReadStreamLazy(name, { mtime: at }, (give) => give(null, Readable.from(lines)));
  }
  zip.end();
  try {
    await pipeline(await seal(Readable.from(zip.outputStream)), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
