/** Groups: made, changed, removed, and who is in them. */
import { quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import type { Group } from "../core/facts.ts";
import type { GroupId, Id } from "../core/id.ts";
import { foldText } from "../core/search/fold.ts";
import type { Change } from "../store/port.ts";
import type { FoundContact } from "./find-contact.ts";
import { type Session, decideAndApply } from "./session.ts";

/** What can be said of a group; what is left out stays, or takes its default for a new one. */
export type GroupEdit = Partial<Omit<Group, "id">>;

export async function listGroups({
  store,
  owner,
}: Session): Promise<readonly (Group & { readonly members: number })[]> {
  const groups = await store.scan(owner, "group");
  const counts = new Map<GroupId, number>();
  for (const { group } of await store.scan(owner, "membership")) counts.set(group, (counts.get(group) ?? 0) + 1);
  return groups
    .map((group) => ({ ...group, members: counts.get(group.id) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.id - b.id);
}

/** Finds a group by its name, or by the only one that begins so. */
export async function findGroup(session: Session, text: string): Promise<Group> {
  const groups = await session.store.scan(session.owner, "group");
  const wanted = foldText(text);
  if (wanted === "")
    throw new Failure("bad-usage", "Say which group", { hint: `The groups are: ${groupNames(groups)}.` });
  const exact = groups.filter(({ name }) => foldText(name) === wanted);
  const [group, ...more] = exact.length > 0 ? exact : groups.filter(({ name }) => foldText(name).startsWith(wanted));
  const names = groupNames(groups);
  if (group === undefined)
    throw new Failure("not-found", `There is no group ${quoteText(text)}`, { hint: `The groups are: ${names}.` });
  if (more.length > 0)
    throw new Failure("ambiguous", `${quoteText(text)} may be several groups`, { hint: `The groups are: ${names}.` });
  return group;
}

/** Refuses a word that no group's name holds: nobody would be found, and nobody told why. */
export async function refuseUnknownGroup({ store, owner }: Session, text: string): Promise<void> {
  const groups = await store.scan(owner, "group");
  if (groups.some(({ name }) => foldText(name).includes(foldText(text)))) return;
  throw new Failure("not-found", `There is no group ${quoteText(text)}`, {
    hint: `The groups are: ${groupNames(groups)}.`,
  });
}

function groupNames(groups: readonly Group[]): string {
  return groups.map(({ name }) => name).join(", ");
}

export async function addGroup(session: Session, name: string, edit: GroupEdit): Promise<GroupId> {
  checkGroup({ ...NEW_GROUP, ...edit });
  return decideAndApply(session, async (ids) => {
    const groups = await session.store.scan(session.owner, "group");
    checkName(groups, name, undefined);
    const rank = edit.rank ?? groups.length + 1;
    const id = ids.next<GroupId>();
    const row: Group = { ...NEW_GROUP, ...edit, id, name, rank };
    return {
      kind: "group",
      summary: `Added the group ${name}`,
      changes: [...makeRoom(groups, rank), { kind: "insert", table: "group", row }],
      answer: id,
    };
  });
}

export async function editGroup(session: Session, group: Group, edit: GroupEdit): Promise<void> {
  checkGroup({ ...group, ...edit });
  await decideAndApply(session, async () => {
    const groups = await session.store.scan(session.owner, "group");
    if (edit.name !== undefined) checkName(groups, edit.name, group.id);
    const set = Object.fromEntries(Object.entries(edit).filter(([key, value]) => group[key as keyof Group] !== value));
    const moves = edit.rank === undefined || edit.rank === group.rank ? [] : moveRank(groups, group, edit.rank);
    const changes: Change[] = [...moves];
    if (Object.keys(set).length > 0) changes.push({ kind: "update", table: "group", key: [group.id], set });
    return { kind: "group", summary: `Changed the group ${group.name}`, changes, answer: undefined };
  });
}

export async function removeGroup(session: Session, group: Group): Promise<void> {
  await decideAndApply(session, async () => {
    const members = await session.store.scan(session.owner, "membership", { index: "byGroup", equals: [group.id] });
    const changes = members.map(({ id }): Change => ({ kind: "delete", table: "membership", key: [id] }));
    // A goal goes on without it.
    for (const { id } of await session.store.scan(session.owner, "help", { index: "byGroup", equals: [group.id] }))
      changes.push({ kind: "update", table: "help", key: [id], set: { group: null } });
    changes.push({ kind: "delete", table: "group", key: [group.id] });
    return { kind: "group", summary: `Removed the group ${group.name}`, changes, answer: undefined };
  });
}

/** Puts contacts into a group; with `only`, takes them out of their other groups. */
export async function joinGroup(
  session: Session,
  group: Group,
  contacts: readonly FoundContact[],
  only: boolean,
): Promise<void> {
  await decideAndApply(session, async (ids) => {
    const changes: Change[] = [];
    for (const { contact } of contacts) {
      const held = await session.store.scan(session.owner, "membership", { index: "byContact", equals: [contact] });
      if (only) {
        for (const one of held)
          if (one.group !== group.id) changes.push({ kind: "delete", table: "membership", key: [one.id] });
      }
      if (held.some((one) => one.group === group.id)) continue;
      changes.push({
        kind: "insert",
        table: "membership",
        row: { id: ids.next<Id<"membership">>(), group: group.id, contact },
      });
    }
    return { kind: "group", summary: `${namesOf(contacts)} in ${group.name}`, changes, answer: undefined };
  });
}

export async function leaveGroup(session: Session, group: Group, contacts: readonly FoundContact[]): Promise<void> {
  await decideAndApply(session, async () => {
    const changes: Change[] = [];
    for (const { contact } of contacts) {
      const held = await session.store.scan(session.owner, "membership", {
        index: "byContact",
        equals: [contact, group.id],
      });
      for (const { id } of held) changes.push({ kind: "delete", table: "membership", key: [id] });
    }
    return { kind: "group", summary: `${namesOf(contacts)} no longer in ${group.name}`, changes, answer: undefined };
  });
}

const NEW_GROUP: Omit<Group, "id" | "name" | "rank"> = {
  purpose: "",
  idealDays: 60,
  latestDays: 120,
  share: 0.1,
  measured: 1,
  binding: 0,
  attemptLimit: null,
  attemptDays: null,
};

/** Throws bad-usage for what no group can be. */
export function checkGroup({ idealDays, latestDays, share, rank, attemptLimit, attemptDays }: GroupEdit): void {
  checkCadence({ idealDays, latestDays });
  if ([attemptLimit, attemptDays].includes(0))
    throw new Failure("bad-usage", "Letting go needs at least one attempt, and one day");
  if (share !== undefined && !(share >= 0 && share <= 1))
    throw new Failure("bad-usage", "A share is a percentage from 0 to 100");
  if (rank !== undefined && !(Number.isInteger(rank) && rank >= 1))
    throw new Failure("bad-usage", "A rank is a whole number; 1 is the most important");
}

/** Throws bad-usage for days that are no cadence. */
export function checkCadence({
  idealDays,
  latestDays,
}: {
  readonly idealDays: number | undefined;
  readonly latestDays: number | undefined;
}): void {
  const days = [idealDays, latestDays].filter((value) => value !== undefined);
  if (days.some((value) => !Number.isInteger(value) || value < 1 || value > 3650)) {
    throw new Failure("bad-usage", "A cadence is a whole number of days from 1 to 3650");
  }
  if (idealDays !== undefined && latestDays !== undefined && latestDays < idealDays) {
    throw new Failure("bad-usage", "The latest must not be earlier than the ideal", {
      hint: "Give, for example, --ideal 30 --latest 60.",
    });
  }
}

function checkName(groups: readonly Group[], name: string, self: GroupId | undefined): void {
  if (name.trim() === "") throw new Failure("bad-usage", "A group needs a name");
  if (groups.some((group) => group.id !== self && foldText(group.name) === foldText(name))) {
    throw new Failure("refused", `There is a group ${quoteText(name)} already`);
  }
}

/** Groups from this rank on move down by one. */
function makeRoom(groups: readonly Group[], rank: number): Change[] {
  if (!groups.some((group) => group.rank === rank)) return [];
  return groups
    .filter((group) => group.rank >= rank)
    .map((group): Change => ({ kind: "update", table: "group", key: [group.id], set: { rank: group.rank + 1 } }));
}

/** The others keep their order around the moved one. */
function moveRank(groups: readonly Group[], moved: Group, rank: number): Change[] {
  const others = groups.filter(({ id }) => id !== moved.id).toSorted((a, b) => a.rank - b.rank || a.id - b.id);
  others.splice(rank - 1, 0, { ...moved, rank });
  return others.flatMap((group, index): Change[] =>
    group.id === moved.id || group.rank === index + 1
      ? []
      : [{ kind: "update", table: "group", key: [group.id], set: { rank: index + 1 } }],
  );
}

function namesOf(contacts: readonly FoundContact[]): string {
  const [first] = contacts;
  return contacts.length === 1 && first !== undefined ? first.name : `${contacts.length} contacts`;
}
