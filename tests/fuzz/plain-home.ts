/** Owners of one store, each with nothing yet, for tests that run outside of vitest. */
import { importFiles } from "../../src/app/import-files.ts";
import type { ImportReport } from "../../src/app/import/report.ts";
import { openSession } from "../../src/app/open-session.ts";
import type { Session } from "../../src/app/session.ts";
import { openSources } from "../../src/connectors/open-sources.ts";
import { normalisePhone } from "../../src/core/person/phone.ts";
import type { Store } from "../../src/store/port.ts";
import { OWNER_ADDRESS } from "../building/source-text.ts";
import { NOW } from "../building/test-home.ts";

/** A session for a new owner of the store. */
export async function openOwner(store: Store): Promise<Session> {
  const owner = await store.addOwner();
  const own: Store = { ...store, firstOwner: () => Promise.resolve(owner) };
  return openSession({ store: own, surface: "test", now: NOW, machineZone: "Europe/Berlin", machineRegion: "DE" });
}

export function importInto(session: Session, location: string): Promise<ImportReport> {
  return importFiles(
    session,
    {
      openSources: (locations, wishes) => openSources(locations, session.zone, session.today, wishes),
      normalisePhone: (raw) => normalisePhone(raw, "DE"),
      onSkip: () => undefined,
      onProgress: () => undefined,
    },
    { locations: [location], ownerAddresses: [OWNER_ADDRESS], dryRun: false, actor: "person", summary: "Imported" },
  );
}
