import { findMeetings } from "../app/find-meetings.ts";
import type { ImportReport } from "../app/import/report.ts";
import type { Kith } from "./kith.ts";
import { countOf } from "./output/count-of.ts";
import { wrapText } from "./output/wrap-text.ts";

/** Says after a reading that brought calendar entries without guests how many of all such name somebody; else nothing. */
export async function mentionMeetings({ session }: Kith, report: ImportReport, columns: number): Promise<string> {
  if (report.mayName === 0 || report.dryRun) return "";
  const { length } = await findMeetings(session);
  if (length === 0) return "";
  const [entries, name] = [countOf(length, "calendar entry", "calendar entries"), length === 1 ? "names" : "name"];
  return `${wrapText(`${entries} without guests ${name} somebody you know: \`kith meetings\` asks, one key each.`, columns)}\n`;
}
