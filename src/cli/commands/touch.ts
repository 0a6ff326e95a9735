import type { Command } from "commander";
import { type Answered, type TouchAnswer, answerTouch } from "../../app/answer-touch.ts";
import { changeContact } from "../../app/edit-contact.ts";
import { findContact } from "../../app/find-contact.ts";
import { logInteraction } from "../../app/log-interaction.ts";
import { setPace } from "../../app/set-pace.ts";
import type { Day } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { PACES, type Pace } from "../../core/plan/pace.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { type MediumOptions, addMediumOptions, readMedium } from "../medium-options.ts";
import { wrapKeys } from "../output/wrap-keys.ts";
import { readPast, readUntil } from "../read-arguments.ts";

interface DoneOptions extends MediumOptions {
  readonly on?: string;
  readonly more?: boolean;
  readonly same?: boolean;
  readonly less?: boolean;
  readonly json?: boolean;
}

export function registerTouch(program: Command, deps: CliDeps): void {
  answerWith<DoneOptions>(
    addMediumOptions(
      program
        .command("done")
        .argument("<name...>", "who")
        .description("You were in touch as planned: the touch is done.")
        .option("--on <day>", "when, if not today")
        .option("--more", "and more of them: a quarter sooner from now on")
        .option("--same", "and the same of them: nothing changes")
        .option("--less", "and less of them: half as long again from now on"),
    ),
    deps,
    ["kith done Ana", 'kith done "Ana Ferreira" --call --on yesterday', "kith done Ana --more"],
    async (kith, words, options) => {
      const given = readPace(options);
      const done = await answer(kith, words, doneAnswer(options, kith.session.today));
      const pace = given ?? (await askPace(deps, done, options.json === true));
      return pace === undefined ? done : withPace(kith, words, done, pace);
    },
  );
  answerWith(
    program
      .command("accept")
      .argument("<name...>", "who")
      .description("You mean to do it: the touch stays on the week's list. Anybody can be put on it."),
    deps,
    ["kith accept Ana"],
    async (kith, words) => answer(kith, words, { kind: "accepted" }),
  );
  answerWith(
    program
      .command("skip")
      .argument("<name...>", "who")
      .description("Not now: not this week. The next best takes the place."),
    deps,
    ["kith skip Ben"],
    async (kith, words) => answer(kith, words, { kind: "skipped" }),
  );
  answerWith<{ until: string }>(
    program
      .command("snooze")
      .argument("<name...>", "who")
      .description("Later: not before a day.")
      .option("--until <day>", "a day, or a span such as 10d, 2w, 3m", "2w"),
    deps,
    ["kith snooze Ben", "kith snooze Ben --until 2026-12-31"],
    async (kith, words, { until }) =>
      answer(kith, words, { kind: "snoozed", until: readUntil(until, kith.session.today) }),
  );
  answerWith<{ on: string }>(
    program
      .command("in-touch")
      .argument("<name...>", "who")
      .description("You have been in touch since, in a way no source sees.")
      .option("--on <day>", "when", "today"),
    deps,
    ["kith in-touch Ana", "kith in-touch Ana --on 2026-11-20"],
    async ({ session }, words, { on }) => {
      const found = await findContact(session, words.join(" "));
      const day = readPast(on, session.today);
      await logInteraction(session, { ...found, medium: "other", day, direction: "outbound", note: null });
      return said(found, `Noted: in touch with ${found.name} on ${day}.`);
    },
  );
  answerWith<{ end?: boolean }>(
    program
      .command("elsewhere")
      .argument("<name...>", "who")
      .description("You talk elsewhere: their silence here says nothing.")
      .option("--end", "no longer so"),
    deps,
    ["kith elsewhere Ana", "kith elsewhere Ana --end"],
    async ({ session }, words, options) => {
      const found = await findContact(session, words.join(" "));
      const ends = options.end === true;
      const summary = ends ? `No longer elsewhere with ${found.name}` : `${found.name} and I talk elsewhere`;
      await changeContact(session, found, { elsewhereOn: ends ? null : session.today }, summary);
      return said(
        found,
        ends ? `Silence with ${found.name} counts again.` : `Noted. Kith will not count silence with ${found.name}.`,
      );
    },
  );
}

type Done = Answer & { readonly document: object };

/** The one word of judgement that Kith takes; at most one of the three. */
function readPace(options: DoneOptions): Pace | undefined {
  const said = PACES.filter((pace) => options[pace] === true);
  if (said.length > 1) throw new Failure("bad-usage", "Say one of --more, --same and --less");
  return said[0];
}

const PACE_KEYS: Readonly<Record<string, Pace>> = { m: "more", s: "same", l: "less" };

/** Asks for one key, which may be any other. */
async function askPace({ io }: CliDeps, done: Answer, json: boolean): Promise<Pace | undefined> {
  if (!io.canAsk || json) return undefined;
  io.out(`${done.words}\n${wrapKeys("m more of them  s the same  l less  Enter says nothing", io.columns)}\n`);
  return PACE_KEYS[await io.readKey()];
}

async function withPace({ session }: Kith, words: readonly string[], done: Done, pace: Pace): Promise<Answer> {
  const found = await findContact(session, words.join(" "));
  const days = await setPace(session, found, pace);
  const so = pace === "same" ? `The same of them: about every ${days} days.` : `From now on about every ${days} days.`;
  return { document: { ...done.document, pace, everyDays: days }, words: `${done.words} ${so}` };
}

async function answer({ session }: Kith, words: readonly string[], given: TouchAnswer): Promise<Done> {
  const found = await findContact(session, words.join(" "));
  const answered = await answerTouch(session, found.contact, found.name, given);
  return {
    document: { contact: { id: showId("contact", found.contact), name: found.name }, ...answered },
    words: say(answered, given),
  };
}

function doneAnswer(options: DoneOptions, today: Day): TouchAnswer {
  const medium = readMedium(options);
  const on = options.on === undefined ? undefined : readPast(options.on, today);
  return { kind: "done", ...(medium === undefined ? {} : { medium }), ...(on === undefined ? {} : { on }) };
}

function say({ name, replacement, already }: Answered, given: TouchAnswer): string {
  const next = replacement === null ? "" : ` ${replacement} takes the place.`;
  switch (given.kind) {
    case "done":
      return already ? `Done already: ${name}.` : `Done: ${name}.`;
    case "accepted":
      return `Planned: ${name}.`;
    case "skipped":
      return `Not this week: ${name}.${next}`;
    case "snoozed":
      return `Later: ${name}, not before ${given.until}.${next}`;
  }
}

function said(found: { readonly contact: Parameters<typeof showId>[1]; readonly name: string }, words: string): Answer {
  return { document: { contact: { id: showId("contact", found.contact), name: found.name } }, words };
}
