import type { Command } from "commander";
import { countAddresses, findAddresses } from "../../app/find-addresses.ts";
import { findContact } from "../../app/find-contact.ts";
import { type ContactFilter, type ListedContact, SORTS, type Sort, listContacts } from "../../app/list-contacts.ts";
import { type ListPage, listPage } from "../../app/list-page.ts";
import type { Session } from "../../app/session.ts";
import { quoteText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import { showId } from "../../core/id.ts";
import { answerWith } from "../define.ts";
import { type FilterOptions, addFilterOptions, readFilter } from "../filter-options.ts";
import type { CliDeps } from "../kith.ts";
import { formatTable } from "../output/format-table.ts";
import { sayAddresses } from "../output/say-addresses.ts";
import { countOf } from "../output/count-of.ts";
import { readCount } from "../read-arguments.ts";

export function registerList(program: Command, deps: CliDeps): void {
  const command = addFilterOptions(
    program
      .command("list")
      .argument("[words...]", "part of a name, company, address or note")
      .description("List contacts, filtered and sorted."),
  )
    .option("--sort <by>", SORTS.join(", "), "name")
    .option("--limit <n>", "so many at most")
    .option("--after <id>", "with --limit: the next ones after this contact, the last of the page before");
  answerWith<FilterOptions & PageOptions & { sort: string }>(
    command,
    deps,
    ["kith list", "kith list ferreira", "kith list --state fading --sort silence", "kith list --company norte --json"],
    async ({ session }, words, options) => {
      const { sort } = options;
      if (!isSort(sort))
        throw new Failure("bad-usage", `Cannot sort by ${quoteText(sort)}`, { hint: `Sort by ${SORTS.join(", ")}.` });
      const { total, contacts: shown } = await readList(session, readFilter(words, options), sort, options);
      const text = words.join(" ").trim();
      const kept = await countAddresses(session);
      const addresses = text === "" ? { total: 0, shown: [] } : await findAddresses(session, text);
      return {
        document: {
          total,
          contacts: shown.map(listDocument),
          addresses: { kept, total: addresses.total, found: addresses.shown },
        },
        words: [
          sayList(shown, total, options.after !== undefined, deps.io.columns),
          text === "" ? sayKept(kept) : sayAddresses(addresses, deps.io.columns),
        ]
          .filter((part) => part !== "")
          .join("\n\n"),
      };
    },
  );
}

interface PageOptions {
  readonly limit?: string;
  readonly after?: string;
}

async function readList(
  session: Session,
  filter: ContactFilter,
  sort: Sort,
  { limit, after }: PageOptions,
): Promise<ListPage> {
  if (limit === undefined) {
    if (after !== undefined)
      throw new Failure("bad-usage", "A page needs a length", { hint: "Give --limit beside --after." });
    const contacts = await listContacts(session, filter, sort);
    return { total: contacts.length, contacts };
  }
  const page = { limit: readCount(limit, "contacts") };
  if (after === undefined) return listPage(session, filter, sort, page);
  return listPage(session, filter, sort, { ...page, after: (await findContact(session, after)).contact });
}

function sayKept(kept: number): string {
  const beside = countOf(kept, "address is kept beside the contacts", "addresses are kept beside the contacts");
  return kept === 0 ? "" : `${beside}; \`kith list WORD\` finds them.`;
}

function isSort(text: string): text is Sort {
  return (SORTS as readonly string[]).includes(text);
}

function listDocument({ contact, ...rest }: ListedContact): object {
  return { id: showId("contact", contact), ...rest };
}

/** States differ by shape, also without colour. */
const MARKS: Readonly<Record<ListedContact["state"], string>> = {
  known: "·",
  new: "✦",
  active: "●",
  fading: "◐",
  dormant: "○",
  resting: "☾",
  "let-go": "–",
  never: "×",
};

function sayList(contacts: readonly ListedContact[], total: number, isLater: boolean, columns: number): string {
  if (total === 0) return "Nobody fits.";
  if (contacts.length === 0) return "Nobody comes after them.";
  const rows = contacts.map((one) => [
    MARKS[one.state],
    `${one.starred ? "★ " : ""}${one.name}`,
    [one.title, one.organisation].filter((part) => part !== null).join(", "),
    one.group === null ? "" : `${one.group}${one.groupSuggested ? "?" : ""}`,
    one.lastOn ?? "",
    showId("contact", one.contact),
  ]);
  const others = isLater ? `${total} in all` : countOf(total - contacts.length, "more", "more");
  const more = total > contacts.length ? `\n${others}.` : "";
  return `${formatTable(["", "Name", "Position", "Group", "Last", "Id"], rows, columns)}${more}`;
}
