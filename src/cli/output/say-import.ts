/** An import's report in words. */
import type { ImportReport, SkipGroup, SourceCounts } from "../../app/import/report.ts";
import type { Place, SkipReason } from "../../core/reading.ts";
import { countOf, sayCount } from "./count-of.ts";
import { sayTables } from "./say-tables.ts";
import { wrapText } from "./wrap-text.ts";

/** Why records are left out, as people say it of one and of several. */
export const SKIP_WORDS: Readonly<Record<SkipReason, readonly [one: string, several: string]>> = {
  list: ["message of a mailing list", "messages of mailing lists"],
  bulk: ["newsletter or other bulk mail", "newsletters and other bulk mail"],
  automatic: ["sent by a machine", "sent by machines"],
  "not-yours": ["not to or from you", "not to or from you"],
  draft: ["draft", "drafts"],
  spam: ["spam", "spam"],
  sponsored: ["advertisement", "advertisements"],
  "no-participants": ["without sender or recipients", "without sender or recipients"],
  cancelled: ["cancelled", "cancelled"],
  declined: ["declined by you", "declined by you"],
  "no-others": ["nobody else took part", "nobody else took part"],
  "too-many": ["too many others took part", "too many others took part"],
  "hidden-member": ["member who hides their name", "members who hide their names"],
  empty: ["empty", "empty"],
  duplicate: ["the same record again", "the same records again"],
  unreadable: ["could not be read", "could not be read"],
  "too-large": ["too large", "too large"],
  "no-date": ["no date that can be trusted", "no date that can be trusted"],
  "owner-card": ["your own card", "your own card"],
  system: ["written by the app itself", "written by the app itself"],
  forgotten: ["of somebody you had forgotten", "of people you had forgotten"],
  "not-kept": ["of a sort that Kith does not keep", "of sorts that Kith does not keep"],
};

/** So many oddities are shown; the JSON document holds more. */
const ODDITIES_SHOWN = 5;

export function sayImport(report: ImportReport, columns: number): string {
  const lines: string[] = [];
  const say = (text: string, indent = 0, hang = indent): void => void lines.push(wrapText(text, columns, indent, hang));
  if (report.dryRun) say("A dry run; nothing was written.");
  if (report.sources.length === 0) say("Nothing was read.");
  for (const source of report.sources) saySource(source, report.skips, say);
  if (report.sources.length > 1) {
    say("Together");
    say(sumOf(report), 2);
  }
  if (lines.length > 0) lines.push("");
  const fresh = [
    countOf(report.contacts, "new contact"),
    countOf(report.interactions, "new interaction"),
    countOf(report.expected, "coming meeting"),
  ];
  if (report.created + report.merged === 0) say("Nothing new.");
  else say(`${fresh.slice(0, 2).join(", ")} and ${fresh[2] ?? ""}.`);
  if (report.datesRepaired > 0) {
    const [were, their] = report.datesRepaired === 1 ? ["was", "its"] : ["were", "their"];
    const dates = countOf(report.datesRepaired, "message date");
    say(`${dates} ${were} missing or wrong and ${were} taken from ${their} delivery.`);
  }
  sayTables(report.tables, columns, say, (text) => void lines.push(text));
  sayOwner(report.owner, say);
  for (const { path, expected, seen } of report.unrecognised) {
    say(`Not recognised: ${path}`);
    say(`expected ${expected}; saw ${seen.replace(/\.?"$/, '"')}`, 4);
  }
  for (const { name, field, mine, theirs } of report.differs)
    say(`Differs: ${name}, ${field}: yours is "${mine}", the source says "${theirs}". Yours stays.`, 0, 4);
  if (report.problems.count > 0) {
    const first = report.problems.first.slice(0, ODDITIES_SHOWN);
    const more = report.problems.count > first.length ? "; the first" : "";
    say(`${countOf(report.problems.count, "oddity", "oddities")} that kept nothing out${more}:`);
    for (const { place, text } of first) say(`${sayPlace(place, "")}: ${text}`, 4, 6);
  }
  for (const notice of report.notices) say(notice);
  return `${lines.join("\n")}\n`;
}

function saySource(
  source: SourceCounts,
  skips: readonly SkipGroup[],
  say: (text: string, indent?: number, hang?: number) => void,
): void {
  say(source.source);
  say(sumOf(source), 2);
  for (const skip of skips.filter((group) => group.source === source.source)) {
    const [one, several] = SKIP_WORDS[skip.reason];
    const [first] = skip.places;
    const where =
      first === undefined ? "" : `, ${skip.count === 1 ? "at" : "first at"} ${sayPlace(first, source.location)}`;
    say(`${sayCount(skip.count)} ${skip.count === 1 ? one : several}${where}`, 6, 8);
  }
}

function sumOf({
  read,
  created,
  merged,
  unchanged,
  skipped,
}: Omit<SourceCounts, "source" | "kind" | "location">): string {
  return `${sayCount(read)} read = ${sayCount(created)} created + ${sayCount(merged)} merged + ${sayCount(unchanged)} unchanged + ${sayCount(skipped)} skipped`;
}

function sayOwner(owner: ImportReport["owner"], say: (text: string, indent?: number, hang?: number) => void): void {
  if (owner.length === 0) return;
  say(owner.length === 1 ? "Taken as your address:" : "Taken as your addresses:");
  for (const { address, why } of owner) say(`${address} (${why})`, 2, 4);
  say(`If one is not yours: kith owner remove ADDRESS`);
}

/** A place without the folder that the person named themselves. */
function sayPlace({ path, at }: Place, location: string): string {
  const shown = location !== "" && path.startsWith(`${location}/`) ? path.slice(location.length + 1) : path;
  const short = shown === location ? (shown.split("/").at(-1) ?? shown) : shown;
  return at === undefined ? short : `${short} ${at}`;
}
