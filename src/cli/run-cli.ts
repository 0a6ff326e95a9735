/** Runs one command line. The commands are registered one file each; failures become words and an exit code here. */
import { Command, CommanderError } from "commander";
import { Failure } from "../core/failure.ts";
import { registerArchive } from "./commands/archive.ts";
import { registerCompletion } from "./commands/completion.ts";
import { registerContact } from "./commands/contact.ts";
import { registerDuplicates } from "./commands/duplicates.ts";
import { registerGroup } from "./commands/group.ts";
import { registerImport } from "./commands/import.ts";
import { registerList } from "./commands/list.ts";
import { registerLog } from "./commands/log.ts";
import { registerPlan } from "./commands/plan.ts";
import { registerShow } from "./commands/show.ts";
import { registerSources } from "./commands/sources.ts";
import { registerStart } from "./commands/start.ts";
import { registerTouch } from "./commands/touch.ts";
import { registerTriage } from "./commands/triage.ts";
import { registerUndo } from "./commands/undo.ts";
import { registerConfig, registerOwner } from "./commands/owner.ts";
import { EXIT_CODES, EXIT_DEFECT } from "./exit-codes.ts";
import type { CliDeps } from "./kith.ts";

/** Registers one command, or a command with its sub-commands. */
export type Register = (program: Command, deps: CliDeps) => void;

/** In the order in which help lists them. */
const COMMANDS: readonly Register[] = [
  registerStart,
  registerImport,
  registerSources,
  registerPlan,
  registerTouch,
  registerLog,
  registerShow,
  registerList,
  registerTriage,
  registerGroup,
  registerContact,
  registerDuplicates,
  registerOwner,
  registerConfig,
  registerUndo,
  registerArchive,
  registerCompletion,
];

/** Builds the whole command, without running it. */
export function buildProgram(deps: CliDeps): Command {
  const program = new Command("kith")
    .description("Keeps your professional network in good condition over years.")
    .version(deps.version)
    .option("--home <dir>", "where the data live (or set KITH_HOME)")
    .exitOverride()
    .configureOutput({ writeOut: (text) => deps.io.out(text), writeErr: (text) => deps.io.err(text) })
    .showSuggestionAfterError();
  for (const register of COMMANDS) register(program, deps);
  return program;
}

/** Runs the arguments (without node and script) and gives the exit code. */
export async function runCli(args: readonly string[], deps: CliDeps): Promise<number> {
  try {
    await buildProgram(deps).parseAsync([...args], { from: "user" });
    return 0;
  } catch (error) {
    return explain(error, deps, args.includes("--json"));
  }
}

function explain(error: unknown, { io }: CliDeps, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES["bad-usage"];
  if (error instanceof Failure) {
    if (json)
      io.out(`${JSON.stringify({ error: { code: error.code, message: error.message, hint: error.hint ?? null } })}\n`);
    io.err(`kith: ${error.message}.\n${error.hint === undefined ? "" : `${error.hint}\n`}`);
    return EXIT_CODES[error.code];
  }
  io.err(
    `kith: this is a bug in Kith. Your data are closed and whole.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT_DEFECT;
}
