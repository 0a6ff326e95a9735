/** Keeps the count of ties with word on each day, by what the ties that changed add and take away. */
import { isPersonalDay } from "../../core/tie/statistics.ts";
import { walkDays } from "../../core/tie/walk-days.ts";
import type { Transaction } from "./transaction.ts";

interface Traffic {
  /** Packed contact-days of one tie as they were, and as they are; undefined where there are none. */
  replace(before: Uint8Array | undefined, after: Uint8Array | undefined): void;
  /** Writes what it came to. Called once, at the end. */
  write(): void;
}

export function openTraffic(tx: Transaction): Traffic {
  const changes = new Map<number, { sent: number; received: number }>();
  const add = (packedDays: Uint8Array | undefined, times: 1 | -1): void => {
    if (packedDays === undefined) return;
    const walk = walkDays({ days: [], attempts: [], packedDays });
    while (walk.next()) {
      let change = changes.get(walk.day);
      if (change === undefined) changes.set(walk.day, (change = { sent: 0, received: 0 }));
      if (walk.outbound && isPersonalDay(walk)) change.sent += times;
      if (walk.inbound) change.received += times;
    }
  };
  return {
    replace(before, after) {
      add(before, -1);
      add(after, 1);
    },
    write() {
      for (const [day, change] of changes) {
        if (change.sent === 0 && change.received === 0) continue;
        const before = tx.get("traffic", [day]);
        const sent = (before?.sent ?? 0) + change.sent;
        const received = (before?.received ?? 0) + change.received;
        if (sent > 0 || received > 0) tx.put("traffic", { day, sent, received });
        else tx.delete("traffic", [day]);
      }
    },
  };
}
