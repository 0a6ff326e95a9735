/** The folder that holds an owner's data. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../core/failure.ts";

export function databaseIn(home: string): string {
  return join(home, "kith.db");
}

/** Makes the folder where it is not there yet. Throws store-read-only when it cannot be one. */
export async function makeHome(home: string): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new Failure("store-read-only", `Cannot keep data in ${home}`, {
      hint: "Name a folder of yours with --home, or with KITH_HOME.",
      cause,
    });
  });
}
