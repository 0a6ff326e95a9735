import type { Command } from "commander";
import { findContact } from "../../app/find-contact.ts";
import { type NewsWithListeners, addNews, answerNews, listNews } from "../../app/keep-news.ts";
import type { Day } from "../../core/day.ts";
import { keptUntil } from "../../core/help/ledger.ts";
import { showId } from "../../core/id.ts";
import { sayDay, sayList } from "../../core/plan/words.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";

/** So many are named of those who would care. */
const MOST_LISTENERS = 7;

const ANSWERS = [
  { verb: "told", answer: "confirmed", description: "You have told somebody: it is not offered for them again." },
  { verb: "skip", answer: "dismissed", description: "Not for this one." },
] as const;

export function registerNews(program: Command, deps: CliDeps): void {
  const news = program
    .command("news")
    .description("Good news of yours: kept six weeks, offered inside touches with who would care, told once to each.");
  answerWith(
    news
      .command("keep", { isDefault: true })
      .argument("[words...]", "your news; without any, what is kept is listed")
      .description("Keep a piece of news, have its wording checked, and see who would care."),
    deps,
    ['kith news "we won the harbour tender"', "kith news"],
    async ({ session }, words) => {
      const text = words.join(" ");
      const added = text.trim() === "" ? null : await addNews(session, text);
      const kept = await listNews(session);
      const shown = added === null ? kept : kept.filter(({ entry }) => entry.id === added.id);
      // Only here: no other part of it needs the tables of words.
      const { checkDraft } = await import("../../core/tone/check-draft.ts");
      const { sayCheck } = await import("../output/say-check.ts");
      const check = added === null ? null : checkDraft(added.text);
      const wording =
        added === null || check === null || check.findings.length === 0
          ? ""
          : sayCheck(added.text, check, null, deps.io.columns);
      return {
        document: {
          news: shown.map(newsDocument),
          findings: (check?.findings ?? []).map(({ kind, reason, better }) => ({ kind, reason, better })),
        },
        words:
          shown.length === 0
            ? "No news is kept. `kith news WORDS` keeps some for six weeks."
            : [...shown.map((one) => sayNews(one, session.today, deps.io.columns)), wording]
                .filter((part) => part !== "")
                .join("\n\n"),
      };
    },
  );
  for (const { verb, answer, description } of ANSWERS) {
    answerWith(
      news
        .command(verb)
        .argument("<entry>", "its number, such as h_12")
        .argument("<name...>", "whom")
        .description(description),
      deps,
      [`kith news ${verb} h_12 Ana`],
      async ({ session }, [text = "", ...name]) => {
        const who = await findContact(session, name.join(" "));
        const entry = await answerNews(session, text, who, answer);
        return {
          document: {
            id: showId("help", entry.id),
            contact: { id: showId("contact", who.contact), name: who.name },
            answer,
          },
          words: answer === "confirmed" ? `Told ${who.name}.` : `Not for ${who.name}.`,
        };
      },
    );
  }
}

function sayNews({ entry, listeners, told }: NewsWithListeners, today: Day, columns: number): string {
  const lines = [
    wrapText(
      `${showId("help", entry.id)}  ${entry.text} (kept until ${sayDay(keptUntil(entry), today)})`,
      columns,
      0,
      2,
    ),
  ];
  if (told.length > 0) lines.push(wrapText(`You told ${sayList(told)}.`, columns, 2, 4));
  if (listeners.length === 0)
    lines.push(wrapText(`Nobody ${told.length > 0 ? "else " : ""}whom Kith knows to care about it.`, columns, 2, 4));
  else lines.push("  Who would care, when there is another reason to be in touch:");
  for (const { view, why } of listeners.slice(0, MOST_LISTENERS))
    lines.push(wrapText(`${view.person.profile.name}: ${why}`, columns, 2, 4));
  if (listeners.length > MOST_LISTENERS) lines.push(`  … and ${listeners.length - MOST_LISTENERS} more.`);
  return lines.join("\n");
}

function newsDocument({ entry, listeners, told }: NewsWithListeners): object {
  return {
    id: showId("help", entry.id),
    text: entry.text,
    on: entry.on,
    until: keptUntil(entry),
    told,
    listeners: listeners.map(({ view, why }) => ({
      contact: { id: showId("contact", view.person.contact.id), name: view.person.profile.name },
      why,
    })),
  };
}
