import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { type FoundMatch, openMatchFinder, readOpenAsks } from "../../app/find-matches.ts";
import { type NamedEntry, findEntry, listEntries } from "../../app/keep-ledger.ts";
import type { Session } from "../../app/session.ts";
import { Failure } from "../../core/failure.ts";
import { sayOpenAsks } from "../../core/help/open-asks.ts";
import { parseShownId, showId } from "../../core/id.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { matchDocument, sayMatch } from "../output/say-matches.ts";
import { entryDocument, sayEntry } from "../output/say-ledger.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readCount } from "../read-arguments.ts";

interface LimitOption {
  readonly limit: string;
}

export function registerMatch(program: Command, deps: CliDeps): void {
  answerWith<LimitOption>(
    program
      .command("who")
      .argument("<need...>", "what you need, in your words")
      .description("Who could help you: the words that match, how things stand between you, what should come first.")
      .option("--limit <number>", "at most so many", "5"),
    deps,
    ['kith who "a reference for my years at Acme"', "kith who a lawyer in Porto --limit 10"],
    async ({ session }, words, { limit }) => {
      const text = words.join(" ");
      if (text.trim() === "")
        throw new Failure("bad-usage", "Say what you need", { hint: 'kith who "a lawyer in Porto"' });
      const asks = await readOpenAsks(session);
      const finder = await openMatchFinder(session);
      const matches = (await finder.find(text)).slice(0, readCount(limit, "contacts"));
      return {
        document: {
          need: text,
          openAsks: {
            asks: asks.asks.map(({ contact, name, text: ask }) => ({
              contact: contactDocument(contact, name),
              text: ask,
            })),
            acquainted: asks.circle,
          },
          matches: matches.map(matchDocument),
        },
        words: [wrapText(sayOpenAsks(asks), deps.io.columns), sayMatches(matches, session, deps.io.columns)]
          .filter((part) => part !== "")
          .join("\n\n"),
      };
    },
  );
  answerWith<LimitOption>(
    program
      .command("match")
      .argument("[name...]", "whose needs, `me` for your own, or one entry such as h_12; all without")
      .description("Who in your network could help with the needs in the ledger.")
      .option("--limit <number>", "at most so many for each need", "3"),
    deps,
    ["kith match", "kith match Ana", "kith match h_12 --limit 10"],
    async ({ session }, words, { limit }) => {
      const needs = await findNeeds(session, words.join(" "));
      const finder = await openMatchFinder(session);
      const matched: { readonly need: NamedEntry; readonly matches: readonly FoundMatch[] }[] = [];
      for (const need of needs) {
        const matches = await finder.find(need.entry.text, need.entry.contact ?? undefined);
        matched.push({ need, matches: matches.slice(0, readCount(limit, "contacts")) });
      }
      return {
        document: {
          needs: matched.map(({ need, matches }) => ({
            need: entryDocument(need),
            matches: matches.map(matchDocument),
          })),
        },
        words:
          matched.length === 0
            ? "The ledger holds no open need. `kith need` writes one down."
            : matched
                .map(({ need, matches }) =>
                  [
                    wrapText(sayEntry(need, session.today), deps.io.columns, 0, 2),
                    sayMatches(matches, session, deps.io.columns),
                  ].join("\n"),
                )
                .join("\n\n"),
      };
    },
  );
}

/** The open needs of one contact, of the owner, of everybody; or one entry, whatever its state. */
async function findNeeds(session: Session, text: string): Promise<readonly NamedEntry[]> {
  if (parseShownId("help", text) !== undefined) {
    const named = await findEntry(session, text);
    if (named.entry.kind === "need") return [named];
    throw new Failure("bad-usage", `${text} is no need`, { hint: "`kith need` lists the open ones." });
  }
  if (text === "") return listEntries(session, { kind: "need" });
  const who = text.toLowerCase() === "me" ? null : await findContact(session, text);
  return listEntries(session, { kind: "need", who });
}

function sayMatches(matches: readonly FoundMatch[], { today }: Session, columns: number): string {
  if (matches.length === 0) return "Nothing that you have on anybody answers this.";
  return matches.map((one, place) => sayMatch(place + 1, one, today, columns)).join("\n");
}

function contactDocument(contact: number, name: string): object {
  return { id: showId("contact", contact), name };
}
