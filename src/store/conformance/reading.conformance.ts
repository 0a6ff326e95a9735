import { expect, test } from "vitest";
import { readQuery } from "../../core/search/rank.ts";
import type { Scan } from "../port.ts";
import * as made from "../testing.ts";
import type { Opened } from "./opened.conformance.ts";

export function testReading(given: () => Opened): void {
  test("addOwner() begins with nothing, and firstOwner() is the first", async () => {
    const { store, owner, other } = given();

    expect(await store.owners()).toEqual([other, owner]);
    expect(await store.firstOwner()).toBe(other);
    expect(await store.head(owner)).toEqual({ seq: 0, nextId: 1 });
    expect(await store.operations(owner)).toEqual([]);
    expect(await store.versionOf(owner, "contact", "[2]")).toBe(0);
  });

  test("get() and scan() see the owner's rows and nobody else's", async () => {
    const { store, owner } = given();

    expect(await store.get(owner, "contact", [2])).toBeUndefined();
    expect(await store.scan(owner, "contact")).toEqual([]);
    expect(await store.scan(owner, "identity", { index: "byValue", equals: ["email", "ana@norte.example"] })).toEqual(
      [],
    );
    expect(await store.count(owner, "contact")).toBe(0);
  });

  test("scan() reads ranges of an index in its order", async () => {
    const { store, owner } = given();
    for (const letter of ["c", "a", "b"]) await made.addPerson(store, owner, letter, `${letter}@x.example`);

    const values = async (scan: Scan): Promise<string[]> =>
      (await store.scan(owner, "identity", scan)).map(({ value }) => value.slice(0, 1));
    const byValue = (scan: Scan): Promise<string[]> => values({ index: "byValue", equals: ["email"], ...scan });
    expect(await values({})).toEqual(["c", "a", "b"]);
    expect(await byValue({})).toEqual(["a", "b", "c"]);
    expect(await byValue({ from: "b@x.example" })).toEqual(["b", "c"]);
    expect(await byValue({ from: "b@x.example", limit: 1 })).toEqual(["b"]);
    expect(await byValue({ after: "b@x.example" })).toEqual(["c"]);
    expect(await byValue({ to: "a@x.example" })).toEqual(["a"]);
    expect(await byValue({ after: "a@x.example", to: "b@x.example" })).toEqual(["b"]);
    expect(await byValue({ from: "b", to: "a" })).toEqual([]);
    expect(await byValue({ reverse: true, limit: 2 })).toEqual(["c", "b"]);
    expect(await byValue({ limit: 0 })).toEqual([]);
    expect(await values({ reverse: true, limit: 2 })).toEqual(["b", "a"]);
    expect(await values({ from: 6, to: 10 })).toEqual(["a"]);
    expect(await values({ index: "byRecord", equals: [null] })).toEqual([]);
    expect(await values({ index: "byStatus", equals: ["claimed"], from: 10 })).toEqual(["a", "b"]);
    expect(await values({ index: "byStatus", equals: ["claimed", 10] })).toEqual(["a"]);
    expect(await store.count(owner, "contact")).toBe(3);
  });

  test("scan() finds null by equality, leaves it out of ranges, and puts it first", async () => {
    const { store, owner } = given();
    const id = await made.addPerson(store, owner, "Ana", "ana@norte.example");
    await made.change(store, owner, 1, (first) => [
      { kind: "insert", table: "record", row: { ...made.record(first, 1, id), contact: null } },
    ]);

    const ids = async (scan: Scan): Promise<number[]> =>
      (await store.scan(owner, "record", { index: "byContact", ...scan })).map((row) => row.id);
    expect(await ids({})).toEqual([6, 3]);
    expect(await ids({ equals: [null] })).toEqual([6]);
    expect(await ids({ from: 0 })).toEqual([3]);
    expect(await ids({ to: 99 })).toEqual([3]);
  });

  test("scan() orders texts by code point and keys by their bytes", async () => {
    const { store, owner } = given();
    const names = ["Z", "a", "é", "\u{ff21}", "\u{1f600}"];
    await made.change(store, owner, names.length, (first) =>
      names.toReversed().map((name, n) => ({ kind: "insert", table: "group", row: made.group(first + n, { name }) })),
    );

    expect((await store.scan(owner, "group", { index: "byName" })).map(({ name }) => name)).toEqual(names);
  });

  test("rows come back as they went in: bytes, fractions, every character, instants", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Ana", "ana@norte.example");
    const text = 'Ana "the \\ bold"\u0000\u0001\n\u2028 王 \u{1f600}';
    await made.change(store, owner, 3, (first) => [
      { kind: "insert", table: "group", row: made.group(first, { name: text, share: 1 / 3 }) },
      { kind: "insert", table: "note", row: made.note(first + 1, 2, text) },
      { kind: "insert", table: "interaction", row: made.interaction(first + 2, 1, -1_000_000_000_000) },
      { kind: "insert", table: "blob", row: { hash: "00ff", mediaType: "image/png", bytes: new Uint8Array(0) } },
    ]);

    expect(await store.get(owner, "group", [6])).toEqual(made.group(6, { name: text, share: 1 / 3 }));
    expect((await store.get(owner, "note", [7]))?.text).toBe(text);
    expect(await store.get(owner, "interaction", [8])).toEqual(made.interaction(8, 1, -1_000_000_000_000));
    expect((await store.get(owner, "blob", ["00ff"]))?.bytes).toEqual(new Uint8Array(0));
    expect((await store.get(owner, "record", [3]))?.raw).toEqual(Uint8Array.of(1, 2, 250));
  });

  test("findCandidates() finds prefixes, accents, scripts without spaces and typos", async () => {
    const { store, owner } = given();
    const strasse = await made.addPerson(store, owner, "Jürgen Straße", "j.s@x.example");
    const beijing = await made.addPerson(store, owner, "北京大学 王芳", "wang@x.example");
    const find = (text: string, limit = 10): Promise<readonly number[]> =>
      store.findCandidates(owner, readQuery(text).tokens, limit);

    expect(await find("strasse")).toEqual([strasse]);
    expect(await find("jur stra")).toEqual([strasse]);
    expect(await find("大学")).toEqual([beijing]);
    expect((await find("strase"))[0]).toBe(strasse);
    expect(await find("example")).toEqual([strasse, beijing]);
    expect(await find("exa", 1)).toEqual([strasse]);
    expect(await find("example", 1)).toEqual([strasse, beijing]);
    expect(await find("ferreira")).toEqual([]);
    expect(await find("")).toEqual([]);
    expect(await store.findCandidates(owner, ['"*', "o2o", "AND"], 10)).toEqual([]);
  });

  test("findCandidates() gives who has the very word before who has it as a beginning, however many", async () => {
    const { store, owner } = given();
    const anna = await made.addPerson(store, owner, "Anna Weir", "w@x.test");
    const anton = await made.addPerson(store, owner, "Anton Oak", "o@x.test");
    const last = await made.addPerson(store, owner, "An Li", "l@x.test");
    const find = (limit: number): Promise<readonly number[]> => store.findCandidates(owner, ["an"], limit);

    expect(await find(1)).toEqual([last]);
    expect(await find(2)).toEqual([last, anna]);
    expect(await find(3)).toEqual([last, anna, anton]);
  });

  test("findCandidates() finds by mistyped words and by parts of a number, where nobody has them as typed", async () => {
    const { store, owner } = given();
    await made.addPerson(store, owner, "Fernando Oak", "o@x.test");
    const rita = await made.addPerson(store, owner, "Rita Moreira", "m@x.test");
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "f@x.test");

    const number = await made.addPerson(store, owner, "Ida 49301234567", "i@x.test");

    expect(await store.findCandidates(owner, ["fereira"], 2)).toEqual([ana]);
    expect(await store.findCandidates(owner, ["moreia"], 2)).toEqual([rita]);
    expect(await store.findCandidates(owner, ["moreia", "rit"], 2)).toEqual([rita]);
    expect(await store.findCandidates(owner, ["moreia", "ana"], 2)).toEqual([]);
    expect(await store.findCandidates(owner, ["30123"], 2)).toEqual([number]);
    expect(await store.findCandidates(owner, ["49301234657"], 2)).toEqual([]);
    expect(await store.findCandidates(owner, ["fereira"], 2, "exact")).toEqual([]);
    expect(await store.findCandidates(owner, ["ferr"], 2, "exact")).toEqual([ana]);
  });

  test("findCandidates() forgets a name that was changed, and who is gone", async () => {
    const { store, owner } = given();
    const ana = await made.addPerson(store, owner, "Ana Ferreira", "z@x.test");
    const find = (text: string): Promise<readonly number[]> => store.findCandidates(owner, readQuery(text).tokens, 10);
    await made.change(store, owner, 0, () => [
      { kind: "update", table: "detail", key: [4], set: { value: "Zoe Lund" } },
    ]);

    expect(await find("lund")).toEqual([ana]);
    expect(await find("ferreira")).toEqual([]);

    await store.revert(owner, 2, { actor: "person", surface: "test", at: made.operation([], 1).at });
    await store.revert(owner, 1, { actor: "person", surface: "test", at: made.operation([], 1).at });
    expect(await find("ferreira")).toEqual([]);
  });
}
