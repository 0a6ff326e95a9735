import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { exportCsv, exportVcards } from "../../app/export-contacts.ts";
import { quoteText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { readCount } from "../read-arguments.ts";
import { type PassphraseOptions, readPassphrase } from "../read-passphrase.ts";

/** So many backups stay when nobody says how many. */
const KEPT = 7;
const FORMATS = ["archive", "vcard", "csv"] as const;

export function registerArchive(program: Command, deps: CliDeps): void {
  answerWith<{ format: string; encrypt?: boolean } & PassphraseOptions>(
    program
      .command("export")
      .argument("<file>", "a file that does not exist yet")
      .description("Write everything into one archive, or the contacts as vCard or CSV.")
      .option("--format <format>", FORMATS.join(", "), "archive")
      .option("--encrypt", "encrypt the archive with a passphrase; `age` opens it too")
      .option("--passphrase-file <file>", "holds the passphrase, instead of asking for it"),
    deps,
    [
      "kith export kith-2026-11.zip",
      "kith export kith-2026-11.zip.age --encrypt",
      "kith export contacts.vcf --format vcard",
      "kith export contacts.csv --format csv",
    ],
    async (kith, [file = ""], { format, encrypt, ...options }) => {
      if (encrypt === true && format !== "archive") {
        throw new Failure("bad-usage", "Only an archive can be encrypted", { hint: "Leave --format away." });
      }
      const count = await kith.session.store.count(kith.session.owner, "contact");
      switch (format) {
        case "archive":
          await kith.files.writeArchive(file, encrypt === true ? await newPassphrase(deps, kith, options) : undefined);
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
  answerWith<{ keep?: string; encrypt?: boolean } & PassphraseOptions>(
    program
      .command("backup")
      .argument("[file]", "a file that does not exist yet; when left out, the data folder's own backups")
      .description("Copy the database as it stands, also while others write.")
      .option("--keep <n>", `without a file: how many backups stay (${KEPT} when left out)`)
      .option("--encrypt", "write an archive that is encrypted with a passphrase; `age` opens it too")
      .option("--passphrase-file <file>", "holds the passphrase, instead of asking for it"),
    deps,
    [
      "kith backup ~/backups/kith-2026-11-23.db",
      "kith backup --keep 14",
      "kith backup --keep 14 --encrypt --passphrase-file ~/.kith-passphrase",
    ],
    async (kith, [file], { keep, encrypt, ...options }) => {
      if (file !== undefined && keep !== undefined) {
        throw new Failure("bad-usage", "A file of yours is not kept in turn", { hint: "Give a file, or --keep." });
      }
      const count = keep === undefined ? KEPT : readCount(keep, "backups");
      if (count === 0) throw new Failure("bad-usage", "At least one backup stays");
      const passphrase = encrypt === true ? await newPassphrase(deps, kith, options) : undefined;
      if (file === undefined) {
        const backup = await kith.backups.rotate(count, passphrase);
        const gone = backup.removed.length === 0 ? "" : ` ${countOf(backup.removed.length, "older backup")} removed.`;
        return { document: backup, words: `Copied to ${backup.file}.${gone}` };
      }
      if (passphrase === undefined) await kith.files.copyDatabase(file);
      else await kith.files.writeArchive(file, passphrase);
      return { document: { file, removed: [] }, words: `Copied to ${file}.` };
    },
  );
  program
    .command("restore")
    .argument("<archive>", "what `kith export` or `kith backup` wrote")
    .description("Fill an empty data folder from an archive or a backup.")
    .option("--passphrase-file <file>", "holds the passphrase of an encrypted archive, instead of asking for it")
    .option("--replace", "put the data that are there aside, in the same folder")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      "\nExamples:\n  kith restore kith-2026-11.zip\n  kith restore kith-2026-11.zip --home ~/kith-again\n  kith restore kith-2026-11.zip.age\n",
    )
    .action(async (archive: string, options: RestoreOptions, command: Command) => {
      const { home } = command.optsWithGlobals<{ home?: string }>();
      const restored = await deps.restore(home, archive, options.replace === true, () =>
        readPassphrase(deps.io, readText, options, false),
      );
      const aside = restored.aside === null ? "" : ` What was there is in ${restored.aside}.`;
      const again =
        restored.forgotten === 0
          ? ""
          : ` ${countOf(restored.forgotten, "contact")} forgotten since ${restored.forgotten === 1 ? "is" : "are"} forgotten again.`;
      deps.io.out(
        options.json === true
          ? `${JSON.stringify(restored, null, 2)}\n`
          : `Restored into ${restored.home}.${aside}${again}\n`,
      );
    });
}

type RestoreOptions = PassphraseOptions & { readonly replace?: boolean; readonly json?: boolean };

function newPassphrase({ io }: CliDeps, { files }: Kith, options: PassphraseOptions): Promise<string> {
  return readPassphrase(io, files.readText.bind(files), options, true);
}

/** Before there are data there is nobody else to read it. */
function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: unknown) => {
    throw new Failure("unreadable-input", `Cannot read ${path}`, { cause });
  });
}
