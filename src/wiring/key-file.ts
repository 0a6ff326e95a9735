/** Keeps which requests were carried out once, as a line each of a file in the home. */
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "../core/day.ts";
import type { KeyKeeper } from "../server/done-once.ts";
import { serverFolderIn } from "./device-files.ts";

/** A queue that was kept offline for longer is not expected. */
const KEPT_DAYS = 60;
const DAY_MS = 86_400_000;

/** Lines that are too old are left out from now on. */
export function openKeyFile(home: string, now: Instant): KeyKeeper {
  const file = join(serverFolderIn(home), "done-keys");
  return {
    async readKeys() {
      const lines = (await readFile(file, "utf8").catch(() => "")).split("\n").filter((line) => {
        const at = Number(line.split(" ")[1]);
        return now - at < KEPT_DAYS * DAY_MS;
      });
      await mkdir(serverFolderIn(home), { recursive: true, mode: 0o700 });
      await writeFile(file, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
      return lines.map((line) => line.split(" ")[0] ?? "");
    },
    addKey: (hash, at) => appendFile(file, `${hash} ${at}\n`),
  };
}
