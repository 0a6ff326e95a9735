import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createWriteStream } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../tests/building/temporary-folder.ts";
import { decryptFile, encryptStream, isEncrypted } from "./encrypt.ts";

const TEXT = "Everything about everybody. ".repeat(10_000);

async function sealed(folder: string): Promise<string> {
  const path = join(folder, "sealed.age");
  await pipeline(await encryptStream(Readable.from([Buffer.from(TEXT)]), "six words"), createWriteStream(path));
  return path;
}

test("decryptFile() gives back what encryptStream() was given, and refuses another passphrase", async () => {
  const folder = await temporaryFolder({ clear: "text" });
  const path = await sealed(folder);

  await decryptFile(path, "six words", join(folder, "again"));

  expect(await readFile(join(folder, "again"), "utf8")).toBe(TEXT);
  expect(await readFile(path, "latin1")).not.toContain("Everything");
  expect([await isEncrypted(path), await isEncrypted(join(folder, "clear")), await isEncrypted(folder)]).toEqual([
    ...[true, false, false],
  ]);
  await expect(decryptFile(path, "seven words", join(folder, "never"))).rejects.toThrow(/Cannot open/);
});

test("decryptFile() refuses a file that was cut", async () => {
  const folder = await temporaryFolder({});
  const path = await sealed(folder);
  await writeFile(path, (await readFile(path)).subarray(0, -9));

  await expect(decryptFile(path, "six words", join(folder, "never"))).rejects.toThrow(/Cannot open/);
});

const run = promisify(execFile);
const tools = await Promise.all(
  ["age", "script"].map((tool) =>
    run("which", [tool])
      .then(() => true)
      .catch(() => false),
  ),
);
const hasAge = tools.every((one) => one);
if (!hasAge) {
  process.emitWarning("NOT TESTED: that Debian's age opens our archives; `apt-get install age` lets it be tested.");
}

test.runIf(hasAge)(
  "Debian's age opens what encryptStream() writes",
  async () => {
    const folder = await temporaryFolder({});
    const path = await sealed(folder);

    // age asks for passphrases on a terminal only: script gives it one.
    const command = `age --decrypt --output ${join(folder, "by-age")} ${path}`;
    const child = run("script", ["--quiet", "--return", "--command", command, "/dev/null"]);
    child.child.stdin?.write("six words\n");
    await child;

    expect(await readFile(join(folder, "by-age"), "utf8")).toBe(TEXT);
  },
  30_000,
);
