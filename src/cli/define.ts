/** The frame that most commands share: open the data, do the work, print words or one JSON document. */
import type { Command } from "commander";
import type { CliDeps, Kith } from "./kith.ts";
import { writeJson } from "./output/json.ts";
import { withKith } from "./with-kith.ts";

/** What a command answers: the document for scripts, and the words for people. */
export interface Answer {
  readonly document: unknown;
  readonly words: string;
}

/** Adds `--json`, examples, and the action that prints the answer. */
export function answerWith<O>(
  command: Command,
  deps: CliDeps,
  examples: readonly string[],
  work: (kith: Kith, args: readonly string[], options: O) => Promise<Answer>,
): Command {
  return command
    .option("--json", "print one JSON document")
    .addHelpText("after", `\nExamples:\n${examples.map((line) => `  ${line}\n`).join("")}`)
    .action(async (...given: unknown[]) => {
      /* eslint-disable kith/safe-assertion -- commander hands over arguments, options and command untyped; the caller knows them */
      const self = given.at(-1) as Command;
      const options = given.at(-2) as O & { readonly json?: boolean };
      const args = given
        .slice(0, -2)
        .flat()
        .filter((arg) => arg !== undefined) as string[];
      /* eslint-enable kith/safe-assertion */
      await withKith(deps, self, async (kith) => {
        const { document, words } = await work(kith, args, options);
        if (options.json === true) writeJson(deps.io, document);
        else deps.io.out(words === "" || words.endsWith("\n") ? words : `${words}\n`);
      });
    });
}
