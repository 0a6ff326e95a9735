/** Logs by hand that the owner was in touch with a contact. A source that shows the same confirms it. */
import { type Day, dayNumber } from "../core/day.ts";
import { given } from "../core/failure.ts";
import type { ContactId, IdentityId, InteractionId, TouchId } from "../core/id.ts";
import { type Key, keyOf } from "../core/key.ts";
import { MEDIUM_TRAITS, type Medium } from "../core/medium.ts";
import type { Role } from "../core/reading.ts";
import type { Change } from "../store/port.ts";
import { takeHandRecord } from "./hand-record.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";

export interface LoggedContact {
  readonly contact: ContactId;
  readonly name: string;
  readonly medium: Medium;
  readonly day: Day;
  /** Who wrote or called; voice and presence are mutual whoever began. */
  readonly direction: "outbound" | "inbound";
  readonly note: string | null;
}

/** Noon of the day stands for its unknown hour. */
const NOON_MINUTES = 12 * 60;

export async function logInteraction(session: Session, logged: LoggedContact): Promise<InteractionId> {
  return decideAndApply(session, async (ids) => {
    const { changes, id } = await logChanges(session, ids, logged, null);
    const summary = `Logged ${MEDIUM_TRAITS[logged.medium].label} with ${logged.name} on ${logged.day}`;
    return { kind: "log", summary, changes, answer: id };
  });
}

/** What logging changes, to be part of a larger operation. */
export async function logChanges(
  session: Session,
  ids: Ids,
  logged: LoggedContact,
  promptedBy: TouchId | null,
): Promise<{ readonly changes: readonly Change[]; readonly id: InteractionId }> {
  const { store, owner, zone } = session;
  const hand = await takeHandRecord(session, ids, logged.contact);
  const [self] = await store.scan(owner, "identity", { index: "byValue", equals: ["contact", "owner"] });
  const id = ids.next<InteractionId>();
  const noon = zone.instantAt(dayNumber(logged.day), NOON_MINUTES);
  const [mine, theirs] = rolesOf(logged);
  return {
    id,
    changes: [
      ...hand.changes,
      {
        kind: "insert",
        table: "interaction",
        row: {
          id,
          // What was logged this morning has not happened this noon.
          at: zone.dayAt(session.now) === logged.day && session.now < noon ? session.now : noon,
          medium: logged.medium,
          nature: "logged",
          subject: "",
          source: hand.source,
          key: promptedBy === null ? keyOf("logged", String(id)) : keyOfTouch(promptedBy),
          replyKey: null,
          threadKey: null,
          subjectKey: null,
          recipients: 1,
          note: logged.note,
          promptedBy,
          clock: null,
        },
      },
      part(id, given(self, "the owner's own identity is there from the beginning").id, mine),
      part(id, hand.identity, theirs),
    ],
  };
}

/** What taking back the logged contact of a touch changes; nothing where none was logged. */
export async function unlogChanges({ store, owner }: Session, touch: TouchId): Promise<readonly Change[]> {
  const [logged] = await store.scan(owner, "interaction", { index: "byKey", equals: [keyOfTouch(touch)] });
  if (logged === undefined) return [];
  const parts = await store.scan(owner, "participation", { equals: [logged.id] });
  return [
    ...parts.map(({ identity }): Change => ({ kind: "delete", table: "participation", key: [logged.id, identity] })),
    { kind: "delete", table: "interaction", key: [logged.id] },
  ];
}

function keyOfTouch(touch: TouchId): Key {
  return keyOf("touch", String(touch));
}

function part(interaction: InteractionId, identity: IdentityId, role: Role): Change {
  return { kind: "insert", table: "participation", row: { interaction, identity, role } };
}

function rolesOf({ medium, direction }: LoggedContact): [Role, Role] {
  if (MEDIUM_TRAITS[medium].class === "rich" || medium === "other") return ["attendee", "attendee"];
  return direction === "outbound" ? ["from", "to"] : ["to", "from"];
}
