/** The log, its images and the change feed, as SQLite keeps them. */
import type { Operation } from "../../core/operation.ts";
import { assert } from "../../core/failure.ts";
import type { Transaction } from "../engine/transaction.ts";
import type { FeedEntry, Head, RowImage } from "../port.ts";
import { type Statements, isTableName } from "./sqlite-rows.ts";

type Log = Pick<
  Transaction,
  | "head"
  | "setHead"
  | "appendOperation"
  | "setRevertedBy"
  | "operation"
  | "operationsAfter"
  | "appendImage"
  | "imagesOf"
  | "imagesAfter"
  | "nextImage"
  | "appendFeed"
>;

const OPERATION = `"seq", "actor", "surface", "at", "kind", "summary", "reverts", "revertedBy", "firstId", "endId", "sealed"`;
const IMAGE = `"seq", "n", "table", "key", "before"`;

export interface LogReader extends Log {
  imagesFrom(seq: number, n: number, limit: number): RowImage[];
  feedFrom(seq: number, n: number, limit: number): FeedEntry[];
  versionOf(kind: string, object: string): number;
}

export function openLog(statements: Statements, owner: number): LogReader {
  const images = (sql: string, ...values: unknown[]): RowImage[] =>
    (statements(`SELECT ${IMAGE} FROM "image" WHERE "owner" = ? ${sql}`).all(owner, ...values) as RowImage[]).map(
      (image) => {
        assert(isTableName(image.table), "an image is of a table there is");
        return image;
      },
    );
  return {
    head() {
      const head = statements(`SELECT "seq", "nextId" FROM "owner" WHERE "id" = ?`).get(owner);
      assert(head !== undefined, "the owner exists");
      return head as Head;
    },
    setHead: (head) =>
      void statements(`UPDATE "owner" SET "seq" = ?, "nextId" = ? WHERE "id" = ?`).run(head.seq, head.nextId, owner),
    appendOperation: (o) =>
      void statements(`INSERT INTO "operation" ("owner", ${OPERATION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
        ...[owner, o.seq, o.actor, o.surface, o.at, o.kind, o.summary],
        ...[o.reverts, o.revertedBy, o.firstId, o.endId, o.sealed],
      ),
    setRevertedBy: (seq, by) =>
      void statements(`UPDATE "operation" SET "revertedBy" = ? WHERE "owner" = ? AND "seq" = ?`).run(by, owner, seq),
    operation: (seq) =>
      statements(`SELECT ${OPERATION} FROM "operation" WHERE "owner" = ? AND "seq" = ?`).get(owner, seq) as
        | Operation
        | undefined,
    operationsAfter: (seq) =>
      statements(`SELECT ${OPERATION} FROM "operation" WHERE "owner" = ? AND "seq" > ? ORDER BY "seq"`).all(
        owner,
        seq,
      ) as Operation[],
    appendImage: (i) =>
      void statements(`INSERT INTO "image" ("owner", ${IMAGE}) VALUES (?, ?, ?, ?, ?, ?)`).run(
        ...[owner, i.seq, i.n, i.table, i.key, i.before],
      ),
    imagesOf: (seq) => images(`AND "seq" = ? ORDER BY "n"`, seq),
    imagesAfter: (seq) => images(`AND "seq" > ? ORDER BY "seq", "n"`, seq),
    nextImage: (table, key, seq) =>
      images(`AND "table" = ? AND "key" = ? AND "seq" > ? ORDER BY "seq", "n" LIMIT 1`, table, key, seq)[0],
    imagesFrom: (seq, n, limit) => images(`AND ("seq", "n") > (?, ?) ORDER BY "seq", "n" LIMIT ?`, seq, n, limit),
    appendFeed: (entry) =>
      void statements(`INSERT INTO "feed" ("owner", "seq", "n", "kind", "object", "gone") VALUES (?, ?, ?, ?, ?, ?)`).run(
        ...[owner, entry.seq, entry.n, entry.kind, entry.object, entry.gone ? 1 : 0],
      ),
    feedFrom: (seq, n, limit) =>
      (
        statements(
          `SELECT "seq", "n", "kind", "object", "gone" FROM "feed" WHERE "owner" = ? AND ("seq", "n") > (?, ?) ORDER BY "seq", "n" LIMIT ?`,
        ).all(owner, seq, n, limit) as (Omit<FeedEntry, "gone"> & { gone: number })[]
      ).map((entry) => ({ ...entry, gone: entry.gone === 1 })),
    versionOf(kind, object) {
      const row = statements(
        `SELECT max("seq") AS "seq" FROM "feed" WHERE "owner" = ? AND "kind" = ? AND "object" = ?`,
      ).get(owner, kind, object) as { seq: number | null };
      return row.seq ?? 0;
    },
  };
}
