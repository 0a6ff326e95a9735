import { copyFile, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "./harness.ts";

test("restore takes a copy that backup wrote, and puts what is there aside", async () => {
  const desk = await openDesk();
  await desk.run("import network/contacts.vcf");
  const before = await desk.facts();
  await desk.run("backup out/copy.db");
  await desk.run("contact add Late Comer");

  expect(await desk.run("restore out/copy.db")).toMatchObject({ code: 68 });
  const { code, err } = await desk.run("restore out/copy.db --replace");

  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(await desk.facts()).toEqual(before);
  expect((await readdir(desk.real("/home/ines/data"))).filter((name) => name.includes("restore"))).toEqual([]);
  expect(await desk.run("contact add Late Comer")).toMatchObject({ code: 0 });
  expect(await desk.run("undo")).toMatchObject({ code: 0 });
});

test("restore refuses a copy that is damaged or of another program, and changes nothing", async () => {
  const desk = await openDesk();
  await desk.run("import network/contacts.vcf");
  await desk.run("backup out/copy.db");
  const before = await desk.facts();
  const path = desk.real("/home/ines/out/copy.db");
  await copyFile(path, desk.real("/home/ines/out/other.db"));
  await overwrite(path, 4096 * 3, 4096 * 4);
  // Where SQLite keeps which program made the file.
  await overwrite(desk.real("/home/ines/out/other.db"), 68, 4);

  const damaged = await desk.run("restore out/copy.db --replace");
  const other = await desk.run("restore out/other.db --replace");

  expect([damaged.code, other.code]).toEqual([71, 71]);
  expect(other.err).toContain("/home/ines/out/other.db was not made by Kith");
  expect(await desk.facts()).toEqual(before);
  expect((await readdir(join(desk.real("/home/ines"), "data"))).filter((name) => name.includes("restore"))).toEqual([]);
});

async function overwrite(path: string, from: number, length: number): Promise<void> {
  const file = await open(path, "r+");
  await file.write(Buffer.alloc(length, 0x5a), 0, length, from);
  await file.close();
}
