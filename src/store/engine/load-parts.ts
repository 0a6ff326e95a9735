import { assert } from "../../core/failure.ts";
import type { Head, LoadPart } from "../port.ts";
import type { Row } from "../schema/index.ts";
import type { Transaction } from "./transaction.ts";

/** Writes one piece of an archive. */
export function loadPart(tx: Transaction, part: LoadPart): void {
  switch (part.kind) {
    case "rows":
      for (const row of part.rows) tx.insert(part.table, row as unknown as Row);
      break;
    case "operations":
      for (const operation of part.operations) tx.appendOperation(operation);
      break;
    case "images":
      for (const image of part.images) tx.appendImage(image);
      break;
    case "feed":
      for (const entry of part.entries) tx.appendFeed(entry);
      break;
  }
}

/** Loads an archive's parts into an owner without operations. */
export async function loadParts(tx: Transaction, parts: AsyncIterable<LoadPart>, head: Head): Promise<void> {
  assert(tx.head().seq === 0, "an archive is loaded into an empty owner");
  for await (const part of parts) loadPart(tx, part);
  tx.setHead(head);
}
