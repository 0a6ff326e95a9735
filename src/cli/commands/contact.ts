import type { Command } from "commander";
import { addContact, decideContact, editContact } from "../../app/edit-contact.ts";
import { type FoundContact, findContact } from "../../app/find-contact.ts";
import type { Card } from "../../core/card.ts";
import { isPartialDay } from "../../core/day.ts";
import type { Decision } from "../../core/facts.ts";
import { normaliseEmail } from "../../core/person/identity.ts";
import { namedCard } from "../../core/person/named-card.ts";
import { quoteText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { readCount, readUntil } from "../read-arguments.ts";

interface CardOptions {
  readonly name?: string;
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly url: readonly string[];
  readonly company?: string;
  readonly title?: string;
  readonly city?: string;
  readonly birthday?: string;
}

export function registerContact(program: Command, deps: CliDeps): void {
  const contact = program.command("contact").description("Add and edit contacts by hand, and decide about them.");
  answerWith<CardOptions>(
    addCardOptions(
      contact
        .command("add")
        .argument("<name...>", "the name, in their own order; or an address, with what was exchanged with it")
        .description("Add a contact."),
    ),
    deps,
    [
      "kith contact add lena@holm.example",
      'kith contact add "Ana Ferreira" --email ana@norte.example --birthday --04-12',
    ],
    async (kith, words, options) => {
      const name = words.join(" ").trim();
      if (name === "") throw new Failure("bad-usage", "A contact needs a name");
      const phones = await kith.loadPhones();
      const id = await addContact(kith.session, namedCard(name, readCard(options), phones), phones);
      return said(
        await findContact(kith.session, showId("contact", id)),
        (shown) => `Added ${shown} (${showId("contact", id)}).`,
      );
    },
  );
  answerWith<CardOptions & { star?: boolean; ideal?: string; latest?: string; oneSided?: string }>(
    addCardOptions(
      contact
        .command("edit")
        .argument("<name...>", "who")
        .description("Edit a contact by hand; what the sources say stays beside it."),
    )
      .option("--name <name>", "a name")
      .option("--star", "mark with a star")
      .option("--no-star", "take the star away")
      .option("--ideal <days>", "days between contacts, ideally, for this one")
      .option("--latest <days>", "days between contacts, at the latest, for this one")
      .option("--one-sided <yes|no>", "one-sided by nature: unanswered attempts are not held against it"),
    deps,
    [
      'kith contact edit Ana --company "Sul Data" --title "Head of Data"',
      "kith contact edit Ana --ideal 30 --latest 60 --star",
    ],
    async (kith, words, options) => {
      const { oneSided } = options;
      if (oneSided !== undefined && oneSided !== "yes" && oneSided !== "no") {
        throw new Failure("bad-usage", "Say --one-sided yes or --one-sided no");
      }
      const found = await findContact(kith.session, words.join(" "));
      const name = options.name?.trim();
      if (name === "") throw new Failure("bad-usage", "A contact needs a name");
      const card = { ...readCard(options), ...(name === undefined ? {} : { name: { full: name } }) };
      const set = {
        ...(options.star === undefined ? {} : { starred: options.star ? (1 as const) : (0 as const) }),
        ...(options.ideal === undefined ? {} : { idealDays: readCount(options.ideal, "days") }),
        ...(options.latest === undefined ? {} : { latestDays: readCount(options.latest, "days") }),
        ...(oneSided === undefined ? {} : { oneSided: oneSided === "yes" ? (1 as const) : (0 as const) }),
      };
      const { company, title, city } = options;
      const edits = { set, noJob: [company, title].some(isEmpty), noCity: isEmpty(city) };
      const isSaid = Object.values(card).some((value) => !Array.isArray(value) || value.length > 0);
      if (!isSaid && Object.keys(set).length === 0 && !edits.noCity) {
        throw new Failure("bad-usage", "Say what to change", {
          hint: "For example: kith contact edit Ana --company \"Sul Data\". --company '' takes a company away.",
        });
      }
      await editContact(kith.session, found, card, await kith.loadPhones(), edits);
      return said(found, `Edited ${found.name}.`);
    },
  );
  decision(contact, deps, "keep", "kept", "Keep a contact, in whatever group.", (name) => `Kept: ${name}.`);
  decision(
    contact,
    deps,
    "rest",
    "resting",
    "Let a contact rest until they write, or until a day.",
    (name) => `${name} rests. If they write, you will hear of it.`,
  );
  decision(
    contact,
    deps,
    "last-note",
    "last-note",
    "One last note to somebody who does not answer, by mail or lighter; without an answer Kith proposes no other.",
    (name) => `One last note to ${name} will be proposed. If nothing comes back, the regroup asks again.`,
  );
  decision(
    contact,
    deps,
    "let-go",
    "let-go",
    "Let a contact go: they stay in your book, and Kith will not bring them up.",
    (name) => `${name} stays in your book. Kith will not bring them up. If they write, you will hear of it.`,
  );
  decision(
    contact,
    deps,
    "never",
    "never",
    "Never plan or mention a contact again.",
    (name) => `Kith will not mention ${name}.`,
  );
  decision(contact, deps, "clear", "none", "Take such a decision back.", (name) => `Nothing is decided about ${name}.`);
}

function decision(
  contact: Command,
  deps: CliDeps,
  verb: string,
  decided: Decision,
  what: string,
  words: (name: string) => string,
): void {
  const command = contact.command(verb).argument("<name...>", "who").description(what);
  if (decided === "resting") command.option("--until <day>", "a day, or a span such as 10d, 2w, 3m");
  answerWith<{ until?: string }>(command, deps, [`kith contact ${verb} Ben`], async ({ session }, given, { until }) => {
    const found = await findContact(session, given.join(" "));
    await decideContact(session, found, decided, until === undefined ? null : readUntil(until, session.today));
    return said(found, words(found.name));
  });
}

function addCardOptions(command: Command): Command {
  const several = (one: string, all: string[]): string[] => [...all, one];
  return command
    .option("--email <address>", "an address (repeatable)", several, [])
    .option("--phone <number>", "a number (repeatable)", several, [])
    .option("--url <address>", "a web page or profile (repeatable)", several, [])
    .option("--company <name>", "where they work; '' takes it away")
    .option("--title <words>", "what they do there; '' takes it away")
    .option("--city <name>", "where they live; '' takes it away")
    .option("--birthday <day>", "1980-04-12, or --04-12 without the year");
}

function readCard({ email, phone, url, company, title, city, birthday }: CardOptions): Partial<Card> {
  const unread = email.find((text) => normaliseEmail(text) === null);
  if (unread !== undefined) {
    throw new Failure("bad-usage", `${quoteText(unread)} is not an email address`, {
      hint: "Write it as in ana@norte.example.",
    });
  }
  if (birthday !== undefined && !isPartialDay(birthday)) {
    throw new Failure("bad-usage", `${quoteText(birthday)} is not a birthday`, {
      hint: "Write 1980-04-12, or --04-12 without the year.",
    });
  }
  return {
    emails: email.map((value) => ({ value })),
    phones: phone.map((value) => ({ value })),
    urls: url.map((value) => ({ value })),
    ...(company === undefined && title === undefined
      ? {}
      : {
          positions: [
            { ...(company === undefined ? {} : { organisation: company }), ...(title === undefined ? {} : { title }) },
          ],
        }),
    ...(city === undefined || isEmpty(city) ? {} : { addresses: [{ city }] }),
    ...(birthday === undefined ? {} : { dates: [{ kind: "birthday", date: birthday }] }),
  };
}

/** What is said to be nothing is taken away. */
function isEmpty(text: string | undefined): boolean {
  return text?.trim() === "";
}

function said({ contact, name }: FoundContact, words: string | ((name: string) => string)): Answer {
  return { document: { id: showId("contact", contact), name }, words: typeof words === "string" ? words : words(name) };
}
