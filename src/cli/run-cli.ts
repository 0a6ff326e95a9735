/** Runs one command line. The commands are registered one file each; failures become words and an exit code here. */
import { Command, CommanderError } from "commander";
import { cutText, quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";
import { registerAfter } from "./commands/after.ts";
import { registerArchive } from "./commands/archive.ts";
import { registerBalance } from "./commands/balance.ts";
import { registerBrief } from "./commands/brief.ts";
import { registerCheck } from "./commands/check.ts";
import { registerCompletion } from "./commands/completion.ts";
import { registerContact } from "./commands/contact.ts";
import { registerDoctor } from "./commands/doctor.ts";
import { registerDuplicates } from "./commands/duplicates.ts";
import { registerFeed } from "./commands/feed.ts";
import { registerForget } from "./commands/forget.ts";
import { registerGoal } from "./commands/goal.ts";
import { registerGroup } from "./commands/group.ts";
import { registerImport } from "./commands/import.ts";
import { registerInbox } from "./commands/inbox.ts";
import { registerLedger } from "./commands/ledger.ts";
import { registerList } from "./commands/list.ts";
import { registerLog } from "./commands/log.ts";
import { registerLook } from "./commands/look.ts";
import { registerMatch } from "./commands/match.ts";
import { registerMedia } from "./commands/media.ts";
import { registerMeetings } from "./commands/meetings.ts";
import { registerIntroduce } from "./commands/introduce.ts";
import { registerNews } from "./commands/news.ts";
import { registerOccasion } from "./commands/occasion.ts";
import { registerPath } from "./commands/path.ts";
import { registerPrepare } from "./commands/prepare.ts";
import { registerPlan } from "./commands/plan.ts";
import { registerRecall } from "./commands/recall.ts";
import { registerRegroup } from "./commands/regroup.ts";
import { registerResting } from "./commands/resting.ts";
import { registerExplain } from "./commands/explain.ts";
import { registerServe } from "./commands/serve.ts";
import { registerService } from "./commands/service.ts";
import { registerShow } from "./commands/show.ts";
import { registerSources } from "./commands/sources.ts";
import { registerStart } from "./commands/start.ts";
import { registerTouch } from "./commands/touch.ts";
import { registerTriage } from "./commands/triage.ts";
import { registerUndo } from "./commands/undo.ts";
import { registerConfig, registerOwner } from "./commands/owner.ts";
import { EXIT_CODES, EXIT_DEFECT } from "./exit-codes.ts";
import type { CliDeps } from "./kith.ts";
import { HELP_LAYOUT } from "./output/help-layout.ts";
import { writeJson } from "./output/json.ts";
import { wrapText } from "./output/wrap-text.ts";

/** Registers one command, or a command with its sub-commands. */
export type Register = (program: Command, deps: CliDeps) => void;

/** In the order in which help lists them. */
const COMMANDS: readonly Register[] = [
  registerStart,
  registerServe,
  registerService,
  registerImport,
  registerSources,
  registerFeed,
  registerPlan,
  registerTouch,
  registerLog,
  registerOccasion,
  registerLook,
  registerPrepare,
  registerMedia,
  registerLedger,
  registerMatch,
  registerPath,
  registerGoal,
  registerIntroduce,
  registerNews,
  registerBrief,
  registerAfter,
  registerBalance,
  registerResting,
  registerRegroup,
  registerCheck,
  registerShow,
  registerExplain,
  registerList,
  registerTriage,
  registerInbox,
  registerRecall,
  registerGroup,
  registerContact,
  registerDuplicates,
  registerMeetings,
  registerOwner,
  registerConfig,
  registerUndo,
  registerForget,
  registerArchive,
  registerDoctor,
  registerCompletion,
];

/** Builds the whole command, without running it. */
export function buildProgram(deps: CliDeps): Command {
  const program = new Command("kith")
    .description("Keeps your professional network in good condition over years.")
    .version(deps.version)
    .option("--home <dir>", "where the data live (or set KITH_HOME)")
    .addHelpText("after", sayBeginning(deps.io.columns))
    .configureHelp(HELP_LAYOUT)
    .exitOverride()
    // Help that is shown because a word was missing is help all the same; errors are told in `explain`.
    .configureOutput({
      writeOut: (text) => deps.io.out(text),
      writeErr: (text) => deps.io.out(text),
      outputError: () => undefined,
      getOutHelpWidth: () => deps.io.columns,
      getErrHelpWidth: () => deps.io.columns,
    })
    .showSuggestionAfterError();
  for (const register of COMMANDS) register(program, deps);
  return program;
}

/** Runs the arguments (without node and script) and gives the exit code. */
export async function runCli(args: readonly string[], deps: CliDeps): Promise<number> {
  const program = buildProgram(deps);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(helpOfPart(args), { from: "user" });
    return 0;
  } catch (error) {
    return explain(error, deps, args.includes("--json"));
  }
}

/** Commander's own `help` knows of a command's parts nothing: `help group add` is `group add --help`. */
function helpOfPart(args: readonly string[]): string[] {
  const [first, ...rest] = args;
  return first === "help" && rest.length > 1 ? [...rest, "--help"] : [...args];
}

function sayBeginning(columns: number): string {
  const first = wrapText("kith import contacts.vcf ~/Mail calendar.ics", columns, 2, 6);
  const more = wrapText("`kith help COMMAND` shows a command's options with examples.", columns);
  return `\nBegin with:\n${first}\n  kith week\n\n${more}\n`;
}

function explain(error: unknown, deps: CliDeps, json: boolean): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === "commander.help") return 0;
    return tell(deps, json, usageFailure(error));
  }
  if (error instanceof Failure) return tell(deps, json, error);
  const message = error instanceof Error ? error.message : String(error);
  if (json) writeJson(deps.io, { error: { code: "defect", message, hint: null } });
  const trace = error instanceof Error ? (error.stack ?? message) : message;
  deps.io.err(`kith: this is a bug in Kith. Your data are closed and whole.\n${trace}\n`);
  return EXIT_DEFECT;
}

function tell({ io }: CliDeps, json: boolean, { code, message, hint }: Failure): number {
  if (json) writeJson(io, { error: { code, message, hint: hint ?? null } });
  io.err(`${wrapText(`kith: ${message}.`, io.columns)}\n`);
  if (hint !== undefined) io.err(`${wrapText(hint, io.columns)}\n`);
  return EXIT_CODES[code];
}

/** Commander repeats arguments that are too many. */
const MOST_TOLD = 300;

/** What commander says, in the form in which everything else is said. */
function usageFailure(error: CommanderError): Failure {
  const [first = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  const said = first.charAt(0).toUpperCase() + first.slice(1).replace(/\.$/, "").replaceAll("'", '"');
  const quoted = said.replace(/"([^"]*)"/g, (_, text: string) => quoteText(text));
  const message = cutText(quoted, MOST_TOLD);
  const meant = /Did you mean (.+)\?/.exec(suggestion ?? "")?.[1];
  const hint = meant === undefined ? "`kith help` lists the commands and their options." : `Did you mean ${meant}?`;
  return new Failure("bad-usage", message, { hint });
}
