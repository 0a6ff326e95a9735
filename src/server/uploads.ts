/** Takes files in that a browser sends, into folders of the server's own that go when they were read. */
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm, statfs, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../core/failure.ts";
import { Refused, refusal } from "./problem.ts";
import { safeParts } from "./safe-name.ts";

export interface SentFile {
  /** As the browser tells it, with the folders that it lay in. */
  readonly name: string;
  /** When it was last changed, in milliseconds since 1970; a file claims that day where its content claims none. */
  readonly modified: number | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface Uploads {
  /** Where too many wait, the oldest that is not being read goes. */
  begin(isRead?: (id: string) => boolean): Promise<string>;
  /** Writes a file as it comes; gives its size in bytes. Throws not-found, bad-usage, store-full, and what refuses too much. */
  add(id: string, file: SentFile): Promise<number>;
  /** The folder of an upload; undefined when there is none. */
  folderOf(id: string): string | undefined;
  remove(id: string): Promise<void>;
}

export interface UploadLimits {
  readonly mostBytes: number;
  readonly mostFiles: number;
  /** So many uploads wait to be read at once. */
  readonly mostOpen: number;
}

/** Mailboxes of decades are tens of gigabytes. */
export const UPLOAD_LIMITS: UploadLimits = { mostBytes: 100e9, mostFiles: 100_000, mostOpen: 10 };
/** So much of the disk is left to others. */
const LEFT_FREE_BYTES = 1e9;

interface Upload {
  readonly folder: string;
  readonly names: Set<string>;
  bytes: number;
}

/** Whatever an earlier run left in `folder` is removed. */
export async function openUploads(folder: string, limits: UploadLimits = UPLOAD_LIMITS): Promise<Uploads> {
  await rm(folder, { recursive: true, force: true });
  const uploads = new Map<string, Upload>();
  const remove = async (id: string): Promise<void> => {
    const upload = uploads.get(id);
    uploads.delete(id);
    if (upload !== undefined) await rm(upload.folder, { recursive: true, force: true });
  };
  return {
    async begin(isRead = () => false) {
      if (uploads.size >= limits.mostOpen) {
        const oldest = [...uploads.keys()].find((id) => !isRead(id));
        if (oldest === undefined) throw tooMuch(`${limits.mostOpen} uploads wait to be read`);
        await remove(oldest);
      }
      const id = randomBytes(8).toString("hex");
      const place = join(folder, id);
      await mkdir(place, { recursive: true, mode: 0o700 });
      uploads.set(id, { folder: place, names: new Set(), bytes: 0 });
      return id;
    },
    async add(id, { name, modified, body }) {
      const upload = uploads.get(id);
      if (upload === undefined) throw new Failure("not-found", "There is no such upload");
      if (upload.names.size >= limits.mostFiles) throw tooMuch(`An upload holds at most ${limits.mostFiles} files`);
      const path = await placeFor(upload, name);
      const free = await freeBytes(upload.folder);
      const most = Math.min(limits.mostBytes - upload.bytes, free);
      const before = upload.bytes;
      const count = new Transform({
        transform(chunk: Uint8Array, _, done) {
          upload.bytes += chunk.length;
          done(
            upload.bytes - before <= most ? null : most < free ? tooMuch("The upload is too large") : noRoom(),
            chunk,
          );
        },
      });
      try {
        await pipeline(body, count, createWriteStream(path, { flags: "wx", mode: 0o600 }));
      } catch (error) {
        upload.bytes = before;
        await rm(path, { force: true });
        throw error;
      }
      if (modified !== undefined) await utimes(path, modified / 1000, modified / 1000);
      return upload.bytes - before;
    },
    folderOf: (id) => uploads.get(id)?.folder,
    remove,
  };
}

/** A place of its own, also where a system does not tell large letters from small ones. */
async function placeFor({ folder, names }: Upload, name: string): Promise<string> {
  const parts = safeParts(name);
  if (parts === undefined) throw new Failure("bad-usage", "That is no name of a file");
  const last = parts.at(-1) ?? "";
  const above = parts.slice(0, -1);
  for (let n = 1; ; n++) {
    // A copy stands in a folder of its own, so that its name stays.
    const place = n === 1 ? parts : [...above, `(${n})`, last];
    const key = place.join("/").toLowerCase();
    if (names.has(key)) continue;
    names.add(key);
    const path = join(folder, ...place);
    await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
    return path;
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.max(0, bavail * bsize - LEFT_FREE_BYTES);
}

function tooMuch(detail: string): Refused {
  return new Refused(refusal("too-large", detail));
}

function noRoom(): Failure {
  return new Failure("store-full", "The disk has no room for what is sent", {
    hint: "Make room, or read the file where it lies: kith import PATH.",
  });
}
