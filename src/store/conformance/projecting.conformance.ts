import { expect, test } from "vitest";
import type { OwnerId } from "../../core/id.ts";
import { keyOf } from "../../core/key.ts";
import type { TieHistory } from "../../core/tie/history.ts";
import { EMPTY_HISTORY } from "../../core/tie/history.ts";
import { unpackHistory } from "../../core/tie/pack-history.ts";
import type { Change, Store } from "../port.ts";
import * as made from "../testing.ts";
import { AS, type Opened, everythingOf, rowsOf } from "./opened.conformance.ts";

const NOON = Date.UTC(2026, 2, 10, 12);

/** The owner's own address, and Ana (contact 2, identity 5) in a source (1). Gives the owner's identity. */
async function begin(store: Store, owner: OwnerId): Promise<number> {
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  await made.change(store, owner, 1, (first) => [
    { kind: "insert", table: "identity", row: made.identity(first, null, "me@example.net", { status: "owner" }) },
  ]);
  return 6;
}

function message(id: number, from: number, to: number, over: object = {}): Change[] {
  return [
    { kind: "insert", table: "interaction", row: made.interaction(id, 1, NOON + id * 60_000, over) },
    {
      kind: "insert",
      table: "participation",
      row: { interaction: id as never, identity: from as never, role: "from" },
    },
    { kind: "insert", table: "participation", row: { interaction: id as never, identity: to as never, role: "to" } },
  ];
}

async function historyOf(store: Store, owner: OwnerId, contact: number): Promise<TieHistory> {
  const row = await store.get(owner, "tie", [contact]);
  return row === undefined ? EMPTY_HISTORY : unpackHistory(row);
}

export function testProjecting(given: () => Opened): void {
  test("a tie is what was exchanged, and is gone when that is taken back", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    await made.change(store, owner, 1, (id) => message(id, me, 5));
    await made.change(store, owner, 1, (id) => message(id, 5, me, { nature: "reply", threadKey: keyOf("mail", "7") }));

    expect(await historyOf(store, owner, 2)).toMatchObject({
      days: [{ outbound: true, inbound: true }],
      attempts: [{ answeredOn: Math.floor(NOON / 86_400_000), answeredByOther: false }],
    });

    const day = Math.floor(NOON / 86_400_000);
    expect(await store.scan(owner, "traffic")).toEqual([{ day, sent: 1, received: 1 }]);

    await store.revert(owner, 4, AS);
    expect((await historyOf(store, owner, 2)).attempts).toMatchObject([{ answeredOn: null }]);
    expect(await store.scan(owner, "traffic")).toEqual([{ day, sent: 1, received: 0 }]);
    await store.revert(owner, 3, AS);
    expect(await store.get(owner, "tie", [2])).toBeUndefined();
    expect(await store.scan(owner, "traffic")).toEqual([]);
  });

  test("whoever answers in the thread changes the tie of whom the owner wrote to", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    const assistant = await made.change(store, owner, 1, (id) => [
      { kind: "insert", table: "identity", row: made.identity(id, null, "office@norte.example") },
    ]);
    expect(assistant).toBe(3);
    await made.change(store, owner, 1, (id) => message(id, me, 5));
    await made.change(store, owner, 1, (id) =>
      message(id, 7, me, { nature: "reply", threadKey: keyOf("mail", "8"), replyKey: keyOf("mail", "8") }),
    );

    expect((await historyOf(store, owner, 2)).attempts).toMatchObject([{ answeredByOther: true }]);
  });

  test("a colleague whose program names no message answers under the subject", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    await made.change(store, owner, 1, (id) => [
      { kind: "insert", table: "identity", row: made.identity(id, null, "office@norte.example") },
    ]);
    const subjectKey = keyOf("subject", "the offer for norte");
    await made.change(store, owner, 1, (id) => message(id, me, 5, { subjectKey }));
    await made.change(store, owner, 1, (id) => message(id, 7, me, { nature: "reply", subjectKey }));

    expect((await historyOf(store, owner, 2)).attempts).toMatchObject([{ answeredByOther: true }]);
    await store.revert(owner, 5, AS);
    expect((await historyOf(store, owner, 2)).attempts).toMatchObject([{ answeredOn: null }]);
  });

  test("two exchanges of one instant count in the order of their ids, whoever else took part in the later", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    const bo = await made.addPerson(store, owner, "Bo Falk", "bo@falk.example");
    const [identity] = (await store.scan(owner, "identity")).filter(({ value }) => value === "bo@falk.example");
    const at = (id: number): Change[] => message(id, me, Number(identity?.id)).slice(1);
    const interaction = (id: number): Change => ({
      kind: "insert",
      table: "interaction",
      row: made.interaction(id, 1, NOON),
    });
    await made.change(store, owner, 1, (id) => [interaction(id), ...at(id)]);
    await made.change(store, owner, 1, (id) => [
      interaction(id),
      ...message(id, Number(identity?.id), me).slice(1),
      { kind: "insert", table: "participation", row: { interaction: id as never, identity: 5 as never, role: "cc" } },
    ]);
    const before = await rowsOf(store, owner);

    // Everybody at once: what Ana took part in is met before what she did not.
    await store.rebuild(owner);

    expect(await rowsOf(store, owner)).toEqual(before);
    expect(await historyOf(store, owner, bo)).toMatchObject({ days: [{ endsInbound: true }] });
  });

  test("an exchange that is moved, or gets another participant, changes the ties of all who took part", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    await made.change(store, owner, 1, (id) => message(id, me, 5, { threadKey: null }));
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "interaction", key: [7], set: { at: (NOON + 5 * 86_400_000) as never } },
    ]);
    const day = Math.floor(NOON / 86_400_000);
    expect((await historyOf(store, owner, 2)).days).toMatchObject([{ day: day + 5, outbound: true }]);

    await made.change(store, owner, 0, () => [{ kind: "delete", table: "participation", key: [7, me] }]);
    expect(await store.get(owner, "tie", [2])).toBeUndefined();
    await store.revert(owner, 5, AS);
    expect((await historyOf(store, owner, 2)).days).toMatchObject([{ day: day + 5 }]);
  });

  test("a bounce cancels the attempt at whom it names, and nobody else's", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
    const ben = 11;
    await made.change(store, owner, 1, (id) => [
      ...message(id, me, 5, { recipients: 2 }),
      { kind: "insert", table: "participation", row: { interaction: id as never, identity: ben as never, role: "to" } },
    ]);
    await made.change(store, owner, 2, (id) => [
      { kind: "insert", table: "identity", row: made.identity(id, null, "mailer-daemon@example.net") },
      ...message(id + 1, id, me, { nature: "bounce", threadKey: keyOf("mail", "12"), replyKey: keyOf("mail", "12") }),
      {
        kind: "insert",
        table: "participation",
        row: { interaction: (id + 1) as never, identity: ben as never, role: "failed" },
      },
    ]);

    // What was written to Ana alone stands, though somebody brought in later could not be reached in that thread.
    await made.change(store, owner, 1, (id) => message(id, me, 5));
    await made.change(store, owner, 1, (id) => [
      ...message(id, 13, me, { nature: "bounce", threadKey: keyOf("mail", "15"), replyKey: keyOf("mail", "x") }),
      {
        kind: "insert",
        table: "participation",
        row: { interaction: id as never, identity: ben as never, role: "failed" },
      },
    ]);

    const day = Math.floor(NOON / 86_400_000);
    expect((await historyOf(store, owner, 8)).attempts).toMatchObject([{ cancelledOn: day }]);
    expect((await historyOf(store, owner, 2)).attempts).toMatchObject([{ cancelledOn: null }, { cancelledOn: null }]);
  });

  test("the owner's zone and addresses decide every tie", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    await made.change(store, owner, 1, (id) => message(id, me, 5));
    const utc = (await historyOf(store, owner, 2)).days[0]?.day ?? 0;

    await made.change(store, owner, 0, () => [
      { kind: "insert", table: "setting", row: { key: "zone", value: '"Pacific/Kiritimati"' } },
    ]);
    expect((await historyOf(store, owner, 2)).days[0]?.day).toBe(utc + 1);
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "identity", key: [me], set: { status: "unclaimed" } },
    ]);
    expect(await store.get(owner, "tie", [2])).toBeUndefined();
    await store.revert(owner, 5, AS);
    await store.revert(owner, 4, AS);
    expect((await historyOf(store, owner, 2)).days[0]?.day).toBe(utc);
  });

  test("a merge brings two histories together, and undoing it parts them", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    await made.addPerson(store, owner, "Ana F.", "ana@home.example");
    await made.change(store, owner, 2, (id) => [...message(id, me, 5), ...message(id + 1, 11, me)]);
    const there = await rowsOf(store, owner);

    await made.change(store, owner, 0, () => [
      { kind: "update", table: "record", key: [9], set: { contact: 2 as never } },
      { kind: "delete", table: "contact", key: [8] },
    ]);

    expect((await historyOf(store, owner, 2)).days).toMatchObject([{ outbound: true, inbound: true }]);
    expect(await store.get(owner, "tie", [8])).toBeUndefined();
    expect(await store.get(owner, "profile", [8])).toBeUndefined();
    await store.revert(owner, 5, AS);
    expect(await rowsOf(store, owner)).toEqual(there);
  });

  test("a profile follows the names of its sources and organisations", async () => {
    const { store, owner } = given();
    await begin(store, owner);
    await made.change(store, owner, 2, (id) => [
      { kind: "insert", table: "organisation", row: { id: id as never, name: "Norte", key: "norte" } },
      {
        kind: "insert",
        table: "position",
        row: {
          id: (id + 1) as never,
          record: 3 as never,
          organisation: id as never,
          department: null,
          title: "Director",
          fromOn: null,
          toOn: null,
          firstOn: made.DAY,
          lastOn: null,
          goneOn: null,
        },
      },
    ]);
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "organisation", key: [7], set: { name: "Norte Digital" } },
      { kind: "update", table: "source", key: [1], set: { name: "Work book" } },
    ]);

    const profile = (await store.get(owner, "profile", [2]))?.profile ?? "";
    expect(profile).toContain('"organisation":"Norte Digital"');
    expect(profile).toContain('"sources":["Work book"]');
    expect(await store.findCandidates(owner, ["digital"], 5)).toEqual([2]);
  });

  test("rebuild() gives the same projections from nothing, and touches neither facts nor log", async () => {
    const { store, owner } = given();
    const me = await begin(store, owner);
    await made.change(store, owner, 2, (id) => [...message(id, me, 5), ...message(id + 1, 5, me)]);
    const there = await everythingOf(store, owner);

    await store.rebuild(owner);

    expect(await everythingOf(store, owner)).toEqual(there);
  });
}
