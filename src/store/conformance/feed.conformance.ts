import { expect, test } from "vitest";
import type { OwnerId } from "../../core/id.ts";
import * as made from "../testing.ts";
import { AS, type Opened } from "./opened.conformance.ts";

export function testFeed(given: () => Opened): void {
  test("changesAfter() pages inside an operation", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");

    const pages = [];
    for (let page = await store.changesAfter(owner, 0, 0, 1); page.length > 0;) {
      pages.push(...page);
      const last = page.at(-1);
      page = await store.changesAfter(owner, last?.seq ?? 0, last?.n ?? 0, 1);
    }

    // Paging starts after (0, 0), so nothing of operation 1 is left out.
    expect(pages.map(({ object }) => object)).toEqual(["[1]", "[2]", "[6]", "[7]"]);
  });

  test("mail makes a new version of the tie, but not of the contact: its card is the same", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await made.change(store, owner, 1, (id) => [
      { kind: "insert", table: "identity", row: made.identity(id, null, "me@example.net", { status: "owner" }) },
    ]);
    await made.change(store, owner, 1, (id) => [
      { kind: "insert", table: "interaction", row: made.interaction(id, 1, 1_772_000_000_000) },
      { kind: "insert", table: "participation", row: { interaction: id as never, identity: 6 as never, role: "from" } },
      { kind: "insert", table: "participation", row: { interaction: id as never, identity: 5 as never, role: "to" } },
    ]);

    expect(await store.changesAfter(owner, 2, 9, 10)).toEqual([
      { seq: 3, n: 0, kind: "tie", object: "[2]", gone: false },
    ]);
    expect(await store.versionOf(owner, "contact", "[2]")).toBe(1);
    expect(await store.versionOf(owner, "tie", "[2]")).toBe(3);
  });

  test("rows that are objects of their own have versions, also when they are gone", async () => {
    const { store, owner } = given();
    await made.change(store, owner, 1, (id) => [
      { kind: "insert", table: "group", row: made.group(id) },
      { kind: "insert", table: "setting", row: { key: "region", value: '"PT"' } },
    ]);
    await made.change(store, owner, 0, () => [
      { kind: "delete", table: "group", key: [1] },
      { kind: "update", table: "setting", key: ["region"], set: { value: '"BR"' } },
    ]);

    expect(await store.changesAfter(owner, 1, 9, 10)).toEqual([
      { seq: 2, n: 0, kind: "group", object: "[1]", gone: true },
      { seq: 2, n: 1, kind: "setting", object: '["region"]', gone: false },
    ]);
    expect(await store.versionOf(owner, "group", "[1]")).toBe(2);
  });

  test("operations() and images() page", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await store.revert(owner, 1, AS);

    expect((await store.operations(owner, 1)).map(({ seq }) => seq)).toEqual([2]);
    const first = await store.images(owner, 0, 0, 2);
    expect(first.map(({ table }) => table)).toEqual(["source", "record"]);
    const rest = await store.images(owner, 2, 1, 10);
    expect(rest.map(({ table, n }) => [table, n])).toEqual([
      ["contact", 2],
      ["detail", 3],
      ["identity", 4],
    ]);
  });

  test("onChange() tells of each operation in order until it is stopped, and of nothing else", async () => {
    const { store, owner } = given();
    const heard: [OwnerId, number][] = [];
    const stop = store.onChange((who, seq) => heard.push([who, seq]));

    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
    await store.revert(owner, 1, AS);
    await store.revert(owner, 1, AS);
    await store.apply(owner, made.operation([], 1), { seq: 0, nextId: 1 });
    await expect(
      made.change(store, owner, 0, () => [{ kind: "delete", table: "contact", key: [77] }]),
    ).rejects.toThrow();
    await store.rebuild(owner);
    stop();
    await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");

    expect(heard).toEqual([
      [owner, 1],
      [owner, 2],
    ]);
  });
}
