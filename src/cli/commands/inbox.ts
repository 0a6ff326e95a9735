import type { Command } from "commander";
import { keepArrival, putOffArrival } from "../../app/answer-inbox.ts";
import { decideContact } from "../../app/edit-contact.ts";
import { listGroups } from "../../app/edit-groups.ts";
import { type InboxCard, readInbox } from "../../app/read-inbox.ts";
import { showId } from "../../core/id.ts";
import { sayDay } from "../../core/plan/words.ts";
import { STOP_KEY, UNDO_KEY, askEach } from "../ask-each.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { groupOfKey, sayCard, sayGroupKeys } from "../output/say-triage.ts";
import { wrapKeys } from "../output/wrap-keys.ts";

/** Keys that are no group's. */
const KEEP = "k";
const NOT_NOW = " ";
const NEVER = "x";

export function registerInbox(program: Command, deps: CliDeps): void {
  const command = program
    .command("inbox")
    .description("Who came into your mail or book since you began: keep, not now or never, one key each.");
  answerWith<{ json?: boolean }>(command, deps, ["kith inbox", "kith inbox --json"], async (kith, _, options) => {
    const cards = await readInbox(kith.session);
    const document = {
      waiting: cards.length,
      contacts: cards.map(({ contact, ...rest }) => ({ id: showId("contact", contact), ...rest })),
    };
    if (cards.length === 0) return { document, words: "Nobody new." };
    if (!deps.io.canAsk || options.json === true) return { document, words: list(kith, cards, deps.io.columns) };
    const done = await ask(kith, deps, cards);
    const left = cards.length - done;
    return {
      document,
      words: left === 0 ? `${done} decided; nobody new is left.` : `${done} decided, ${left} left.`,
    };
  });
}

/** Gives how many were decided. */
async function ask(kith: Kith, { io }: CliDeps, cards: readonly InboxCard[]): Promise<number> {
  const { session } = kith;
  const groups = (await listGroups(session)).slice(0, 9);
  const other = `${KEEP} keep in no group  Space not now  ${NEVER} never  ${UNDO_KEY} undo  ${STOP_KEY} stop`;
  return askEach(session, io, cards, {
    show: (card, place) =>
      [
        say(kith, card, `${place} of ${cards.length}`, io.columns),
        sayGroupKeys(groups, card, io.columns),
        wrapKeys(other, io.columns),
      ].join("\n"),
    async decide(card, key) {
      const group = groupOfKey(groups, card, key);
      if (key === NOT_NOW) await putOffArrival(session, card);
      else if (group !== undefined) await keepArrival(session, card, group);
      else if (key === KEEP) await keepArrival(session, card, null);
      else if (key === NEVER) await decideContact(session, card, "never", null);
      else return "unknown";
      return "decided";
    },
  });
}

function say({ session }: Kith, card: InboxCard, head: string, columns: number): string {
  return sayCard({ ...card, state: `first seen on ${sayDay(card.firstSeenOn, session.today)}` }, head, columns);
}

/** Without a terminal nothing is asked: the cards are listed. */
function list(kith: Kith, cards: readonly InboxCard[], columns: number): string {
  const head = `${countOf(cards.length, "person waits", "people wait")}. In a terminal \`kith inbox\` asks, one key each.`;
  return [head, ...cards.map((card, i) => say(kith, card, `${i + 1} of ${cards.length}`, columns))].join("\n");
}
