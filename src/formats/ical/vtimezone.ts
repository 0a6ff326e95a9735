import type { Clock } from "./clock.ts";
import { logicalLines, parseContentLine, type ContentLine } from "./content-lines.ts";
import { parseDateValue, parseUtcOffset } from "./date-value.ts";
import { expandRule } from "./expand-rule.ts";
import { parseRule } from "./rule.ts";

/** One STANDARD or DAYLIGHT part of a VTIMEZONE. */
interface Observance {
  readonly fromMs: number;
  readonly toMs: number;
  /** When it begins, by the wall before it. */
  readonly onsetsMs: readonly number[];
}

interface Transition {
  readonly at: number;
  readonly offsetMs: number;
}

/** What a VTIMEZONE calls itself, and the IANA zone it says it is (X-LIC-LOCATION). */
export interface ZoneName {
  readonly tzid: string | undefined;
  readonly location: string | undefined;
}

/** Onsets kept of one part: Outlook begins its zones in 1601, which makes about 430 of each. */
const MAX_ONSETS = 2000;

/** Reads the name of a VTIMEZONE from its bytes. */
export function readZoneName(raw: Uint8Array): ZoneName {
  const lines = logicalLines(raw);
  const valueOf = (name: RegExp) => lines.find((line) => name.test(line));
  const tzid = valueOf(/^TZID[:;]/i);
  const location = valueOf(/^X-LIC-LOCATION[:;]/i);
  return {
    tzid: tzid === undefined ? undefined : parseContentLine(tzid)?.value,
    location: location === undefined ? undefined : parseContentLine(location)?.value,
  };
}

/**
 * Makes a clock of a VTIMEZONE, good through `lastMs`. Undefined when it describes no time that can be followed.
 * Before its first change the clock shows what the change came from.
 */
export function readVtimezone(raw: Uint8Array, name: string, lastMs: number): Clock | undefined {
  const observances = readObservances(raw, lastMs);
  const transitions = observances
    .flatMap(({ fromMs, toMs, onsetsMs }) => onsetsMs.map((ms) => ({ at: ms - fromMs, offsetMs: toMs })))
    .sort((a, b) => a.at - b.at);
  const [first] = [...observances].sort((a, b) => (a.onsetsMs[0] ?? 0) - (b.onsetsMs[0] ?? 0));
  if (first === undefined) return undefined;
  return { name, offsetMsAt: (at) => offsetIn(transitions, at) ?? first.fromMs };
}

function offsetIn(transitions: readonly Transition[], at: number): number | undefined {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((transitions[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return transitions[low - 1]?.offsetMs;
}

function readObservances(raw: Uint8Array, lastMs: number): Observance[] {
  const observances: Observance[] = [];
  let open: ContentLine[] | undefined;
  for (const text of logicalLines(raw)) {
    const line = parseContentLine(text);
    const border = line?.name === "BEGIN" || line?.name === "END" ? line.value.toUpperCase() : undefined;
    if (border === "STANDARD" || border === "DAYLIGHT" || border === "VTIMEZONE") {
      const observance = open === undefined ? undefined : observanceOf(open, lastMs);
      if (observance !== undefined) observances.push(observance);
      open = line?.name === "BEGIN" && border !== "VTIMEZONE" ? [] : undefined;
    } else if (line !== undefined) open?.push(line);
  }
  return observances;
}

function observanceOf(lines: readonly ContentLine[], lastMs: number): Observance | undefined {
  const valueOf = (name: string) => lines.find((line) => line.name === name)?.value ?? "";
  const start = parseDateValue(valueOf("DTSTART"));
  const fromMs = parseUtcOffset(valueOf("TZOFFSETFROM"));
  const toMs = parseUtcOffset(valueOf("TZOFFSETTO"));
  if (start === undefined || fromMs === undefined || toMs === undefined) return undefined;

  const onsets = [start.ms];
  for (const { name, value } of lines) {
    if (name === "RDATE") {
      const dates = value.split(",").flatMap((date) => parseDateValue(date) ?? []);
      onsets.push(...dates.map((date) => (date.kind === "utc" ? date.ms + fromMs : date.ms)));
    }
    const rule = name === "RRULE" ? parseRule(value) : undefined;
    if (rule === undefined) continue;
    const { until } = rule;
    const untilMs = until === undefined ? Infinity : until.kind === "utc" ? until.ms + fromMs : until.ms;
    const bounds = {
      startMs: start.ms,
      lastMs: Math.min(lastMs + fromMs, untilMs),
      limit: MAX_ONSETS,
      admits: () => true,
    };
    onsets.push(...expandRule(rule, bounds).wallMs);
  }
  return { fromMs, toMs, onsetsMs: onsets.sort((a, b) => a - b) };
}
