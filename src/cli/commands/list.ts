import type { Command } from "commander";
import { countAddresses, findAddresses } from "../../app/find-addresses.ts";
import { type ListedContact, SORTS, type Sort, listContacts } from "../../app/list-contacts.ts";
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
    .option("--limit <n>", "so many at most");
  answerWith<FilterOptions & { sort: string; limit?: string }>(
    command,
    deps,
    ["kith list", "kith list ferreira", "kith list --state fading --sort silence", "kith list --company norte --json"],
    async ({ session }, words, options) => {
      const { sort } = options;
      if (!isSort(sort))
        throw new Failure("bad-usage", `Cannot sort by ${quoteText(sort)}`, { hint: `Sort by ${SORTS.join(", ")}.` });
      const all = await listContacts(session, readFilter(words, options), sort);
      const shown = options.limit === undefined ? all : all.slice(0, readCount(options.limit, "contacts"));
      const text = words.join(" ").trim();
      const kept = await countAddresses(session);
      const addresses = text === "" ? { total: 0, shown: [] } : await findAddresses(session, text);
      return {
        document: {
          total: all.length,
          contacts: shown.map(listDocument),
          addresses: { kept, total: addresses.total, found: addresses.shown },
        },
        words: [
          sayList(shown, all.length, deps.io.columns),
          text === "" ? sayKept(kept) : sayAddresses(addresses, deps.io.columns),
        ]
          .filter((part) => part !== "")
          .join("\n\n"),
      };
    },
  );
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

function sayList(contacts: readonly ListedContact[], total: number, columns: number): string {
  if (total === 0) return "Nobody fits.";
  const rows = contacts.map((one) => [
    MARKS[one.state],
    `${one.starred ? "★ " : ""}${one.name}`,
    [one.title, one.organisation].filter((part) => part !== null).join(", "),
    one.group === null ? "" : `${one.group}${one.groupSuggested ? "?" : ""}`,
    one.lastOn ?? "",
    showId("contact", one.contact),
  ]);
  const more = total > contacts.length ? `\n${countOf(total - contacts.length, "more", "more")}.` : "";
  return `${formatTable(["", "Name", "Position", "Group", "Last", "Id"], rows, columns)}${more}`;
}
