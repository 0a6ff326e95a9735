import type { Command } from "commander";
import {
  type RecallQuestion,
  type RecalledPerson,
  addRecalled,
  answerRecall,
  findQuestion,
  findRecalled,
  readRecall,
  readRecallAnswer,
} from "../../app/recall.ts";
import type { FoundContact } from "../../app/find-contact.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { namedCard } from "../../core/person/named-card.ts";
import { RECALL_ANSWERS, type RecallAnswer } from "../../core/person/recall-prompts.ts";
import { STOP_KEY, UNDO_KEY, askEach } from "../ask-each.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { wrapKeys } from "../output/wrap-keys.ts";
import { wrapText } from "../output/wrap-text.ts";

const ANSWER_WORDS: Readonly<Record<RecallAnswer, string>> = {
  close: "kept in your book, with a star and a note of where from",
  knew: "in your book, with a note of where from",
  hardly: "nothing is written",
};

const NAME = "n";
const NOT_NOW = " ";
const ANSWER_KEYS = RECALL_ANSWERS.map((answer) => `${answer.charAt(0)} ${answer}`).join("  ");
const LEGEND = RECALL_ANSWERS.map((answer) => `${answer}: ${ANSWER_WORDS[answer]}`).join("; ");

/** A question about somebody whom it may be about, or, with null, about whoever else comes to mind. */
interface Step {
  readonly question: RecallQuestion;
  readonly person: RecalledPerson | null;
}

export function registerRecall(program: Command, deps: CliDeps): void {
  const recall = program
    .command("recall")
    .description("Recall people by a few questions, and by employer and year: a name and one key.");
  answerWith<{ json?: boolean }>(
    recall.command("lead", { isDefault: true }).description("Ask one question after the other."),
    deps,
    ["kith recall", "kith recall --json"],
    async (kith, _, options) => {
      const questions = await readRecall(kith.session);
      const document = { answers: ANSWER_WORDS, questions: questions.map(documentOf) };
      if (!deps.io.canAsk || options.json === true)
        return { document, words: listQuestions(questions, deps.io.columns) };
      const recalled = await ask(kith, deps, questions);
      return { document, words: `${countOf(recalled, "person", "people")} recalled.` };
    },
  );
  answerWith(
    recall
      .command("answer")
      .argument("<question>", "its key, such as taught or at:norte-analytics:2019")
      .argument("<answer>", "close, knew or hardly")
      .argument("<name...>", "who; whom your book does not hold is added")
      .description("Answer one question about one person, as the keys of a terminal do."),
    deps,
    ['kith recall answer taught close "Lena Holm"'],
    async (kith, [key = "", said = "", ...name]) => {
      const answer = readRecallAnswer(said);
      const question = findQuestion(await readRecall(kith.session), key);
      const text = name.join(" ").trim();
      const found = await findRecalled(kith.session, text);
      const contact = await carryOut(kith, question, answer, found ?? text);
      return {
        document: { question: key, answer, contact, added: found === undefined && contact !== null },
        words: sayAnswered(found, text, answer),
      };
    },
  );
}

/** Gives how many were recalled. */
async function ask(kith: Kith, { io }: CliDeps, questions: readonly RecallQuestion[]): Promise<number> {
  const steps = questions.flatMap((question): Step[] => [
    ...question.people.map((person) => ({ question, person })),
    { question, person: null },
  ]);
  const always = `${UNDO_KEY} undo  ${STOP_KEY} stop`;
  io.out(`${wrapText(`${LEGEND}.`, io.columns)}\n`);
  return askEach(kith.session, io, steps, {
    show({ question, person }) {
      const head = wrapText(
        `${questions.indexOf(question) + 1} of ${questions.length}  ${question.question}`,
        io.columns,
      );
      const keys =
        person === null ? `${NAME} name somebody  Space go on  ${always}` : `${ANSWER_KEYS}  Space not now  ${always}`;
      return [
        head,
        ...(person === null ? [] : [wrapText(sayPerson(person), io.columns, 2)]),
        wrapKeys(keys, io.columns),
      ].join("\n");
    },
    async decide({ question, person }, key) {
      if (key === NOT_NOW) return "passed";
      if (person === null) return key === NAME ? askName(kith, io, question) : "unknown";
      const answer = answerOf(key);
      if (answer === undefined) return "unknown";
      await carryOut(kith, question, answer, person);
      return answer === "hardly" ? "passed" : "decided";
    },
  });
}

/** One name and one key; any other key drops the name. */
async function askName(
  kith: Kith,
  io: CliDeps["io"],
  question: RecallQuestion,
): Promise<"decided-of-several" | "stayed"> {
  const name = (await io.readLine("Name: "))?.trim() ?? "";
  if (name === "") return "stayed";
  try {
    const found = await findRecalled(kith.session, name);
    io.out(
      `${wrapText(found === undefined ? `${name} is not in your book so far.` : `${found.name} is in your book.`, io.columns)}\n`,
    );
    io.out(`${wrapKeys(`${ANSWER_KEYS}  any other key drops the name`, io.columns)}\n`);
    const answer = answerOf(await io.readKey());
    if (answer === undefined || answer === "hardly") return "stayed";
    await carryOut(kith, question, answer, found ?? name);
    return "decided-of-several";
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    io.out(`${wrapText([`${error.message}.`, error.hint ?? ""].join(" ").trim(), io.columns)}\n`);
    return "stayed";
  }
}

/** Gives whom the book holds afterwards; null where nothing was written of somebody new. */
async function carryOut(
  kith: Kith,
  question: RecallQuestion,
  answer: RecallAnswer,
  who: FoundContact | string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  if (typeof who !== "string") {
    await answerRecall(kith.session, question, answer, who);
    return { id: showId("contact", who.contact), name: who.name };
  }
  const phones = await kith.loadPhones();
  const added = await addRecalled(kith.session, question, answer, namedCard(who, {}, phones), phones);
  return added === null ? null : { id: showId("contact", added), name: who };
}

function answerOf(key: string): RecallAnswer | undefined {
  return RECALL_ANSWERS.find((answer) => answer.startsWith(key));
}

function sayAnswered(found: FoundContact | undefined, text: string, answer: RecallAnswer): string {
  const added = found === undefined && answer !== "hardly" ? "Added " : "";
  return `${added}${found?.name ?? text}: ${ANSWER_WORDS[answer]}.`;
}

function sayPerson({ name, position }: RecalledPerson): string {
  return position === null ? name : `${name}, ${position}`;
}

/** Without a terminal nothing is asked: the questions are listed, with whom they may be about. */
function listQuestions(questions: readonly RecallQuestion[], columns: number): string {
  return [
    ...questions.flatMap(({ key, question, people }) => [
      wrapText(`${key}  ${question}`, columns, 0, 2),
      ...people.map((person) => wrapText(sayPerson(person), columns, 2, 4)),
    ]),
    "",
    wrapText(
      `In a terminal \`kith recall\` asks. Else: kith recall answer taught close "Lena Holm". ${LEGEND}.`,
      columns,
    ),
  ].join("\n");
}

function documentOf({ key, question, people }: RecallQuestion): object {
  return {
    key,
    question,
    people: people.map(({ contact, name, position }) => ({ id: showId("contact", contact), name, position })),
  };
}
