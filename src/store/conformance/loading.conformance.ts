import { expect, test } from "vitest";
import type { OwnerId } from "../../core/id.ts";
import type { LoadPart, Store } from "../port.ts";
import { FACT_TABLES } from "../schema/index.ts";
import * as made from "../testing.ts";
import { AS, type Opened, everythingOf } from "./opened.conformance.ts";

async function* partsOf(store: Store, owner: OwnerId): AsyncIterable<LoadPart> {
  for (const table of FACT_TABLES) {
    yield { kind: "rows", table, rows: await store.scan(owner, table) } as unknown as LoadPart;
  }
  yield { kind: "operations", operations: await store.operations(owner) };
  yield { kind: "images", images: await store.images(owner, 0, -1, 1000) };
  yield { kind: "feed", entries: await store.changesAfter(owner, 0, -1, 1000) };
}

export function testLoading(given: () => Opened): void {
  test("load() fills an empty owner with facts, log and feed, equal to where they came from", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.change(store, owner, 1, (first) => [{ kind: "insert", table: "group", row: made.group(first) }]);
    await store.revert(owner, 2, AS);
    const third = await store.addOwner();

    await store.load(third, partsOf(store, owner), await store.head(owner));

    expect(await everythingOf(store, third)).toEqual(await everythingOf(store, owner));
    expect((await store.revert(third, 3, AS)).kind).toBe("reverted");
    expect(await store.count(third, "group")).toBe(1);
    expect((await store.revert(third, 1, AS)).kind).toBe("reverted");
  });

  test("load() refuses an owner who has a history", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    const there = await everythingOf(store, owner);

    await expect(store.load(owner, partsOf(store, owner), { seq: 1, nextId: 6 })).rejects.toThrow(/empty/);

    expect(await everythingOf(store, owner)).toEqual(there);
  });

  test("load() refuses rows that do not fit their table", async () => {
    const { store } = given();
    const third = await store.addOwner();
    async function* parts(): AsyncIterable<LoadPart> {
      yield { kind: "rows", table: "note", rows: [{ ...made.note(1, 2, ""), text: 7 as never }] };
    }

    await expect(store.load(third, parts(), { seq: 1, nextId: 6 })).rejects.toThrow(/note.text/);
  });
}
