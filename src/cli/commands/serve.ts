import type { Command } from "commander";
import type { CliDeps, Serving } from "../kith.ts";
import { sayExamples } from "../output/help-layout.ts";
import { wrapText } from "../output/wrap-text.ts";
import { DEFAULT_PORT, readPort } from "../port-option.ts";

interface Options {
  readonly port: string;
  readonly url?: string;
  readonly example?: boolean;
  readonly firstLook?: boolean;
  readonly open: boolean;
}

export function registerServe(program: Command, deps: CliDeps): void {
  program
    .command("serve")
    .description("Open Kith in your browser. It answers on this machine only, and to browsers opened by its link.")
    .option("--port <n>", "where it listens", DEFAULT_PORT)
    .option("--url <address>", "where your own proxy lets browsers reach it, such as https://kith.example.org")
    .option("--example", "the example network in a throw-away place, instead of your data")
    .option("--first-look", "the example network as long as there are no data of yours")
    .option("--no-open", "print the link, and open no browser")
    .addHelpText(
      "after",
      sayExamples(["kith serve", "kith serve --example", "kith serve --url https://kith.example.org"], deps.io.columns),
    )
    .action(async (options: Options, command: Command) => {
      const { home } = command.optsWithGlobals<{ home?: string }>();
      const example = options.example === true || (options.firstLook === true && !deps.hasData(home));
      const serving = await deps.serve(home, {
        port: readPort(options.port),
        example,
        open: options.open && deps.io.canAsk,
        ...(options.url === undefined ? {} : { url: options.url }),
      });
      deps.io.out(say(serving, example, deps.io.columns));
      await serving.ended;
    });
}

const EXAMPLE =
  "It shows an example network, invented from first to last, in a place that goes when this ends. With files of yours read by `kith import`, it shows those.";

function say({ address, link, already }: Serving, example: boolean, columns: number): string {
  const where = already ? `Kith is being served already, at ${address}.` : `Kith is at ${address}.`;
  const how =
    "This link opens it in one browser, once, within a quarter of an hour; the browser then stays open to it:";
  const end = already ? "" : `\n${wrapText("Control-C ends it.", columns)}\n`;
  const what = example ? `\n${wrapText(EXAMPLE, columns)}\n` : "";
  return `${wrapText(`${where} ${how}`, columns)}\n\n  ${link}\n${what}${end}`;
}
