/** Histories of contact of public data sets, as the owner of each mailbox could have seen them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type ContactDay, EMPTY_HISTORY, type TieHistory } from "../../src/core/tie/history.ts";

export const TIES_FOLDER = join(process.env["KITH_DATA"] ?? join(import.meta.dirname, "../../../shared/data"), "ties");

/** Reads one set: the ties of each ego whose history is complete, and the set's last day. */
export function readTies(name: string): {
  readonly egos: readonly (readonly TieHistory[])[];
  readonly lastDay: number;
} {
  const complete = readEgos(name);
  const tiesByEgo = new Map<string, Map<string, Map<number, ContactDay>>>();
  let lastDay = 0;
  for (const [from, to, day, weight] of rowsOf(name)) {
    lastDay = Math.max(lastDay, day);
    for (const outbound of [true, false]) {
      const [ego, other] = outbound ? [from, to] : [to, from];
      if (complete !== null && !complete.has(ego)) continue;
      const ties = tiesByEgo.get(ego) ?? new Map<string, Map<number, ContactDay>>();
      tiesByEgo.set(ego, ties);
      const days = ties.get(other) ?? new Map<number, ContactDay>();
      ties.set(other, days);
      days.set(day, joined(days.get(day), day, weight, outbound));
    }
  }
  const historyOf = (days: Map<number, ContactDay>): TieHistory => ({
    ...EMPTY_HISTORY,
    days: [...days.values()].sort((a, b) => a.day - b.day),
  });
  return { egos: [...tiesByEgo.values()].map((ties) => [...ties.values()].map(historyOf)), lastDay };
}

function joined(known: ContactDay | undefined, day: number, weight: number, outbound: boolean): ContactDay {
  return {
    day,
    outbound: outbound || known?.outbound === true,
    inbound: !outbound || known?.inbound === true,
    endsInbound: false,
    endsInboundOpening: false,
    medium: "email",
    weight: Math.max(weight, known?.weight ?? 0),
  };
}

function readEgos(name: string): ReadonlySet<string> | null {
  const path = join(TIES_FOLDER, `${name}.egos`);
  return existsSync(path) ? new Set(readFileSync(path, "utf8").trim().split(/\s+/)) : null;
}

function* rowsOf(name: string): Generator<[from: string, to: string, day: number, weight: number]> {
  const text = gunzipSync(readFileSync(join(TIES_FOLDER, `${name}.tsv.gz`))).toString();
  for (const line of text.split("\n").slice(1)) {
    const [from = "", to = "", seconds, recipients] = line.split("\t");
    if (from === to) continue;
    yield [from, to, Math.floor(Number(seconds) / 86_400), 1 / Math.max(1, Number(recipients))];
  }
}
