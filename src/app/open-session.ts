/** Opens a session for the first owner, and begins their data when there is none yet. */
import type { Day, Instant } from "../core/day.ts";
import type { Group, Setting } from "../core/facts.ts";
import type { GroupId, IdentityId } from "../core/id.ts";
import { DEFAULT_GROUPS } from "../core/plan/default-groups.ts";
import { zoneOf } from "../core/zone.ts";
import type { Change, Store } from "../store/port.ts";
import { HOME_ID } from "./card-uids.ts";
import { readSettings } from "./settings.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface SessionInput {
  readonly store: Store;
  readonly surface: string;
  readonly now: Instant;
  /** The machine's zone and region: stored at the beginning, not asked again. */
  readonly machineZone: string;
  readonly machineRegion: string;
  /** Draws what tells these data from all others, at their beginning. */
  readonly drawHomeId?: () => string;
}

export async function openSession(input: SessionInput): Promise<Session> {
  const { store, surface, now } = input;
  const owner = await store.firstOwner();
  const begun: Session = { store, owner, surface, now, zone: zoneOf(input.machineZone), today: "0001-01-01" as Day };
  if ((await store.head(owner)).seq === 0) await begin(begun, input);
  const { zone: name } = await readSettings(begun);
  const zone = zoneOf(name);
  return { ...begun, zone, today: zone.dayAt(now) };
}

async function begin(session: Session, input: SessionInput): Promise<void> {
  await decideAndApply(session, async (ids) => {
    // Another process may have begun in between.
    if ((await session.store.head(session.owner)).seq > 0)
      return { kind: "begin", summary: "", changes: [], answer: undefined };
    const settings: Setting[] = [
      { key: "zone", value: JSON.stringify(input.machineZone) },
      { key: "region", value: JSON.stringify(input.machineRegion) },
      ...(input.drawHomeId === undefined ? [] : [{ key: HOME_ID, value: JSON.stringify(input.drawHomeId()) }]),
    ];
    const groups: Group[] = DEFAULT_GROUPS.map(({ key: _, ...group }) => ({ ...group, id: ids.next<GroupId>() }));
    const changes: Change[] = [
      ...settings.map((row): Change => ({ kind: "insert", table: "setting", row })),
      ...groups.map((row): Change => ({ kind: "insert", table: "group", row })),
      {
        kind: "insert",
        table: "identity",
        row: {
          id: ids.next<IdentityId>(),
          kind: "contact",
          value: "owner",
          status: "owner",
          record: null,
          name: null,
          deadOn: null,
        },
      },
    ];
    return {
      kind: "begin",
      actor: "kith",
      summary: "Began with five groups",
      sealed: "the beginning cannot be undone",
      changes,
      answer: undefined,
    };
  });
}
