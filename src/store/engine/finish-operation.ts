/** Closes an operation: log entry, head, projections of whoever was touched, change feed. */
import type { Operation } from "../../core/operation.ts";
import { encodeKey } from "../schema/index.ts";
import { projectTouched } from "./project-contacts.ts";
import type { FeedObject, Touched } from "./touched.ts";
import type { Transaction } from "./transaction.ts";

const NOBODY: ReadonlySet<number> = new Set();

/** `projected`: contacts that were written together with their projections. */
export function finishOperation(
  tx: Transaction,
  operation: Operation,
  touched: Touched,
  projected: ReadonlySet<number> = NOBODY,
): void {
  tx.appendOperation(operation);
  tx.setHead({ seq: operation.seq, nextId: operation.endId });
  const { contacts, ties } = projectTouched(tx, touched, projected);
  const objects: FeedObject[] = [
    ...touched.objects.values(),
    ...contacts.map(({ id, gone }) => ({ kind: "contact", object: encodeKey([id]), gone })),
    ...ties.map((id) => ({ kind: "tie", object: encodeKey([id]), gone: false })),
  ];
  tx.appendFeed(objects.map((object, n) => ({ seq: operation.seq, n, ...object })));
}
