/** Takes what the log holds of erased rows out of it, and seals the operations that cannot be undone without it. */
import type { Operation } from "../../core/operation.ts";
import type { Erasure, RowImage } from "../port.ts";
import { FACT_TABLES, type Row, TABLES, type TableName, decodeBefore, decodeKey, encodeKey } from "../schema/index.ts";
import { referencesOf } from "./check-references.ts";
import { openTextErasure } from "./erase-texts.ts";
import type { Erased } from "./erased.ts";
import { type IdRange, type Transaction, eachImage } from "./transaction.ts";

/** `last` is the last operation before the erasure, which has nothing to hide. */
export function eraseFromLog(tx: Transaction, erasure: Erasure, last: number, erased: readonly Erased[]): void {
  const log = tx.operationsAfter(0).filter(({ seq }) => seq <= last);
  const trail = openTrail(tx, erasure, erased);
  // What an image tells of a row may be told only by a later one to be of the person: until nothing more is found.
  for (let known = -1; known !== trail.size();) {
    known = trail.size();
    for (const { seq } of log) for (const image of eachImage(tx, seq)) trail.follow(image);
  }
  const broken = new Set<number>();
  const affected = new Set<number>();
  for (const { seq } of log) {
    for (const image of eachImage(tx, seq)) {
      const verdict = trail.judge(image);
      if (verdict === "keep") continue;
      tx.deleteImage(seq, image.n);
      affected.add(seq);
      if (verdict === "seal") broken.add(seq);
    }
  }
  for (const operation of log) if (trail.createdBy(operation)) affected.add(operation.seq);
  const texts = openTextErasure(erasure);
  for (const operation of log) {
    const isAffected = affected.has(operation.seq);
    const summary = texts.rewrite(operation.summary, isAffected);
    const isBroken = broken.has(operation.seq) || (isAffected && isEmpty(tx, log, operation));
    const sealed = operation.sealed ?? (isBroken ? erasure.sealedWith : null);
    if (summary !== operation.summary || sealed !== operation.sealed)
      tx.rewriteOperation(operation.seq, summary, sealed);
  }
}

/** `keep`: of others. `drop`: undoing goes without it. `seal`: of a row that is there, which can no longer be put back. */
type Verdict = "keep" | "drop" | "seal";

interface Trail {
  /** Takes note of further rows that are gone and were the person's. */
  follow(image: RowImage): void;
  judge(image: RowImage): Verdict;
  createdBy(range: IdRange): boolean;
  /** Rows known to be the person's. */
  size(): number;
}

/** Follows from the erased rows to rows that were removed before, of which only images tell. */
function openTrail(tx: Transaction, erasure: Erasure, erased: readonly Erased[]): Trail {
  const rows = new Set<string>();
  const ids = new Map<string, Set<number>>();
  /** Columns that were emptied, by row. */
  const emptied = new Map<string, readonly string[]>();
  const texts = openTextErasure(erasure);
  const note = (table: TableName, key: string): void => {
    rows.add(`${table} ${key}`);
    const [id, ...rest] = decodeKey(key);
    if (typeof id !== "number" || rest.length > 0) return;
    ids.set(table, (ids.get(table) ?? new Set()).add(id));
  };
  for (const { table, key, before, after } of erased) {
    const name = encodeKey(key);
    if (after === undefined) note(table, name);
    else if (before !== undefined) {
      emptied.set(
        `${table} ${name}`,
        Object.keys(after).filter((column) => before[column] !== after[column]),
      );
    }
  }
  const isThere = (table: TableName, key: string): boolean => tx.get(table, decodeKey(key)) !== undefined;
  /** Whether a row, as an image has it, names one of the person's rows. */
  const leans = (table: TableName, row: Row): boolean =>
    referencesOf(table).some(([column, to]) => {
      const id = row[column];
      // A company is nobody's: whoever worked there too stays.
      return to !== "organisation" && typeof id === "number" && ids.get(to)?.has(id) === true;
    });
  const namesOrganisation = (table: TableName, row: Row): boolean =>
    table === "position" &&
    typeof row["organisation"] === "number" &&
    ids.get("organisation")?.has(row["organisation"]) === true;

  return {
    follow({ table, key, before: text }) {
      if (text === null) return;
      const before = decodeBefore(TABLES[table], text);
      if (before.kind === "none") return;
      const row = before.kind === "whole" ? before.row : before.set;
      const isTheirs = rows.has(`${table} ${key}`);
      // Their record belonged to a contact that was merged into another since.
      if (table === "record" && isTheirs) noteGone("contact", row["contact"]);
      if (isTheirs || isThere(table, key)) return;
      const isNamed = texts.isIn(text) || (table === "identity" && texts.isOne(row["value"]));
      if (!leans(table, row) && !isNamed) return;
      note(table, key);
      // Of what was undone goes all that they had a part in: what is left of it could tell of them.
      if (table === "participation") noteGone("interaction", row["interaction"]);
      if (table === "identity") noteGone("record", row["record"]);
      if (table === "position") noteGone("organisation", row["organisation"]);
    },
    judge({ table, key, before: text }) {
      if (rows.has(`${table} ${key}`)) return "drop";
      if (text === null) return "keep";
      const before = decodeBefore(TABLES[table], text);
      if (before.kind === "none") return "keep";
      const row = before.kind === "whole" ? before.row : before.set;
      const holdsEmptied = emptied.get(`${table} ${key}`)?.some((column) => Object.hasOwn(row, column)) === true;
      if (!holdsEmptied && !leans(table, row) && !namesOrganisation(table, row) && !texts.isIn(text)) return "keep";
      return isThere(table, key) ? "seal" : "drop";
    },
    createdBy: ({ firstId, endId }) =>
      [...ids.values()].some((some) => [...some].some((id) => id >= firstId && id < endId)),
    size: () => rows.size,
  };

  function noteGone(table: TableName, id: unknown): void {
    if (typeof id !== "number" || isThere(table, encodeKey([id]))) return;
    note(table, encodeKey([id]));
  }
}

/** Whether neither undoing nor redoing the operation would do anything. */
function isEmpty(tx: Transaction, log: readonly Operation[], operation: Operation): boolean {
  const holdsImages = ({ seq }: Operation): boolean => tx.imagesOf(seq, -1, 1).length > 0;
  const chain = [operation, ...log.filter(({ seq }) => seq === operation.revertedBy || seq === operation.reverts)];
  return !chain.some((one) => holdsImages(one) || hasRows(tx, one));
}

function hasRows(tx: Transaction, { firstId, endId }: IdRange): boolean {
  if (firstId === endId) return false;
  return FACT_TABLES.some((table) => {
    if (TABLES[table].counter === undefined) return false;
    return tx.scan(table, { from: firstId, to: endId - 1, limit: 1 }).length > 0;
  });
}
