/** An import's report in words. */
import type { ImportReport } from "../../app/import/report.ts";
import type { SkipReason } from "../../core/reading.ts";

/** Why records are left out, as people say it. */
export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  list: "mailing lists",
  bulk: "newsletters and other bulk mail",
  automatic: "sent by machines",
  "not-yours": "not to or from you",
  draft: "drafts",
  spam: "spam",
  sponsored: "advertisements",
  "no-participants": "without sender or recipients",
  cancelled: "cancelled",
  declined: "declined by you",
  "no-others": "nobody else took part",
  "too-many": "more than eight others took part",
  "hidden-member": "members who hide their name",
  empty: "empty",
  duplicate: "the same record again",
  unreadable: "could not be read",
  "too-large": "too large",
  "no-date": "no date that can be trusted",
  "owner-card": "your own card",
};

export function sayImport(report: ImportReport): string {
  const lines: string[] = [];
  lines.push(report.dryRun ? "A dry run; nothing was written." : "");
  for (const source of report.sources) {
    const { source: name, read, created, merged, unchanged, skipped } = source;
    lines.push(
      `${name}: ${count(read)} read = ${count(created)} created + ${count(merged)} merged + ${count(unchanged)} unchanged + ${count(skipped)} skipped`,
    );
    for (const skip of report.skips.filter((group) => group.source === name)) {
      const [first] = skip.places;
      const where =
        first === undefined ? "" : `, first at ${first.path}${first.at === undefined ? "" : ` ${first.at}`}`;
      lines.push(`    ${count(skip.count)} ${SKIP_WORDS[skip.reason]}${where}`);
    }
  }
  if (report.sources.length > 1) {
    lines.push(
      `Together: ${count(report.read)} read = ${count(report.created)} created + ${count(report.merged)} merged + ${count(report.unchanged)} unchanged + ${count(report.skipped)} skipped`,
    );
  }
  lines.push(
    `${count(report.contacts)} new contacts, ${count(report.interactions)} interactions, ${count(report.expected)} coming meetings.`,
  );
  if (report.datesRepaired > 0)
    lines.push(
      `${count(report.datesRepaired)} message dates were missing or wrong and were taken from their delivery.`,
    );
  for (const { address, why } of report.owner)
    lines.push(`Taken as yours: ${address} (${why}). If it is not: kith owner remove ${address}`);
  for (const { path, expected, seen } of report.unrecognised)
    lines.push(`Not recognised: ${path}: expected ${expected}, saw ${seen}.`);
  for (const { name, field, mine, theirs } of report.differs)
    lines.push(`Differs: ${name}, ${field}: yours is "${mine}", the source says "${theirs}". Yours stays.`);
  if (report.problems.count > 0) {
    lines.push(`${count(report.problems.count)} oddities that kept nothing out; the first:`);
    for (const { place, text } of report.problems.first.slice(0, 5))
      lines.push(`    ${place.path}${place.at === undefined ? "" : ` ${place.at}`}: ${text}`);
  }
  lines.push(...report.notices);
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}
