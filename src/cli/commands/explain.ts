import type { Command } from "commander";
import { explainContact } from "../../app/explain-contact.ts";
import { findContact } from "../../app/find-contact.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import type { ExplainedPart } from "../../core/plan/explain-tie.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readDay } from "../read-arguments.ts";

const PART_WORDS: Readonly<Record<ExplainedPart, string>> = {
  value: "Value",
  rhythm: "Rhythm",
  "half-life": "Cooling",
  outlook: "Outlook",
  response: "Answers",
  occasions: "Occasions",
  index: "Index",
};

export function registerExplain(program: Command, deps: CliDeps): void {
  answerWith<{ readonly asOf?: string }>(
    program
      .command("explain")
      .argument("<name...>", "who")
      .description("Explain a tie: every number Kith goes by, and why it is proposed this week or not.")
      .option("--as-of <day>", "explain it as if on that day"),
    deps,
    ["kith explain Ana", "kith explain Ana --as-of 2026-03-02"],
    async ({ session }, words, { asOf }) => {
      const found = await findContact(session, words.join(" "));
      const explained = await explainContact(
        session,
        found.contact,
        asOf === undefined ? session.today : readDay(asOf, session.today),
      );
      if (explained === undefined)
        throw new Failure("not-found", `${found.name} is not a person`, {
          hint: "Only ties with persons are planned.",
        });
      const { contact, proposed, why, change, lines, ...rest } = explained;
      const { columns } = deps.io;
      const verdict = `${found.name} is ${proposed ? "proposed this week" : "not proposed this week"}. ${why.text}`;
      const said = [
        wrapText(verdict, columns),
        "",
        ...lines.map(({ about, text }) => wrapText(`${PART_WORDS[about]}: ${text}`, columns, 2, 4)),
        ...(change === "" ? [] : ["", wrapText(`What would change it: ${change}`, columns)]),
      ];
      return {
        document: { id: showId("contact", contact), ...rest, proposed, why, change, lines },
        words: `${said.join("\n")}\n`,
      };
    },
  );
}
