/** What of a draft the person wrote: without the headers of a mail, what is quoted, and the signature. */

/** A header of a mail draft. */
const HEADER =
  /^(?:from|to|cc|bcc|subject|date|reply-to|message-id|in-reply-to|references|mime-version|content-[\w-]+|x-[\w-]+|von|an|betreff|datum):(?: |$)/iu;
/** Where the mail begins that is answered: all below was written by somebody. */
const ANSWERED =
  /^(?:on .{4,90} wrote:|am .{4,90} schrieb .{1,60}:|-{2,} ?(?:original message|urspr(?:ü|u)ngliche nachricht|forwarded message|weitergeleitete nachricht) ?-{2,})$/iu;

/** One paragraph: places in the draft, `from` inclusive, `to` exclusive, in UTF-16 units. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
}

/** The paragraphs of the person's own words, in order. Empty where there are none. */
export function readDraft(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  let inHeaders = true;
  const close = (): void => {
    if (open !== undefined) paragraphs.push(open);
    open = undefined;
  };
  let at = 0;
  for (const line of text.split("\n")) {
    const from = at;
    at += line.length + 1;
    const bare = line.trim();
    const isHeader = inHeaders && (HEADER.test(bare) || (from > 0 && /^[ \t]+\S/u.test(line)));
    if (line.trimEnd() === "--" || ANSWERED.test(bare)) break;
    if (bare === "" || bare.startsWith(">") || isHeader) {
      close();
      continue;
    }
    inHeaders = false;
    open = { from: open?.from ?? from, to: from + line.length };
  }
  close();
  return paragraphs;
}
