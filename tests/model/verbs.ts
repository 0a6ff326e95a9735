/** The verbs as commands for fast-check: each does one thing to both stores of a twin. All people are invented. */
import { join } from "node:path";
import fc from "fast-check";
import { addContact, editContact } from "../../src/app/edit-contact.ts";
import { exportCsv, exportVcards } from "../../src/app/export-contacts.ts";
import { findContact } from "../../src/app/find-contact.ts";
import { forgetContact } from "../../src/app/forget-contact.ts";
import { importFiles } from "../../src/app/import-files.ts";
import { mergeContacts, splitContact } from "../../src/app/merge-contacts.ts";
import type { Session } from "../../src/app/session.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { openSources } from "../../src/connectors/open-sources.ts";
import { EMPTY_CARD } from "../../src/core/card.ts";
import { type Letter, OWNER_ADDRESS, bookOf, mboxOf } from "../building/source-text.ts";
import { type Twin, onBoth, restoreTwin } from "./twin.ts";

const asIs = (raw: string): string => raw;
const card = (uid: string, name: string, ...lines: readonly string[]): readonly string[] => [
  `UID:${uid}`,
  `FN:${name}`,
  ...lines,
];
const letter = (id: string, from: string, to: string, day: string): Letter => ({
  id,
  from,
  to,
  at: `2026-${day}T09:00Z`,
});

/** Small files that overlap: the same people, changed, under other addresses, or gone. */
export const FILES = {
  "one/book.vcf": bookOf(
    card("a", "Ana Ferreira", "EMAIL:ana@norte.example", "ORG:Norte"),
    card("b", "Ben Okafor", "EMAIL:ben@acme.example"),
    card("c", "Chen Wei", "NOTE:plays go"),
  ),
  "two/book.vcf": bookOf(
    card("a", "Ana Ferreira", "EMAIL:ana@sul.example", "ORG:Sul"),
    card("b", "Ben Okafor", "EMAIL:ben@acme.example", "EMAIL:okafor@home.example"),
    card("d", "Dana Oak", "EMAIL:dana@oak.example"),
  ),
  "three/other.vcf": bookOf(
    card("x1", "Ana Ferreira", "EMAIL:ana@norte.example"),
    card("x2", "B. Okafor", "EMAIL:okafor@home.example"),
  ),
  "four/mail.mbox": mboxOf(
    letter("m1", OWNER_ADDRESS, "ana@norte.example", "03-01"),
    letter("m2", "ana@norte.example", OWNER_ADDRESS, "03-02"),
    letter("m3", OWNER_ADDRESS, "eva@lind.example, ben@acme.example", "04-01"),
    letter("m4", "eva@lind.example", OWNER_ADDRESS, "04-02"),
  ),
} as const;

const NAMES = [
  "Ana Ferreira",
  "Ben Okafor",
  "Chen Wei",
  "Dana Oak",
  "ana@norte.example",
  "okafor@home.example",
  "eva@lind.example",
];

class Verb implements fc.AsyncCommand<object, Twin> {
  readonly #words: string;
  readonly #work: (session: Session) => Promise<unknown>;
  constructor(words: string, work: (session: Session) => Promise<unknown>) {
    this.#words = words;
    this.#work = work;
  }
  check(): boolean {
    return true;
  }
  async run(_: object, twin: Twin): Promise<void> {
    await onBoth(twin, this.#work);
  }
  toString(): string {
    return this.#words;
  }
}

class Restore implements fc.AsyncCommand<object, Twin> {
  check(): boolean {
    return true;
  }
  async run(_: object, twin: Twin): Promise<void> {
    await restoreTwin(twin);
  }
  toString(): string {
    return "export and restore";
  }
}

/** Commands over the files that lie in `folder`. */
export function verbsIn(folder: string): fc.Arbitrary<fc.AsyncCommand<object, Twin>>[] {
  const name = fc.constantFrom(...NAMES);
  const one = (
    words: string,
    arbitrary: fc.Arbitrary<string>,
    work: (session: Session, value: string) => Promise<unknown>,
  ) => arbitrary.map((value) => new Verb(`${words} ${value}`, (session) => work(session, value)));
  return [
    one("import", fc.constantFrom("one", "two", "three", "four"), (session, file) =>
      importFrom(session, join(folder, file)),
    ),
    one("add", fc.constantFrom("Eva Lind", "Ana Ferreira"), (session, full) =>
      addContact(session, { ...EMPTY_CARD, name: { full } }, asIs),
    ),
    one("edit", name, async (session, who) =>
      editContact(session, await findContact(session, who), { notes: ["tea"], nicknames: ["Nick"] }, asIs),
    ),
    fc
      .tuple(name, name)
      .map(
        ([a, b]) =>
          new Verb(`merge ${a} ${b}`, async (session) =>
            mergeContacts(session, await findContact(session, a), await findContact(session, b)),
          ),
      ),
    fc
      .tuple(name, fc.constantFrom("okafor@home.example", "ana@sul.example", "ana@norte.example"))
      .map(
        ([who, part]) =>
          new Verb(`split ${part} from ${who}`, async (session) =>
            splitContact(session, await findContact(session, who), part),
          ),
      ),
    fc
      .boolean()
      .map(
        (withLater) =>
          new Verb(`undo${withLater ? " with later" : ""}`, (session) => undo(session, undefined, withLater)),
      ),
    fc.integer({ min: 2, max: 6 }).map((seq) => new Verb(`undo ${seq}`, (session) => undo(session, seq, true))),
    fc.constant(new Verb("redo", redo)),
    one("forget", name, async (session, who) => {
      const forgot = await forgetContact(session, await findContact(session, who), () => "a salt");
      return { ...forgot, isClean: true };
    }),
    fc.constant(
      new Verb("export", async (session) => [await textOf(exportVcards(session)), await textOf(exportCsv(session))]),
    ),
    fc.constant(new Restore()),
  ];
}

function importFrom(session: Session, path: string): Promise<unknown> {
  return importFiles(
    session,
    {
      openSources: (locations, wishes) => openSources(locations, session.zone, session.today, wishes),
      normalisePhone: asIs,
      onSkip: () => undefined,
      onProgress: () => undefined,
    },
    { locations: [path], ownerAddresses: [OWNER_ADDRESS], dryRun: false, actor: "person", summary: "Imported" },
  );
}

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}
