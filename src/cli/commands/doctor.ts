import type { Command } from "commander";
import { type Finding, examineData, repairData } from "../../app/examine-data.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";

export function registerDoctor(program: Command, deps: CliDeps): void {
  answerWith<{ repair?: boolean }>(
    program
      .command("doctor")
      .description("Examine the data: the file, what is computed from it, the clock, and the place where it lies.")
      .option("--repair", "put right what can be; what it removes, `kith undo` brings back"),
    deps,
    ["kith doctor", "kith doctor --repair", "kith doctor --json"],
    async ({ session, care }, _, { repair }) => {
      const isRepair = repair === true;
      const { findings } = isRepair ? await repairData(session, care.checks) : await examineData(session, care.checks);
      if (isRepair) await care.tidy();
      return {
        document: {
          findings: findings.map((finding) => ({ ...finding, repaired: isRepair && finding.repair !== null })),
        },
        words: sayFindings(findings, isRepair, deps.io.columns),
      };
    },
  );
}

function sayFindings(findings: readonly Finding[], isRepair: boolean, columns: number): string {
  if (findings.length === 0) return "Everything is in order.";
  const lines = findings.map(({ text, repair }) =>
    wrapText(`- ${text}${isRepair && repair !== null ? " Done." : ""}`, columns, 0, 2),
  );
  const curable = findings.some(({ repair }) => repair !== null);
  if (curable && !isRepair) lines.push("", "`kith doctor --repair` puts right what can be.");
  if (findings.some(({ repair }) => repair === "undoable") && isRepair)
    lines.push("", "`kith undo` brings back what was removed.");
  return `${lines.join("\n")}\n`;
}
