import type { Command } from "commander";
import { importFiles } from "../../app/import-files.ts";
import { planWeek } from "../../app/plan-week.ts";
import type { CliDeps } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { sayExamples } from "../output/help-layout.ts";
import { sayImport } from "../output/say-import.ts";
import { sayPlan } from "../output/say-plan.ts";

/** The first thing a newcomer sees: the main job on the example network; with data of one's own, the week. */
export function registerStart(program: Command, deps: CliDeps): void {
  program
    .command("start")
    .description("This week's plan from your data; with none yet, the example network shows what Kith does.")
    .addHelpText("after", sayExamples(["kith start", "kith start --home ~/kith-again"], deps.io.columns))
    .action(async (_: unknown, command: Command) => {
      const { home } = command.optsWithGlobals<{ home?: string }>();
      if (deps.hasData(home)) {
        await program.parseAsync([...(home === undefined ? [] : ["--home", home]), "week"], { from: "user" });
        return;
      }
      const kith = await deps.openExample();
      try {
        const { io } = deps;
        io.out(
          "You have no data in Kith yet. This is an example network, invented from first to last:\nits mail, calendar, address book and LinkedIn archive are read as yours would be.\n\n",
        );
        const report = await importFiles(
          kith.session,
          {
            openSources: kith.openSources,
            normalisePhone: await kith.loadPhones(),
            freeMemory: kith.freeMemory,
            onSkip: () => undefined,
            onProgress: (source, records) => io.progress(`Reading ${source}: ${countOf(records, "record")}`),
          },
          {
            locations: [kith.folder],
            ownerAddresses: [],
            dryRun: false,
            actor: "person",
            summary: "Imported the example network",
          },
        );
        io.out(`${sayImport(report, io.columns)}\n`);
        io.out(sayPlan(await planWeek(kith.session), { everybody: false, columns: io.columns, color: io.color }));
        io.out(nextSteps(deps.calledAs));
      } finally {
        await kith.close();
      }
    });
}

function nextSteps(calledAs: string): string {
  return `
To begin with your own people, give Kith files you have: an address book (.vcf or
Google's CSV), mail (mbox, Maildir, .eml), a calendar (.ics), your LinkedIn archive:

  ${calledAs} import ~/contacts.vcf ~/Mail ~/calendar.ics
  ${calledAs} week

Everything stays on this machine, in ~/.kith or the folder that you name; every
change can be undone.
`;
}
