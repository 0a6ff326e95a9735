import { mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Day } from "../core/day.ts";

/** Writes the example network as files that were last changed on the days it tells of. */
export async function writeExample(folder: string, lastDay: Day): Promise<void> {
  const { SHOWN_SEED, generateExample } = await import("../example/generate-example.ts");
  for (const file of generateExample({ seed: SHOWN_SEED, lastDay }).files) {
    const path = join(folder, ...file.path.split("/"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
    const modified = new Date(`${file.modifiedOn}T12:00:00Z`);
    await utimes(path, modified, modified);
  }
}
