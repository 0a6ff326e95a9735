/** Reading files, addresses and remembered sources: beside everything else, with progress told to every page. */
import { z } from "zod";
import { Failure } from "../../core/failure.ts";
import { DATE_ORDERS } from "../../core/settings.ts";
import { showPlace } from "../../core/show-place.ts";
import { type Front, frontEndpoint } from "../front-endpoint.ts";
import type { ImportWish } from "../imports.ts";
import { line, list, numberOrNone, text, textOrNone } from "../shapes.ts";

const job = z.object({
  id: text,
  state: z.enum(["reading", "done", "failed", "cancelled"]),
  from: z.enum(["files", "address", "sources"]),
  dryRun: z.boolean(),
  /** Of files that wait to be read after a look. */
  upload: textOrNone,
  startedAt: text,
  progress: list(z.object({ source: text, records: z.number() })),
  /** As `kith import --json` prints it (docs/schemas/import.schema.json), once it is done. */
  report: z.unknown(),
  operation: numberOrNone,
  problem: z
    .object({ type: text, title: text, status: z.number(), code: text, detail: text, hint: text.exactOptional() })
    .nullable(),
});

const ADDRESS = /^(?:https?|webcal):\/\/[^\s/]+/i;

export const IMPORTS = {
  "GET /imports": frontEndpoint({
    summary: "What is being read and was read since the server began, the latest first.",
    input: z.strictObject({}),
    answer: z.object({ imports: list(job) }),
    run: async ({ imports }) => ({ imports: imports.list() }),
  }),
  "GET /imports/:id": frontEndpoint({
    summary: "One reading.",
    input: z.strictObject({ id: line }),
    answer: job,
    async run({ imports }, { id }) {
      const found = imports.find(id);
      if (found === undefined) throw new Failure("not-found", "There is no such reading");
      return found;
    },
  }),
  "POST /uploads": frontEndpoint({
    summary: "Begins an upload, to be filled by PUT /api/uploads/{id}/files and then read by POST /api/imports.",
    input: z.strictObject({}),
    answer: z.object({ id: text }),
    run: async ({ uploads, imports }) => ({
      id: await uploads.begin((id) => imports.reads(id)),
    }),
  }),
  "DELETE /uploads/:id": frontEndpoint({
    summary: "Removes an upload that was not read.",
    input: z.strictObject({ id: line }),
    answer: z.object({ id: text }),
    async run({ uploads }, { id }) {
      await uploads.remove(id);
      return { id };
    },
  }),
  "POST /imports": frontEndpoint({
    summary:
      "Reads an upload, or an address that is read again by each refresh, or every remembered source. A dry run writes nothing and keeps the upload.",
    input: z.strictObject({
      upload: line.exactOptional(),
      address: line.regex(ADDRESS, "is not an address such as https://calendar.example/ana.ics").exactOptional(),
      refresh: z.literal(true).exactOptional(),
      ownerAddresses: z.array(line).max(50).default([]),
      columns: z.array(line).max(500).default([]),
      dateOrder: z.enum(DATE_ORDERS).exactOptional(),
      dryRun: z.boolean().default(false),
    }),
    answer: job,
    async run(front, { upload, address, refresh, ...rest }) {
      const { from, summary } = readFrom(front, upload, address, refresh);
      return front.imports.begin({ ...rest, ...(upload === undefined ? {} : { upload }), from, summary }, (state) => {
        if (upload !== undefined && !(rest.dryRun && state === "done")) void front.uploads.remove(upload);
      });
    },
  }),
  "POST /imports/:id/cancel": frontEndpoint({
    summary: "Ends a reading at its next record; nothing of it is written.",
    input: z.strictObject({ id: line }),
    answer: z.object({ cancelled: z.boolean() }),
    run: async ({ imports }, { id }) => ({ cancelled: imports.cancel(id) }),
  }),
};

function readFrom(
  { uploads }: Front,
  upload: string | undefined,
  address: string | undefined,
  refresh: true | undefined,
): Pick<ImportWish, "from" | "summary"> {
  if ([upload, address, refresh].filter((one) => one !== undefined).length !== 1) {
    throw new Failure("bad-usage", "Say one of upload, address and refresh");
  }
  if (address !== undefined) return { from: { kind: "address", address }, summary: `Imported ${showPlace(address)}` };
  if (upload === undefined) return { from: { kind: "sources" }, summary: "Read the sources again" };
  const folder = uploads.folderOf(upload);
  if (folder === undefined) throw new Failure("not-found", "There is no such upload");
  return { from: { kind: "files", folder }, summary: "Imported files in the browser" };
}
