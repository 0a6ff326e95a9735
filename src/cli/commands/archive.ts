import type { Command } from "commander";
import { exportCsv, exportVcards } from "../../app/export-contacts.ts";
import { quoteText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";

const FORMATS = ["archive", "vcard", "csv"] as const;

export function registerArchive(program: Command, deps: CliDeps): void {
  answerWith<{ format: string }>(
    program
      .command("export")
      .argument("<file>", "a file that does not exist yet")
      .description("Write everything into one archive, or the contacts as vCard or CSV.")
      .option("--format <format>", FORMATS.join(", "), "archive"),
    deps,
    [
      "kith export kith-2026-11.zip",
      "kith export contacts.vcf --format vcard",
      "kith export contacts.csv --format csv",
    ],
    async (kith, [file = ""], { format }) => {
      const count = await kith.session.store.count(kith.session.owner, "contact");
      switch (format) {
        case "archive":
          await kith.files.writeArchive(file);
          break;
        case "vcard":
          await kith.files.writeLines(file, exportVcards(kith.session));
          break;
        case "csv":
          await kith.files.writeLines(file, exportCsv(kith.session));
          break;
        default:
          throw new Failure("bad-usage", `${quoteText(format)} is not a format`, {
            hint: `The formats are: ${FORMATS.join(", ")}.`,
          });
      }
      const what = format === "archive" ? "Everything is" : `${count} contacts are`;
      return { document: { file, format, contacts: count }, words: `${what} in ${file}.` };
    },
  );
  answerWith(
    program
      .command("backup")
      .argument("<file>", "a file that does not exist yet")
      .description("Copy the database as it stands, also while others write."),
    deps,
    ["kith backup ~/backups/kith-2026-11-23.db"],
    async (kith, [file = ""]) => {
      await kith.files.copyDatabase(file);
      return { document: { file }, words: `Copied to ${file}.` };
    },
  );
  program
    .command("restore")
    .argument("<archive>", "what `kith export` wrote")
    .description("Fill an empty data folder from an archive.")
    .option("--replace", "put the data that are there aside, in the same folder")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExamples:\n  kith restore kith-2026-11.zip\n  kith restore kith-2026-11.zip --home ~/kith-again\n",
    )
    .action(async (archive: string, options: { replace?: boolean; json?: boolean }, command: Command) => {
      const { home } = command.optsWithGlobals<{ home?: string }>();
      const restored = await deps.restore(home, archive, options.replace === true);
      const aside = restored.aside === null ? "" : ` What was there is in ${restored.aside}.`;
      deps.io.out(
        options.json === true ? `${JSON.stringify(restored, null, 2)}\n` : `Restored into ${restored.home}.${aside}\n`,
      );
    });
}
