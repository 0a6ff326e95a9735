/** What the owner says of the columns of tables: read before, checked against what was found, and kept. */
import { quoteText } from "../../core/cut-text.ts";
import { Failure } from "../../core/failure.ts";
import { COLUMN_FIELDS } from "../../formats/table/column-field.ts";
import {
  type ColumnWish,
  type TableWishes,
  formatColumnWish,
  parseColumnWish,
} from "../../formats/table/column-mapping.ts";
import { columnName } from "../../formats/table/columns.ts";
import type { Change } from "../../store/port.ts";
import type { Session } from "../session.ts";
import type { OpenedSource } from "./opened-source.ts";

export { COLUMN_FIELDS };

/** Reads what the person says of columns, as in `Work mail=email:work`. Throws bad-usage. */
export function readColumns(texts: readonly string[]): ColumnWish[] {
  return texts.map((text) => {
    const wish = parseColumnWish(text);
    if (wish !== undefined) return wish;
    throw new Failure("bad-usage", `${quoteText(text)} does not say what a column holds`, {
      hint: `Write --map "Column=field". A field is one of ${COLUMN_FIELDS.join(", ")}.`,
    });
  });
}

/** Settings of this name hold what was said of the columns of one kind of table, as `--map` takes it. */
const PREFIX = "columns:";

export async function readTableWishes(session: Session, wished: readonly ColumnWish[]): Promise<TableWishes> {
  const rows = await session.store.scan(session.owner, "setting");
  const remembered = new Map(
    rows
      .filter(({ key }) => key.startsWith(PREFIX))
      .map(({ key, value }) => [
        key.slice(PREFIX.length),
        (JSON.parse(value) as string[]).flatMap((text) => parseColumnWish(text) ?? []),
      ]),
  );
  return { remembered, wished };
}

/** Throws bad-usage when a column was named that none of the tables has which are read by their columns. */
export function refuseUnknownColumns(
  opened: readonly OpenedSource[],
  wished: readonly ColumnWish[],
  hasUnread: boolean,
): void {
  const headers = opened.flatMap(({ mapping }) => (mapping === undefined ? [] : [mapping.header]));
  const unknown = wished.find(
    ({ column }) => !headers.some((header) => header.some((name) => columnName(name) === columnName(column))),
  );
  const [first] = headers;
  // What is not read at all is told as such, with its columns.
  if (unknown === undefined || (first === undefined && hasUnread)) return;
  throw new Failure("bad-usage", `No table here has a column ${quoteText(unknown.column)}`, {
    hint:
      first === undefined
        ? "Columns are named as in the first row of the table; --map is for tables that are given by themselves."
        : `The columns are: ${first.join(", ")}.`,
  });
}

/** Gives what has to be written so that a refresh reads the tables in the same way. */
export async function rememberColumns(session: Session, opened: readonly OpenedSource[]): Promise<Change[]> {
  const { store, owner } = session;
  const changes = new Map<string, Change>();
  for (const { mapping } of opened) {
    if (mapping === undefined || mapping.wishes.length === 0) continue;
    const key = PREFIX + mapping.headerKey;
    const value = JSON.stringify(mapping.wishes.map(formatColumnWish));
    const before = await store.get(owner, "setting", [key]);
    if (before?.value === value) continue;
    changes.set(
      key,
      before === undefined
        ? { kind: "insert", table: "setting", row: { key, value } }
        : { kind: "update", table: "setting", key: [key], set: { value } },
    );
  }
  return [...changes.values()];
}
