import { DAY_MS, type Instant } from "../core/day.ts";
import type { Chat } from "./chat.ts";
import { type Mail, isSent, recipientsOf } from "./mail.ts";
import type { Occurrence } from "./occurrences.ts";
import { OWNER } from "./person.ts";
import type { World } from "./world.ts";

/**
 * How an attempt was answered: by the person in the same thread or in other mail, by an invitation of theirs,
 * by chat, by meeting; or in the thread by their assistant, or by a colleague who got it too.
 */
export type AnswerForm = "thread" | "mail" | "invitation" | "chat" | "meeting" | "assistant" | "colleague";

export interface Answer {
  readonly how: AnswerForm;
  readonly by: string;
  readonly at: Instant;
  /** Message-ID, or uid of the calendar entry. */
  readonly id?: string;
}

/** One message of the owner's that asks for an answer, and one person who got it. */
export interface Attempt {
  readonly medium: "email" | "direct-message";
  /** Message-ID, or id of the conversation. */
  readonly id: string;
  readonly at: Instant;
  readonly to: string;
  readonly as: "to" | "cc" | "bcc";
  readonly outcome: "answered" | "unanswered" | "bounced";
  readonly answer?: Answer;
  /** Absence notices that came back. */
  readonly absences: readonly string[];
}

/** An opening to more people than this is no attempt. */
const FEW = 3;

/**
 * Lists the owner's attempts with what became of them. Mails, chats and occurrences are in order of time. The first personal thing that comes back is the
 * answer, by whatever way and however late; crowds, notices and machines are no answer.
 */
export function judgeAttempts(
  world: World,
  mails: readonly Mail[],
  chats: readonly Chat[],
  occurrences: readonly Occurrence[],
): Attempt[] {
  const answers = gatherAnswers(world, mails, chats, occurrences);
  const noticesById = groupBy(
    mails.filter((mail) => mail.kind === "bounce" || mail.kind === "absence"),
    (mail) => mail.answers?.id ?? "",
  );
  const attempts: Attempt[] = [];
  for (const mail of mails) {
    if (!isSent(mail) || mail.nature !== "opening" || mail.kind !== "personal" || recipientsOf(mail).length > FEW)
      continue;
    const notices = noticesById.get(mail.id) ?? [];
    for (const as of ["to", "cc", "bcc"] as const) {
      for (const mailbox of mail[as]) {
        if (!world.peopleById.has(mailbox.is)) continue;
        const bounced = notices.some(({ failed }) => failed === mailbox.address);
        const answer = bounced ? undefined : answers.first(mailbox.is, mail.at, mail.thread);
        attempts.push({
          medium: "email",
          id: mail.id,
          at: mail.at,
          to: mailbox.is,
          as,
          outcome: bounced ? "bounced" : answer === undefined ? "unanswered" : "answered",
          ...(answer === undefined ? {} : { answer }),
          absences: notices
            .filter(({ kind, from }) => kind === "absence" && from.is === mailbox.is)
            .map(({ id }) => id),
        });
      }
    }
  }
  return [...attempts, ...chatAttempts(chats, answers)];
}

/** LinkedIn has one conversation for each pair of people: after so long a silence a word in it begins anew. */
const CHAT_SILENCE_MS = 30 * DAY_MS;

/** The owner's first word in a conversation, and after each silence. */
function chatAttempts(chats: readonly Chat[], answers: Answers): Attempt[] {
  const personal = groupBy(
    chats.filter((chat) => chat.kind === "personal"),
    (chat) => chat.conversation,
  );
  const openings = [...personal.values()].flatMap((lines) =>
    lines.filter(({ at }, index) => at - (lines[index - 1]?.at ?? Number.NEGATIVE_INFINITY) >= CHAT_SILENCE_MS),
  );
  return openings.flatMap(({ from, to, at, conversation }): Attempt[] => {
    const [person] = to;
    if (from !== OWNER || person === undefined) return [];
    const answer = answers.first(person, at, undefined);
    const outcome = answer === undefined ? "unanswered" : "answered";
    const given = answer === undefined ? {} : { answer };
    return [{ medium: "direct-message", id: conversation, at, to: person, as: "to", outcome, ...given, absences: [] }];
  });
}

interface Answers {
  /** Gives the first answer of a person after an instant, or in the thread of anybody. */
  first(person: string, after: Instant, thread: string | undefined): Answer | undefined;
}

function gatherAnswers(
  world: World,
  mails: readonly Mail[],
  chats: readonly Chat[],
  occurrences: readonly Occurrence[],
): Answers {
  const letters = mails.filter((mail) => !isSent(mail) && (mail.kind === "personal" || mail.kind === "invitation"));
  const lettersByPerson = groupBy(letters, (mail) => mail.from.is);
  const lettersByThread = groupBy(letters, (mail) => mail.thread);
  const chatsByPerson = groupBy(
    chats.filter((chat) => chat.kind === "personal" && chat.from !== OWNER),
    (chat) => chat.from,
  );
  const visits = occurrences
    .filter(({ kind }) => kind === "met")
    .flatMap((occurrence) => occurrence.people.map((person) => ({ ...occurrence, person })));
  const meetingsByPerson = groupBy(visits, ({ person }) => person);
  const assistants = new Set(world.cast.stories.map(({ assistant }) => assistant?.id));

  return {
    first(person, after, thread) {
      const found: Answer[] = [];
      const later = ({ at }: { at: Instant }): boolean => at > after;
      const letter = lettersByPerson.get(person)?.find(later);
      if (letter !== undefined) {
        const how = letter.kind === "invitation" ? "invitation" : letter.thread === thread ? "thread" : "mail";
        found.push({ how, by: person, at: letter.at, id: letter.id });
      }
      const threaded = lettersByThread.get(thread ?? "")?.find((mail) => later(mail) && mail.from.is !== person);
      if (threaded !== undefined) {
        const by = threaded.from.is;
        found.push({ how: assistants.has(by) ? "assistant" : "colleague", by, at: threaded.at, id: threaded.id });
      }
      const chat = chatsByPerson.get(person)?.find(later);
      if (chat !== undefined) found.push({ how: "chat", by: person, at: chat.at, id: chat.conversation });
      const meeting = meetingsByPerson.get(person)?.find(later);
      if (meeting !== undefined) found.push({ how: "meeting", by: person, at: meeting.at, id: meeting.uid });
      return found.sort((a, b) => a.at - b.at)[0];
    },
  };
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
