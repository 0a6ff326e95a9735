import { expect, test } from "vitest";
import type { OwnerId } from "../../core/id.ts";
import type { Change, Erasure, Store } from "../port.ts";
import * as made from "../testing.ts";
import { AS, type Opened, everythingOf } from "./opened.conformance.ts";

const WORDS = ["Ana Ferreira", "ana@norte.example", "https://people.example/in/ana-f?a=(b)[c]"];

function erasure(changes: readonly Change[], words: readonly string[] = WORDS): Erasure {
  return {
    surface: "test",
    at: AS.at,
    kind: "forget",
    summary: "Forgot somebody",
    changes,
    words,
    inPlaceOf: "somebody forgotten",
    sealed: "forgetting cannot be undone",
    sealedWith: "it was about somebody forgotten",
  };
}

/** Deletes of every row of these tables that `made.addPerson` gave to the contact. */
async function rowsOfPerson(store: Store, owner: OwnerId, contact: number): Promise<Change[]> {
  const records = await store.scan(owner, "record", { index: "byContact", equals: [contact] });
  const changes: Change[] = [];
  for (const { id } of records) {
    for (const table of ["detail", "identity"] as const) {
      for (const row of await store.scan(owner, table, { index: "byRecord", equals: [id] })) {
        changes.push({ kind: "delete", table, key: [row.id] });
      }
    }
    changes.push({ kind: "delete", table: "record", key: [id] });
  }
  for (const { id } of await store.scan(owner, "note", { index: "byContact", equals: [contact] })) {
    changes.push({ kind: "delete", table: "note", key: [id] });
  }
  return [...changes, { kind: "delete", table: "contact", key: [contact] }];
}

async function erase(store: Store, owner: OwnerId, contact: number, words?: readonly string[]): Promise<string> {
  const changes = await rowsOfPerson(store, owner, contact);
  return (await store.erase(owner, erasure(changes, words), await store.head(owner))).kind;
}

export function testErasing(given: () => Opened): void {
  test("erase() removes rows, their images and their words, and says in the feed that they are gone", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
    await made.change(
      store,
      owner,
      1,
      (id) => [{ kind: "insert", table: "note", row: made.note(id, ana, "likes oolong") }],
      {
        summary: "Noted about Ana Ferreira",
      },
    );
    const [note] = await store.scan(owner, "note");
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "note", key: [note!.id], set: { text: "likes sencha" } },
    ]);

    expect(await erase(store, owner, ana)).toBe("applied");

    const left = JSON.stringify(await everythingOf(store, owner));
    for (const word of ["Ferreira", "ana@norte", "oolong", "sencha"]) expect(left).not.toContain(word);
    expect(left).toContain("Ben Okafor");
    const { seq } = await store.head(owner);
    expect(await store.changesAfter(owner, seq - 1, 99, 10)).toContainEqual({
      ...{ seq, kind: "contact", object: `[${ana}]`, gone: true },
      n: expect.any(Number) as number,
    });
    expect((await store.operations(owner)).map(({ summary, sealed }) => [summary, sealed])).toEqual([
      // Its source is still there, so that it can be undone.
      ["A change", null],
      ["A change", null],
      ["Noted about somebody forgotten", "it was about somebody forgotten"],
      ["A change", "it was about somebody forgotten"],
      ["Forgot somebody", "forgetting cannot be undone"],
    ]);
    expect(await store.revert(owner, seq, AS)).toMatchObject({ kind: "sealed" });
    expect(await store.revert(owner, 2, AS)).toMatchObject({ kind: "reverted" });
  });

  test("erase() follows a contact to what was merged into it, and to what was undone", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const other = await made.addPerson(store, owner, "A. Ferreira", "aferreira@sul.example");
    await made.change(store, owner, 1, (id) => [
      { kind: "insert", table: "note", row: made.note(id, other, "plays go") },
    ]);
    const [note] = await store.scan(owner, "note");
    const [record] = await store.scan(owner, "record", { index: "byContact", equals: [other] });
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "record", key: [record!.id], set: { contact: ana } },
      { kind: "delete", table: "note", key: [note!.id] },
      { kind: "delete", table: "contact", key: [other] },
    ]);
    await made.change(store, owner, 1, (id) => [
      { kind: "insert", table: "note", row: made.note(id, ana, "plays chess") },
    ]);
    await store.revert(owner, 5, AS);

    await erase(store, owner, ana);

    const left = JSON.stringify(await everythingOf(store, owner));
    for (const word of ["Ferreira", "plays go", "plays chess"]) expect(left).not.toContain(word);
    expect(await store.images(owner, 0, -1, 100)).toEqual([]);
  });

  test("erase() seals what would put a living row back to somebody gone, and lets all else be undone", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const ben = await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
    const [record] = await store.scan(owner, "record", { index: "byContact", equals: [ben] });
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "record", key: [record!.id], set: { contact: ana } },
    ]);
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "record", key: [record!.id], set: { contact: ben } },
      { kind: "update", table: "contact", key: [ben], set: { starred: 1 } },
    ]);
    const starred = await made.change(store, owner, 0, () => [
      { kind: "update", table: "contact", key: [ben], set: { idealDays: 9 } },
      { kind: "update", table: "contact", key: [ana], set: { idealDays: 9 } },
    ]);

    await erase(store, owner, ana);

    expect(await store.revert(owner, 4, AS)).toMatchObject({ kind: "sealed" });
    expect(await store.revert(owner, starred, AS)).toMatchObject({ kind: "reverted" });
    expect(await store.get(owner, "contact", [ben])).toMatchObject({ starred: 1, idealDays: null });
  });

  test("erase() writes nothing on another head than it was decided on, or where a row would name one that is gone", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const before = await everythingOf(store, owner);
    const head = await store.head(owner);

    expect(await store.erase(owner, erasure([]), { ...head, seq: 0 })).toEqual({ kind: "stale" });
    const half: Change[] = [{ kind: "delete", table: "contact", key: [ana] }];
    await expect(store.erase(owner, erasure(half), head)).rejects.toThrow(/erased/);

    expect(await everythingOf(store, owner)).toEqual(before);
  });

  test("erase() leaves a second owner's same person alone", async () => {
    const { store, owner, other } = given();
    const theirs = await everythingOf(store, other);
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");

    await erase(store, owner, ana);

    expect(await everythingOf(store, other)).toEqual(theirs);
  });
}
