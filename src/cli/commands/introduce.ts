import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import {
  type ShownIntroduction,
  actOnIntroduction,
  listIntroductions,
  startIntroduction,
} from "../../app/keep-introductions.ts";
import { openCompany } from "../../app/read-company.ts";
import type { Session } from "../../app/session.ts";
import { Failure } from "../../core/failure.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { introductionDocument, sayIntroduction } from "../output/say-introduction.ts";
import { wrapText } from "../output/wrap-text.ts";

/** What is about one of the two. */
const ABOUT_ONE = [
  { verb: "asked", description: "You have asked one of the two." },
  { verb: "agreed", description: "One of the two would like to meet the other." },
  { verb: "declined", description: "One of the two would rather not, and that is all right: it is closed." },
] as const;

export function registerIntroduce(program: Command, deps: CliDeps): void {
  const introduce = program
    .command("introduce")
    .description(
      "Introduce two people, each asked first: what to write, whose turn it is, what came of it. Kith sends nothing.",
    );
  answerWith<{ why?: string; need?: string }>(
    introduce
      .command("start", { isDefault: true })
      .argument("<first>", "whom you ask first")
      .argument("<second>", "whom you ask once the first has agreed")
      .description("Begin an introduction, and see what you could write.")
      .option("--why <words>", "what it is about")
      .option("--need <entry>", "a need of either, such as h_12"),
    deps,
    ['kith introduce Ana "Ben Okafor" --why "both restore looms"', "kith introduce Ben Ana --need h_12"],
    async ({ session }, [first = "", second = ""], { why, need }) => {
      if (why !== undefined && need !== undefined)
        throw new Failure("bad-usage", "Give --why or --need, not both", { hint: "A need brings its own words." });
      const two = [await findContact(session, first), await findContact(session, second)] as const;
      const shown = await startIntroduction(session, ...two, need === undefined ? { words: why ?? "" } : { need });
      const { document, words } = sayOne(session, shown, deps);
      const { messages, meetings } = await openCompany(session)(two[0].contact, two[1].contact);
      const known = sayTogether(messages, meetings);
      return { document, words: known === null ? words : `${wrapText(known, deps.io.columns)}\n\n${words}` };
    },
  );
  answerWith<{ all?: boolean }>(
    introduce
      .command("list")
      .description("List introductions, the latest first.")
      .option("--all", "what is closed too"),
    deps,
    ["kith introduce list", "kith introduce list --all --json"],
    async ({ session }, _, { all = false }) => {
      const shown = await listIntroductions(session, all);
      return {
        document: { introductions: shown.map(introductionDocument) },
        words:
          shown.length === 0
            ? "No introduction is open."
            : shown.map((one) => sayIntroduction(one, session.today, deps.io.columns, false)).join("\n"),
      };
    },
  );
  for (const { verb, description } of ABOUT_ONE) {
    answerWith(
      introduce
        .command(verb)
        .argument("<entry>", "its number, such as h_12")
        .argument("<name...>", "which of the two")
        .description(description),
      deps,
      [`kith introduce ${verb} h_12 Ana`],
      async ({ session }, [entry = "", ...name]) => {
        const who = await findContact(session, name.join(" "));
        return sayOne(session, await actOnIntroduction(session, entry, { kind: verb, who }), deps);
      },
    );
  }
  answerWith(
    introduce
      .command("made")
      .argument("<entry>", "its number, such as h_12")
      .description("You have introduced the two. The plan reminds you to ask how it went."),
    deps,
    ["kith introduce made h_12"],
    async ({ session }, [entry = ""]) =>
      sayOne(session, await actOnIntroduction(session, entry, { kind: "made" }), deps),
  );
  answerWith(
    introduce
      .command("outcome")
      .argument("<entry>", "its number, such as h_12")
      .argument("<words...>", "what came of it")
      .description("What came of an introduction: it is closed."),
    deps,
    ["kith introduce outcome h_12 they met in May"],
    async ({ session }, [entry = "", ...words]) =>
      sayOne(session, await actOnIntroduction(session, entry, { kind: "outcome", outcome: words.join(" ") }), deps),
  );
}

/** Whoever stood together more than once may need no introduction; null where nothing says so. */
function sayTogether(messages: number, meetings: number): string | null {
  if (messages + meetings < 2) return null;
  const together = [
    ...(messages === 0 ? [] : [countOf(messages, "message")]),
    ...(meetings === 0 ? [] : [countOf(meetings, "meeting")]),
  ];
  return `They may know each other already: both were in ${together.join(" and ")}.`;
}

function sayOne(session: Session, shown: ShownIntroduction, deps: CliDeps): Answer {
  return {
    document: { introductions: [introductionDocument(shown)] },
    words: sayIntroduction(shown, session.today, deps.io.columns, true),
  };
}
