const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** What begins and ends a style takes no room. */
const STYLE = /\u001b\[\d+m/g;
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Columns that a text takes on a terminal: two for wide scripts, none for marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(STYLE, "")) width += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
