import type { Command } from "commander";
import { decideContact } from "../../app/edit-contact.ts";
import { joinGroup, listGroups } from "../../app/edit-groups.ts";
import { type TriageCard, readTriage } from "../../app/read-triage.ts";
import { undo } from "../../app/undo.ts";
import type { Group } from "../../core/facts.ts";
import { showId } from "../../core/id.ts";
import { answerWith } from "../define.ts";
import { type FilterOptions, addFilterOptions, readFilter } from "../filter-options.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { wrapKeys } from "../output/wrap-keys.ts";
import { wrapText } from "../output/wrap-text.ts";

/** Keys that are no group's. */
const KEEP = "k";
const SKIP = " ";
const UNDO = "u";
const STOP = "q";

export function registerTriage(program: Command, deps: CliDeps): void {
  const command = addFilterOptions(
    program
      .command("triage")
      .argument("[words...]", "part of a name, company, address or note")
      .description("Put contacts into groups, one key each, those you really talk with first."),
  );
  answerWith<FilterOptions & { json?: boolean }>(
    command,
    deps,
    ["kith triage", "kith triage --company norte", "kith triage --json"],
    async (kith, words, options) => {
      const cards = await readTriage(kith.session, readFilter(words, options));
      const document = {
        waiting: cards.length,
        contacts: cards.map(({ contact, ...rest }) => ({ id: showId("contact", contact), ...rest })),
      };
      if (cards.length === 0) return { document, words: "Nobody waits for a group." };
      if (!deps.io.canAsk || options.json === true) return { document, words: listCards(cards, deps.io.columns) };
      const done = await ask(kith, deps, cards);
      return {
        document,
        words:
          done === cards.length
            ? `${done} decided; nobody waits for a group any more.`
            : `${done} decided, ${cards.length - done} left. \`kith triage\` goes on where you stopped.`,
      };
    },
  );
}

/** One card, one key, until the cards or the person stop. Gives how many were decided. */
async function ask(kith: Kith, deps: CliDeps, cards: readonly TriageCard[]): Promise<number> {
  const groups = (await listGroups(kith.session)).slice(0, 9);
  /** Places in `cards` that were decided by an operation, for undo. */
  const decided: number[] = [];
  let isKnown = true;
  for (let at = 0; at < cards.length;) {
    const card = cards[at];
    if (card === undefined) break;
    // After a slip the card still stands above.
    if (isKnown) {
      deps.io.out(
        `\n${sayCard(card, at + 1, cards.length, deps.io.columns)}\n${keyWords(groups, card, deps.io.columns)}\n`,
      );
    }
    isKnown = true;
    const key = await deps.io.readKey();
    if (key === STOP) break;
    if (key === UNDO) {
      const back = decided.pop();
      if (back === undefined) continue;
      await undo(kith.session, undefined, false);
      at = back;
    } else if (key === SKIP) {
      at += 1;
    } else if (await decide(kith, card, key, groups)) {
      decided.push(at);
      at += 1;
    } else {
      isKnown = false;
      deps.io.out("That key is none of these.\n");
    }
  }
  return decided.length;
}

/** Carries out what a key says; false when it says nothing. */
async function decide(kith: Kith, card: TriageCard, key: string, groups: readonly Group[]): Promise<boolean> {
  const found = { contact: card.contact, name: card.name };
  const named =
    key === "\r" || key === "\n" ? groups.find(({ name }) => name === card.suggestion?.group) : groups[Number(key) - 1];
  if (named !== undefined) await joinGroup(kith.session, named, [found], false);
  else if (key === KEEP) await decideContact(kith.session, found, "kept", null);
  else return false;
  return true;
}

function sayCard(
  { name, position, suggestion, evidence, state }: TriageCard,
  number: number,
  of: number,
  columns: number,
): string {
  const who = `${number} of ${of}  ${name}${position === null ? "" : `, ${position}`} (${state})`;
  const lines = [wrapText(who, columns, 0, 2)];
  if (evidence !== "") lines.push(wrapText(evidence, columns, 2));
  if (suggestion !== null) lines.push(wrapText(`${suggestion.group}? ${suggestion.text}`, columns, 2));
  return lines.join("\n");
}

function keyWords(groups: readonly Group[], card: TriageCard, columns: number): string {
  const own = groups.map(({ name }, index) => `${index + 1} ${name}`).join("  ");
  const enter = card.suggestion === null ? "" : `Enter ${card.suggestion.group}  `;
  const other = `${KEEP} keep in no group  Space not now  ${UNDO} undo  ${STOP} stop`;
  return `${wrapKeys(`${enter}${own}`, columns)}\n${wrapKeys(other, columns)}`;
}

/** Without a terminal nothing is asked: the cards are listed. */
function listCards(cards: readonly TriageCard[], columns: number): string {
  return cards.map((card, index) => sayCard(card, index + 1, cards.length, columns)).join("\n");
}
