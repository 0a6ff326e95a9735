/** Tells of remembered sources of which nothing was found where they lay before. */
import type { SourceId } from "../../core/id.ts";
import type { ImportRun } from "./import-run.ts";
import type { Unreachable } from "./opened-source.ts";

/** A source that may still lie in a place that was not read, or was said already, is not missing. */
export async function findMissing(
  run: ImportRun,
  read: readonly string[],
  closed: ReadonlySet<string>,
): Promise<readonly Unreachable[]> {
  const { store, owner } = run.session;
  const found = new Set<SourceId>(run.sources.map(({ row }) => row.id));
  const missing: Unreachable[] = [];
  for (const { id, name, locations } of await store.scan(owner, "source")) {
    const places = JSON.parse(locations) as string[];
    const [place] = places;
    if (place === undefined || found.has(id) || !places.every((one) => read.includes(one) && !closed.has(one)))
      continue;
    missing.push({ location: place, why: `"${name}" is not there any more` });
  }
  return missing;
}
