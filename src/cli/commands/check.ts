import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { readWarmth } from "../../app/read-warmth.ts";
import { showId } from "../../core/id.ts";
import { sayExamples } from "../output/help-layout.ts";
import type { CliDeps } from "../kith.ts";
import { writeJson } from "../output/json.ts";
import { withKith } from "../with-kith.ts";

interface CheckOptions {
  readonly to?: string;
  readonly json?: boolean;
}

export function registerCheck(program: Command, deps: CliDeps): void {
  const examples = [
    "kith check draft.txt",
    "kith check draft.txt --to Ana",
    "pbpaste | kith check -",
    "kith check draft.eml --json",
  ];
  program
    .command("check")
    .argument("<file>", "a draft; - reads it from standard input")
    .description("Check a draft for bragging, pressure and the like. It advises; nothing is changed, sent or kept.")
    .option("--to <name>", "to whom it goes: also says whether it is long for the two of you")
    .option("--json", "print one JSON document")
    .addHelpText("after", sayExamples(examples, deps.io.columns))
    .action(async (file: string, options: CheckOptions, command: Command) => {
      // Only here: no other command needs the tables of words.
      const { checkDraft } = await import("../../core/tone/check-draft.ts");
      const { documentOfCheck, sayCheck } = await import("../output/say-check.ts");
      const text = await deps.readDraft(file);
      // Without a name no data are opened, nor begun.
      const to =
        options.to === undefined
          ? null
          : await withKith(deps, command, async ({ session }) => {
              const { contact, name } = await findContact(session, options.to ?? "");
              return { id: showId("contact", contact), name, tie: (await readWarmth(session, contact)) ?? null };
            });
      const check = checkDraft(text, to?.tie ?? undefined);
      if (options.json === true) writeJson(deps.io, documentOfCheck(file, text, check, to));
      else deps.io.out(sayCheck(text, check, to, deps.io.columns));
    });
}
