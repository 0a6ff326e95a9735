import type { Command } from "commander";
import {
  type FeedReport,
  type NamedMention,
  addFeed,
  listFeeds,
  refreshFeeds,
  removeFeed,
} from "../../app/keep-feeds.ts";
import type { Day } from "../../core/day.ts";
import type { Feed } from "../../core/feed/feed-facts.ts";
import { showId } from "../../core/id.ts";
import { sayDay } from "../../core/plan/words.ts";
import { showPlace } from "../../core/show-place.ts";
import { answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { countOf } from "../output/count-of.ts";
import { wrapText } from "../output/wrap-text.ts";

export function registerFeed(program: Command, deps: CliDeps): void {
  const feed = program
    .command("feed")
    .description("Feeds that you follow (RSS, Atom): who of your people is named there, or has published something.");
  const say = (feedsSaid: readonly string[]): string => feedsSaid.join("\n\n");
  answerWith(
    feed.command("list", { isDefault: true }).description("List your feeds, with what concerns your people."),
    deps,
    ["kith feed"],
    async ({ session }) => {
      const feeds = await listFeeds(session);
      return {
        document: {
          feeds: feeds.map((one) => ({ ...feedDocument(one.feed), mentions: one.mentions.map(mentionDocument) })),
        },
        words:
          feeds.length === 0
            ? "You follow no feed. `kith feed add ADDRESS` adds one; nothing else is read."
            : say(feeds.map((one) => sayFeed(one.feed, one.mentions, session.today, deps.io.columns))),
      };
    },
  );
  answerWith(
    feed
      .command("add")
      .argument("<place>", "a file, or the address of a feed")
      .description("Follow a feed, and read it at once."),
    deps,
    ["kith feed add https://blog.example/feed.xml", "kith feed add ~/feeds/harbour.xml"],
    async (kith, [place = ""]) => {
      const report = await addFeed(kith.session, (where) => kith.readFeed(where), kith.placeOf(place));
      return {
        document: reportDocument(report),
        words: sayReport(report, kith.session.today, deps.io.columns),
      };
    },
  );
  answerWith(
    feed
      .command("remove")
      .argument("<feed>", "its number, such as f_12, or its place")
      .description("Follow a feed no longer; what was found in it goes too."),
    deps,
    ["kith feed remove f_12"],
    async (kith, [text = ""]) => {
      const removed = await removeFeed(kith.session, /^f_\d+$/.test(text) ? text : kith.placeOf(text));
      return { document: feedDocument(removed), words: `No longer followed: ${removed.title}.` };
    },
  );
  answerWith(
    feed.command("refresh").description("Read your feeds again. `kith week` does so too."),
    deps,
    ["kith feed refresh"],
    async (kith) => {
      const { feeds, unreachable } = await refreshFeeds(kith.session, (where) => kith.readFeed(where));
      const { today } = kith.session;
      return {
        document: {
          feeds: feeds.map(reportDocument),
          unreachable: unreachable.map(({ feed: one, why }) => ({ ...feedDocument(one), why })),
        },
        words:
          feeds.length + unreachable.length === 0
            ? "You follow no feed."
            : say([
                ...feeds.map((report) => sayReport(report, today, deps.io.columns)),
                ...unreachable.map(({ feed: one, why }) =>
                  wrapText(
                    `${showId("feed", one.id)}  ${one.title}: not read this time. ${why}`,
                    deps.io.columns,
                    0,
                    2,
                  ),
                ),
              ]),
      };
    },
  );
}

function sayFeed({ id, title, place }: Feed, mentions: readonly NamedMention[], today: Day, columns: number): string {
  const lines = [wrapText(`${showId("feed", id)}  ${title}`, columns, 0, 2), wrapText(showPlace(place), columns, 2, 2)];
  for (const one of mentions) lines.push(sayMention(one, today, columns));
  return lines.join("\n");
}

function sayMention({ name, mention: { kind, on, title, words } }: NamedMention, today: Day, columns: number): string {
  const why = { name: `"${words}"`, company: `their company, "${words}"`, page: `on their own page, ${words}` }[kind];
  return wrapText(`${name}, ${sayDay(on, today)}: ${title} (${why})`, columns, 2, 4);
}

function sayReport({ feed, pieces, skipped, found }: FeedReport, today: Day, columns: number): string {
  const left = skipped === 0 ? "" : `, ${skipped} left out without a title or a day`;
  const news = found.length === 0 ? "nothing new of your people" : `${found.length} new of your people`;
  return [
    wrapText(`${showId("feed", feed.id)}  ${feed.title}: ${countOf(pieces, "piece")}${left}; ${news}.`, columns, 0, 2),
    ...found.map((one) => sayMention(one, today, columns)),
  ].join("\n");
}

function feedDocument({ id, title, place }: Feed): object {
  return { id: showId("feed", id), title, place };
}

function mentionDocument({ contact, name, mention: { kind, on, title, link, words } }: NamedMention): object {
  return { contact: { id: showId("contact", contact), name }, kind, on, title, link, words };
}

function reportDocument({ feed, pieces, skipped, found }: FeedReport): object {
  return { ...feedDocument(feed), pieces, skipped, mentions: found.map(mentionDocument) };
}
