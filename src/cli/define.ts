/** The frame that most commands share: open the data, do the work, print words or one JSON document. */
import type { Command } from "commander";
import type { CliDeps, Kith } from "./kith.ts";
import { sayExamples } from "./output/help-layout.ts";
import { writeJson } from "./output/json.ts";
import { wrapText } from "./output/wrap-text.ts";
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
    .addHelpText("after", sayExamples(examples, deps.io.columns))
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
        else deps.io.out(words === "" || words.endsWith("\n") ? words : `${wrapLines(words, deps.io.columns)}\n`);
      });
    });
}

/** Sentences are wrapped; what is laid out already stays as it is, since it fits. */
function wrapLines(words: string, columns: number): string {
  return words
    .split("\n")
    .map((line) => (line.length > columns && !line.startsWith(" ") ? wrapText(line, columns) : line))
    .join("\n");
}
