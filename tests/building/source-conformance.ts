/** What holds of every source, whatever its format. Each format's test names its files and what they come to. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { redo, undo } from "../../src/app/undo.ts";
import type { Counts } from "../../src/app/import/report.ts";
import { OWNER_ADDRESS } from "./source-text.ts";
import { type Contents, temporaryFolder } from "./temporary-folder.ts";
import { factsIn, findWrongSums, openHome, projectionsIn, restoreCopy } from "./test-home.ts";

export interface SourceCase {
  /** Completes "importFiles() of". */
  readonly what: string;
  readonly contents: Contents;
  /** One of the contents, where not all are given. */
  readonly path?: string;
  readonly counts: Partial<Counts>;
  readonly ownerAddresses?: readonly string[];
}

/** Registers the test of a source: its report adds up, a dry run is the run, twice changes nothing, undo gives back what was. */
export function testSource({ what, contents, path, counts, ownerAddresses = [OWNER_ADDRESS] }: SourceCase): void {
  test(`importFiles() of ${what} adds up, can be repeated, undone, redone and restored`, async () => {
    const folder = await temporaryFolder(contents);
    const given = path === undefined ? folder : join(folder, path);
    const home = await openHome();
    const { session } = home;
    const begun = await factsIn(session);

    const preview = await home.importFrom(given, { ownerAddresses, dryRun: true });
    expect(await factsIn(session)).toEqual(begun);
    const report = await home.importFrom(given, { ownerAddresses });
    expect(findWrongSums(report)).toEqual([]);
    expect(preview).toEqual({ ...report, dryRun: true });
    expect(report).toMatchObject({ created: 0, merged: 0, unchanged: 0, skipped: 0, ...counts });

    const imported = await factsIn(session);
    const projected = await projectionsIn(session);
    const { seq } = await session.store.head(session.owner);
    const again = await home.importFrom(given, { ownerAddresses });
    expect(again).toMatchObject({
      created: 0,
      merged: 0,
      unchanged: report.created + report.merged + report.unchanged,
    });
    expect(again.skipped).toBe(report.skipped);
    expect((await session.store.head(session.owner)).seq).toBe(seq);

    await session.store.rebuild(session.owner);
    expect(await projectionsIn(session)).toEqual(projected);
    const copy = await restoreCopy(session);
    expect(await factsIn(copy)).toEqual(imported);
    expect(await projectionsIn(copy)).toEqual(projected);

    await undo(session, undefined, false);
    expect(await factsIn(session)).toEqual(begun);
    await redo(session);
    expect(await factsIn(session)).toEqual(imported);
    expect(await projectionsIn(session)).toEqual(projected);
  });
}

/** Registers the test of a source that was damaged in many ways: nothing is thrown, and reports add up. */
export function testDamagedSource({ what, contents, path }: Omit<SourceCase, "counts">): void {
  const [name = "", whole = ""] = Object.entries(contents).find(([one]) => path === undefined || one === path) ?? [];
  const bytes = Buffer.from(whole);
  const damages: readonly (readonly [string, Uint8Array])[] = [
    ["cut in the middle", bytes.subarray(0, Math.floor(bytes.length / 2))],
    ["cut near its end", bytes.subarray(0, Math.max(0, bytes.length - 3))],
    ["with zeros in it", Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(64), bytes.subarray(200)])],
    ["with bytes of no encoding", Buffer.concat([bytes.subarray(0, 200), Buffer.from([0xff, 0xfe, 0xc3, 0x28])])],
    ["in UTF-16", Buffer.from(`\uFEFF${bytes.toString()}`, "utf16le")],
    ["without an end of line", Buffer.from(bytes.toString().replaceAll("\n", " "))],
    ["with a line of 10 MB", Buffer.concat([bytes, Buffer.alloc(10_000_000, "x"), Buffer.from("\n")])],
    ["with everything twice", Buffer.concat([bytes, bytes])],
    ["without anything", Buffer.alloc(0)],
  ];
  test.each(damages)(`importFiles() of ${what} %s throws nothing and adds up`, async (_, content) => {
    const folder = await temporaryFolder({ [name]: content });
    const home = await openHome();

    const report = await home.importFrom(folder, { ownerAddresses: [OWNER_ADDRESS] });

    expect(findWrongSums(report)).toEqual([]);
    const { seq } = await home.session.store.head(home.session.owner);
    await home.importFrom(folder, { ownerAddresses: [OWNER_ADDRESS] });
    expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
  });
}
