/** A colour for each group, dark enough for paper and light enough for the night; the library that draws wants values. */
const COLOURS = ["#2f8a63", "#b8692a", "#4a7fb5", "#9a62ad", "#a08432", "#3f939c", "#b5596a", "#7d7f45"] as const;
export const NO_GROUP = "#8f877b";

/** The groups in their order; the ninth begins again. */
export function colourOf(groups: readonly string[], group: string | null): string {
  const at = group === null ? -1 : groups.indexOf(group);
  return at < 0 ? NO_GROUP : (COLOURS[at % COLOURS.length] ?? NO_GROUP);
}

/** A colour laid over another, both `#rrggbb`: the library that draws knows no transparency. `part` of 1 is the colour itself. */
export function mix(colour: string, under: string, part: number): string {
  const channel = (of: string, at: number): number => Number.parseInt(of.slice(1 + 2 * at, 3 + 2 * at), 16);
  const mixed = [0, 1, 2].map((at) => Math.round(channel(colour, at) * part + channel(under, at) * (1 - part)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
