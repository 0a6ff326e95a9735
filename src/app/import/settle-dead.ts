/** Settles, once everything is read, which addresses mail does not reach. */
import type { Instant } from "../../core/day.ts";
import { countStored } from "./count-exchange.ts";
import type { Held } from "./identity-book.ts";
import { type ImportRun, noEvidence } from "./import-run.ts";

/**
 * An address is dead since the first bounce after the last personal mail that came from it: whoever writes from it has
 * it again. The answer is the same in whatever order bounces and mail are read.
 */
export async function settleDead(run: ImportRun): Promise<void> {
  for (const identity of run.identities.all()) {
    const isHeard = identity.deadOn !== null && (run.exchanges.get(identity.id)?.lastPersonalAt ?? null) !== null;
    if (isHeard || run.failures.has(identity.id)) await settle(run, identity);
  }
}

async function settle(run: ImportRun, identity: Held): Promise<void> {
  const evidence = noEvidence();
  const stored = identity.stored === undefined ? [] : await countStored(run, identity.id, evidence);
  const heard = [evidence.lastPersonalAt, run.exchanges.get(identity.id)?.lastPersonalAt ?? null];
  const heardAt = Math.max(...heard.map((at) => at ?? Number.NEGATIVE_INFINITY));
  const failedAt = [...stored, ...(run.failures.get(identity.id) ?? [])].filter((at) => at > heardAt);
  const [first] = failedAt.toSorted((a: Instant, b: Instant) => a - b);
  identity.deadOn = first === undefined ? null : run.session.zone.dayAt(first);
}
