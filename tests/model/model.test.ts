/** Random histories of whole verbs, on the store in memory and on SQLite: the two never differ, in answers or in what they hold. */
import { join } from "node:path";
import fc from "fast-check";
import { onTestFinished, test } from "vitest";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { compare, openTwin } from "./twin.ts";
import { FILES, verbsIn } from "./verbs.ts";

// To look harder: `npm run test:long`, or KITH_RANDOM_RUNS=3000.
const RUNS = Number(process.env["KITH_RANDOM_RUNS"] ?? 200);

test(`memory and SQLite hold and answer the same through ${RUNS} histories of verbs (property)`, async () => {
  const files = await temporaryFolder(FILES);
  const stores = [openMemoryStore(), openSqliteStore(join(await temporaryFolder({}), "kith.db"))] as const;
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  await fc.assert(
    fc.asyncProperty(fc.commands(verbsIn(files), { maxCommands: 8, size: "max" }), async (commands) => {
      const twin = await openTwin(stores);
      await fc.asyncModelRun(() => ({ model: {}, real: twin }), commands);
      await compare(twin);
    }),
    { numRuns: RUNS, endOnFailure: RUNS > 200 },
  );
}, 7_200_000);
