/** Backups in the data folder. */
import { z } from "zod";
import { frontEndpoint } from "../front-endpoint.ts";
import { list, text } from "../shapes.ts";

export const BACKUPS = {
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
