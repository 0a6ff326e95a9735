/** A brief in words: what is not there is left out. */
import type { ContactBrief } from "../../app/brief-contact.ts";
import type { Session } from "../../app/session.ts";
import { type DayNumber, type Instant, dayFromNumber } from "../../core/day.ts";
import { sayStanding } from "../../core/help/ledger.ts";
import { sayDay, sayList } from "../../core/plan/words.ts";
import { wrapText } from "./wrap-text.ts";

const MINUTE_MS = 60_000;

export function sayBrief(
  brief: ContactBrief,
  { today, zone }: Pick<Session, "today" | "zone">,
  columns: number,
): string {
  const { profile, view, nextAt, topics, open, deeds, changes, avoid, notes, introduced } = brief;
  const lines: string[] = [];
  const say = (text: string, indent = 0): void => void lines.push(wrapText(text, columns, indent, indent + 2));
  const section = (head: string, items: readonly string[]): void => {
    if (items.length === 0) return;
    say(head);
    for (const item of items) say(item, 2);
  };
  const position = [profile.title, profile.organisation].filter((part) => part !== null).join(", ");
  say([profile.name, position].filter((part) => part !== "").join(", "));
  if (nextAt !== null) say(`You meet on ${sayDay(zone.dayAt(nextAt), today)} at ${timeOf(nextAt)}.`);
  const { lastDay, lastRich } = view.statistics;
  if (lastDay !== null) say(lastWords(lastDay, lastRich));
  section(
    "Last topics",
    topics.map(({ on, by, subject }) => `${sayDay(on, today)}, ${BY[by]}: ${subject}`),
  );
  section(
    "Open between you",
    open.map(
      (entry) =>
        `${OPEN[entry.kind]}${sayTwo(introduced.get(entry.id))}: ${entry.text}${entry.place === null ? "" : ` (${entry.place})`}; ${sayStanding(entry, today)}`,
    ),
  );
  section(
    "Done for each other",
    deeds.map(
      ({ by, on, text }) => `${by === "owner" ? "You for them" : "They for you"}: ${text}, ${sayDay(on, today)}`,
    ),
  );
  section("What changed", changes);
  section(
    "Not to mention",
    avoid.map(({ text }) => text),
  );
  section(
    "Your notes",
    notes.map(({ day, text }) => `${sayDay(day, today)}: ${text}`),
  );
  if (lines.length === 1) say("Nothing more is known of them.");
  return `${lines.join("\n")}\n`;

  function timeOf(at: Instant): string {
    return new Date(at + zone.offsetMinutes(at) * MINUTE_MS).toISOString().slice(11, 16);
  }

  function lastWords(last: DayNumber, rich: DayNumber | null): string {
    const touch = `You were last in touch on ${sayDay(dayFromNumber(last), today)}`;
    if (rich === null) return `${touch}; Kith has seen no meeting or call.`;
    return rich === last
      ? `You last met or spoke on ${sayDay(rich, today)}.`
      : `${touch}, and last met or spoke on ${sayDay(rich, today)}.`;
  }
}

function sayTwo(names: readonly string[] | undefined): string {
  return names === undefined ? "" : ` of ${sayList(names)}`;
}

const BY = { owner: "you", contact: "they", both: "together" } as const;
const OPEN = {
  need: "They need",
  offer: "They offer",
  promise: "You promised",
  ask: "You asked",
  news: "Your news",
  introduction: "Introduction",
  goal: "Your goal",
} as const;
