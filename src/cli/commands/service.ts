import type { Command } from "commander";
import type { CliDeps, ServiceState } from "../kith.ts";
import { sayExamples } from "../output/help-layout.ts";
import { writeJson } from "../output/json.ts";
import { wrapText } from "../output/wrap-text.ts";
import { DEFAULT_PORT, readPort } from "../port-option.ts";

interface Options {
  readonly port: string;
  readonly url?: string;
  readonly json?: boolean;
}

export function registerService(program: Command, deps: CliDeps): void {
  const service = program
    .command("service")
    .description("Have Kith served from each login on, with a reminder once a week.");
  part(
    service,
    "install",
    "Serve Kith from now on and from each login, and remind on Mondays.",
    deps,
    ["kith service install", "kith service install --url https://kith.example.org"],
    async (home, options) => deps.service.install(home, { port: readPort(options.port), ...urlOf(options) }),
    (state) => `${state.by} serves Kith from now on. \`kith serve\` prints a link for your browser.`,
  )
    .option("--port <n>", "where it listens", DEFAULT_PORT)
    .option("--url <address>", "where your own proxy lets browsers reach it");
  part(
    service,
    "remove",
    "Serve Kith no longer by itself, and remind no more. Your data stay.",
    deps,
    ["kith service remove"],
    async (home) => deps.service.remove(home),
    (state) => `${state.by} serves Kith no longer. Your data stay where they are.`,
  );
  part(
    service,
    "status",
    "Tell whether Kith is served by itself, and where.",
    deps,
    ["kith service status", "kith service status --json"],
    async (home) => deps.service.status(home),
    sayState,
  );
}

function part(
  service: Command,
  verb: string,
  what: string,
  deps: CliDeps,
  examples: readonly string[],
  work: (home: string | undefined, options: Options) => Promise<ServiceState>,
  words: (state: ServiceState) => string,
): Command {
  return service
    .command(verb)
    .description(what)
    .option("--json", "print one JSON document")
    .addHelpText("after", sayExamples(examples, deps.io.columns))
    .action(async (options: Options, command: Command) => {
      const state = await work(command.optsWithGlobals<{ home?: string }>().home, options);
      if (options.json === true) writeJson(deps.io, state);
      else deps.io.out(`${wrapText(words(state), deps.io.columns)}\n`);
    });
}

function urlOf({ url }: Options): { readonly url?: string } {
  return url === undefined ? {} : { url };
}

function sayState({ by, installed, address }: ServiceState): string {
  const self = installed ? `${by} serves Kith from each login.` : "Kith is not served by itself.";
  return `${self} ${address === null ? "Just now nobody serves it." : `It is at ${address}.`}`;
}
