import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryFile } from "../../../tests/building/memory-file.ts";
import { collect } from "../../../tests/building/table-of.ts";
import { type ZippedFile, buildZip } from "../../../tests/building/zip.ts";
import type { Folder, RangedFile } from "./folder.ts";
import type { InputFile } from "./input-file.ts";
import { memoryArchive } from "./memory-archive.ts";
import { openZip } from "./zip-folder.ts";
import { ZIP_LIMITS, type ZipLimits } from "./zip-limits.ts";

test("openZip() gives folders and files in sorted order", async () => {
  const folder = await openFolder([
    { name: "b.txt" },
    { name: "a/y/z.txt" },
    { name: "a/" },
    { name: "a/x.txt" },
    { name: "a-b" },
  ]);

  expect(await pathsOf(folder)).toEqual([
    "mail.zip!/a/x.txt",
    "mail.zip!/a/y/z.txt",
    "mail.zip!/a-b",
    "mail.zip!/b.txt",
  ]);
  expect(await Promise.all(["a", "b.txt", "b"].map((name) => folder.typeOf(name)))).toEqual([
    "folder",
    "file",
    undefined,
  ]);
});

test.each([true, false])("openZip() reads what was put in, stored: %j", async (isStored) => {
  const content = "Some mail. ".repeat(20_000);
  const [file] = await filesOf(await openFolder([{ name: "Inbox", content, isStored, day: "2026-03-04" }]));

  expect(file).toMatchObject({ sizeBytes: content.length, modifiedOn: "2026-03-04" });
  expect(await textOf(file)).toBe(content);
  expect(await textOf(file)).toBe(content);
});

test("openZip() closes an entry that is left in the middle", async () => {
  const [file] = await filesOf(await openFolder([{ name: "Inbox", content: "x".repeat(1_000_000) }]));

  for await (const chunk of file?.open() ?? []) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
});

test("openZip() dates an entry without a day by the newest in the archive", async () => {
  const folder = await openFolder([
    { name: "a", day: "1980-00-00" },
    { name: "b", day: "2026-02-03" },
  ]);

  expect((await filesOf(folder)).map(({ modifiedOn }) => modifiedOn)).toEqual(["2026-02-03", "2026-02-03"]);
});

test.each([
  ["UTF-8 by its flag", "Gelöscht", "Gelöscht"],
  ["UTF-8 without a flag", Buffer.from("Gelöscht"), "Gelöscht"],
  ["code page 437", Buffer.from([0x47, 0x65, 0x6c, 0x94, 0x73, 0x63, 0x68, 0x74]), "Gelöscht"],
  ["back slashes", "Mail\\Sent", "Mail/Sent"],
  ["dots and doubled slashes", "./Mail//Sent", "Mail/Sent"],
  ["control characters", "Se\u001b[31mnt", "Se\uFFFD[31mnt"],
])("openZip() decodes names: %s", async (_, name, shown) => {
  expect(await pathsOf(await openFolder([{ name }]))).toEqual([`mail.zip!/${shown}`]);
});

test.each([
  ["../../etc/passwd", "an entry whose name leads out of the archive"],
  ["a\\..\\b", "an entry whose name leads out of the archive"],
  ["/etc/passwd", "an entry whose name starts at the root of a disk"],
  ["C:\\Windows\\a", "an entry whose name starts at the root of a disk"],
  ["a\0b", "an entry whose name holds a zero byte"],
  ["a/".repeat(50) + "b", "an entry whose name lies more than 40 folders deep"],
  ["a".repeat(5000), "an entry whose name is longer than 4096 characters"],
])("openZip() does not read %j", async (name, seen) => {
  expect(
    await closedOf(
      await openFolder([
        { name, content: "x" },
        { name: "b", content: "x" },
      ]),
    ),
  ).toEqual([seen]);
});

test.each<[ZippedFile, string]>([
  [{ name: "a", flags: 1 }, "a file that is locked with a password"],
  [{ name: "a", method: 9 }, "a file packed by a method that is not read (9)"],
  [{ name: "a", content: "/etc/passwd", isLink: true }, "a link, which is not followed"],
  [{ name: "a", content: Buffer.alloc(20_000_000) }, "a file that would unpack to 20000000 bytes"],
])("openZip() does not read an entry: %#", async (file, seen) => {
  const padding = { name: "z", content: Buffer.alloc(200_000), isStored: true };

  expect(await closedOf(await openFolder([file, padding]))).toEqual([seen]);
});

test.each<[string, Buffer, Partial<ZipLimits>]>([
  ["whose entries overlap", buildZip([{ name: "a", content: "x", declaredPackedBytes: 5000 }]), {}],
  ["of 3 entries, more than 2", buildZip([{ name: "a" }, { name: "b" }, { name: "c" }]), { entries: 2 }],
  ["would unpack to 30 bytes", buildZip([{ name: "a", content: "x".repeat(30) }]), { totalBytes: 29 }],
  ["would unpack to 30000000 bytes", buildZip(manyOf(30, Buffer.alloc(1_000_000))), {}],
  ["damaged, cut short or locked", buildZip([{ name: "a", content: "x".repeat(30) }]).subarray(0, -4), {}],
  ["damaged, cut short or locked", buildZip([{ name: "a", flags: 0x41 }]), {}],
  ["damaged, cut short or locked", Buffer.from("PK\u0003\u0004"), {}],
])("openZip() refuses an archive %s", async (words, bytes, limits) => {
  const opened = await openZip(await archive(bytes), { ...ZIP_LIMITS, ...limits });

  expect(opened.kind === "refused" ? opened.seen : opened.kind).toContain(words);
});

test.each<[string, ZippedFile]>([
  ["grows past its declared size", { name: "a", content: "x".repeat(5_000_000), declaredBytes: 10 }],
  ["is shorter than declared", { name: "a", content: "xyz", declaredBytes: 10 }],
  ["has another checksum", { name: "a", content: "xyz", checksum: 1 }],
  ["is no deflated data", { name: "a", content: "\u0007xyz", isStored: true, method: 8 }],
])("opening an entry that %s throws a failure", async (_, file) => {
  const [opened] = await filesOf(await openFolder([file]));

  await expect(textOf(opened)).rejects.toMatchObject({
    code: "unreadable-input",
    message: 'Cannot unpack "mail.zip!/a"',
  });
});

test("a mutated archive is refused, or read, or fails as unreadable, and nothing else (property)", async () => {
  const whole = buildZip([
    { name: "a/b.txt", content: "abc".repeat(50) },
    { name: "ü", content: "x", isStored: true },
  ]);
  const mutation = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });

  await fc.assert(
    fc.asyncProperty(mutation, async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      const opened = await openZip(await archive(bytes));
      if (opened.kind === "refused") return;
      for (const file of await filesOf(opened.folder)) {
        await textOf(file).catch((error: unknown) => expect(error).toMatchObject({ code: "unreadable-input" }));
      }
    }),
    { numRuns: 300 },
  );
});

async function archive(bytes: Uint8Array): Promise<RangedFile> {
  const file = await memoryArchive(memoryFile("mail.zip", bytes), Infinity);
  if (file === undefined) throw new Error("too large");
  return file;
}

async function openFolder(files: readonly ZippedFile[]): Promise<Folder> {
  const opened = await openZip(await archive(buildZip(files)));
  if (opened.kind === "refused") throw new Error(opened.seen);
  return opened.folder;
}

async function pathsOf(folder: Folder): Promise<string[]> {
  return (await filesOf(folder)).map(({ path }) => path);
}

async function filesOf(folder: Folder): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for await (const entry of folder.entries()) {
    if (entry.kind === "file") files.push(entry.file);
    if (entry.kind === "folder") files.push(...(await filesOf(entry.folder)));
  }
  return files;
}

async function closedOf(folder: Folder): Promise<string[]> {
  const entries = await collect(folder.entries());
  return entries.flatMap((entry) => (entry.kind === "closed" ? [entry.seen] : []));
}

async function textOf(file: InputFile | undefined): Promise<string> {
  return Buffer.concat(await collect(file?.open() ?? memoryFile("none", "").open())).toString();
}

function manyOf(count: number, content: Uint8Array): ZippedFile[] {
  return Array.from({ length: count }, (_, number) => ({ name: String(number), content }));
}
