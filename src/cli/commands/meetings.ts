import type { Command } from "commander";
import { type FoundContact, findContact } from "../../app/find-contact.ts";
import { type NamedContact, type OpenMeeting, findMeetings } from "../../app/find-meetings.ts";
import { nameMeeting } from "../../app/name-meeting.ts";
import { undo } from "../../app/undo.ts";
import { cutText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import { type EventId, parseShownId, showId } from "../../core/id.ts";
import { MEDIUM_TRAITS } from "../../core/medium.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { wrapKeys } from "../output/wrap-keys.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readCount } from "../read-arguments.ts";

const LAST_KEYS = "u undo  q stop";
/** So many namesakes have a key. */
const MOST_CHOICES = 9;

interface Options {
  readonly yes?: boolean;
  readonly no?: boolean;
  readonly with?: readonly string[];
  readonly limit: string;
  readonly json?: boolean;
}

export function registerMeetings(program: Command, deps: CliDeps): void {
  answerWith<Options>(
    program
      .command("meetings")
      .argument("[entry]", "an entry such as e_12, to answer about")
      .description("Calendar entries without guests whose title names somebody: a meeting with them, or not.")
      .option("--yes", "it was with whom Kith found")
      .option("--no", "it names nobody you know; never ask again")
      .option("--with <names...>", "it was with these")
      .option("--limit <n>", "so many at most", "20"),
    deps,
    ["kith meetings", "kith meetings e_12 --yes", 'kith meetings e_12 --with "Ana Ferreira"'],
    async (kith, [entry], options) =>
      entry === undefined && options.yes !== true && options.no !== true && options.with === undefined
        ? show(kith, deps, options)
        : answer(kith, entry, options),
  );
}

async function answer({ session }: Kith, entry: string | undefined, options: Options): Promise<Answer> {
  const event = entry === undefined ? undefined : parseShownId("event", entry);
  const answers = [options.yes === true, options.no === true, options.with !== undefined].filter((one) => one);
  if (event === undefined || answers.length !== 1) {
    throw new Failure("bad-usage", "Name one entry and one answer", {
      hint: "For example: kith meetings e_12 --yes. `kith meetings` lists the entries.",
    });
  }
  const contacts: FoundContact[] = [];
  for (const name of options.with ?? []) contacts.push(await findContact(session, name));
  if (options.yes === true) contacts.push(...(await proposedFor({ session }, event)));
  await nameMeeting(session, event, contacts);
  return {
    document: {
      entry: showId("event", event),
      with: contacts.map(({ contact, name }) => ({ id: showId("contact", contact), name })),
    },
    words: sayAnswer(contacts),
  };
}

async function proposedFor({ session }: Pick<Kith, "session">, event: EventId): Promise<readonly FoundContact[]> {
  const meeting = (await findMeetings(session)).find((one) => one.event === event);
  if (meeting !== undefined) return meeting.contacts;
  throw new Failure("not-found", `Nothing is asked about ${showId("event", event)}`, {
    hint: `\`kith meetings\` lists what is; --with NAME says whom it was with.`,
  });
}

function sayAnswer(contacts: readonly FoundContact[]): string {
  return contacts.length === 0
    ? "Nobody you know. Kith will not ask again."
    : `With ${contacts.map(({ name }) => name).join(" and ")}.`;
}

async function show(kith: Kith, deps: CliDeps, options: Options): Promise<Answer> {
  const all = await findMeetings(kith.session);
  const meetings = all.slice(0, readCount(options.limit, "entries"));
  const document = { total: all.length, meetings: meetings.map(meetingDocument) };
  if (all.length === 0) return { document, words: "No calendar entry without guests names anybody you know." };
  if (!deps.io.canAsk || options.json === true) {
    const lines = meetings.map((one) => sayMeeting(one, deps.io.columns));
    if (all.length > meetings.length) lines.push(`${all.length - meetings.length} more.`);
    return { document, words: lines.join("\n") };
  }
  return { document, words: `${await ask(kith, deps, meetings)} answered.` };
}

/** One entry, one key. */
async function ask(kith: Kith, deps: CliDeps, meetings: readonly OpenMeeting[]): Promise<number> {
  const answered: number[] = [];
  for (let at = 0; ;) {
    const meeting = meetings[at];
    // The last answer can be taken back as well.
    if (meeting === undefined && answered.length === 0) break;
    const asked = meeting === undefined ? "That was the last entry." : sayMeeting(meeting, deps.io.columns);
    deps.io.out(`\n${asked}\n${wrapKeys(meeting === undefined ? LAST_KEYS : keysFor(meeting), deps.io.columns)}\n`);
    const key = await deps.io.readKey();
    if (key === "q") break;
    if (key === "u") {
      const back = answered.pop();
      if (back === undefined) continue;
      await undo(kith.session, undefined, false);
      at = back;
      continue;
    }
    if (meeting === undefined) break;
    if (key === " ") {
      at += 1;
      continue;
    }
    const contacts = contactsFor(meeting, key);
    if (contacts === undefined) {
      deps.io.out("That key is none of these.\n");
      continue;
    }
    await nameMeeting(kith.session, meeting.event, contacts);
    answered.push(at);
    at += 1;
  }
  return answered.length;
}

function keysFor(meeting: OpenMeeting): string {
  const others = choicesOf(meeting).map(({ name }, index) => `${index + 1} ${cutText(name, 30)}`);
  return ["y yes", "n no", ...others, "Space later", "u undo", "q stop"].join("  ");
}

/** Whom a key says it was with; undefined when it says nothing. */
function contactsFor(meeting: OpenMeeting, key: string): readonly FoundContact[] | undefined {
  if (key === "y") return meeting.contacts;
  if (key === "n") return [];
  const chosen = choicesOf(meeting)[Number(key) - 1];
  return chosen === undefined ? undefined : [chosen];
}

/** Those of the same name. */
function choicesOf({ contacts }: OpenMeeting): readonly FoundContact[] {
  return contacts.flatMap(({ namesakes }) => namesakes).slice(0, MOST_CHOICES);
}

function meetingDocument({ event, title, on, moments, medium, contacts }: OpenMeeting): object {
  const shown = ({ contact, name }: FoundContact): object => ({ id: showId("contact", contact), name });
  return {
    entry: showId("event", event),
    ...{ title, on, moments, medium },
    with: contacts.map((one) => ({ ...shown(one), evidence: sayEvidence(one), namesakes: one.namesakes.map(shown) })),
  };
}

function sayMeeting({ event, title, on, moments, medium, contacts }: OpenMeeting, columns: number): string {
  const often = moments === 1 ? "" : `, one of ${moments}`;
  const entry = `${on}  "${cutText(title, 80)}" (${showId("event", event)}${often})`;
  const who = contacts.map(({ contact, name }) => `${name} (${showId("contact", contact)})`).join(" and ");
  const evidence = contacts.map(sayEvidence).join("; ");
  return [
    wrapText(entry, columns, 0, 2),
    wrapText(`With ${who}, ${MEDIUM_TRAITS[medium].label}? ${evidence}.`, columns, 2),
  ].join("\n");
}

function sayEvidence({ name, text, how, namesakes }: NamedContact): string {
  if (namesakes.length > 0)
    return `Of ${namesakes.length + 1} whom "${text}" fits, the one you were in touch with about then`;
  switch (how) {
    case "full-name":
      return text === name ? "Their whole name" : `"${text}" is their name`;
    case "short-form":
      return `"${text}" is a short form of their name, and of nobody else's in your book`;
    case "name-and-initial":
    case "given-name":
    case "family-name":
      return `Nobody else in your book is called ${text}`;
  }
}
