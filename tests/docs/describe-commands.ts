import type { Command } from "commander";
import { buildProgram } from "../../src/cli/run-cli.ts";
import type { CliDeps, Io } from "../../src/cli/kith.ts";

const silent: Io = {
  out: () => undefined,
  err: () => undefined,
  canAsk: false,
  color: false,
  columns: 100,
  readKey: () => Promise.resolve("q"),
  readLine: () => Promise.resolve(undefined),
  readSecret: () => Promise.resolve(undefined),
  progress: () => undefined,
};
const nothing = (): Promise<never> => Promise.reject(new Error("no command is run here"));
const deps: CliDeps = {
  calledAs: "kith",
  version: "",
  io: silent,
  hasData: () => false,
  openKith: nothing,
  readDraft: nothing,
  editFile: nothing,
  openExample: nothing,
  restore: nothing,
  serve: nothing,
  service: { install: nothing, remove: nothing, status: nothing },
};

export interface DescribedCommand {
  /** `kith group put` */
  readonly path: string;
  readonly usage: string;
  readonly description: string;
  readonly options: readonly { readonly flags: string; readonly description: string; readonly default: string }[];
  readonly examples: readonly string[];
}

/** Every command that does something, in the order in which help lists them. */
export function describeCommands(): readonly DescribedCommand[] {
  const found: DescribedCommand[] = [];
  const visit = (command: Command, path: string): void => {
    if (command.commands.length === 0) found.push(describe(command, path));
    for (const child of command.commands) visit(child, `${path} ${child.name()}`);
  };
  visit(buildProgram(deps), "kith");
  return found;
}

function describe(command: Command, path: string): DescribedCommand {
  const words = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return {
    path,
    usage: [path, ...words].join(" "),
    description: command.description(),
    options: command.options.map((option) => ({
      flags: option.flags,
      description: option.description,
      default: typeof option.defaultValue === "string" ? option.defaultValue : "",
    })),
    examples: examplesOf(command),
  };
}

/** What `addHelpText` adds is only to be had by asking for the help itself. */
function examplesOf(command: Command): readonly string[] {
  let help = "";
  command.configureOutput({ writeOut: (text) => void (help += text) });
  command.outputHelp();
  const [, examples = ""] = help.split("\nExamples:\n");
  return examples.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}
