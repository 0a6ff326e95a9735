import type { Command } from "commander";
import type { CliDeps, Kith } from "./kith.ts";

/** Opens the data that the command line names, runs `work`, and closes them whatever happens. */
export async function withKith<T>(
  deps: CliDeps,
  command: Command,
  work: (kith: Kith) => Promise<T>,
  options: { readonly trial?: boolean } = {},
): Promise<T> {
  const { home } = command.optsWithGlobals<{ home?: string }>();
  const kith = await deps.openKith(home, options);
  try {
    return await work(kith);
  } finally {
    await kith.close();
  }
}
