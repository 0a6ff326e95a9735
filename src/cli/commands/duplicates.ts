import type { Command } from "commander";
import { type FoundContact, findContact } from "../../app/find-contact.ts";
import { type Duplicate, answerDuplicate, findDuplicates } from "../../app/find-duplicates.ts";
import { mergeContacts, splitContact } from "../../app/merge-contacts.ts";
import { undo } from "../../app/undo.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { wrapKeys } from "../output/wrap-keys.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readCount } from "../read-arguments.ts";

const KEYS = "s same  d different  l later  u undo  q stop";
const LAST_KEYS = "u undo  q stop";

interface Options {
  readonly limit: string;
  readonly same?: boolean;
  readonly different?: boolean;
  readonly later?: boolean;
  readonly json?: boolean;
}

export function registerDuplicates(program: Command, deps: CliDeps): void {
  answerWith<Options>(
    program
      .command("duplicates")
      .argument("[names...]", "one contact, to see their pairs only; or two, to answer about")
      .description("Pairs that may be one person, with the evidence: same, different or later.")
      .option("--same", "the two named are one person: merge the second into the first")
      .option("--different", "they are two people; never ask again")
      .option("--later", "ask again at the end")
      .option("--limit <n>", "so many at most", "20"),
    deps,
    ["kith duplicates", "kith duplicates c_12 c_80 --same", "kith duplicates c_12 c_80 --different"],
    async (kith, names, options) =>
      names.length > 1 || answersOf(options).length > 0
        ? answer(kith, names, options)
        : show(kith, deps, names[0], options),
  );
  answerWith(
    program
      .command("merge")
      .argument("<name>", "who stays")
      .argument("<other>", "who becomes part of them")
      .description("Make two contacts one."),
    deps,
    ['kith merge "Ana Ferreira" c_80'],
    async ({ session }, [name = "", other = ""]) => {
      const [survivor, gone] = [await findContact(session, name), await findContact(session, other)];
      await mergeContacts(session, survivor, gone);
      return {
        document: { id: showId("contact", survivor.contact), name: survivor.name },
        words: sayMerged(survivor, gone),
      };
    },
  );
  answerWith(
    program
      .command("split")
      .argument("<name>", "who")
      .argument("<part>", "a record such as r_12, or an address, as `kith show` lists them")
      .description("Take a record or an address out into a contact of its own."),
    deps,
    ['kith split "Ana Ferreira" r_12', 'kith split "Ana Ferreira" info@norte.example'],
    async ({ session }, [name = "", part = ""]) => {
      const found = await findContact(session, name);
      const id = await splitContact(session, found, part);
      return {
        document: { id: showId("contact", id) },
        words: `${part} is now ${showId("contact", id)}, a contact of its own.`,
      };
    },
  );
}

async function answer({ session }: Kith, names: readonly string[], options: Options): Promise<Answer> {
  const [first, second, third] = names;
  if (first === undefined || second === undefined || third !== undefined || answersOf(options).length !== 1) {
    throw new Failure("bad-usage", "Name two contacts and one answer", {
      hint: "For example: kith duplicates c_12 c_80 --same. Names of several words go in quotation marks.",
    });
  }
  const [a, b] = [await findContact(session, first), await findContact(session, second)];
  if (options.same === true) await mergeContacts(session, a, b);
  else await answerDuplicate(session, a, b, options.different === true ? "different" : "later");
  const words =
    options.same === true
      ? sayMerged(a, b)
      : options.different === true
        ? "Two people. Kith will not ask again."
        : "Asked again later.";
  return { document: { a: showId("contact", a.contact), b: showId("contact", b.contact) }, words };
}

/** Two of one name are told apart by their numbers. */
function sayMerged(survivor: FoundContact, gone: FoundContact): string {
  if (survivor.name !== gone.name) return `${gone.name} is now part of ${survivor.name}.`;
  const idOf = ({ contact }: FoundContact): string => showId("contact", contact);
  return `${gone.name} (${idOf(gone)}) is now part of ${survivor.name} (${idOf(survivor)}).`;
}

function answersOf({ same, different, later }: Options): boolean[] {
  return [same, different, later].filter((one) => one === true);
}

async function show(kith: Kith, deps: CliDeps, name: string | undefined, options: Options): Promise<Answer> {
  const of = name === undefined ? undefined : await findContact(kith.session, name);
  const all = (await findDuplicates(kith.session)).filter(
    ({ a, b }) => of === undefined || a.contact === of.contact || b.contact === of.contact,
  );
  const pairs = all.slice(0, readCount(options.limit, "pairs"));
  const document = { total: all.length, pairs: pairs.map(pairDocument) };
  if (all.length === 0) {
    return {
      document,
      words: of === undefined ? "No two contacts look like one person." : `No other contact looks like ${of.name}.`,
    };
  }
  if (!deps.io.canAsk || options.json === true) {
    const more = all.length > pairs.length ? `\n${all.length - pairs.length} more.` : "";
    return { document, words: pairs.map((pair) => sayPair(pair, deps.io.columns)).join("\n") + more };
  }
  return { document, words: `${await ask(kith, deps, all)} answered.` };
}

/** One pair, one key. */
async function ask(kith: Kith, deps: CliDeps, pairs: readonly Duplicate[]): Promise<number> {
  const answered: number[] = [];
  const gone = new Set<number>();
  for (let at = 0; ;) {
    const pair = pairs[at];
    if (pair !== undefined && (gone.has(pair.a.contact) || gone.has(pair.b.contact))) {
      at += 1;
      continue;
    }
    // The last answer can be taken back as well.
    if (pair === undefined && answered.length === 0) break;
    const asked = pair === undefined ? "That was the last pair." : sayPair(pair, deps.io.columns);
    deps.io.out(`\n${asked}\n${wrapKeys(pair === undefined ? LAST_KEYS : KEYS, deps.io.columns)}\n`);
    const key = await deps.io.readKey();
    if (key === "q") break;
    if (key === "u") {
      const back = answered.pop();
      if (back === undefined) continue;
      await undo(kith.session, undefined, false);
      gone.delete(pairs[back]?.b.contact ?? 0);
      at = back;
      continue;
    }
    if (pair === undefined) break;
    if (key === "s") {
      await mergeContacts(kith.session, pair.a, pair.b);
      gone.add(pair.b.contact);
    } else if (key === "d" || key === "l") {
      await answerDuplicate(kith.session, pair.a, pair.b, key === "d" ? "different" : "later");
    } else {
      deps.io.out("That key is none of these.\n");
      continue;
    }
    answered.push(at);
    at += 1;
  }
  return answered.length;
}

function pairDocument({ a, b, evidence, score, later }: Duplicate): object {
  const shown = ({ contact, name }: Duplicate["a"]): object => ({ id: showId("contact", contact), name });
  return { a: shown(a), b: shown(b), evidence: evidence.map(({ kind, text }) => ({ kind, text })), score, later };
}

function sayPair({ a, b, evidence, later }: Duplicate, columns: number): string {
  const who = `${a.name} (${showId("contact", a.contact)}) and ${b.name} (${showId("contact", b.contact)})${later ? ", put off" : ""}`;
  return `${wrapText(who, columns)}\n${wrapText(evidence.map(({ text }) => text).join("; "), columns, 2)}`;
}
