import { type Command, Option } from "commander";
import { importFiles } from "../../app/import-files.ts";
import { changeSetting } from "../../app/settings.ts";
import { showPlace } from "../../core/show-place.ts";
import { DATE_ORDERS, type DateOrder } from "../../core/settings.ts";
import type { CliDeps } from "../kith.ts";
import { mentionMeetings } from "../mention-meetings.ts";
import { countOf } from "../output/count-of.ts";
import { writeJson } from "../output/json.ts";
import { importDocument } from "../output/import-document.ts";
import { sayExamples } from "../output/help-layout.ts";
import { sayImport } from "../output/say-import.ts";
import { withKith } from "../with-kith.ts";

interface Options {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly owner: readonly string[];
  readonly skips?: string;
  readonly dateOrder?: DateOrder;
  readonly map: readonly string[];
}

export function registerImport(program: Command, deps: CliDeps): void {
  program
    .command("import")
    .argument("<path...>", "files, folders, zip archives, or the address of an .ics or .vcf")
    .description("Read address books, mail, calendars and LinkedIn archives.")
    .option(
      "--owner <address>",
      "an address of your own (repeatable)",
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .addOption(
      new Option("--date-order <order>", "order of dates in chats that leave it open; remembered").choices(DATE_ORDERS),
    )
    .option(
      "--map <column=field>",
      'what a column of a table holds, as in "Work mail=email:work" (repeatable); remembered',
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .option("--dry-run", "tell what would go in, and write nothing")
    .option("--skips <file>", "write every skipped record with its place and reason to a file")
    .option("--json", "print one JSON document")
    .addHelpText("after", sayExamples(EXAMPLES, deps.io.columns))
    .action(async (paths: string[], options: Options, command: Command) =>
      withKith(
        deps,
        command,
        async (kith) => {
          const skips: string[] = [];
          // Written first, empty, so that a place that cannot be written is told before hours of reading.
          if (options.skips !== undefined) await kith.files.writeText(options.skips, "");
          const { dateOrder } = options;
          if (dateOrder !== undefined && options.dryRun !== true)
            await changeSetting(kith.session, "dateOrder", dateOrder);
          const report = await importFiles(
            kith.session,
            {
              openSources: kith.openSources,
              normalisePhone: await kith.loadPhones(),
              freeMemory: kith.freeMemory,
              onBegin: () => void (skips.length = 0),
              onSkip(source, reason, { path, at }) {
                if (options.skips !== undefined) skips.push(JSON.stringify({ source, reason, path, at: at ?? null }));
              },
              onProgress: (source, records) => deps.io.progress(`Reading ${source}: ${countOf(records, "record")}`),
            },
            {
              locations: paths,
              ownerAddresses: options.owner,
              dryRun: options.dryRun === true,
              ...(dateOrder === undefined ? {} : { dateOrder }),
              columns: options.map,
              actor: "person",
              summary: summaryOf(paths),
            },
          );
          if (options.skips !== undefined)
            await kith.files.writeText(options.skips, skips.map((line) => `${line}\n`).join(""));
          if (options.json === true) writeJson(deps.io, importDocument(report));
          else {
            const { columns } = deps.io;
            deps.io.out(`${sayImport(report, columns)}${await mentionMeetings(kith, report, columns)}`);
          }
        },
        { trial: options.dryRun === true },
      ),
    );
}

/** So many paths are named in the history. */
const NAMED = 3;

function summaryOf(paths: readonly string[]): string {
  const more = paths.length > NAMED ? ` and ${countOf(paths.length - NAMED, "more path")}` : "";
  return `Imported ${paths.slice(0, NAMED).map(showPlace).join(", ")}${more}`;
}

const EXAMPLES = [
  "kith import contacts.vcf ~/Mail calendar.ics",
  "kith import --owner ana@norte.example takeout.zip",
  "kith import --dry-run --json Connections.csv",
  'kith import customers.csv --map "Kunde=name" --map "Kürzel=ignore"',
];
