import type { TieView } from "./view-tie.ts";

/**
 * Gives the probability of contact within 28 days that a person is told, or null where there is none to tell: nothing
 * is measured in the group, the two talk elsewhere, or contact never went both ways, which the model was not fitted on.
 */
export function toldOutlook({
  governing,
  elsewhere,
  statistics,
  outlook,
}: Pick<TieView, "governing" | "elsewhere" | "statistics" | "outlook">): number | null {
  const bothWays = statistics.inboundDays > 0 && statistics.outboundDays > 0;
  return governing.measured && !elsewhere && bothWays ? outlook.probability : null;
}
