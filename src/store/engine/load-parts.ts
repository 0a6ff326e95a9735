import { type Row, TABLES, asRow, proveRow } from "../schema/index.ts";
import type { LoadPart } from "../port.ts";
import type { Transaction } from "./transaction.ts";

/** Writes one piece of an archive. */
export function loadPart(tx: Transaction, part: LoadPart): void {
  switch (part.kind) {
    case "rows":
      for (const fact of part.rows) {
        const row: Row = asRow(fact);
        proveRow(TABLES[part.table], row);
        tx.insert(part.table, row);
      }
      break;
    case "operations":
      for (const operation of part.operations) tx.appendOperation(operation);
      break;
    case "images":
      for (const image of part.images) tx.appendImage(image);
      break;
    case "feed":
      tx.appendFeed(part.entries);
      break;
  }
}
