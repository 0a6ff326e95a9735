import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../../../tests/building/table-of.ts";
import { temporaryFolder } from "../../../tests/building/temporary-folder.ts";
import { zoneOf } from "../../core/zone.ts";
import { diskFile } from "./disk-file.ts";
import { diskFolder } from "./disk-folder.ts";
import { sortedEntries } from "./sorted-entries.ts";

const ZONE = zoneOf("UTC");

test("diskFolder() lists files, folders and links sorted by name, and shows paths as given", async () => {
  const root = await temporaryFolder({ "b/x": "1", a: "1", c: "->a" });

  const entries = await collect(diskFolder(root, "given", ZONE).entries());

  expect(entries).toMatchObject([
    { kind: "file", name: "a", file: { path: join("given", "a"), sizeBytes: 1, modifiedOn: "2026-11-03" } },
    { kind: "folder", name: "b", folder: { path: join("given", "b") } },
    { kind: "closed", path: join("given", "c"), seen: "a link, which is not followed" },
  ]);
});

test("diskFolder() says that a folder is gone instead of failing", async () => {
  const root = await temporaryFolder({});

  const entries = await collect(diskFolder(join(root, "none"), "none", ZONE).entries());

  expect(entries).toEqual([{ kind: "closed", path: "none", seen: "a folder that cannot be listed (ENOENT)" }]);
});

test("diskFolder() tells what lies in it under a name, and takes links for nothing", async () => {
  const folder = diskFolder(await temporaryFolder({ "cur/x": "", a: "", link: "->cur" }), "given", ZONE);

  const types = await Promise.all(["cur", "a", "link", "none"].map((name) => folder.typeOf(name)));

  expect(types).toEqual(["folder", "file", undefined, undefined]);
});

test.each([1, 3, 100])("sortedEntries() gives each name once, %d at a time", async (stretch) => {
  const names = Array.from({ length: 25 }, (_, number) => `file-${number}`);
  const root = await temporaryFolder(Object.fromEntries(names.map((name) => [name, ""])));

  const entries = await collect(sortedEntries(root, stretch));

  expect(entries.map(({ name }) => name)).toEqual(names.toSorted());
});

test("diskFile() reads from anywhere, and throws a failure when the file is gone", async () => {
  const root = await temporaryFolder({ a: "0123456789" });
  const file = diskFile(join(root, "a"), "a", ZONE);
  const gone = diskFile(join(root, "b"), "b", ZONE);

  expect(Buffer.concat(await collect(file.openRange(2, 5))).toString()).toBe("234");
  expect(Buffer.concat(await collect(file.open())).toString()).toBe("0123456789");
  await expect(collect(gone.open())).rejects.toMatchObject({ code: "unreadable-input", message: 'Cannot read "b"' });
  expect(() => gone.modifiedOn).toThrow('Cannot read "b"');
});
