/** All that Kith knows of one contact, with where it comes from. */
import { type Day, type Instant, dayFromNumber } from "../core/day.ts";
import type { Detail, Identity, Interaction, Note, Position, SourceRecord, Touch } from "../core/facts.ts";
import type { ContactId, InteractionId } from "../core/id.ts";
import type { Medium } from "../core/medium.ts";
import type { Profile } from "../core/person/profile.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { touchBehind } from "../core/plan/settle-touches.ts";
import { type TieView, viewTie } from "../core/plan/view-tie.ts";
import type { Nature, Role } from "../core/reading.ts";
import { type TieEvent, directionOf } from "../core/tie/derive-history.ts";
import { type NamedEntry, listEntries } from "./keep-ledger.ts";
import { readOwnersTies } from "./read-owners-ties.ts";
import { identitiesOf, readPerson } from "./read-people.ts";
import { readPlanBasis } from "./plan-week.ts";
import type { Session } from "./session.ts";

export interface ShownRecord {
  readonly record: SourceRecord;
  readonly source: string;
  readonly details: readonly Detail[];
  readonly positions: readonly (Position & { readonly organisationName: string | null })[];
  readonly identities: readonly Identity[];
}

export interface ShownInteraction {
  readonly id: InteractionId;
  readonly at: Instant;
  readonly day: Day;
  readonly medium: Medium;
  readonly nature: Nature;
  readonly direction: TieEvent["direction"] | "failed";
  readonly subject: string;
  readonly note: string | null;
  readonly recipients: number;
  readonly source: string;
  /** The week of the touch that it follows from (`touchBehind`); null for what came by itself. */
  readonly promptedBy: string | null;
}

export interface ShownContact {
  readonly contact: ContactId;
  readonly profile: Profile;
  readonly view: TieView;
  readonly records: readonly ShownRecord[];
  readonly notes: readonly Note[];
  /** The help ledger between you two: what is due first. */
  readonly help: readonly NamedEntry[];
  readonly touches: readonly Touch[];
  /** Latest first, at most as many as were asked for. */
  readonly timeline: readonly ShownInteraction[];
  readonly interactions: number;
  /** Contact-days, ascending, with who was heard. */
  readonly rhythm: readonly {
    readonly day: Day;
    readonly outbound: boolean;
    readonly inbound: boolean;
    readonly medium: Medium;
  }[];
}

export async function showContact(
  session: Session,
  id: ContactId,
  timelineLength: number,
): Promise<ShownContact | undefined> {
  const person = await readPerson(session, id);
  if (person === undefined) return undefined;
  const basis = await readPlanBasis(session, {});
  const context = contextOf({ ...basis, contacts: [], ownersTies: await readOwnersTies(session) }, []);
  const view = viewTie(person, context);
  const timeline = await readTimeline(session, id, view.touches);
  return {
    contact: id,
    profile: person.profile,
    view,
    records: await readRecords(session, id),
    notes: (await session.store.scan(session.owner, "note", { index: "byContact", equals: [id] })).toSorted((a, b) =>
      a.day < b.day ? 1 : -1,
    ),
    help: await listEntries(session, { who: { contact: id, name: person.profile.name }, closed: true }),
    touches: view.touches,
    timeline: timeline.slice(0, timelineLength),
    interactions: timeline.length,
    rhythm: person.history.days.map(({ day, outbound, inbound, medium }) => ({
      day: dayFromNumber(day),
      outbound,
      inbound,
      medium,
    })),
  };
}

async function readRecords({ store, owner }: Session, id: ContactId): Promise<ShownRecord[]> {
  const shown: ShownRecord[] = [];
  for (const record of await store.scan(owner, "record", { index: "byContact", equals: [id] })) {
    const source = await store.get(owner, "source", [record.source]);
    const positions: ShownRecord["positions"][number][] = [];
    for (const position of await store.scan(owner, "position", { index: "byRecord", equals: [record.id] })) {
      const organisation =
        position.organisation === null ? undefined : await store.get(owner, "organisation", [position.organisation]);
      positions.push({ ...position, organisationName: organisation?.name ?? null });
    }
    shown.push({
      record,
      source: source?.name ?? "",
      details: await store.scan(owner, "detail", { index: "byRecord", equals: [record.id] }),
      positions,
      identities: await store.scan(owner, "identity", { index: "byRecord", equals: [record.id] }),
    });
  }
  return shown;
}

/** Every interaction between the owner and the contact, latest first. */
async function readTimeline(session: Session, id: ContactId, touches: readonly Touch[]): Promise<ShownInteraction[]> {
  const { store, owner, zone } = session;
  const own = new Set(
    (await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] })).map((identity) => identity.id),
  );
  const shown = new Map<InteractionId, ShownInteraction>();
  for (const identity of await identitiesOf(session, id)) {
    for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [identity.id] })) {
      if (shown.has(part.interaction)) continue;
      const interaction = await store.get(owner, "interaction", [part.interaction]);
      if (interaction === undefined) continue;
      const parts = await store.scan(owner, "participation", { equals: [part.interaction] });
      const mine = parts.filter((one) => own.has(one.identity)).map(({ role }) => role);
      const direction = directionFor(interaction, mine, part.role);
      if (direction === undefined) continue;
      const source = await store.get(owner, "source", [interaction.source]);
      const { at, medium, nature, subject, note, recipients } = interaction;
      const isOwners = direction === "outbound" || direction === "mutual";
      const touch = isOwners ? touchBehind(touches, zone.dayNumberAt(at)) : undefined;
      shown.set(interaction.id, {
        ...{ id: interaction.id, at, day: zone.dayAt(at), medium, nature, direction, subject, recipients },
        note: nature === "logged" ? note : null,
        source: source?.name ?? "",
        promptedBy: touch?.week ?? null,
      });
    }
  }
  return [...shown.values()].sort((a, b) => b.at - a.at || b.id - a.id);
}

function directionFor(
  interaction: Interaction,
  mine: readonly Role[],
  theirs: Role,
): ShownInteraction["direction"] | undefined {
  if (theirs === "failed") return interaction.nature === "bounce" ? "failed" : undefined;
  return directionOf(mine.includes("from") ? "from" : mine[0], theirs);
}
