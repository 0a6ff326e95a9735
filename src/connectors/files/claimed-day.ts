import { type Day, dayOf, isDay } from "../../core/day.ts";

/**
 * Gives the day that an archive's own name claims, wherever in the path it stands:
 * `Complete_LinkedInDataExport_11-02-2026.zip`, `takeout-20261102T101112Z-001.zip`.
 */
export function claimedDay(path: string): Day | undefined {
  const linkedin = /LinkedInDataExport_(\d{2})-(\d{2})-(\d{4})/i.exec(path);
  if (linkedin !== null) return dayOf(Number(linkedin[3]), Number(linkedin[1]), Number(linkedin[2]));
  const takeout = /takeout-(\d{4})(\d{2})(\d{2})T\d{6}Z/i.exec(path);
  const day = takeout?.slice(1, 4).join("-") ?? "";
  return isDay(day) ? day : undefined;
}
