import { expect, test } from "vitest";
import type { Head, Stage, Store } from "../port.ts";
import type { OwnerId } from "../../core/id.ts";
import * as made from "../testing.ts";
import { AS, type Opened, everythingOf, rowsOf } from "./opened.conformance.ts";

async function stagePerson(store: Store, owner: OwnerId, head: Head): Promise<{ stage: Stage; endId: number }> {
  const stage = await store.stage(owner);
  const { changes, endId } = made.person(head, "Ana Ferreira", "ana@norte.example");
  for (const change of changes) if (change.kind === "insert") stage.insert(change.table, change.row);
  return { stage, endId };
}

export function testStaging(given: () => Opened): void {
  test("a staged operation goes in whole, and is undone like any other", async () => {
    const { store, owner } = given();
    const empty = await rowsOf(store, owner);
    const head = await store.head(owner);
    const { stage, endId } = await stagePerson(store, owner, head);
    stage.insert("blob", { hash: "00ff", mediaType: "image/png", bytes: Uint8Array.of(0, 255) });
    expect(stage.count).toBe(6);
    expect(await rowsOf(store, owner)).toEqual(empty);

    const applied = await store.apply(owner, made.operation([], endId, { stage, kind: "import" }), head);

    expect(applied).toEqual({ kind: "applied", seq: 1 });
    expect((await store.get(owner, "profile", [2]))?.name).toBe("Ana Ferreira");
    expect((await store.get(owner, "blob", ["00ff"]))?.bytes).toEqual(Uint8Array.of(0, 255));
    expect(await store.changesAfter(owner, 0, -1, 10)).toEqual([
      { seq: 1, n: 0, kind: "source", object: "[1]", gone: false },
      { seq: 1, n: 1, kind: "contact", object: "[2]", gone: false },
    ]);
    const full = await rowsOf(store, owner);
    await store.revert(owner, 1, AS);
    expect(await rowsOf(store, owner)).toEqual(empty);
    await store.revert(owner, 2, AS);
    expect(await rowsOf(store, owner)).toEqual(full);
  });

  test("changes come after the staged rows, and may lean on them, change and remove them", async () => {
    const { store, owner } = given();
    const head = await store.head(owner);
    const { stage, endId } = await stagePerson(store, owner, head);
    const operation = made.operation(
      [
        { kind: "update", table: "contact", key: [2], set: { starred: 1 } },
        { kind: "delete", table: "identity", key: [5] },
        { kind: "insert", table: "note", row: made.note(endId, 2, "Met in Porto") },
      ],
      endId + 1,
      { stage },
    );

    await store.apply(owner, operation, head);

    expect((await store.get(owner, "contact", [2]))?.starred).toBe(1);
    expect(await store.count(owner, "identity")).toBe(0);
    expect(await store.images(owner, 0, -1, 10)).toEqual([]);
    expect(await store.findCandidates(owner, ["porto"], 10)).toEqual([2]);
    const there = await rowsOf(store, owner);
    await store.rebuild(owner);
    expect(await rowsOf(store, owner)).toEqual(there);
  });

  test("a staged contact that the changes remove again leaves nothing to be found", async () => {
    const { store, owner } = given();
    const head = await store.head(owner);
    const { stage, endId } = await stagePerson(store, owner, head);
    const changes = [
      { kind: "update", table: "record", key: [3], set: { contact: null } },
      { kind: "delete", table: "contact", key: [2] },
    ] as const;

    await store.apply(owner, made.operation(changes, endId, { stage }), head);

    expect(await store.findCandidates(owner, ["ana"], 10)).toEqual([]);
    for (const table of ["profile", "listing", "search"] as const) expect(await store.count(owner, table)).toBe(0);
  });

  test("people of every kind are projected as they are staged, as a rebuild would", async () => {
    const { store, owner } = given();
    const head = await store.head(owner);
    const stage = await store.stage(owner);
    let { nextId } = head;
    for (const [name, address] of [
      ["Ana Ferreira", "ana@norte.example"],
      ["Ben Okafor", "ben@acme.example"],
    ] as const) {
      const { changes, endId } = made.person({ seq: 0, nextId }, name, address);
      for (const change of changes) if (change.kind === "insert") stage.insert(change.table, change.row);
      // Far apart, so that each is read by itself.
      nextId = endId + 1000;
    }

    await store.apply(owner, made.operation([], nextId, { stage }), head);

    expect(await store.findCandidates(owner, ["okafor"], 10)).toHaveLength(1);
    const there = await rowsOf(store, owner);
    await store.rebuild(owner);
    expect(await rowsOf(store, owner)).toEqual(there);
  });

  test("a stage is spent by the apply it is given to, whatever comes of it", async () => {
    const { store, owner } = given();
    const head = await store.head(owner);
    const { stage, endId } = await stagePerson(store, owner, head);
    await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");

    expect(await store.apply(owner, made.operation([], endId, { stage }), head)).toEqual({ kind: "stale" });

    const there = await everythingOf(store, owner);
    const now = await store.head(owner);
    await expect(store.apply(owner, made.operation([], now.nextId, { stage }), now)).rejects.toThrow(/stage/);
    expect(() => stage.insert("blob", { hash: "00", mediaType: "", bytes: new Uint8Array(0) })).toThrow(/spent/);
    await stage.discard();
    expect(await everythingOf(store, owner)).toEqual(there);
  });

  test("a stage of one owner is not applied for another", async () => {
    const { store, owner, other } = given();
    const stage = await store.stage(other);

    const head = await store.head(owner);
    await expect(store.apply(owner, made.operation([], head.nextId, { stage }), head)).rejects.toThrow(/stage/);
  });

  test("a stage that was discarded leaves nothing, and may be discarded again", async () => {
    const { store, owner } = given();
    const { stage } = await stagePerson(store, owner, await store.head(owner));

    await stage.discard();
    await stage.discard();

    expect(await rowsOf(store, owner)).toEqual(await rowsOf(store, await store.addOwner()));
  });

  test.each<[string, (stage: Stage) => void]>([
    ["a unique value is staged twice", (stage) => stage.insert("identity", made.identity(6, 3, "ana@norte.example"))],
    ["a staged row names one that is not there", (stage) => stage.insert("note", made.note(6, 77, ""))],
    ["a staged id was not drawn from the head", (stage) => stage.insert("note", made.note(8, 2, ""))],
  ])("apply() takes everything back when %s", async (_, spoil) => {
    const { store, owner } = given();
    const head = await store.head(owner);
    const { stage, endId } = await stagePerson(store, owner, head);
    spoil(stage);
    const there = await everythingOf(store, owner);

    await expect(store.apply(owner, made.operation([], endId + 1, { stage }), head)).rejects.toThrow();

    expect(await everythingOf(store, owner)).toEqual(there);
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  });

  test("a stage takes no row that does not fit its table", async () => {
    const { store, owner } = given();
    const stage = await store.stage(owner);

    expect(() => stage.insert("note", { ...made.note(6, 2, ""), text: 5 as never })).toThrow(/note.text/);
    expect(stage.count).toBe(0);
    await stage.discard();
  });

  test("two stages are open at once and do not mix", async () => {
    const { store, owner } = given();
    const head = await store.head(owner);
    const one = await store.stage(owner);
    const { stage, endId } = await stagePerson(store, owner, head);

    await store.apply(owner, made.operation([], head.nextId, { stage: one }), head);

    expect(await store.count(owner, "contact")).toBe(0);
    const now = await store.head(owner);
    await store.apply(owner, made.operation([], endId, { stage }), now);
    expect(await store.count(owner, "contact")).toBe(1);
  });
}
