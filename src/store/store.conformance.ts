/** What every store must do, run against each. A second owner's data lie in the same store throughout. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Group } from "../core/facts.ts";
import type { GroupId, OwnerId } from "../core/id.ts";
import { readQuery } from "../core/search/rank.ts";
import type { LoadPart, Store } from "./port.ts";
import { FACT_TABLES, PROJECTION_TABLES } from "./schema/index.ts";
import * as made from "./testing.ts";

const ALL = [...FACT_TABLES, ...PROJECTION_TABLES];
const AS = { actor: "person", surface: "test", at: 5 } as const;

export function testStore(name: string, open: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    let store: Store;
    let owner: OwnerId;
    let other: OwnerId;
    let before: unknown;

    beforeEach(async () => {
      store = await open();
      other = await store.addOwner();
      owner = await store.addOwner();
      await made.addPerson(store, other, "Ana Ferreira", "ana@norte.example");
      await made.addPerson(store, other, "Zeno Other", "zeno@norte.example");
      before = await snapshot(store, other);
    });
    afterEach(async () => {
      expect(await snapshot(store, other)).toEqual(before);
      await store.close();
    });
    const as = { ...AS, at: made.operation([], 1).at };

    test("apply() writes rows, projections, log and feed as one", async () => {
      const id = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");

      expect(await store.head(owner)).toEqual({ seq: 1, nextId: 6 });
      expect(await store.get(owner, "contact", [id])).toEqual(made.contact(2));
      expect(await store.get(owner, "record", [3])).toEqual(made.record(3, 1, 2));
      expect((await store.get(owner, "profile", [id]))?.name).toBe("Ana Ferreira");
      expect((await store.operations(owner)).map(({ seq, firstId, endId }) => [seq, firstId, endId])).toEqual([
        [1, 1, 6],
      ]);
      expect(await store.changesAfter(owner, 0, 0, 10)).toEqual([
        { seq: 1, n: 0, kind: "source", object: "[1]", gone: false },
        { seq: 1, n: 1, kind: "contact", object: "[2]", gone: false },
      ]);
      expect(await store.versionOf(owner, "contact", "[2]")).toBe(1);
    });

    test("apply() refuses a head that has moved on, and writes nothing", async () => {
      const head = await store.head(owner);
      await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      const there = await snapshot(store, owner);

      const { changes, endId } = made.person(head, "Ben Okafor", "ben@acme.example");
      expect(await store.apply(owner, made.operation(changes, endId), head)).toEqual({ kind: "stale" });

      expect(await snapshot(store, owner)).toEqual(there);
    });

    test("apply() takes everything back when one change cannot be made", async () => {
      await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      const there = await snapshot(store, owner);
      const head = await store.head(owner);

      const { changes, endId } = made.person(head, "Ana Again", "ana@norte.example");
      await expect(store.apply(owner, made.operation(changes, endId), head)).rejects.toThrow(/already/);

      expect(await snapshot(store, owner)).toEqual(there);
    });

    test("scan() reads ranges of an index in its order", async () => {
      for (const letter of ["c", "a", "b"]) await made.addPerson(store, owner, letter, `${letter}@x.example`);

      const values = async (scan: Parameters<Store["scan"]>[2]): Promise<string[]> =>
        (await store.scan(owner, "identity", scan)).map(({ value }) => value);
      expect(await values({})).toEqual(["c@x.example", "a@x.example", "b@x.example"]);
      expect(await values({ index: "byValue", equals: ["email"] })).toEqual([
        "a@x.example",
        "b@x.example",
        "c@x.example",
      ]);
      expect(await values({ index: "byValue", equals: ["email"], from: "b@x.example", limit: 1 })).toEqual([
        "b@x.example",
      ]);
      expect(await values({ index: "byValue", equals: ["email"], after: "b@x.example" })).toEqual(["c@x.example"]);
      expect(await values({ index: "byValue", equals: ["email"], to: "a@x.example" })).toEqual(["a@x.example"]);
      expect(await values({ reverse: true, limit: 2 })).toEqual(["b@x.example", "a@x.example"]);
      expect(await values({ index: "byRecord", equals: [null] })).toEqual([]);
      expect(await store.count(owner, "contact")).toBe(3);
    });

    test("findCandidates() finds prefixes, accents, scripts without spaces and typos", async () => {
      const strasse = await made.addPerson(store, owner, "Jürgen Straße", "j.s@x.example");
      const beijing = await made.addPerson(store, owner, "北京大学 王芳", "wang@x.example");
      const find = (text: string): Promise<readonly number[]> =>
        store.findCandidates(owner, readQuery(text).tokens, 10);

      expect(await find("strasse")).toEqual([strasse]);
      expect(await find("jur stra")).toEqual([strasse]);
      expect(await find("大学")).toEqual([beijing]);
      expect((await find("strase"))[0]).toBe(strasse);
      expect(await find("ferreira")).toEqual([]);
      expect(await find("")).toEqual([]);
    });

    test("revert() undoes an insert and redo brings the equal rows back", async () => {
      const empty = await snapshot(store, owner);
      await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      const full = await snapshot(store, owner);

      expect(await store.revert(owner, 1, as)).toEqual({ kind: "reverted", seq: 2 });
      expect(await snapshot(store, owner)).toEqual(empty);
      expect(await store.changesAfter(owner, 1, 9, 10)).toContainEqual({
        seq: 2,
        n: 1,
        kind: "contact",
        object: "[2]",
        gone: true,
      });
      expect(await store.revert(owner, 1, as)).toEqual({ kind: "already-reverted" });

      expect(await store.revert(owner, 2, as)).toEqual({ kind: "reverted", seq: 3 });
      expect(await snapshot(store, owner)).toEqual(full);
      expect(await store.revert(owner, 1, as)).toEqual({ kind: "reverted", seq: 4 });
      expect(await snapshot(store, owner)).toEqual(empty);
      expect((await store.operations(owner)).map(({ kind, revertedBy }) => [kind, revertedBy])).toEqual([
        ["add", 4],
        ["undo", 3],
        ["redo", 4],
        ["undo", null],
      ]);
    });

    test("revert() puts back only its own columns, and refuses where a later operation changed them", async () => {
      const id = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      await edit(store, owner, id, { starred: 1 });
      await edit(store, owner, id, { idealDays: 30 });

      expect(await store.revert(owner, 2, as)).toEqual({ kind: "reverted", seq: 4 });
      expect(await store.get(owner, "contact", [id])).toEqual(made.contact(2, { idealDays: 30 }));

      await edit(store, owner, id, { idealDays: 60 });
      const refused = await store.revert(owner, 3, as);
      expect(refused.kind === "refused" && refused.by.map(({ seq }) => seq)).toEqual([5]);
      expect((await store.get(owner, "contact", [id]))?.idealDays).toBe(60);
    });

    test("revert() refuses to remove what later rows lean on", async () => {
      await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      const head = await store.head(owner);
      const mail = made.interaction(head.nextId, 1, 1_772_000_000_000);
      await store.apply(
        owner,
        made.operation([{ kind: "insert", table: "interaction", row: mail }], head.nextId + 1),
        head,
      );

      const refused = await store.revert(owner, 1, as);
      expect(refused.kind === "refused" && refused.by.map(({ seq }) => seq)).toEqual([2]);
      await store.revert(owner, 2, as);
      expect((await store.revert(owner, 1, as)).kind).toBe("reverted");
    });

    test("revert() refuses a sealed operation and one there is not", async () => {
      const head = await store.head(owner);
      await store.apply(owner, made.operation([], head.nextId, { sealed: "the beginning" }), head);

      expect(await store.revert(owner, 1, as)).toEqual({ kind: "sealed", why: "the beginning" });
      expect(await store.revert(owner, 9, as)).toEqual({ kind: "unknown-operation" });
    });

    test("a merge undone after a later reading leaves what that reading added with the right person", async () => {
      const ana = await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      const ben = await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
      const head = await store.head(owner);
      const merge = made.operation(
        [
          { kind: "update", table: "record", key: [8], set: { contact: ana } },
          { kind: "delete", table: "contact", key: [ben] },
        ],
        head.nextId,
      );
      await store.apply(owner, merge, head);
      const later = await store.head(owner);
      const added = made.identity(later.nextId, 8, "ben@home.example");
      await store.apply(
        owner,
        made.operation([{ kind: "insert", table: "identity", row: added }], later.nextId + 1),
        later,
      );

      expect((await store.revert(owner, 3, as)).kind).toBe("reverted");

      const profile = await store.get(owner, "profile", [ben]);
      expect(profile?.profile).toContain("ben@home.example");
      expect((await store.get(owner, "profile", [ana]))?.profile).not.toContain("ben@");
    });

    test("a staged operation goes in whole, and is undone like any other", async () => {
      const empty = await snapshot(store, owner);
      const head = await store.head(owner);
      const stage = await store.stage(owner);
      const { changes, endId } = made.person(head, "Ana Ferreira", "ana@norte.example");
      for (const change of changes) if (change.kind === "insert") stage.insert(change.table, change.row);
      stage.insert("blob", { hash: "00ff", mediaType: "image/png", bytes: Uint8Array.of(0, 255) });
      expect(stage.count).toBe(6);
      expect(await snapshot(store, owner)).toEqual(empty);

      expect(await store.apply(owner, made.operation([], endId, { stage, kind: "import" }), head)).toEqual({
        kind: "applied",
        seq: 1,
      });

      expect((await store.get(owner, "profile", [2]))?.name).toBe("Ana Ferreira");
      expect((await store.get(owner, "blob", ["00ff"]))?.bytes).toEqual(Uint8Array.of(0, 255));
      const full = await snapshot(store, owner);
      await store.revert(owner, 1, as);
      expect(await snapshot(store, owner)).toEqual(empty);
      await store.revert(owner, 2, as);
      expect(await snapshot(store, owner)).toEqual(full);
    });

    test("projections equal a rebuild from nothing, and the feed pages inside an operation", async () => {
      await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
      const there = await snapshot(store, owner);

      await store.rebuild(owner);

      expect(await snapshot(store, owner)).toEqual(there);
      const pages = [];
      for (let page = await store.changesAfter(owner, 0, 0, 1); page.length > 0;) {
        pages.push(...page);
        const last = page.at(-1);
        page = await store.changesAfter(owner, last?.seq ?? 0, last?.n ?? 0, 1);
      }
      // Paging starts after (0, 0), so nothing of operation 1 is left out.
      expect(pages.map(({ object }) => object)).toEqual(["[1]", "[2]", "[6]", "[7]"]);
    });

    test("onChange() tells of each operation until it is stopped", async () => {
      const heard: [OwnerId, number][] = [];
      const stop = store.onChange((who, seq) => heard.push([who, seq]));
      await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      await store.revert(owner, 1, as);
      await store.revert(owner, 1, as);
      stop();
      await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");

      expect(heard).toEqual([
        [owner, 1],
        [owner, 2],
      ]);
    });

    test("load() fills an empty owner with facts, log and feed, equal to where they came from", async () => {
      await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
      const head = await store.head(owner);
      await store.apply(
        owner,
        made.operation([{ kind: "insert", table: "group", row: group(head.nextId) }], head.nextId + 1),
        head,
      );
      await store.revert(owner, 2, as);
      const third = await store.addOwner();

      await store.load(third, partsOf(store, owner), await store.head(owner));

      expect(await snapshot(store, third)).toEqual(await snapshot(store, owner));
      expect(await store.operations(third)).toEqual(await store.operations(owner));
      expect((await store.revert(third, 3, as)).kind).toBe("reverted");
      expect(await store.count(third, "group")).toBe(1);
    });
  });
}

async function* partsOf(store: Store, owner: OwnerId): AsyncIterable<LoadPart> {
  for (const table of FACT_TABLES) {
    yield { kind: "rows", table, rows: await store.scan(owner, table) } as unknown as LoadPart;
  }
  yield { kind: "operations", operations: await store.operations(owner) };
  yield { kind: "images", images: await store.images(owner, 0, 0, 1000) };
  yield { kind: "feed", entries: await store.changesAfter(owner, 0, 0, 1000) };
}

function group(id: number): Group {
  return {
    id: id as GroupId,
    name: "Friends",
    purpose: "",
    rank: 1,
    idealDays: 30,
    latestDays: 90,
    share: 0.25,
    measured: 1,
    binding: 0,
  };
}

async function edit(store: Store, owner: OwnerId, id: number, set: object): Promise<void> {
  const head = await store.head(owner);
  const change = { kind: "update", table: "contact", key: [id], set } as const;
  await store.apply(owner, made.operation([change], head.nextId), head);
}

async function snapshot(store: Store, owner: OwnerId): Promise<Record<string, unknown>> {
  return made.allRows(store, owner, ALL);
}
