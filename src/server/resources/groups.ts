/** Groups: what they are for, how often, how much attention, and who is in them. */
import { z } from "zod";
import { arrangeGroups } from "../../app/arrange-groups.ts";
import { addGroup, editGroup, joinGroup, leaveGroup, listGroups, removeGroup } from "../../app/edit-groups.ts";
import type { FoundContact } from "../../app/find-contact.ts";
import { readAttention } from "../../app/read-attention.ts";
import { planWeek } from "../../app/plan-week.ts";
import type { Session } from "../../app/session.ts";
import { Failure } from "../../core/failure.ts";
import type { Group } from "../../core/facts.ts";
import { type ContactId, type GroupId, showId } from "../../core/id.ts";
import { capacity, capacityOf } from "../capacity.ts";
import { type Versioned, endpoint } from "../endpoint.ts";
import { foundBy } from "../found-by.ts";
import { contactId, count, groupId, line, list, namedContact, numberOrNone, text } from "../shapes.ts";
import { about } from "./person.ts";

const fields = {
  purpose: z.string().trim().max(1000).exactOptional(),
  /** 1 is the most important. */
  rank: count(1, 1000).exactOptional(),
  idealDays: count(1, 3650).exactOptional(),
  latestDays: count(1, 3650).exactOptional(),
  /** Of the attention there is, from 0 to 1. */
  share: z.number().min(0).max(1).exactOptional(),
  measured: z.boolean().exactOptional(),
  /** "Keep this promise": the latest binds. */
  binding: z.boolean().exactOptional(),
  /** Unanswered attempts, and the days they must span, before letting go is proposed; null: as the settings say. */
  attemptLimit: count(1, 20).nullable().exactOptional(),
  attemptDays: count(1, 1000).nullable().exactOptional(),
};

const shownGroup = z.object({
  id: text,
  name: text,
  purpose: text,
  rank: z.number(),
  idealDays: z.number(),
  latestDays: z.number(),
  share: z.number(),
  measured: z.boolean(),
  binding: z.boolean(),
  attemptLimit: numberOrNone,
  attemptDays: numberOrNone,
  members: z.number(),
  /** Its ETag, to be named when it is changed. */
  version: z.number(),
} satisfies Record<keyof Group | "members" | "version", z.ZodType>);

const named = z.object({ id: text, name: text });

const attention = z.object({
  /** What came after this day counts: the last regroup. */
  since: text,
  /** The first days of the last quarters, the present one last. */
  quarters: list(text),
  groups: list(
    z.object({
      id: text,
      /** Whom Kith suggests for it. */
      suggested: z.number(),
      /** Touches done. */
      touches: z.number(),
      /** Days of personal contact, whoever began it. */
      days: z.number(),
      /** Days of contact in each quarter, by the richest medium of each. */
      quarters: list(z.object({ inPerson: z.number(), voice: z.number(), text: z.number() })),
    }),
  ),
});
const members = z.object({ group: named, contacts: list(namedContact) });
const several = z.array(contactId).min(1).max(10_000);

export const GROUPS = {
  "GET /groups": endpoint({
    summary: "The groups, the most important first, and what they ask for against the budget.",
    thread: "planner",
    input: z.strictObject({}),
    answer: z.object({ groups: list(shownGroup), capacity }),
    async run({ session }) {
      const groups = [];
      for (const group of await listGroups(session)) groups.push(await shownOf(session, group));
      return { groups, capacity: capacityOf((await planWeek(session)).capacity) };
    },
  }),
  "GET /groups/attention": endpoint({
    summary: "What each group has had since the last regroup, whom Kith suggests for it, and how its ties are lived.",
    thread: "planner",
    input: z.strictObject({}),
    answer: attention,
    async run({ session }) {
      const { since, quarters, groups } = await readAttention(session);
      return {
        since,
        quarters: [...quarters],
        groups: [...groups].map(([id, group]) => ({
          ...group,
          id: showId("group", id),
          quarters: group.quarters.map(({ inPerson, voice, text: written }) => ({ inPerson, voice, text: written })),
        })),
      };
    },
  }),
  "PUT /groups/arrangement": endpoint({
    summary: "Arranges groups among each other, ranks and shares, as one change.",
    thread: "writer",
    input: z.strictObject({
      groups: z
        .array(z.strictObject({ id: groupId, rank: fields.rank, share: fields.share }))
        .min(1)
        .max(1000),
    }),
    answer: z.object({ groups: list(text) }),
    async run({ session }, { groups }) {
      await arrangeGroups(
        session,
        groups.map(({ id, ...wanted }) => ({ group: id, ...wanted })),
      );
      return { groups: groups.map(({ id }) => showId("group", id)) };
    },
  }),
  "GET /groups/:id": endpoint({
    summary: "One group.",
    thread: "reader",
    input: z.strictObject({ id: groupId }),
    answer: shownGroup,
    versioned: ({ id }) => groupObject(id),
    async run({ session }, { id }) {
      const group = (await listGroups(session)).find((one) => one.id === id);
      if (group === undefined) throw missing(id);
      return shownOf(session, group);
    },
  }),
  "POST /groups": endpoint({
    summary: "Adds a group.",
    thread: "writer",
    input: z.strictObject({ name: line, ...fields }),
    answer: named,
    async run({ session }, { name, ...edit }) {
      return { id: showId("group", await addGroup(session, name, editOf(edit))), name };
    },
  }),
  "PATCH /groups/:id": endpoint({
    summary: "Changes a group.",
    thread: "writer",
    input: z.strictObject({ id: groupId, name: line.exactOptional(), ...fields }),
    answer: named,
    versioned: ({ id }) => groupObject(id),
    async run({ session }, { id, name, ...edit }) {
      const group = await groupBy(session, id);
      await editGroup(session, group, { ...editOf(edit), ...(name === undefined ? {} : { name }) });
      return { id: showId("group", id), name: name ?? group.name };
    },
  }),
  "DELETE /groups/:id": endpoint({
    summary: "Removes a group; its contacts stay.",
    thread: "writer",
    input: z.strictObject({ id: groupId }),
    answer: named,
    versioned: ({ id }) => groupObject(id),
    async run({ session }, { id }) {
      const group = await groupBy(session, id);
      await removeGroup(session, group);
      return { id: showId("group", id), name: group.name };
    },
  }),
  "POST /groups/:id/members": endpoint({
    summary: "Puts contacts into a group; with `only`, out of their other groups.",
    thread: "writer",
    input: z.strictObject({ id: groupId, contacts: several, only: z.boolean().default(false) }),
    answer: members,
    async run({ session }, { id, contacts, only }) {
      const [group, found] = [await groupBy(session, id), await allBy(session, contacts)];
      await joinGroup(session, group, found, only);
      return membersOf(group, found);
    },
  }),
  "POST /groups/:id/leave": endpoint({
    summary: "Takes contacts out of a group.",
    thread: "writer",
    input: z.strictObject({ id: groupId, contacts: several }),
    answer: members,
    async run({ session }, { id, contacts }) {
      const [group, found] = [await groupBy(session, id), await allBy(session, contacts)];
      await leaveGroup(session, group, found);
      return membersOf(group, found);
    },
  }),
};

function groupObject(id: GroupId): Versioned {
  return { kind: "group", object: JSON.stringify([id]) };
}

async function groupBy({ store, owner }: Session, id: GroupId): Promise<Group> {
  const group = await store.get(owner, "group", [id]);
  if (group === undefined) throw missing(id);
  return group;
}

function missing(id: GroupId): Failure {
  return new Failure("not-found", `There is no group ${showId("group", id)}`);
}

async function allBy(session: Session, ids: readonly ContactId[]): Promise<FoundContact[]> {
  const found = [];
  for (const id of ids) found.push(await foundBy(session, id));
  return found;
}

function membersOf({ id, name }: Group, found: readonly FoundContact[]): z.input<typeof members> {
  return { group: { id: showId("group", id), name }, contacts: found.map((one) => about(one).contact) };
}

function editOf<E extends { readonly measured?: boolean; readonly binding?: boolean }>({
  measured,
  binding,
  ...rest
}: E): Omit<E, "measured" | "binding"> & { measured?: 0 | 1; binding?: 0 | 1 } {
  return {
    ...rest,
    ...(measured === undefined ? {} : { measured: measured ? 1 : 0 }),
    ...(binding === undefined ? {} : { binding: binding ? 1 : 0 }),
  };
}

async function shownOf(
  { store, owner }: Session,
  { id, measured, binding, ...rest }: Group & { readonly members: number },
): Promise<z.input<typeof shownGroup>> {
  return {
    ...{ id: showId("group", id), ...rest, measured: measured === 1, binding: binding === 1 },
    version: await store.versionOf(owner, "group", JSON.stringify([id])),
  };
}
