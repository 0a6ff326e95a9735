import type { Io } from "../kith.ts";

/** Prints the one JSON document of a command. */
export function writeJson(io: Io, document: unknown): void {
  io.out(`${JSON.stringify(document, null, 2)}\n`);
}
