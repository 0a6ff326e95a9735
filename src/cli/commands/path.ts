import type { Command } from "commander";
import { type PathsTo, findPaths } from "../../app/find-paths.ts";
import type { Day } from "../../core/day.ts";
import { sayGround, sayPathEvidence } from "../../core/help/path.ts";
import { showId } from "../../core/id.ts";
import type { TieView } from "../../core/plan/view-tie.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";

export function registerPath(program: Command, deps: CliDeps): void {
  answerWith(
    program
      .command("path")
      .argument("<name...>", "a person, or a company")
      .description("Who can introduce you: whoever was seen with them, best first; else who may know them."),
    deps,
    ['kith path "Dana Reyes"', "kith path Acme", "kith path Acme --json"],
    async ({ session }, words) => {
      const ways = await findPaths(session, words.join(" "));
      return {
        document: { to: ways.map((way) => wayDocument(way, session.today)) },
        words: ways.map((way) => sayWay(way, session.today, deps.io.columns)).join("\n\n"),
      };
    },
  );
}

function sayWay({ name, own, isSetAside, paths, guesses }: PathsTo, today: Day, columns: number): string {
  const lines = [wrapText(`To ${name}`, columns, 0, 2)];
  const say = (text: string, indent: number): void => void lines.push(wrapText(text, columns, indent, indent + 2));
  if (isSetAside) say("You have set them aside: no way is looked for.", 2);
  if (own !== null) say(`You know them yourself. ${own.state.reason}`, 2);
  for (const [place, path] of paths.entries()) {
    say(`${place + 1}. By ${nameOf(path.view)}: ${sayPathEvidence(path, today)}`, 2);
    say(path.view.state.reason, 5);
  }
  if (paths.length === 0 && !isSetAside) {
    const none = own === null ? "Nobody was seen with them." : "Nobody else was seen with them.";
    say(guesses.length === 0 ? none : `${none} Guesses, who may know them:`, 2);
  }
  for (const { view, grounds } of guesses) say(`A guess: ${nameOf(view)}, ${grounds.map(sayGround).join("; ")}.`, 2);
  return lines.join("\n");
}

function nameOf({ person }: TieView): string {
  return person.profile.name;
}

function wayDocument({ name, contact, own, isSetAside, paths, guesses }: PathsTo, today: Day): object {
  return {
    name,
    contact: contact === null ? null : showId("contact", contact),
    standing: own === null ? null : own.state.reason,
    isSetAside,
    paths: paths.map((path) => {
      const { view, wrote, heard, met, shared } = path;
      return { ...personOf(view), evidence: { wrote, heard, met, shared, text: sayPathEvidence(path, today) } };
    }),
    guesses: guesses.map(({ view, grounds }) => ({ ...personOf(view), grounds: grounds.map(sayGround) })),
  };
}

function personOf(view: TieView): object {
  return {
    contact: { id: showId("contact", view.person.contact.id), name: nameOf(view) },
    standing: view.state.reason,
  };
}
