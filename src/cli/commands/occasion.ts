import type { Command } from "commander";
import { type NamedOccasions, answerOccasion, listOccasions } from "../../app/answer-occasion.ts";
import { type FoundContact, findContact } from "../../app/find-contact.ts";
import type { Day } from "../../core/day.ts";
import { showId } from "../../core/id.ts";
import type { StandingOccasion } from "../../core/plan/occasion.ts";
import { sayDay } from "../../core/plan/words.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";

const ANSWERS = [
  { verb: "confirm", answer: "confirmed", description: "What Kith noticed is so: it may be said to them." },
  {
    verb: "dismiss",
    answer: "dismissed",
    description: "Not this one: it never comes back. `kith undo` takes that back.",
  },
] as const;

export function registerOccasion(program: Command, deps: CliDeps): void {
  const occasion = program.command("occasion").description("Reasons to reach out now, each with its evidence.");
  answerWith<{ all?: boolean }>(
    occasion
      .command("list", { isDefault: true })
      .argument("[name...]", "of one contact only")
      .description("List the occasions that are good today: what ends first.")
      .option("--all", "those used and dismissed too"),
    deps,
    ["kith occasion", "kith occasion Ana --all", "kith occasion --json"],
    async ({ session }, words, { all = false }) => {
      const who = words.length === 0 ? undefined : await findContact(session, words.join(" "));
      const found = await listOccasions(session, { all, ...(who === undefined ? {} : { who }) });
      return {
        document: { occasions: found.flatMap(documents) },
        words:
          found.length === 0
            ? "No occasion today."
            : found.map((one) => sayOccasions(one, session.today, deps.io.columns)).join("\n"),
      };
    },
  );
  for (const { verb, answer, description } of ANSWERS) {
    answerWith(
      occasion
        .command(verb)
        .argument("<name>", "whose; several words in quotation marks")
        .argument("[which]", "its kind or its key, where they have several")
        .description(description),
      deps,
      [`kith occasion ${verb} Ana`, `kith occasion ${verb} "Ana Ferreira" birthday`],
      async ({ session }, [name = "", which]) => {
        const who = await findContact(session, name);
        const answered = await answerOccasion(session, who, which, answer);
        const words = answer === "confirmed" ? "Confirmed" : "Dismissed for good";
        return {
          document: { occasion: occasionDocument(who, answered) },
          words: `${words}: ${who.name}, ${sayKind(answered)}.`,
        };
      },
    );
  }
}

function sayOccasions({ name, occasions }: NamedOccasions, today: Day, columns: number): string {
  return [
    name,
    ...occasions.map((one) => wrapText(`${one.reason.text} (${sayStanding(one, today)})`, columns, 2, 4)),
  ].join("\n");
}

function sayStanding(occasion: StandingOccasion, today: Day): string {
  const { until, state, confidence } = occasion;
  return [
    sayKind(occasion),
    ...(until === null ? [] : [`good until ${sayDay(until, today)}`]),
    ...(state === "noticed" ? [] : [state]),
    ...(confidence === "guess" ? ["a guess"] : []),
  ].join(", ");
}

function sayKind({ kind }: StandingOccasion): string {
  return kind.replaceAll("-", " ");
}

function documents(named: NamedOccasions): object[] {
  return named.occasions.map((one) => occasionDocument(named, one));
}

function occasionDocument({ contact, name }: FoundContact, occasion: StandingOccasion): object {
  const { key, kind, state, confidence, on, from, until, reason } = occasion;
  return {
    contact: { id: showId("contact", contact), name },
    ...{ key, kind, state, confidence, on, from, until, text: reason.text, evidence: reason.evidence },
  };
}
