import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { testStore } from "../store.conformance.ts";
import { AS } from "../conformance/opened.conformance.ts";
import * as made from "../testing.ts";
import { openSqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "kith-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let opened = 0;

testStore("sqlite", () => Promise.resolve(openSqliteStore(join(folder, `${opened++}`, "kith.db"))));

test("search finds whoever waits to be indexed, and the writes that follow index them", async () => {
  const path = join(folder, "waiting", "kith.db");
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  const [ana, ben, cleo] = [
    await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example"),
    await made.addPerson(store, owner, "Ben Ferris", "ben@acme.example"),
    await made.addPerson(store, owner, "Cleo Adler", "cleo@ruiz.example"),
  ];
  const before = await store.digestIndexes();
  const file = new Database(path);
  const waiting = file.prepare<[], number>(`SELECT count(*) FROM "searchWaiting"`).pluck();
  // As an import leaves it that is cut off once its operation stands.
  file.exec(`INSERT INTO "searchWaiting" SELECT ("owner" << 33) + "contact" FROM "search" WHERE "contact" <> ${cleo};
    DELETE FROM "searchWords" WHERE rowid <> ${cleo} + (${owner} << 33)`);

  expect(await store.findCandidates(owner, ["ferr"], 10)).toEqual([ana, ben]);
  expect(await store.findCandidates(owner, ["adler"], 10)).toEqual([cleo]);
  expect(await store.findCandidates(owner, ["fereira"], 1)).toEqual([ana]);
  expect(waiting.get()).toBe(2);
  const dora = await made.addPerson(store, owner, "Dora Ferri", "dora@norte.example");

  expect(waiting.get()).toBe(0);
  expect(await store.findCandidates(owner, ["ferr"], 10)).toEqual([ana, ben, dora]);
  await store.revert(owner, (await store.head(owner)).seq, AS);
  expect(await store.digestIndexes()).toEqual(before);
  file.close();
  await store.close();
});

test("a large stage is found before it is indexed and after", async () => {
  const store = openSqliteStore(join(folder, "large", "kith.db"));
  const owner = await store.addOwner();
  const head = await store.head(owner);
  const stage = await store.stage(owner);
  let { nextId } = head;
  for (let n = 0; n < 1200; n++) {
    const { changes, endId } = made.person({ seq: 0, nextId }, `Person Nr${n}`, `p${n}@people.example`);
    for (const change of changes) if (change.kind === "insert") stage.insert(change.table, change.row);
    nextId = endId;
  }
  const found: (readonly number[])[] = [];
  store.onChange(() => void store.findCandidates(owner, ["nr1199"], 10).then((one) => found.push(one)));

  await store.apply(owner, made.operation([], nextId, { stage }), head);

  found.push(await store.findCandidates(owner, ["nr1199"], 10));
  expect(found).toEqual([[nextId - 4], [nextId - 4]]);
  const before = await store.digestIndexes();
  await store.rebuild(owner);
  expect(await store.digestIndexes()).toEqual(before);
  await store.close();
});

test("a connection that only reads finds mistyped words and parts of numbers too", async () => {
  const path = join(folder, "reading", "kith.db");
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  const ana = await made.addPerson(store, owner, "Ana Ferreira 49301234567", "ana@norte.example");
  await store.close();

  const reading = openSqliteStore(path, { readOnly: true });

  expect(await reading.findCandidates(owner, ["fereira"], 10)).toEqual([ana]);
  expect(await reading.findCandidates(owner, ["30123"], 10)).toEqual([ana]);
  await reading.close();
});
