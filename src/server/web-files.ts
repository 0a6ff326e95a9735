/** The files of the web application: listed once, so that no path of a request ever reaches the disk. */
import { readFile, readdir } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same, made smaller; null where that gains nothing. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
  readonly type: string;
  /** Its name tells its content, so that it never changes. */
  readonly lasting: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const TEXTS = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest"]);

/** Opens the folder: each file by its path as a browser asks for it, read and made smaller when it is first asked for. */
export async function openWebFiles(folder: string): Promise<(path: string) => Promise<WebFile | undefined>> {
  const listed = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = new Map<string, string>();
  for (const name of listed) {
    if (extname(name) in TYPES) paths.set(`/${name.split(sep).join("/")}`, join(folder, name));
  }
  const read = new Map<string, Promise<WebFile>>();
  return (path) => {
    const file = paths.get(path);
    if (file === undefined) return Promise.resolve(undefined);
    const known = read.get(path) ?? readWebFile(file, path);
    read.set(path, known);
    return known;
  };
}

async function readWebFile(file: string, path: string): Promise<WebFile> {
  const bytes = new Uint8Array(await readFile(file));
  const gzipped = TEXTS.has(extname(file)) ? new Uint8Array(await promisify(gzip)(bytes, { level: 9 })) : null;
  return {
    bytes,
    gzipped: gzipped !== null && gzipped.length < bytes.length ? gzipped : null,
    type: TYPES[extname(file)] ?? "application/octet-stream",
    // The bundler puts a hash into each name there.
    lasting: path.startsWith("/assets/"),
  };
}
