/** Builds a home with an invented network, through the store's own port. */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openSession } from "../src/app/open-session.ts";
import type { Session } from "../src/app/session.ts";
import { type Day, dayNumber } from "../src/core/day.ts";
import { zoneOf } from "../src/core/zone.ts";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.ts";
import { stageNetwork } from "./invent-network.ts";

export interface HomeCost {
  readonly staging: number;
  readonly applying: number;
  readonly megabytes: number;
}

const ZONE = "Europe/Berlin";

/** Opens what is in a home on the morning of `day`. */
export async function openHome(home: string, day: Day): Promise<Session> {
  return openSession({
    store: openSqliteStore(join(home, "kith.db")),
    surface: "bench",
    now: zoneOf(ZONE).instantAt(dayNumber(day), 9 * 60),
    machineZone: ZONE,
    machineRegion: "DE",
  });
}

/** Builds it as one import; seconds. */
export async function buildHome(home: string, contacts: number, interactions: number, day: Day): Promise<HomeCost> {
  mkdirSync(home, { recursive: true });
  const { store, owner, now } = await openHome(home, day);
  const groups = (await store.scan(owner, "group")).map(({ id }) => id);
  const head = await store.head(owner);
  const stage = await store.stage(owner);
  const started = performance.now();
  const endId = stageNetwork(stage, head.nextId, groups, { contacts, interactions, through: day });
  const staged = performance.now();
  const operation = {
    actor: "person",
    surface: "bench",
    at: now,
    kind: "import",
    summary: "An invented network",
  } as const;
  await store.apply(owner, { ...operation, changes: [], endId, stage }, head);
  const applied = performance.now();
  await store.close();
  return {
    staging: (staged - started) / 1000,
    applying: (applied - staged) / 1000,
    megabytes: statSync(join(home, "kith.db")).size / 1e6,
  };
}
