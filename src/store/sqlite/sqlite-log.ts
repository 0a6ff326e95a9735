/** The log, its images and the change feed, as SQLite keeps them. */
import { isInstant } from "../../core/day.ts";
import { assert } from "../../core/failure.ts";
import { type Operation, isActor, isOperationKind } from "../../core/operation.ts";
import type { Log } from "../engine/transaction.ts";
import type { FeedEntry, Head, RowImage } from "../port.ts";
import { isTableName } from "../schema/index.ts";
import { type RawRow, type Statements, intIn, intOrNoneIn, textIn, textOrNoneIn } from "./statements.ts";

const OPERATION = `"seq", "actor", "surface", "at", "kind", "summary", "reverts", "revertedBy", "firstId", "endId", "sealed"`;
const IMAGE = `"seq", "n", "table", "key", "before"`;
const FEED = `"seq", "n", "kind", "object", "gone"`;

/** So many entries of the feed are written with one statement. */
const FEED_AT_ONCE = 50;

/** Where rows come in order, values are bound as `+?`: table-sql.ts says why. */
export const LOG_SQL = {
  head: `SELECT "seq", "nextId" FROM "owner" WHERE "id" = ?`,
  setHead: `UPDATE "owner" SET "seq" = ?, "nextId" = ? WHERE "id" = ?`,
  appendOperation: `INSERT INTO "operation" ("owner", ${OPERATION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  setRevertedBy: `UPDATE "operation" SET "revertedBy" = ? WHERE "owner" = ? AND "seq" = ?`,
  operation: `SELECT ${OPERATION} FROM "operation" WHERE "owner" = ? AND "seq" = ?`,
  operationsAfter: `SELECT ${OPERATION} FROM "operation" WHERE "owner" = +? AND "seq" > +? ORDER BY "seq"`,
  appendImage: `INSERT INTO "image" ("owner", ${IMAGE}) VALUES (?, ?, ?, ?, ?, ?)`,
  imagesOf: `SELECT ${IMAGE} FROM "image" WHERE "owner" = +? AND "seq" = +? AND "n" > +? ORDER BY "n" LIMIT ?`,
  imagesFrom: `SELECT ${IMAGE} FROM "image" WHERE "owner" = +? AND ("seq", "n") > (+?, +?) ORDER BY "seq", "n" LIMIT ?`,
  imageOf: `SELECT ${IMAGE} FROM "image" WHERE "owner" = ? AND "table" = ? AND "key" = ? AND "seq" = ?`,
  imagesOfRow: `SELECT ${IMAGE} FROM "image" WHERE "owner" = +? AND "table" = +? AND "key" = +? AND "seq" > +? ORDER BY "seq" DESC`,
  deleteImage: `DELETE FROM "image" WHERE "owner" = ? AND "seq" = ? AND "n" = ?`,
  rewriteOperation: `UPDATE "operation" SET "summary" = ?, "sealed" = ? WHERE "owner" = ? AND "seq" = ?`,
  appendFeed: appendFeedSql(1),
  feedFrom: `SELECT ${FEED} FROM "feed" WHERE "owner" = +? AND ("seq", "n") > (+?, +?) ORDER BY "seq", "n" LIMIT ?`,
  versionOf: `SELECT max("seq") AS "seq" FROM "feed" WHERE "owner" = ? AND "kind" = ? AND "object" = ?`,
} as const;

function appendFeedSql(entries: number): string {
  const rows = Array.from({ length: entries }, () => "(?, ?, ?, ?, ?, ?)");
  return `INSERT INTO "feed" ("owner", ${FEED}) VALUES ${rows.join(", ")}`;
}

const APPEND_MANY_SQL = appendFeedSql(FEED_AT_ONCE);

export interface SqliteLog extends Log {
  head(): Head;
  setHead(head: Head): void;
  imagesFrom(seq: number, n: number, limit: number): RowImage[];
  feedFrom(seq: number, n: number, limit: number): FeedEntry[];
  versionOf(kind: string, object: string): number;
}

export function openLog(statements: Statements, owner: number): SqliteLog {
  const run = (sql: string, ...values: unknown[]): void => void statements(sql).run(...values);
  const all = (sql: string, ...values: unknown[]): RawRow[] => statements(sql).all(owner, ...values);
  return {
    head() {
      const head = statements(LOG_SQL.head).get(owner);
      assert(head !== undefined, "the owner exists");
      return { seq: intIn(head, "seq"), nextId: intIn(head, "nextId") };
    },
    setHead: ({ seq, nextId }) => run(LOG_SQL.setHead, seq, nextId, owner),
    appendOperation: (o) =>
      run(
        LOG_SQL.appendOperation,
        ...[owner, o.seq, o.actor, o.surface, o.at, o.kind, o.summary],
        ...[o.reverts, o.revertedBy, o.firstId, o.endId, o.sealed],
      ),
    setRevertedBy: (seq, by) => run(LOG_SQL.setRevertedBy, by, owner, seq),
    operation: (seq) => all(LOG_SQL.operation, seq).map(readOperation)[0],
    operationsAfter: (seq) => all(LOG_SQL.operationsAfter, seq).map(readOperation),
    appendImage: (i) => run(LOG_SQL.appendImage, owner, i.seq, i.n, i.table, i.key, i.before),
    imagesOf: (seq, n, limit) => all(LOG_SQL.imagesOf, seq, n, limit).map(readImage),
    imagesFrom: (seq, n, limit) => all(LOG_SQL.imagesFrom, seq, n, limit).map(readImage),
    imageOf: (seq, table, key) => all(LOG_SQL.imageOf, table, key, seq).map(readImage)[0],
    imagesOfRow: (seq, table, key) => all(LOG_SQL.imagesOfRow, table, key, seq).map(readImage),
    appendFeed(entries) {
      for (let at = 0; at < entries.length;) {
        const many = entries.length - at >= FEED_AT_ONCE ? FEED_AT_ONCE : 1;
        const values = entries
          .slice(at, at + many)
          .flatMap((e) => [owner, e.seq, e.n, e.kind, e.object, e.gone ? 1 : 0]);
        run(many === 1 ? LOG_SQL.appendFeed : APPEND_MANY_SQL, ...values);
        at += many;
      }
    },
    deleteImage: (seq, n) => run(LOG_SQL.deleteImage, owner, seq, n),
    rewriteOperation: (seq, summary, sealed) => run(LOG_SQL.rewriteOperation, summary, sealed, owner, seq),
    feedFrom: (seq, n, limit) => all(LOG_SQL.feedFrom, seq, n, limit).map(readFeedEntry),
    versionOf: (kind, object) => all(LOG_SQL.versionOf, kind, object).map((row) => intOrNoneIn(row, "seq"))[0] ?? 0,
  };
}

function readOperation(row: RawRow): Operation {
  const [at, actor, kind] = [intIn(row, "at"), textIn(row, "actor"), textIn(row, "kind")];
  assert(isInstant(at) && isActor(actor) && isOperationKind(kind), "the log's words are known");
  return {
    seq: intIn(row, "seq"),
    actor,
    surface: textIn(row, "surface"),
    at,
    kind,
    summary: textIn(row, "summary"),
    reverts: intOrNoneIn(row, "reverts"),
    revertedBy: intOrNoneIn(row, "revertedBy"),
    firstId: intIn(row, "firstId"),
    endId: intIn(row, "endId"),
    sealed: textOrNoneIn(row, "sealed"),
  };
}

function readImage(row: RawRow): RowImage {
  const table = textIn(row, "table");
  assert(isTableName(table), "an image is of a table there is");
  return {
    seq: intIn(row, "seq"),
    n: intIn(row, "n"),
    table,
    key: textIn(row, "key"),
    before: textOrNoneIn(row, "before"),
  };
}

function readFeedEntry(row: RawRow): FeedEntry {
  return {
    seq: intIn(row, "seq"),
    n: intIn(row, "n"),
    kind: textIn(row, "kind"),
    object: textIn(row, "object"),
    gone: intIn(row, "gone") === 1,
  };
}
