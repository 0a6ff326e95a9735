/** Opens the data for one thread of the server: each call is given them as of the moment it is asked. */
import { randomBytes } from "node:crypto";
import { openSession } from "../app/open-session.ts";
import { readSettings } from "../app/settings.ts";
import type { Instant } from "../core/day.ts";
import { zoneOf } from "../core/zone.ts";
import type { Host } from "../server/run-call.ts";
import { type SqliteStore, openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { forgetBackups } from "./forget-backups.ts";
import { keepForgotten } from "./forgotten-list.ts";
import { databaseIn } from "./home.ts";

export interface HostWish {
  readonly home: string;
  readonly readOnly: boolean;
  readonly machineZone: string;
  readonly machineRegion: string;
}

export interface OpenedHost extends Host {
  readonly store: SqliteStore;
  close(): Promise<void>;
}

/** A commit of a large import by another thread takes seconds. */
const BUSY_MS = 60_000;

export async function openHost(
  { home, readOnly, machineZone, machineRegion }: HostWish,
  readClock: () => Instant,
  onDefect: (error: unknown) => void,
): Promise<OpenedHost> {
  const store = openSqliteStore(databaseIn(home), { readOnly, busyMs: BUSY_MS });
  const begun = await openSession({ store, surface: "web", now: readClock(), machineZone, machineRegion });
  return {
    store,
    onDefect,
    async open() {
      const { zone: name, region } = await readSettings(begun);
      const [zone, now] = [zoneOf(name), readClock()];
      const session = { ...begun, zone, now, today: zone.dayAt(now) };
      return {
        session,
        async loadPhones() {
          const { normalisePhone } = await import("../core/person/phone.ts");
          return (raw) => normalisePhone(raw, region === "" ? null : region);
        },
        async forgetBackups() {
          const rows = await store.scan(session.owner, "forgotten");
          await keepForgotten(home, rows);
          const copyTo = store.copyTo.bind(store);
          return forgetBackups({ home, copyTo, now, passphrase: undefined }, rows);
        },
        drawSalt: () => randomBytes(16).toString("hex"),
      };
    },
    close: () => store.close(),
  };
}
