import type { Command } from "commander";
import { type FoundContact, findContact } from "../../app/find-contact.ts";
import { type NamedEntry, addEntry, closeEntry, findEntry, listEntries } from "../../app/keep-ledger.ts";
import { readOpenAsks } from "../../app/find-matches.ts";
import { HELP_KINDS, type HelpKind, type HelpState } from "../../core/facts.ts";
import { Failure } from "../../core/failure.ts";
import { deedsBetween, sayDeeds } from "../../core/help/ledger.ts";
import { type OpenAsks, sayOpenAsks } from "../../core/help/open-asks.ts";
import { quoteText } from "../../core/cut-text.ts";
import type { Session } from "../../app/session.ts";
import type { Day } from "../../core/day.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { entryDocument, sayEntry } from "../output/say-ledger.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readDay, readPast } from "../read-arguments.ts";

interface EntryOptions {
  readonly on: string;
  readonly at?: string;
  readonly by?: string;
}

const KINDS: readonly {
  readonly kind: HelpKind;
  readonly description: string;
  readonly examples: readonly string[];
}[] = [
  {
    kind: "need",
    description: "What somebody is trying to solve; `me` for a need of your own.",
    examples: [
      'kith need Ana "a data engineer in Porto" --at "lunch on Tuesday"',
      'kith need me "a co-founder in Berlin"',
      "kith need",
    ],
  },
  {
    kind: "offer",
    description: "What somebody can give: skills, openings, introductions; `me` for an offer of your own.",
    examples: ['kith offer Ben "knows the port authority"', 'kith offer me "read drafts of talks"', "kith offer"],
  },
  {
    kind: "promise",
    description: "What you said you would do for somebody, and by when.",
    examples: ['kith promise Ana "send the report" --by 2026-12-04', "kith promise Ana"],
  },
  {
    kind: "ask",
    description: "What you asked of somebody.",
    examples: ['kith ask Ben "a reference for my years at Acme"', "kith ask"],
  },
];

const ENDINGS: readonly { readonly verb: string; readonly state: HelpState; readonly description: string }[] = [
  { verb: "done", state: "done", description: "An entry is settled: met, kept, answered or taken up." },
  { verb: "drop", state: "dropped", description: "An entry came to nothing, and that is all right." },
  { verb: "reopen", state: "open", description: "An entry is open again." },
];

export function registerLedger(program: Command, deps: CliDeps): void {
  for (const { kind, description, examples } of KINDS) registerKind(program, deps, kind, description, examples);
  const ledger = program
    .command("ledger")
    .description("The help ledger: needs, offers, promises and asks. It never leaves Kith's own archive.");
  answerWith<{ all?: boolean; kind?: string }>(
    ledger
      .command("list", { isDefault: true })
      .argument("[name...]", "of one contact only; `me` for your own")
      .description("List the entries: what is due first.")
      .option("--all", "what is settled too")
      .option("--kind <kind>", HELP_KINDS.join(", ")),
    deps,
    ["kith ledger", "kith ledger Ana --all", "kith ledger --kind promise --json"],
    async ({ session }, words, { all = false, kind }) => {
      const who = words.length === 0 ? undefined : await findWho(session, words.join(" "));
      const filter = { closed: all, ...(kind === undefined ? {} : { kind: readKind(kind) }) };
      return sayList(session, await listEntries(session, { ...filter, ...(who === undefined ? {} : { who }) }), deps);
    },
  );
  for (const { verb, state, description } of ENDINGS) {
    const command = ledger.command(verb).argument("<entry>", "its number, such as h_12").description(description);
    answerWith<{ outcome?: string }>(
      state === "open" ? command : command.option("--outcome <words>", "what came of it"),
      deps,
      [`kith ledger ${verb} h_12${state === "done" ? ' --outcome "she met Chen in May"' : ""}`],
      async ({ session }, [text = ""], { outcome }) => {
        const named = await findEntry(session, text);
        const entry = await closeEntry(session, named, state, outcome ?? null);
        return { document: entryDocument({ ...named, entry }), words: sayEntry({ ...named, entry }, session.today) };
      },
    );
  }
}

function registerKind(
  program: Command,
  deps: CliDeps,
  kind: HelpKind,
  description: string,
  examples: readonly string[],
): void {
  answerWith<EntryOptions>(
    program
      .command(kind)
      .argument("[name]", "whose, or with whom; several words in quotation marks")
      .argument("[words...]", "what; without any, theirs are listed")
      .description(description)
      .option("--on <day>", "when it was noticed or said", "today")
      .option("--at <words>", "where it was noticed")
      .option("--by <day>", "until when"),
    deps,
    examples,
    async ({ session }, [name, ...words], { on, at, by }) => {
      const who = name === undefined ? undefined : await findWho(session, name);
      if (who === undefined || words.length === 0) {
        return sayList(session, await listEntries(session, { kind, ...(who === undefined ? {} : { who }) }), deps);
      }
      const before = who === null ? [] : await listEntries(session, { who, closed: true });
      const open = kind === "ask" ? await readOpenAsks(session) : null;
      const entry = await addEntry(session, {
        ...{ kind, who, text: words.join(" "), place: at ?? null },
        on: readPast(on, session.today),
        dueOn: by === undefined ? null : readDay(by, session.today),
      });
      const named = { entry, name: who?.name ?? null };
      const between = open === null ? "" : sayBetween(before, open, session.today);
      return {
        document: entryDocument(named),
        words: `${sayEntry(named, session.today)}${between === "" ? "" : `\n${between}`}`,
      };
    },
  );
}

/** Before a favour is asked: what each did for the other, and what else is asked for at the moment. */
function sayBetween(before: readonly NamedEntry[], open: OpenAsks, today: Day): string {
  const deeds = sayDeeds(deedsBetween(before.map(({ entry }) => entry)), today);
  const others = sayOpenAsks(open);
  return [deeds, others === "" ? "" : `Besides this one: ${others}`].filter((line) => line !== "").join("\n");
}

async function findWho(session: Session, text: string): Promise<FoundContact | null> {
  return text.trim().toLowerCase() === "me" ? null : findContact(session, text);
}

function readKind(text: string): HelpKind {
  const kind = HELP_KINDS.find((one) => one === text);
  if (kind !== undefined) return kind;
  throw new Failure("bad-usage", `${quoteText(text)} is no kind of entry`, {
    hint: `One of: ${HELP_KINDS.join(", ")}.`,
  });
}

function sayList(session: Session, entries: readonly NamedEntry[], deps: CliDeps): Answer {
  const lines = entries.map((named) => wrapText(sayEntry(named, session.today), deps.io.columns, 0, 2));
  return {
    document: { entries: entries.map(entryDocument) },
    words: lines.length === 0 ? "Nothing is open in the ledger." : lines.join("\n"),
  };
}
