/** Backups in the data folder. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../../core/failure.ts";
import { frontEndpoint } from "../front-endpoint.ts";
import { line, list, text } from "../shapes.ts";

export const BACKUPS = {
  "POST /restore": frontEndpoint({
    summary:
      "Puts what an uploaded archive or backup holds in the place of the data; what was there is put aside in the data folder.",
    input: z.strictObject({ upload: line, passphrase: z.string().min(1).max(1000).exactOptional() }),
    /** The path that opens what is restored; it answers within a few seconds. */
    answer: z.object({ link: text }),
    async run({ uploads, reopening }, { upload, passphrase }) {
      const folder = uploads.folderOf(upload);
      const [file] = folder === undefined ? [] : await filesIn(folder);
      if (file === undefined) throw new Failure("not-found", "There is no such upload");
      try {
        return { link: await reopening.restore(file, passphrase) };
      } finally {
        await uploads.remove(upload);
      }
    },
  }),
  "GET /backups": frontEndpoint({
    summary:
      "The backups in the data folder by their names, the latest first; /api/export/{archive|vcard|csv} gives files.",
    input: z.strictObject({}),
    answer: z.object({ backups: list(text) }),
    run: async ({ copies }) => ({ backups: [...(await copies.list())] }),
  }),
  "POST /backups": frontEndpoint({
    summary: "Writes a backup into the data folder; the oldest beyond seven goes.",
    input: z.strictObject({}),
    answer: z.object({ name: text }),
    run: async ({ copies }) => ({ name: await copies.backUp() }),
  }),
};

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
