import type { Command } from "commander";
import { keepPlan } from "../../app/answer-touch.ts";
import { comparePlans } from "../../app/compare-plans.ts";
import { planWeek } from "../../app/plan-week.ts";
import type { Session } from "../../app/session.ts";
import { Failure } from "../../core/failure.ts";
import type { CliDeps } from "../kith.ts";
import { readCount, readDay } from "../read-arguments.ts";
import { readWhatIf } from "../read-what-if.ts";
import { planDocument } from "../output/plan-document.ts";
import { writeJson } from "../output/json.ts";
import { sayPlan } from "../output/say-plan.ts";
import { wrapText } from "../output/wrap-text.ts";
import { withKith } from "../with-kith.ts";

interface Options {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly touches?: string;
  readonly minutes?: string;
  readonly all?: boolean;
  readonly keep?: boolean;
  readonly whatIf?: string[];
}

export function registerPlan(program: Command, deps: CliDeps): void {
  program
    .command("plan")
    .description("Propose this week's touches. Reads only what is stored; `kith week` reads your sources again first.")
    .option("--as-of <day>", "plan as if on that day")
    .option("--touches <n>", "a budget in touches, for this reading")
    .option("--minutes <n>", "a budget in minutes, for this reading")
    .option("--keep", "let this list stand for the week; your first answer does the same")
    .option(
      "--what-if <change...>",
      "compare with another budget (touches=8, minutes=120) or group (group=NAME cadence=60)",
    )
    .option("--all", "show everybody who was left out, and why")
    .option("--json", "print one JSON document")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options, command: Command) =>
      withKith(deps, command, async (kith) => {
        if (options.whatIf !== undefined) {
          const compared = await comparePlans(kith.session, readWhatIf(options.whatIf));
          if (options.json === true) writeJson(deps.io, compared);
          else
            deps.io.out(
              `${compared.text
                .split("\n")
                .map((line) => wrapText(line, deps.io.columns))
                .join("\n")}\n`,
            );
          return;
        }
        const budget = {
          ...(options.touches === undefined ? {} : { touches: readCount(options.touches, "touches") }),
          ...(options.minutes === undefined ? {} : { minutes: readCount(options.minutes, "minutes") }),
        };
        const asOf = options.asOf === undefined ? {} : { asOf: readDay(options.asOf, kith.session.today) };
        if (options.keep === true) await keep(kith.session, options, budget);
        const plan = await planWeek(kith.session, { ...asOf, ...budget });
        if (options.json === true) writeJson(deps.io, planDocument(plan));
        else
          deps.io.out(
            sayPlan(plan, { everybody: options.all === true, columns: deps.io.columns, color: deps.io.color }),
          );
      }),
    );
}

async function keep(session: Session, { asOf }: Options, budget: Parameters<typeof keepPlan>[1]): Promise<void> {
  if (asOf !== undefined)
    throw new Failure("bad-usage", "A list is kept for this week only", { hint: "Leave out --as-of, or --keep." });
  const { stoodAlready } = await keepPlan(session, budget);
  if (!stoodAlready || Object.keys(budget).length === 0) return;
  throw new Failure("bad-usage", "This week's list stands already", {
    hint: "Answer its touches, or take back what fixed it: `kith history`, then `kith undo N`.",
  });
}

const EXAMPLES = `
Examples:
  kith plan
  kith plan --minutes 60
  kith plan --touches 3 --keep
  kith plan --what-if touches=8
  kith plan --as-of 2026-03-02 --json
`;
