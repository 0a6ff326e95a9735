/** Reads RSS, Atom and JSON feeds: titles, plain summaries, links and days. What is broken in one piece costs only that piece. */
import { parseFeed as parse } from "feedsmith";
import type { FeedReading, Piece } from "../../core/feed/feed-facts.ts";
import { cutText } from "../../core/cut-text.ts";
import { type Day, isDay } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";

/** So many pieces are read, from the top. */
const MOST_PIECES = 500;
const LONGEST_TITLE = 300;
const LONGEST_SUMMARY = 2000;

/** Reads a feed; undefined where the text is none. */
export function parseFeed(text: string): FeedReading | undefined {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(text);
  } catch {
    return undefined;
  }
  switch (parsed.format) {
    case "rss":
    case "rdf":
      return reading(parsed.feed.title, parsed.feed.link, parsed.feed.items, (item) => ({
        title: textOf(item.title),
        summary: textOf(item.description) || textOf(item.content?.encoded),
        link: item.link,
        id: "guid" in item ? item.guid.value : undefined,
        date: ("pubDate" in item ? textOf(item.pubDate) : "") || textOf(item.dc?.dates?.[0]),
      }));
    case "atom":
      return reading(parsed.feed.title, linkOf(parsed.feed.links), parsed.feed.entries, (entry) => ({
        title: textOf(entry.title),
        summary: textOf(entry.summary) || textOf(entry.content),
        link: linkOf(entry.links),
        id: entry.id,
        date: textOf(entry.published) || textOf(entry.updated),
      }));
    case "json":
      return reading(parsed.feed.title, parsed.feed.home_page_url, parsed.feed.items, (item) => ({
        title: textOf(item.title),
        summary: textOf(item.summary) || textOf(item.content_text) || textOf(item.content_html),
        link: item.url,
        id: item.id,
        date: textOf(item.date_published),
      }));
  }
}

interface RawPiece {
  readonly title: string;
  readonly summary: string;
  readonly link: unknown;
  readonly id: unknown;
  readonly date: string;
}

function reading<T>(
  title: unknown,
  site: unknown,
  items: readonly T[] | undefined,
  raw: (item: T) => RawPiece,
): FeedReading {
  const pieces: Piece[] = [];
  let skipped = 0;
  for (const item of (items ?? []).slice(0, MOST_PIECES)) {
    const { title: said, summary, link, id, date } = raw(item);
    const plain = plainText(said);
    const on = dayOf(date);
    const address = typeof link === "string" && /^https?:\/\//i.test(link) ? link : null;
    const unique = typeof id === "string" && id !== "" ? id : (address ?? "");
    if (plain === "" || on === null) {
      skipped += 1;
      continue;
    }
    pieces.push({
      key: keyOf("feed", unique === "" ? `${plain} ${on}` : unique),
      title: cutText(plain, LONGEST_TITLE),
      summary: cutText(plainText(summary), LONGEST_SUMMARY),
      link: address,
      on,
    });
  }
  return {
    title: cutText(plainText(textOf(title)), LONGEST_TITLE),
    site: typeof site === "string" ? site : null,
    pieces,
    skipped: skipped + Math.max(0, (items ?? []).length - MOST_PIECES),
  };
}

/** Text constructs of Atom and newer feedsmith hold their words under `value`. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "value" in value) return textOf(value.value);
  return "";
}

function linkOf(links: readonly { readonly href?: unknown; readonly rel?: unknown }[] | undefined): unknown {
  return (links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? links?.[0])?.href;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const LAST_CODE_POINT = 0x10ffff;

/** Without tags, entities and line ends. */
function plainText(text: string): string {
  return text
    .slice(0, 20 * LONGEST_SUMMARY)
    .replace(/<(?:script|style)\b[^<]*<\/(?:script|style)>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(#x?[\da-f]{1,7}|[a-z]{1,8});/gi, (whole, name: string) => decode(name) ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}

function decode(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : " ";
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day as the feed states it, in its own zone: `2026-11-20T…`, or `Fri, 20 Nov 2026 …`. */
function dayOf(text: string): Day | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const [, day = "", month = "", year = ""] = /(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})/i.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const stated = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return number > 0 && isDay(stated) ? stated : null;
}
