import type { Command } from "commander";
import { briefContact } from "../../app/brief-contact.ts";
import { type FoundContact, findContact } from "../../app/find-contact.ts";
import { makeCard, makeInvitation, readCoffee, readPostalLines } from "../../app/prepare-touch.ts";
import { findSharers } from "../../app/share-words.ts";
import { cutText } from "../../core/cut-text.ts";
import { Failure, given } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { sayMeetingTime } from "../../core/plan/say-meeting-time.ts";
import { sayTheirs } from "../../core/place/residence.ts";
import { answerWith } from "../define.ts";
import type { CliDeps, Kith } from "../kith.ts";
import { sayDraft } from "../output/say-draft.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readCount } from "../read-arguments.ts";

interface OutOption {
  readonly out?: string;
}

/** So many times are offered, and so many people who would like something are named. */
const TIMES = 3;
const SHARERS = 8;
/** Of each so many texts that matched are shown, and so much of a text. */
const MOST_WHY = 3;
const LONGEST_WHY = 60;

export function registerPrepare(program: Command, deps: CliDeps): void {
  answerWith<OutOption>(
    program
      .command("note-card")
      .argument("<name...>", "to whom")
      .description("The postal address, and a plain card to print: a PDF of one page.")
      .option("--out <file>", "where the card is written; without, only the address is shown"),
    deps,
    ["kith note-card Ana", "kith note-card Ana --out ana.pdf"],
    async (kith, words, { out }) => noteCard(kith, await findContact(kith.session, words.join(" ")), out),
  );
  answerWith<OutOption & { minutes: string }>(
    program
      .command("coffee")
      .argument("<name...>", "with whom")
      .description("Times that are free in your calendars, on both clocks, and an invitation for the first.")
      .option("--minutes <n>", "how long", "45")
      .option("--out <file>", "where the invitation (.ics) is written; without, only the times are shown"),
    deps,
    ["kith coffee Ana", "kith coffee Ana --minutes 30 --out coffee.ics"],
    async (kith, words, { out, minutes }) =>
      coffee(
        kith,
        await findContact(kith.session, words.join(" ")),
        readCount(minutes, "minutes"),
        out,
        deps.io.columns,
      ),
  );
  answerWith<OutOption & { readonly edit?: boolean }>(
    program
      .command("write")
      .argument("<name...>", "to whom")
      .description("An empty draft, and beside it what you know: topics, promises, occasions, needs.")
      .option("--out <file>", "where the draft is written; without, it is shown")
      .option("--edit", "open it in your editor (VISUAL or EDITOR)"),
    deps,
    ["kith write Ana", "kith write Ana --out draft.txt", "kith write Ana --out draft.txt --edit"],
    async (kith, words, { out, edit = false }) => {
      if (edit && out === undefined) {
        throw new Failure("bad-usage", "Say where the draft shall lie", { hint: "Add --out draft.txt." });
      }
      const { contact, name } = await findContact(kith.session, words.join(" "));
      const brief = given(await briefContact(kith.session, contact), "a found contact is there");
      const draft = sayDraft(brief, kith.session);
      if (out !== undefined) await kith.files.writeLines(out, once(draft));
      if (edit && out !== undefined) await deps.editFile(out);
      return {
        document: { contact: { id: showId("contact", contact), name }, file: out ?? null, draft },
        words: out === undefined ? draft : edit ? `${out} is as you left it.` : `${out} is yours to write.`,
      };
    },
  );
  answerWith(
    program
      .command("share")
      .argument("<words...>", "what you read or found: a few words, or its address")
      .description("Who would like this? By what they do, their tags, your notes and their needs; nothing is fetched."),
    deps,
    ['kith share "a study of container ports in Portugal"', "kith share https://news.example/offshore-wind-in-denmark"],
    async ({ session }, words) => {
      const found = (await findSharers(session, words.join(" "))).slice(0, SHARERS);
      return {
        document: {
          contacts: found.map(({ view, words: matched }) => ({
            contact: { id: showId("contact", view.person.contact.id), name: view.person.profile.name },
            words: matched.map(({ asked, found: word, field, text }) => ({ asked, found: word, field, text })),
          })),
        },
        words:
          found.length === 0
            ? "Nobody comes to mind: none of its words stands with anybody."
            : found
                .map(({ view, words: matched }) => {
                  const why = matched.map(({ text }) => `"${cutText(text, LONGEST_WHY)}"`);
                  return wrapText(
                    `${view.person.profile.name}: ${[...new Set(why)].slice(0, MOST_WHY).join(", ")}`,
                    deps.io.columns,
                    0,
                    2,
                  );
                })
                .join("\n"),
      };
    },
  );
}

async function noteCard({ session, files }: Kith, who: FoundContact, out: string | undefined): Promise<ReturnOf> {
  const lines = await readPostalLines(session, who);
  let leftOut: readonly string[] = [];
  if (out !== undefined) {
    const card = await makeCard(lines);
    leftOut = card.leftOut;
    await files.writeBytes(out, card.bytes);
  }
  const hand = leftOut.length === 0 ? "" : `\nThe card's font has no letters for ${leftOut.join(", ")}: write by hand.`;
  return {
    document: {
      contact: { id: showId("contact", who.contact), name: who.name },
      address: lines,
      file: out ?? null,
      leftOut,
    },
    words: `${lines.join("\n")}${out === undefined ? "" : `\n\nThe card is in ${out}.${hand}`}`,
  };
}

interface ReturnOf {
  readonly document: object;
  readonly words: string;
}

async function coffee(
  { session, files }: Kith,
  who: FoundContact,
  minutes: number,
  out: string | undefined,
  columns: number,
): Promise<ReturnOf> {
  if (minutes < 5 || minutes > 600) throw new Failure("bad-usage", "A coffee takes from 5 to 600 minutes");
  const found = await readCoffee(session, who, minutes, TIMES);
  const [first] = found.times;
  const times = found.times.map((at) => sayMeetingTime(at, session.zone, found.theirs?.zone ?? null, session.today));
  if (out !== undefined && first !== undefined) {
    const others = times.length < 2 ? "" : `Or: ${times.slice(1).join("; ")}.`;
    const text = await makeInvitation(session, who, found, { at: first, minutes, description: others });
    await files.writeLines(out, once(text));
  }
  const seen = found.hasCalendar
    ? "Free in your calendars:"
    : "No calendar has been imported: these are times when most people are free.";
  const where = found.theirs === null ? "" : `\n${wrapText(sayTheirs(found.theirs), columns)}`;
  return {
    document: {
      contact: { id: showId("contact", who.contact), name: who.name },
      times: found.times.map((at) => new Date(at).toISOString()),
      theirZone: found.theirs?.zone.name ?? null,
      file: first === undefined ? null : (out ?? null),
    },
    words:
      first === undefined
        ? "No time within four weeks suits both days."
        : `${seen}\n${times.map((time) => `  ${time}`).join("\n")}${where}${out === undefined ? "" : `\nThe invitation for the first is in ${out}.`}`,
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
