/**
 * Reads histories of contact in the form of the data folder's `ties/`: a header, then `from to seconds recipients`.
 * Each ego sees what its own mailbox would have shown, and nothing of what others did among themselves.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DATA_FOLDER } from "../read-identities.ts";
import { type ContactDay, EMPTY_HISTORY, type TieHistory } from "../../src/core/tie/history.ts";

export interface Ego {
  readonly ties: readonly TieHistory[];
  /** The last day on which anything of it is recorded. */
  readonly lastDay: number;
}

export interface TiesFile {
  /** The name without folder and endings. */
  readonly file: string;
  readonly egos: readonly Ego[];
  /** The last day on which anything happened; days count from 0. */
  readonly lastDay: number;
  /** False where the file does not tell who wrote: then each day is taken as both having written. */
  readonly directed: boolean;
}

export interface Row {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
  readonly day: number;
  /** 1/recipients. */
  readonly weight: number;
}

/** Reads one file. `NAME.egos` beside `NAME.tsv.gz` names those whose histories are complete; without it all are. */
export function readTies(path: string): TiesFile {
  const rows = rowsOf(readFileSync(path), path);
  const complete = readEgos(path);
  // Where no outsider ever writes to an ego, the order of the two columns says nothing.
  const directed = complete === null || rows.some(({ from, to }) => complete.has(to) && !complete.has(from));
  const egos = new Map<string, Map<string, ContactDay[]>>();
  let lastDay = 0;
  for (const { from, to, day, weight } of rows) {
    lastDay = Math.max(lastDay, day);
    for (const outbound of [true, false]) {
      const [ego, other] = outbound ? [from, to] : [to, from];
      if (complete !== null && !complete.has(ego)) continue;
      addDay(tieOf(egos, ego, other), day, weight, directed ? outbound : null);
    }
  }
  return {
    file: basename(path).replace(/\.tsv(\.gz)?$/, ""),
    egos: [...egos.values()].map((ties) => ({
      ties: [...ties.values()].map((days) => ({ ...EMPTY_HISTORY, days })),
      lastDay: Math.max(...[...ties.values()].map((days) => days.at(-1)?.day ?? 0)),
    })),
    lastDay,
    directed,
  };
}

/** Reads the rows of a file, as they stand. */
export function rowsOf(bytes: Buffer, path: string): Row[] {
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  const rows: Row[] = [];
  for (const line of text.split("\n").slice(1)) {
    const [from = "", to = "", seconds, recipients] = line.split("\t");
    if (line === "" || from === to) continue;
    const at = Number(seconds);
    rows.push({ from, to, seconds: at, day: Math.floor(at / 86_400), weight: 1 / Math.max(1, Number(recipients)) });
  }
  return rows;
}

export function readEgos(path: string): ReadonlySet<string> | null {
  const beside = path.replace(/\.tsv(\.gz)?$/, ".egos");
  return existsSync(beside) ? new Set(readFileSync(beside, "utf8").trim().split(/\s+/)) : null;
}

function tieOf(egos: Map<string, Map<string, ContactDay[]>>, ego: string, other: string): ContactDay[] {
  const ties = egos.get(ego) ?? new Map<string, ContactDay[]>();
  egos.set(ego, ties);
  const days = ties.get(other) ?? [];
  ties.set(other, days);
  return days;
}

/** Adds what happened on a day. Rows ascend by time, so a day is the last one of the list or a new one. `outbound` null: not told. */
export function addDay(days: ContactDay[], day: number, weight: number, outbound: boolean | null): void {
  const last = days.at(-1);
  const known = last?.day === day ? last : undefined;
  const joined: ContactDay = {
    day,
    outbound: outbound !== false || known?.outbound === true,
    inbound: outbound !== true || known?.inbound === true,
    endsInbound: outbound === false,
    endsInboundOpening: false,
    medium: "email",
    weight: Math.max(weight, known?.weight ?? 0),
  };
  if (known === undefined) days.push(joined);
  else days[days.length - 1] = joined;
}

/** The files of the data folder. */
export function dataFiles(): string[] {
  const folder = join(DATA_FOLDER, "ties");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv.gz"))
    .map((name) => join(folder, name));
}
