import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { type NamedBalance, type SeenMedia, lastOf, readBalance, readSeen } from "../../app/read-balance.ts";
import { readPerson } from "../../app/read-people.ts";
import type { Session } from "../../app/session.ts";
import { type Day, dayNumber } from "../../core/day.ts";
import { given } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { countOf, sayDay, sayList } from "../../core/plan/words.ts";
import { NO_BALANCE, balanceOf, richShare } from "../../core/tie/balance.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { formatTable } from "../output/format-table.ts";
import { wrapText } from "../output/wrap-text.ts";

const BAR_WIDTH = 20;
/** So many ties that live on text alone are named. */
const NAMED = 10;

export function registerBalance(program: Command, deps: CliDeps): void {
  answerWith(
    program
      .command("balance")
      .argument("[name...]", "one contact; without, every group")
      .description("How ties were lived for a year: in person, by voice, in writing."),
    deps,
    ["kith balance", "kith balance Ana", "kith balance --json"],
    ({ session }, words) => (words.length === 0 ? sayAll(session, deps) : sayOne(session, words.join(" "))),
  );
}

async function sayAll(session: Session, deps: CliDeps): Promise<Answer> {
  const { columns } = deps.io;
  const { groups, textAlone, seen } = await readBalance(session);
  const rows = groups.map(({ name, balance }) => [
    name,
    drawBar(balance),
    ...[sayDays(balance.inPerson, seen.inPerson), sayDays(balance.voice, seen.voice), String(balance.text)],
    sayLast(lastOf(balance.lastInPerson, seen.inPerson), session.today),
    sayLast(lastOf(balance.lastVoice, seen.voice), session.today),
  ]);
  const head = ["Group", "█ met ▒ spoke ░ wrote", "Met", "Spoke", "Wrote", "Last met", "Last spoke"];
  const alone = textAlone.slice(0, NAMED).map(({ name, balance }) => `${name} (${countOf(balance.text, "day")})`);
  const more = textAlone.length - alone.length;
  const how =
    seen.inPerson || seen.voice
      ? `In writing alone for ${sayYear(seen, session.today)}`
      : "Seen in writing alone, since no source shows meetings or calls";
  const said =
    alone.length === 0 ? "" : `${how}: ${more > 0 ? `${alone.join(", ")}, and ${more} more` : sayList(alone)}.`;
  return {
    document: {
      until: seen.until,
      groups: groups.map((one) => balanceDocument(one, seen)),
      textAlone: textAlone.map((one) => balanceDocument(one, seen)),
    },
    words:
      rows.length === 0
        ? "Nobody is in the book yet."
        : [
            formatTable(head, rows, columns),
            ...[sayCounted(seen, session.today), said].map((text) => wrapText(text, columns)),
          ]
            .filter((text) => text !== "")
            .join("\n\n"),
  };
}

async function sayOne(session: Session, text: string): Promise<Answer> {
  const { contact, name } = await findContact(session, text);
  const person = given(await readPerson(session, contact), "a found contact is there");
  const seen = await readSeen(session);
  const balance = balanceOf(person.history, dayNumber(seen.until));
  const { inPerson, voice, text: written, lastInPerson, lastVoice } = balance;
  const isMeasured = person.groups[0]?.measured !== 0;
  const met = sayLast(lastOf(balance.lastInPerson, seen.inPerson), session.today);
  const spoke = sayLast(lastOf(balance.lastVoice, seen.voice), session.today);
  return {
    document: {
      until: seen.until,
      ...balanceDocument(
        { contact, name, balance: isMeasured ? balance : { ...NO_BALANCE, lastInPerson, lastVoice } },
        seen,
      ),
    },
    words: [
      name,
      `Last met: ${met}. Last spoke: ${spoke}.`,
      // Where nothing is measured, the last time is all there is.
      ...(isMeasured
        ? [
            `Within ${sayYear(seen, session.today)}: ${[
              ...(seen.inPerson ? [`met on ${countOf(inPerson, "day")}`] : []),
              ...(seen.voice ? [`spoke on ${countOf(voice, "day")}`] : []),
              `wrote on ${countOf(written, "day")}`,
            ].join(", ")}.`,
          ]
        : []),
    ].join("\n"),
  };
}

/** Which year is counted, in words: where the sources end before today, the one up to their end. */
function sayYear({ until }: SeenMedia, today: Day): string {
  return until === today ? "a year" : `the year up to ${sayDay(until, today)}`;
}

/** Said under a table, where its year is not the last one. */
function sayCounted(seen: SeenMedia, today: Day): string {
  return seen.until === today ? "" : `Counted is ${sayYear(seen, today)}, where what Kith sees ends.`;
}

/** Days of a kind; where no source could have seen any, none is not known. */
function sayDays(days: number, isSeen: boolean): string {
  return days === 0 && !isSeen ? "–" : String(days);
}

function sayLast(last: Day | "not known" | null, today: Day): string {
  if (last === null) return "none seen";
  return last === "not known" ? last : sayDay(last, today);
}

/** In person, by voice, in writing, as parts of one bar; empty without any day. */
function drawBar({ inPerson, voice, text }: NamedBalance["balance"]): string {
  const days = inPerson + voice + text;
  if (days === 0) return "";
  const met = Math.round((inPerson / days) * BAR_WIDTH);
  const spoken = Math.round(((inPerson + voice) / days) * BAR_WIDTH);
  return "█".repeat(met) + "▒".repeat(spoken - met) + "░".repeat(BAR_WIDTH - spoken);
}

function balanceDocument({ contact, name, balance }: NamedBalance, seen: SeenMedia): object {
  const { inPerson, voice, text, lastInPerson, lastVoice } = balance;
  return {
    ...(contact === null ? {} : { id: showId("contact", contact) }),
    ...{ name, inPersonDays: inPerson, voiceDays: voice, textDays: text, richShare: richShare(balance) },
    lastInPerson: lastOf(lastInPerson, seen.inPerson),
    lastVoice: lastOf(lastVoice, seen.voice),
  };
}
