/** Keeps the full-text indexes beside the search texts. They are of all owners, so each document begins with its own. */
import type { IdRange } from "../engine/transaction.ts";
import { type Statements, intIn, textIn } from "./statements.ts";

const FIND_SQL = `SELECT "document", "text" FROM "search" WHERE "owner" = ? AND "contact" = ?`;
const INDEXES = [
  { name: "searchWords", begin: (owner: number): string => `o${owner}o  ` },
  { name: "searchTrigrams", begin: (owner: number): string => `|o${owner}|` },
] as const;

/** Indexes what a stage brought; contacts of the range have no other search texts. */
export function indexMoved(statements: Statements, owner: number, { firstId, endId }: IdRange): void {
  for (const { name, begin } of INDEXES) {
    statements(indexRangeSql(name)).run({ owner, firstId, endId, begin: begin(owner) });
  }
}

function indexRangeSql(name: string): string {
  return `INSERT INTO "${name}" (rowid, "text") SELECT "document", @begin || "text" FROM main."search"
    WHERE "owner" = @owner AND "contact" >= @firstId AND "contact" < @endId ORDER BY "document"`;
}

export interface SearchIndex {
  /** What is indexed of a contact now. Ask before its row is written or removed. */
  find(contact: number): Indexed | undefined;
  /** Follows a row that was written; `before` as it was found. */
  follow(contact: number, before: Indexed | undefined): void;
  /** Follows a row that was removed. */
  forget(before: Indexed): void;
}

interface Indexed {
  readonly document: number;
  readonly text: string;
}

export function openSearchIndex(statements: Statements, owner: number): SearchIndex {
  function find(contact: number): Indexed | undefined {
    const row = statements(FIND_SQL).get(owner, contact);
    return row === undefined ? undefined : { document: intIn(row, "document"), text: textIn(row, "text") };
  }

  function forget({ document }: Indexed): void {
    for (const { name } of INDEXES) statements(`DELETE FROM "${name}" WHERE rowid = ?`).run(document);
  }

  return {
    find,
    forget,
    follow(contact, before) {
      const now = find(contact);
      if (now === undefined || now.text === before?.text) return;
      if (before !== undefined) forget(before);
      for (const { name, begin } of INDEXES) {
        statements(`INSERT INTO "${name}" (rowid, "text") VALUES (?, ?)`).run(now.document, begin(owner) + now.text);
      }
    },
  };
}
