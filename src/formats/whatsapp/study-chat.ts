import type { DateOrder } from "../../core/settings.ts";
import type { TextLine } from "../chat/text-line.ts";
import { chatTitle } from "./chat-title.ts";
import { type FoundOrder, createDateOrderFinder } from "./date-order.ts";
import { lineKind, speaksOfGroup } from "./line-kind.ts";
import { type Stamp, readStamp } from "./stamp.ts";

/** What must be known of a chat before its messages can be read: found in a first pass over the file. */
export interface ChatStudy {
  readonly order: FoundOrder;
  /** A date as the file writes it, to be shown. */
  readonly sample: string;
  /** Who wrote, in order of their first words. */
  readonly authors: readonly string[];
  readonly isGroup: boolean;
  /** In a chat of two: the one who is not the owner, where the file tells. */
  readonly other: string | undefined;
  /** The chat's name, where the file tells. */
  readonly title: string | undefined;
}

/** Names are short; a longer beginning is a sentence with a colon in it. */
const LONGEST_NAME = 80;

/** Splits `Name: words`; without a name it is the app that speaks. */
export function splitAuthor(rest: string): { readonly author: string | undefined; readonly text: string } {
  const cut = rest.indexOf(": ");
  const end = cut < 0 && rest.endsWith(":") ? rest.length - 1 : cut;
  const author =
    end < 0
      ? ""
      : rest
          .slice(0, end)
          .replace(/[\u200e\u200f\u202a-\u202e]/g, "")
          .replace(/[\u00a0\u202f]/g, " ")
          .trim();
  // What the app says of a group's subject quotes it, colons and all.
  if (author === "" || author.length > LONGEST_NAME || /["“”„«]/.test(author)) return { author: undefined, text: rest };
  return { author, text: rest.slice(end + 2) };
}

export async function studyChat(
  lines: AsyncIterable<TextLine>,
  path: string,
  wished: DateOrder | undefined,
): Promise<ChatStudy> {
  const orders = createDateOrderFinder();
  const authors = new Set<string>();
  const signed = new Set<string>();
  let groupWords = false;
  let first: Stamp | undefined;
  for await (const { text: line } of lines) {
    const stamp = readStamp(line);
    if (stamp === undefined) continue;
    first ??= stamp;
    orders.add(stamp);
    const { author, text } = splitAuthor(stamp.rest);
    const kind = lineKind(text, author);
    if (kind === "system") groupWords ||= speaksOfGroup(text);
    if (author === undefined) continue;
    if (kind === "system") signed.add(author);
    else authors.add(author);
  }
  const names = [...authors];
  // On an iPhone the app signs with the chat's name, which in a group is nobody's.
  const ghosts = [...signed].filter((name) => !authors.has(name));
  const title = chatTitle(path) ?? (ghosts.length === 1 ? ghosts[0] : undefined);
  const others = names.filter((name) => isTitle(title, name));
  const isGroup = names.length > 2 || groupWords || (names.length === 2 && title !== undefined && others.length === 0);
  const other = isGroup ? undefined : (others[0] ?? (names.length < 2 ? title : undefined));
  const sample = first?.date.join(first.separator) ?? "";
  return { order: orders.find(wished), sample, authors: names, isGroup, other, title };
}

/** Files are named with signs left out that a name may hold. */
function isTitle(title: string | undefined, name: string): boolean {
  return title !== undefined && lettersOf(title) === lettersOf(name);
}

function lettersOf(text: string): string {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "") || text
  );
}
