/** People who come to mind: asked by a few questions, and by employer and year. */
import { z } from "zod";
import {
  type RecallQuestion,
  addRecalled,
  answerRecall,
  findQuestion,
  findRecalled,
  readRecall,
} from "../../app/recall.ts";
import { showId } from "../../core/id.ts";
import { namedCard } from "../../core/person/named-card.ts";
import { RECALL_ANSWERS } from "../../core/person/recall-prompts.ts";
import { endpoint } from "../endpoint.ts";
import { line, list, namedContact, text, textOrNone } from "../shapes.ts";
import { about } from "./person.ts";

const question = z.object({
  key: text,
  question: text,
  people: list(z.object({ ...namedContact.shape, position: textOrNone })),
});

export const RECALL = {
  "GET /recall": endpoint({
    summary: "The questions that help to recall people, each with whom it may be about.",
    thread: "planner",
    input: z.strictObject({}),
    answer: z.object({ questions: list(question) }),
    run: async ({ session }) => ({ questions: (await readRecall(session)).map(questionOf) }),
  }),
  "POST /recall": endpoint({
    summary:
      "Answers a question about one person: close, knew or hardly. Whom the book does not hold is added, but for hardly.",
    thread: "writer",
    input: z.strictObject({ question: line, answer: z.enum(RECALL_ANSWERS), who: line }),
    answer: z.object({ contact: namedContact.nullable(), added: z.boolean() }),
    async run(served, { question: key, answer, who }) {
      const { session } = served;
      const asked = findQuestion(await readRecall(session), key);
      const found = await findRecalled(session, who);
      if (found !== undefined) {
        await answerRecall(session, asked, answer, found);
        return { ...about(found), added: false };
      }
      const phones = await served.loadPhones();
      const added = await addRecalled(session, asked, answer, namedCard(who, {}, phones), phones);
      return { contact: added === null ? null : { id: showId("contact", added), name: who }, added: added !== null };
    },
  }),
};

function questionOf({ key, question: asked, people }: RecallQuestion): z.input<typeof question> {
  return {
    ...{ key, question: asked },
    people: people.map((one) => ({ ...about(one).contact, position: one.position })),
  };
}
