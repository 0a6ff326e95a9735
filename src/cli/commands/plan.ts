import type { Command } from "commander";
import { planWeek } from "../../app/plan-week.ts";
import { isDay } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import type { CliDeps } from "../kith.ts";
import { planDocument } from "../output/plan-document.ts";
import { writeJson } from "../output/json.ts";
import { sayPlan } from "../output/say-plan.ts";
import { withKith } from "../with-kith.ts";

interface Options {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly touches?: string;
  readonly minutes?: string;
  readonly all?: boolean;
}

export function registerPlan(program: Command, deps: CliDeps): void {
  program
    .command("plan")
    .description("Propose this week's touches. Reads only what is stored; `kith week` reads your sources again first.")
    .option("--as-of <day>", "plan as if on that day")
    .option("--touches <n>", "a budget in touches, for this reading")
    .option("--minutes <n>", "a budget in minutes, for this reading")
    .option("--all", "show everybody who was left out, and why")
    .option("--json", "print one JSON document")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options, command: Command) =>
      withKith(deps, command, async (kith) => {
        const plan = await planWeek(kith.session, {
          ...(options.asOf === undefined ? {} : { asOf: readDay(options.asOf) }),
          ...(options.touches === undefined ? {} : { touches: readCount(options.touches, "touches") }),
          ...(options.minutes === undefined ? {} : { minutes: readCount(options.minutes, "minutes") }),
        });
        if (options.json === true) writeJson(deps.io, planDocument(plan));
        else deps.io.out(sayPlan(plan, { everybody: options.all === true, columns: deps.io.columns }));
      }),
    );
}

/** Reads a day argument. */
export function readDay(text: string) {
  if (isDay(text)) return text;
  throw new Failure("bad-usage", `"${text}" is not a day`, { hint: "Write days as 2026-11-23." });
}

/** Reads a whole number that is not negative. */
export function readCount(text: string, what: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Failure("bad-usage", `"${text}" is not a number of ${what}`, { hint: "Give a whole number, such as 5." });
}

const EXAMPLES = `
Examples:
  kith plan
  kith plan --minutes 60
  kith plan --as-of 2026-03-02 --json
`;
