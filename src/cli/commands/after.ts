import type { Command } from "commander";
import { type AnswerLine, type OpenQuestion, answerAfter, openQuestions } from "../../app/ask-after.ts";
import { findContact } from "../../app/find-contact.ts";
import type { Session } from "../../app/session.ts";
import { Failure } from "../../core/failure.ts";
import { QUESTION } from "../../core/help/after-meeting.ts";
import { showId } from "../../core/id.ts";
import { MEDIUM_TRAITS } from "../../core/medium.ts";
import { sayDay } from "../../core/plan/words.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Io } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";

interface AfterOptions {
  readonly need: readonly string[];
  readonly promise: readonly string[];
  readonly fact: readonly string[];
  readonly nothing?: boolean;
}

const KINDS: Readonly<Record<string, AnswerLine["kind"]>> = { n: "need", p: "promise", f: "fact" };

export function registerAfter(program: Command, deps: CliDeps): void {
  const gather = (text: string, before: readonly string[]): string[] => [...before, text];
  answerWith<AfterOptions>(
    program
      .command("after")
      .argument("[name...]", "after meeting whom; everybody of the last week without")
      .description("After a meeting or call: what they are dealing with, what you promised. Asked once.")
      .option("--need <words>", "what they are dealing with; may be given again", gather, [])
      .option("--promise <words>", "what you promised; may be given again", gather, [])
      .option("--fact <words>", "a fact about them, kept as a note; may be given again", gather, [])
      .option("--nothing", "there was nothing: it is not asked again"),
    deps,
    ["kith after", 'kith after Ana --need "a data engineer" --promise "send the report"', "kith after Ana --nothing"],
    async ({ session }, words, options) => {
      const who = words.length === 0 ? undefined : await findContact(session, words.join(" "));
      const questions = await openQuestions(session, who?.contact);
      const lines = (["need", "promise", "fact"] as const).flatMap((kind) =>
        options[kind].map((text): AnswerLine => ({ kind, text })),
      );
      if (lines.length > 0 || options.nothing === true) {
        const [question] = questions;
        if (who === undefined) throw new Failure("bad-usage", "Say whom you met", { hint: "kith after Ana --nothing" });
        if (question === undefined) {
          throw new Failure("not-found", `No meeting or call with ${who.name} in the last week is open`, {
            hint: "`kith need`, `kith promise` and `kith note` write things down at any time.",
          });
        }
        await answerAfter(session, question, lines);
        return { document: { questions: [], answered: documentOf(question) }, words: sayAnswered(question, lines) };
      }
      return {
        document: { questions: questions.map(documentOf), answered: null },
        words: deps.io.canAsk
          ? await askAll(session, questions, deps.io)
          : questions.length === 0
            ? "No meeting or call of the last week is open."
            : [...questions.map((one) => sayQuestion(one, session)), QUESTION].join("\n"),
      };
    },
  );
}

/** Asks after each, one line and one key; where the person stops, the rest is asked another time. */
export async function askAll(session: Session, questions: readonly OpenQuestion[], io: Io): Promise<string> {
  let answered = 0;
  for (const question of questions) {
    io.out(`${wrapText(`${sayQuestion(question, session)} ${QUESTION}`, io.columns)}\n`);
    const lines = await askLines(io);
    if (lines === undefined) break;
    await answerAfter(session, question, lines);
    answered += 1;
  }
  return questions.length === 0
    ? "No meeting or call of the last week is open."
    : answered === 0
      ? "Nothing is written down; it is asked again."
      : `Answered ${answered} of ${questions.length}; none of those is asked again.`;
}

/** Lines until an empty one; undefined where the person stops. */
async function askLines(io: Io): Promise<readonly AnswerLine[] | undefined> {
  const lines: AnswerLine[] = [];
  for (;;) {
    const text = await io.readLine("> ");
    if (text === undefined) return lines.length > 0 ? lines : undefined;
    if (text.trim() === "") return lines;
    io.out("n need, p promise, f fact, any other key drops it\n");
    const kind = KINDS[await io.readKey()];
    if (kind !== undefined) lines.push({ kind, text });
  }
}

function sayQuestion({ name, exchange }: OpenQuestion, { today }: Session): string {
  return `${name}, ${MEDIUM_TRAITS[exchange.medium].label} on ${sayDay(exchange.day, today)}.`;
}

function sayAnswered({ name }: OpenQuestion, lines: readonly AnswerLine[]): string {
  if (lines.length === 0) return `Nothing after meeting ${name}; it is not asked again.`;
  return `Written down after meeting ${name}: ${lines.map(({ kind, text }) => `${kind}, ${text}`).join("; ")}.`;
}

function documentOf({ contact, name, exchange }: OpenQuestion): object {
  return {
    contact: { id: showId("contact", contact), name },
    interaction: showId("interaction", exchange.id),
    on: exchange.day,
    medium: exchange.medium,
  };
}
