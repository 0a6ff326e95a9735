import type { Command } from "commander";
import { decideContact } from "../../app/edit-contact.ts";
import { joinGroup, listGroups } from "../../app/edit-groups.ts";
import { type TriageCard, readTriage } from "../../app/read-triage.ts";
import { showId } from "../../core/id.ts";
import { STOP_KEY, UNDO_KEY, askEach } from "../ask-each.ts";
import { answerWith } from "../define.ts";
import { type FilterOptions, addFilterOptions, readFilter } from "../filter-options.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { groupOfKey, sayCard, sayGroupKeys } from "../output/say-triage.ts";
import { wrapKeys } from "../output/wrap-keys.ts";

/** Keys that are no group's. */
const KEEP = "k";
const SKIP = " ";

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

/** Gives how many were decided. */
async function ask({ session }: Kith, { io }: CliDeps, cards: readonly TriageCard[]): Promise<number> {
  const groups = (await listGroups(session)).slice(0, 9);
  const other = `${KEEP} keep in no group  Space not now  ${UNDO_KEY} undo  ${STOP_KEY} stop`;
  return askEach(session, io, cards, {
    show: (card, place) =>
      [
        sayCard(card, `${place} of ${cards.length}`, io.columns),
        sayGroupKeys(groups, card, io.columns),
        wrapKeys(other, io.columns),
      ].join("\n"),
    async decide(card, key) {
      const group = groupOfKey(groups, card, key);
      if (key === SKIP) return "passed";
      if (group !== undefined) await joinGroup(session, group, [card], false);
      else if (key === KEEP) await decideContact(session, card, "kept", null);
      else return "unknown";
      return "decided";
    },
  });
}

/** Without a terminal nothing is asked: the cards are listed. */
function listCards(cards: readonly TriageCard[], columns: number): string {
  return cards.map((card, index) => sayCard(card, `${index + 1} of ${cards.length}`, columns)).join("\n");
}
