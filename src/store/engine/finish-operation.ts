/** Closes an operation: log entry, head, projections of whoever was touched, change feed. */
import type { Operation } from "../../core/operation.ts";
import { encodeKey } from "../schema/index.ts";
import { projectTouched } from "./project-contacts.ts";
import type { FeedObject, Touched } from "./touched.ts";
import type { Transaction } from "./transaction.ts";

export function finishOperation(tx: Transaction, operation: Operation, touched: Touched): void {
  tx.appendOperation(operation);
  tx.setHead({ seq: operation.seq, nextId: operation.endId });
  const { contacts, ties } = projectTouched(tx, touched);
  const objects: FeedObject[] = [
    ...touched.objects.values(),
    ...contacts.map(({ id, gone }) => ({ kind: "contact", object: encodeKey([id]), gone })),
    ...ties.map((id) => ({ kind: "tie", object: encodeKey([id]), gone: false })),
  ];
  for (const [n, object] of objects.entries()) tx.appendFeed({ seq: operation.seq, n, ...object });
}
