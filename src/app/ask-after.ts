/** Asks once after meetings and calls what the others are dealing with and what the owner promised, and writes the answer down. */
import { dayNumber } from "../core/day.ts";
import type { HelpEntry } from "../core/facts.ts";
import { type AskableExchange, afterKey, unaskedMeeting } from "../core/help/after-meeting.ts";
import type { ContactId, HelpId, Id } from "../core/id.ts";
import { MEDIUM_TRAITS } from "../core/medium.ts";
import { oneLine } from "../core/cut-text.ts";
import type { Change } from "../store/port.ts";
import { viewEverybody } from "./list-contacts.ts";
import { type Session, decideAndApply } from "./session.ts";
import { showContact } from "./show-contact.ts";

/** A meeting or call of which it has not been asked. */
export interface OpenQuestion {
  readonly contact: ContactId;
  readonly name: string;
  readonly exchange: AskableExchange;
}

/** One line of the answer: what they need, what the owner promised, or a fact about them, which becomes a note. */
export interface AnswerLine {
  readonly kind: "need" | "promise" | "fact";
  readonly text: string;
}

/** Days of contact that are looked at. */
const LOOK_BACK_DAYS = 7;
const EXCHANGES = 50;

/** Of everybody, or of one contact; the latest meeting first. */
export async function openQuestions(session: Session, only?: ContactId): Promise<OpenQuestion[]> {
  const since = dayNumber(session.today) - LOOK_BACK_DAYS;
  const recent = (await viewEverybody(session)).filter(
    ({ person, history }) =>
      (only === undefined || person.contact.id === only) &&
      (history.days.at(-1)?.day ?? since - 1) >= since &&
      history.days.some(({ day, medium }) => day >= since && MEDIUM_TRAITS[medium].class === "rich"),
  );
  const questions: OpenQuestion[] = [];
  for (const view of recent) {
    const { id } = view.person.contact;
    const shown = await showContact(session, id, EXCHANGES);
    const exchange = unaskedMeeting(view, shown?.timeline ?? [], session.today);
    if (exchange !== null) questions.push({ contact: id, name: view.person.profile.name, exchange });
  }
  return questions.sort((a, b) =>
    a.exchange.day === b.exchange.day ? a.contact - b.contact : a.exchange.day < b.exchange.day ? 1 : -1,
  );
}

/** Writes the answer down as one operation, and that it was asked: without lines there was nothing. */
export async function answerAfter(
  session: Session,
  { contact, name, exchange }: OpenQuestion,
  lines: readonly AnswerLine[],
): Promise<void> {
  const told = lines.map(({ kind, text }) => ({ kind, text: oneLine(text) })).filter(({ text }) => text !== "");
  await decideAndApply(session, (ids) => {
    const on = session.today;
    const changes: Change[] = told.map(({ kind, text }): Change => {
      if (kind === "fact")
        return { kind: "insert", table: "note", row: { id: ids.next<Id<"note">>(), contact, day: exchange.day, text } };
      const row: HelpEntry = {
        ...{ id: ids.next<HelpId>(), kind, contact, text, on: exchange.day, place: null, dueOn: null },
        ...{ state: "open", closedOn: null, outcome: null, group: null },
      };
      return { kind: "insert", table: "help", row };
    });
    const answer = told.length > 0 ? "confirmed" : "dismissed";
    const asked = { id: ids.next<Id<"occasion">>(), contact, key: afterKey(exchange.id), answer, on } as const;
    return Promise.resolve({
      kind: "help",
      summary: `After meeting ${name}: ${told.length === 0 ? "nothing" : told.map(({ kind }) => kind).join(", ")}`,
      changes: [...changes, { kind: "insert", table: "occasion", row: asked }],
      answer: undefined,
    });
  });
}
