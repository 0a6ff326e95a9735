/** Reads every remembered source again; changes only what is new. */
import type { Source } from "../core/facts.ts";
import { cutText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import { showPlace } from "../core/show-place.ts";
import { type ImportDeps, importFiles } from "./import-files.ts";
import type { Unreachable } from "./import/opened-source.ts";
import type { ImportReport } from "./import/report.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface RefreshReport {
  readonly report: ImportReport;
  /** Places and sources that could not be read this time, with the reason: a note, not an error. */
  readonly unreachable: readonly Unreachable[];
}

export async function listSources({
  store,
  owner,
}: Session): Promise<readonly (Source & { readonly places: readonly string[] })[]> {
  return (await store.scan(owner, "source")).map((source) => ({
    ...source,
    places: JSON.parse(source.locations) as string[],
  }));
}

/** `canOpen` tells of each place whether it can be read now, and if not why. */
export async function refresh(
  session: Session,
  deps: ImportDeps,
  canOpen: (location: string) => Promise<string | undefined>,
): Promise<RefreshReport> {
  const places = [...new Set((await listSources(session)).flatMap((source) => source.places))].sort();
  const locations: string[] = [];
  const closed: Unreachable[] = [];
  const unread: Unreachable[] = [];
  for (const location of places) {
    const why = await canOpen(location);
    if (why === undefined) locations.push(location);
    else closed.push({ location, why });
  }
  const told: ImportDeps = {
    ...deps,
    onBegin() {
      unread.length = 0;
      deps.onBegin?.();
    },
    onUnreachable: (place) => void unread.push(place),
  };
  const report = await importFiles(session, told, {
    locations,
    ownerAddresses: [],
    dryRun: false,
    actor: "refresh",
    summary: locations.length === 1 ? "Read one place again" : `Read ${locations.length} places again`,
  });
  return { report, unreachable: [...closed, ...unread.map(({ location, why }) => ({ location, why }))] };
}

/** Forgets where a source lies; what came from it stays. */
export async function forgetPlace(session: Session, location: string): Promise<void> {
  await decideAndApply(session, async () => {
    const held = (await listSources(session)).filter(({ places }) => places.includes(location));
    if (held.length === 0)
      throw new Failure("not-found", `"${cutText(location, 400)}" is no remembered place`, {
        hint: "`kith sources` lists them.",
      });
    return {
      kind: "source",
      summary: `No longer read: ${showPlace(location)}`,
      changes: held.map(({ id, places }) => ({
        kind: "update",
        table: "source",
        key: [id],
        set: { locations: JSON.stringify(places.filter((place) => place !== location)) },
      })),
      answer: undefined,
    };
  });
}
