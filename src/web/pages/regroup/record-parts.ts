/** A regroup's record, part by part, and as Markdown. */

interface RecordLine {
  readonly section: string;
  readonly text: string;
  readonly decided: string | null;
}

const PARTS = ["came", "breadth", "changed", "rose", "faded", "attention", "left", "decided", "open"] as const;

export interface RecordPart {
  readonly name: (typeof PARTS)[number];
  readonly lines: readonly RecordLine[];
}

/** In the order in which they are told; parts without lines are left out. */
export function partsOf(lines: readonly RecordLine[]): readonly RecordPart[] {
  return PARTS.map((name) => ({ name, lines: lines.filter((line) => partOf(line) === name) })).filter(
    (part) => part.lines.length > 0,
  );
}

function partOf({ section, decided }: RecordLine): string {
  if (section !== "proposal") return section;
  return decided === null ? "open" : "decided";
}

interface Told {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly RecordPart[];
  titleOf(part: RecordPart["name"]): string;
}

export function recordText({ title, lines, parts, titleOf }: Told): string {
  const told = parts.flatMap(({ name, lines: of }) => [
    `## ${titleOf(name)}\n`,
    ...of.map(({ text, decided }) => `- ${text}${decided === null ? "" : ` — **${decided}**`}`),
    "",
  ]);
  return [`# ${title}\n`, ...lines.map((line) => `${line}\n`), ...told].join("\n");
}
