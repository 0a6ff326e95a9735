/** Data on the example network in a throw-away place. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importFiles } from "../app/import-files.ts";
import { openKith } from "./open-kith.ts";
import type { Surroundings } from "./surroundings.ts";
import { writeExample } from "./write-example.ts";

export async function openExamplePlace(
  around: Surroundings,
): Promise<{ readonly home: string; remove(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "kith-"));
  const kith = await openKith(home, around);
  try {
    const folder = join(home, "files");
    await writeExample(folder, kith.session.today);
    await importFiles(
      kith.session,
      {
        openSources: kith.openSources,
        normalisePhone: await kith.loadPhones(),
        freeMemory: kith.freeMemory,
        onSkip: () => undefined,
        onProgress: () => undefined,
      },
      {
        locations: [folder],
        ownerAddresses: [],
        dryRun: false,
        actor: "person",
        summary: "Imported the example network",
      },
    );
  } finally {
    await kith.close();
  }
  return { home, remove: () => rm(home, { recursive: true, force: true }) };
}
