import { expect, test } from "vitest";
import type { OwnerId } from "../../core/id.ts";
import type { Store } from "../port.ts";
import * as made from "../testing.ts";
import { AS, type Opened, blockersOf, everythingOf, rowsOf } from "./opened.conformance.ts";

async function edit(store: Store, owner: OwnerId, id: number, set: object): Promise<void> {
  await made.change(store, owner, 0, () => [{ kind: "update", table: "contact", key: [id], set }]);
}

export function testReverting(given: () => Opened): void {
  test("revert() undoes an insert and redo brings the equal rows back", async () => {
    const { store, owner } = given();
    const empty = await rowsOf(store, owner);
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const full = await rowsOf(store, owner);

    expect(await store.revert(owner, 1, AS)).toEqual({ kind: "reverted", seq: 2 });
    expect(await rowsOf(store, owner)).toEqual(empty);
    expect(await store.changesAfter(owner, 1, 9, 10)).toEqual([
      { seq: 2, n: 0, kind: "source", object: "[1]", gone: true },
      { seq: 2, n: 1, kind: "contact", object: "[2]", gone: true },
    ]);
    expect(await store.head(owner)).toEqual({ seq: 2, nextId: 6 });
    expect(await store.revert(owner, 1, AS)).toEqual({ kind: "already-reverted" });

    expect(await store.revert(owner, 2, AS)).toEqual({ kind: "reverted", seq: 3 });
    expect(await rowsOf(store, owner)).toEqual(full);
    expect(await store.revert(owner, 2, AS)).toEqual({ kind: "already-reverted" });
  });

  test("an operation can be undone and redone again and again, and a redo stands for it", async () => {
    const { store, owner } = given();
    const empty = await rowsOf(store, owner);
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const full = await rowsOf(store, owner);

    for (const [seq, expected] of [
      [1, empty],
      [2, full],
      [3, empty],
      [4, full],
      [1, empty],
      [6, full],
    ] as const) {
      expect((await store.revert(owner, seq, AS)).kind).toBe("reverted");
      expect(await rowsOf(store, owner)).toEqual(expected);
    }

    expect((await store.operations(owner)).map(({ kind, reverts, revertedBy }) => [kind, reverts, revertedBy])).toEqual(
      [
        ["add", null, null],
        ["undo", 1, 3],
        ["redo", 2, 4],
        ["undo", 1, 5],
        ["redo", 4, 6],
        ["undo", 1, 7],
        ["redo", 6, null],
      ],
    );
  });

  test("revert() puts back only its own columns, and refuses where a later operation changed them", async () => {
    const { store, owner } = given();
    const id = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await edit(store, owner, id, { starred: 1 });
    await edit(store, owner, id, { idealDays: 30 });

    expect(await store.revert(owner, 2, AS)).toEqual({ kind: "reverted", seq: 4 });
    expect(await store.get(owner, "contact", [id])).toEqual(made.contact(2, { idealDays: 30 }));

    await edit(store, owner, id, { idealDays: 60 });
    const there = await everythingOf(store, owner);
    expect(await blockersOf(store, owner, 3)).toEqual([5]);
    expect(await everythingOf(store, owner)).toEqual(there);
  });

  test("revert() gives back what stood before, however often one operation wrote it", async () => {
    const { store, owner } = given();
    const id = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const there = await rowsOf(store, owner);
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "contact", key: [id], set: { starred: 1 } },
      { kind: "update", table: "contact", key: [id], set: { starred: 0, idealDays: 9 } },
      { kind: "delete", table: "detail", key: [4] },
      { kind: "insert", table: "setting", row: { key: "region", value: '"PT"' } },
      { kind: "delete", table: "setting", key: ["region"] },
    ]);

    await store.revert(owner, 2, AS);

    expect(await rowsOf(store, owner)).toEqual(there);
  });

  test("revert() gives back two values that an operation exchanged, though each is unique", async () => {
    const { store, owner } = given();
    await made.change(store, owner, 2, (first) => [
      { kind: "insert", table: "group", row: made.group(first, { name: "Friends" }) },
      { kind: "insert", table: "group", row: made.group(first + 1, { name: "Clients" }) },
    ]);
    const there = await rowsOf(store, owner);
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "group", key: [1], set: { name: "…" } },
      { kind: "update", table: "group", key: [2], set: { name: "Friends" } },
      { kind: "update", table: "group", key: [1], set: { name: "Clients" } },
    ]);
    const exchanged = await rowsOf(store, owner);

    await store.revert(owner, 2, AS);
    expect(await rowsOf(store, owner)).toEqual(there);
    await store.revert(owner, 3, AS);
    expect(await rowsOf(store, owner)).toEqual(exchanged);
  });

  test("revert() refuses to remove what later rows lean on", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "interaction", row: made.interaction(first, 1, 1_772_000_000_000) },
    ]);

    expect(await blockersOf(store, owner, 1)).toEqual([2]);
    await store.revert(owner, 2, AS);
    expect((await store.revert(owner, 1, AS)).kind).toBe("reverted");
  });

  test("revert() refuses to remove what an older row was pointed to", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const ben = await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
    await made.change(store, owner, 0, () => [{ kind: "update", table: "record", key: [3], set: { contact: ben } }]);

    expect(await blockersOf(store, owner, 2)).toEqual([3]);
  });

  test("revert() refuses to bring back what leans on something removed since", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.change(store, owner, 1, (first) => [{ kind: "insert", table: "group", row: made.group(first) }]);
    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "membership", row: made.membership(first, 6, ana) },
    ]);
    await made.change(store, owner, 0, () => [{ kind: "delete", table: "membership", key: [7] }]);
    await made.change(store, owner, 0, () => [{ kind: "delete", table: "group", key: [6] }]);

    expect(await blockersOf(store, owner, 4)).toEqual([5]);
    await store.revert(owner, 5, AS);
    expect((await store.revert(owner, 4, AS)).kind).toBe("reverted");
    expect(await store.count(owner, "membership")).toBe(1);
  });

  test("revert() refuses to remove what a row leaned on that was removed since: undone, it would lean on it again", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const ben = await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "note", row: made.note(first, ana, "Tea") },
    ]);
    await made.change(store, owner, 0, () => [{ kind: "update", table: "note", key: [11], set: { contact: ben } }]);
    expect(await blockersOf(store, owner, 1)).toEqual([4]);
    await made.change(store, owner, 0, () => [{ kind: "delete", table: "note", key: [11] }]);
    expect(await blockersOf(store, owner, 2)).toEqual([5]);
  });

  test("redo refuses while what it leans on is undone", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "note", row: made.note(first, ana, "Tea") },
    ]);
    await store.revert(owner, 2, AS);
    await store.revert(owner, 1, AS);

    expect(await blockersOf(store, owner, 3)).toEqual([4]);
    await store.revert(owner, 4, AS);
    expect((await store.revert(owner, 3, AS)).kind).toBe("reverted");
  });

  test("revert() refuses a unique value that has gone to another row, and names who took it", async () => {
    const { store, owner } = given();
    await made.change(store, owner, 2, (first) => [
      { kind: "insert", table: "group", row: made.group(first, { name: "Friends" }) },
      { kind: "insert", table: "group", row: made.group(first + 1, { name: "Clients" }) },
    ]);
    await made.change(store, owner, 0, () => [{ kind: "delete", table: "group", key: [1] }]);
    await made.change(store, owner, 0, () => [{ kind: "update", table: "group", key: [2], set: { name: "Friends" } }]);
    await made.change(store, owner, 0, () => [{ kind: "update", table: "group", key: [2], set: { rank: 9 } }]);
    const there = await everythingOf(store, owner);

    expect(await blockersOf(store, owner, 2)).not.toEqual([]);
    expect(await everythingOf(store, owner)).toEqual(there);

    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "group", row: made.group(first, { name: "Colleagues" }) },
    ]);
    await made.change(store, owner, 0, () => [{ kind: "delete", table: "group", key: [3] }]);
    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "group", row: made.group(first, { name: "Colleagues" }) },
    ]);
    expect(await blockersOf(store, owner, 6)).toEqual([7]);
  });

  test("an undo of something older stands in the way like any other change", async () => {
    const { store, owner } = given();
    const id = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await edit(store, owner, id, { idealDays: 1 });
    await store.revert(owner, 2, AS);
    await edit(store, owner, id, { idealDays: 5 });
    await store.revert(owner, 4, AS);
    expect(await blockersOf(store, owner, 3)).toEqual([]);

    // Operation 4 was undone before 2 came back: redone now, it would hide what 2 did.
    expect(await blockersOf(store, owner, 5)).toEqual([6]);
    expect((await store.get(owner, "contact", [id]))?.idealDays).toBe(1);
  });

  test("undos and redos in the order of a stack never stand in each other's way", async () => {
    const { store, owner } = given();
    const id = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const states = [await rowsOf(store, owner)];
    for (const idealDays of [1, 2, 3]) {
      await edit(store, owner, id, { idealDays });
      states.push(await rowsOf(store, owner));
    }

    const undos: number[] = [];
    for (const seq of [4, 3, 2]) {
      const undone = await store.revert(owner, seq, AS);
      expect(undone.kind).toBe("reverted");
      if (undone.kind === "reverted") undos.push(undone.seq);
      expect(await rowsOf(store, owner)).toEqual(states[seq - 2]);
    }
    for (const [index, undo] of undos.toReversed().entries()) {
      expect((await store.revert(owner, undo, AS)).kind).toBe("reverted");
      expect(await rowsOf(store, owner)).toEqual(states[index + 1]);
    }
  });

  test("revert() refuses a sealed operation and one there is not", async () => {
    const { store, owner } = given();
    await made.change(store, owner, 0, () => [], { sealed: "the beginning" });

    expect(await store.revert(owner, 1, AS)).toEqual({ kind: "sealed", why: "the beginning" });
    expect(await store.revert(owner, 9, AS)).toEqual({ kind: "unknown-operation" });
  });

  test("a merge undone after a later reading leaves what that reading added with the right person", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const ben = await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "record", key: [8], set: { contact: ana } },
      { kind: "delete", table: "contact", key: [ben] },
    ]);
    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "identity", row: made.identity(first, 8, "ben@home.example") },
      { kind: "update", table: "record", key: [8], set: { etag: '"2"' } },
    ]);

    expect((await store.revert(owner, 3, AS)).kind).toBe("reverted");

    const profile = await store.get(owner, "profile", [ben]);
    expect(profile?.profile).toContain("ben@home.example");
    expect((await store.get(owner, "profile", [ana]))?.profile).not.toContain("ben@");
    expect((await store.get(owner, "record", [8]))?.etag).toBe('"2"');
  });
}
