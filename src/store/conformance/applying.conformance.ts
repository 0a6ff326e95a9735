import { expect, test } from "vitest";
import type { GroupId } from "../../core/id.ts";
import type { Change } from "../port.ts";
import * as made from "../testing.ts";
import { type Opened, everythingOf } from "./opened.conformance.ts";

export function testApplying(given: () => Opened): void {
  test("apply() writes rows, projections, log and feed as one", async () => {
    const { store, owner } = given();
    const id = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");

    expect(await store.head(owner)).toEqual({ seq: 1, nextId: 6 });
    expect(await store.get(owner, "contact", [id])).toEqual(made.contact(2));
    expect(await store.get(owner, "record", [3])).toEqual(made.record(3, 1, 2));
    expect((await store.get(owner, "profile", [id]))?.name).toBe("Ana Ferreira");
    expect(await store.operations(owner)).toEqual([
      {
        seq: 1,
        actor: "person",
        surface: "test",
        at: 1_772_000_000_000,
        kind: "add",
        summary: "A change",
        reverts: null,
        revertedBy: null,
        firstId: 1,
        endId: 6,
        sealed: null,
      },
    ]);
    expect(await store.images(owner, 0, -1, 10)).toEqual([]);
    expect(await store.changesAfter(owner, 0, 0, 10)).toEqual([
      { seq: 1, n: 0, kind: "source", object: "[1]", gone: false },
      { seq: 1, n: 1, kind: "contact", object: "[2]", gone: false },
    ]);
    expect(await store.versionOf(owner, "contact", "[2]")).toBe(1);
  });

  test("apply() keeps of a changed row what changed, and of a removed one all", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "contact", key: [2], set: { starred: 1, idealDays: 30, kind: "person" } },
      { kind: "update", table: "contact", key: [2], set: { idealDays: null } },
      { kind: "delete", table: "detail", key: [4] },
      { kind: "insert", table: "setting", row: { key: "region", value: '"PT"' } },
    ]);

    const images = await store.images(owner, 0, -1, 10);
    expect(images.map(({ table, key, before }) => [table, key, before])).toEqual([
      ["contact", "[2]", '{"starred":0}'],
      ["detail", "[4]", '[4,3,"name","Ana Ferreira",null,null,0,"2026-03-01",null,null]'],
      ["setting", '["region"]', null],
    ]);
  });

  test("apply() refuses a head that has moved on, and writes nothing", async () => {
    const { store, owner } = given();
    const head = await store.head(owner);
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const there = await everythingOf(store, owner);

    const { changes, endId } = made.person(head, "Ben Okafor", "ben@acme.example");
    expect(await store.apply(owner, made.operation(changes, endId), head)).toEqual({ kind: "stale" });

    expect(await everythingOf(store, owner)).toEqual(there);
  });

  const ferreira = made.identity(6, 3, "ana@norte.example");
  test.each<[string, Change]>([
    ["a unique value is taken", { kind: "insert", table: "identity", row: ferreira }],
    ["a key is taken", { kind: "insert", table: "note", row: made.note(2, 2, "") }],
    ["a row to be changed is not there", { kind: "update", table: "contact", key: [77], set: { starred: 1 } }],
    ["a row to be removed is not there", { kind: "delete", table: "contact", key: [77] }],
    ["an id was not drawn from the head", { kind: "insert", table: "note", row: made.note(7, 2, "") }],
    ["a row would name one that is not there", { kind: "insert", table: "note", row: made.note(6, 77, "") }],
    [
      "a changed row would name one that is not there",
      { kind: "update", table: "record", key: [3], set: { contact: 77 as never } },
    ],
    ["a removed row is still named", { kind: "delete", table: "contact", key: [2] }],
    ["the key would change", { kind: "update", table: "contact", key: [2], set: { id: 6 as never } }],
    [
      "a column holds what its type does not allow",
      { kind: "update", table: "contact", key: [2], set: { starred: "1" as never } },
    ],
    [
      "a column that must be there is null",
      { kind: "update", table: "contact", key: [2], set: { entered: null as never } },
    ],
    ["there is no such column", { kind: "update", table: "contact", key: [2], set: { rank: 1 } as never }],
    ["a row lacks a column", { kind: "insert", table: "group", row: { id: 6 as GroupId, name: "Friends" } as never }],
  ])("apply() takes everything back when %s", async (_, change) => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const there = await everythingOf(store, owner);

    const first: Change = { kind: "insert", table: "setting", row: { key: "region", value: '"PT"' } };
    await expect(made.change(store, owner, 1, () => [first, change])).rejects.toThrow();

    expect(await everythingOf(store, owner)).toEqual(there);
    await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
    expect(await store.head(owner)).toEqual({ seq: 2, nextId: 11 });
  });

  test("apply() looks at what rows name only once all changes are made", async () => {
    const { store, owner } = given();
    const { changes, endId } = made.person(await store.head(owner), "Ana Ferreira", "ana@norte.example");
    const head = await store.head(owner);

    await store.apply(owner, made.operation(changes.toReversed(), endId), head);

    expect((await store.get(owner, "profile", [2]))?.name).toBe("Ana Ferreira");
    expect(await store.findCandidates(owner, ["ferreira"], 10)).toEqual([2]);
  });

  test("apply() without changes still is an operation", async () => {
    const { store, owner } = given();

    expect(await made.change(store, owner, 0, () => [])).toBe(1);
    expect(await store.changesAfter(owner, 0, -1, 10)).toEqual([]);
  });
}
