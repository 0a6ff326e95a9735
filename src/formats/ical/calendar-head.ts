import { logicalLines, parseContentLine, type ContentLine } from "./content-lines.ts";
import { oneLine } from "./entry.ts";
import { readParty } from "./parties.ts";
import { openComponentSplitter, type Component } from "./component-splitter.ts";

export { looksLikeCalendar } from "./looks-like-calendar.ts";

/** What a calendar says of itself. */
export interface CalendarHead {
  /** X-WR-CALNAME, or NAME (RFC 7986). */
  readonly name?: string;
  /** Whose calendar it is, where it says so without doubt: lower case. */
  readonly ownerAddress?: string;
  readonly ownerName?: string;
  /** The program that wrote it: `-//Google Inc//Google Calendar 70.9054//EN`. */
  readonly product?: string;
  /** X-WR-TIMEZONE. */
  readonly zoneName?: string;
  /** METHOD:CANCEL calls off every entry in it. */
  readonly isCancelled: boolean;
}

/** What tells one calendar from another, without regard to the file's name. */
export interface CalendarName {
  readonly name?: string;
  /** X-WR-RELCALID: the producer's own id of the calendar. */
  readonly calendarId?: string;
  readonly ownerAddress?: string;
  readonly product?: string;
}

const encoder = new TextEncoder();
/** Calendars of something, not of somebody. */
const SHARED = /@(?:[a-z.]+\.)?calendar\.google\.com$|@virtual$/;

/** Reads what the first calendar of a file is called, from the file's first bytes: a few kilobytes are enough. */
export function readCalendarName(head: Uint8Array | string): CalendarName {
  const splitter = openComponentSplitter();
  const components = [...splitter.push(typeof head === "string" ? encoder.encode(head) : head), ...splitter.end()];
  const own = components.find(({ kind }) => kind === "calendar");
  if (own === undefined) return {};
  const { name, ownerAddress, product } = readCalendarHead(own);
  const calendarId = textOf(linesOf(own), "X-WR-RELCALID");
  return {
    ...(name === undefined ? {} : { name }),
    ...(calendarId === undefined ? {} : { calendarId }),
    ...(ownerAddress === undefined ? {} : { ownerAddress }),
    ...(product === undefined ? {} : { product }),
  };
}

/**
 * Reads a calendar's own properties. It states its owner's address when it is named by one, as Google's primary
 * calendar is, or holds Outlook's X-OWNER; a name like `Ana's calendar` states nothing.
 */
export function readCalendarHead(own: Component): CalendarHead {
  const lines = linesOf(own);
  const name = textOf(lines, "X-WR-CALNAME") ?? textOf(lines, "NAME");
  const product = textOf(lines, "PRODID");
  const zoneName = textOf(lines, "X-WR-TIMEZONE");
  const ownerLine = lines.find((line) => line.name === "X-OWNER");
  const byName = name === undefined ? undefined : readParty({ name: "X-WR-CALNAME", params: new Map(), value: name });
  const owner = ownerLine === undefined ? byName : (readParty(ownerLine) ?? byName);
  const isStated = owner?.kind === "email" && !SHARED.test(owner.value);
  return {
    ...(name === undefined ? {} : { name }),
    ...(isStated ? { ownerAddress: owner.value } : {}),
    ...(isStated && owner.name !== undefined ? { ownerName: owner.name } : {}),
    ...(product === undefined ? {} : { product }),
    ...(zoneName === undefined ? {} : { zoneName }),
    isCancelled: textOf(lines, "METHOD")?.toUpperCase() === "CANCEL",
  };
}

function linesOf(own: Component): ContentLine[] {
  return logicalLines(own.raw).flatMap((line) => parseContentLine(line) ?? []);
}

function textOf(lines: readonly ContentLine[], name: string): string | undefined {
  const value = oneLine(lines.find((line) => line.name === name)?.value ?? "");
  return value === "" ? undefined : value;
}
