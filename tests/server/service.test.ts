/** `kith service`: what systemd is told is right, and the line that it would run serves. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { systemdUnits } from "../../src/wiring/service-files.ts";
import { COMMAND, needBundle, runKith } from "../building/bundle.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";

beforeAll(needBundle);

const canVerify = existsSync("/usr/bin/systemd-analyze");
if (!canVerify) process.emitWarning("NOT TESTED: kith's units; systemd-analyze is not here.");

test("the units are found right by systemd, and the line that they start serves", async () => {
  const folder = await temporaryFolder({ "100% of $mine/": "" });
  const home = join(folder, "100% of $mine");
  const wish = { node: process.execPath, script: COMMAND, home, port: 0, url: undefined };
  const units = systemdUnits(wish);
  for (const { name, text } of units) await writeFile(join(folder, name), text);
  if (canVerify) {
    const paths = units.map(({ name }) => join(folder, name));
    execFileSync("systemd-analyze", ["--user", "verify", ...paths], {
      env: { ...process.env, XDG_RUNTIME_DIR: folder },
    });
  }
  const line = /^ExecStart=(.*)$/m.exec(await readFile(join(folder, "kith.service"), "utf8"))?.[1] ?? "";
  const [command = "", ...args] = wordsOf(line);
  const served = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const chunk of served.stdout) {
    said += String(chunk);
    if (said.includes("once=")) break;
  }
  const status = await runKith(home, ["service", "status", "--json"], { env: { HOME: folder } });
  served.kill("SIGTERM");
  const [code] = (await once(served, "close")) as [number | null];

  expect(JSON.parse(status.out)).toEqual({
    ...{ by: "systemd", installed: false },
    address: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0],
  });
  expect(code).toBe(0);
});

/** As systemd reads a line whose words are all quoted. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, word = ""]) =>
    word.replace(/\\(.)/g, "$1").replaceAll("%%", "%").replaceAll("$$", "$"),
  );
}
