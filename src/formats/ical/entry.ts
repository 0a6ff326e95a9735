import { dayFromNumber, DAY_MS, type Day } from "../../core/day.ts";
import type { Attendee } from "../../core/reading.ts";
import { logicalLines, parseContentLine, propertyName, type ContentLine } from "./content-lines.ts";
import { parseDateValue, parseDuration, type DateValue, type Duration } from "./date-value.ts";
import type { MeetingPlace } from "./meeting-medium.ts";
import { readAttendees } from "./parties.ts";
import { parseRule, type Rule } from "./rule.ts";
import type { Component } from "./component-splitter.ts";

/** A date that is added to a repetition; a PERIOD brings its own end. */
export interface AddedDate {
  readonly start: DateValue;
  readonly end: DateValue | undefined;
  readonly duration: Duration | undefined;
}

/** How new one version of an entry is: by SEQUENCE, then by when it was last changed or sent. */
export interface Version {
  readonly sequence: number;
  readonly stampMs: number;
}

interface Times {
  readonly start: DateValue | undefined;
  readonly end: DateValue | undefined;
  readonly duration: Duration | undefined;
  readonly recurrenceId: DateValue | undefined;
}

/** One VEVENT as it is written; zones are not looked up yet. */
export interface Entry extends Version, Times {
  readonly component: Component;
  /** The RECURRENCE-ID stands for all from there on. */
  readonly isAndFuture: boolean;
  readonly rules: readonly Rule[];
  readonly exceptRules: readonly Rule[];
  readonly addedDates: readonly AddedDate[];
  readonly exceptDates: readonly DateValue[];
  readonly isCancelled: boolean;
  /** Undefined where nothing is said: an override then has its master's. */
  readonly title?: string;
  readonly attendees?: readonly Attendee[];
  readonly place: Omit<MeetingPlace, "title">;
  readonly revisedOn?: Day;
  /** Lines in it that are no property. */
  readonly strayLines: number;
  readonly problems: readonly string[];
}

/** What says which entry a component belongs to, and which version of it it is. */
export interface EntryId extends Version {
  readonly uid: string;
  readonly isOverride: boolean;
}

const CONFERENCES = [
  "CONFERENCE",
  "X-GOOGLE-CONFERENCE",
  "X-GOOGLE-HANGOUT",
  "X-MICROSOFT-SKYPETEAMSMEETINGURL",
  "X-MICROSOFT-ONLINEMEETINGCONFLINK",
  "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
];
const NAMES = new Set([
  ...["DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "SEQUENCE"],
  ...["DTSTAMP", "LAST-MODIFIED", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "ATTENDEE", "ORGANIZER"],
  ...["X-MICROSOFT-CDO-ALLDAYEVENT", ...CONFERENCES],
]);
const ID_NAMES = new Set(["UID", "RECURRENCE-ID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "SUMMARY"]);
const MAX_WORDS = 1000;
const MAX_DESCRIPTION = 20_000;

/**
 * Reads which entry a component is part of. One without a UID is told by its start and title; undefined where
 * it has neither.
 */
export function readEntryId(component: Component): EntryId | undefined {
  const { lines } = readLines(component.raw, ID_NAMES);
  const valueOf = (name: string) => lines.find((line) => line.name === name)?.value ?? "";
  const derived = `${valueOf("DTSTART")} ${valueOf("SUMMARY").slice(0, MAX_WORDS)}`.trim();
  const uid = valueOf("UID").slice(0, MAX_WORDS) || (derived === "" ? "" : `no uid: ${derived}`);
  return uid === "" ? undefined : { uid, isOverride: valueOf("RECURRENCE-ID") !== "", ...versionOf(lines) };
}

/** Reads a VEVENT. What cannot be read of it is left out and named among its problems. */
export function readEntry(component: Component, isCalendarCancelled: boolean): Entry {
  const { lines, strayLines } = readLines(component.raw, NAMES);
  const problems: string[] = [];
  if (strayLines > 0) problems.push(`${strayLines} ${strayLines === 1 ? "line is" : "lines are"} no calendar text`);
  if (!component.isEnded) problems.push("The entry has no END:VEVENT");

  const all = (name: string) => lines.filter((line) => line.name === name);
  const text = (name: string) => all(name)[0]?.value ?? "";
  const date = (name: string) => readDate(all(name)[0], problems);
  const rules = (name: string) => all(name).flatMap((line) => readRule(line, problems));

  const durationText = text("DURATION");
  const duration = durationText === "" ? undefined : parseDuration(durationText);
  if (durationText !== "" && duration === undefined) problems.push(unreadable("DURATION", durationText));
  const recurrenceId = date("RECURRENCE-ID");
  const people = lines.filter(({ name }) => name === "ATTENDEE" || name === "ORGANIZER");
  const version = versionOf(lines);
  const times = { start: date("DTSTART"), end: date("DTEND"), duration, recurrenceId };
  return {
    component,
    ...version,
    ...(/^true$/i.test(text("X-MICROSOFT-CDO-ALLDAYEVENT")) ? wholeDays(times) : times),
    isAndFuture: /^thisandfuture$/i.test(all("RECURRENCE-ID")[0]?.params.get("RANGE") ?? ""),
    rules: rules("RRULE"),
    exceptRules: rules("EXRULE"),
    addedDates: all("RDATE").flatMap((line) => readAddedDates(line, problems)),
    exceptDates: all("EXDATE").flatMap((line) => readDates(line, problems)),
    isCancelled: isCalendarCancelled || /^cancell?ed$/i.test(text("STATUS")),
    ...(all("SUMMARY").length === 0 ? {} : { title: oneLine(text("SUMMARY")) }),
    ...(people.length === 0 ? {} : { attendees: readAttendees(people) }),
    place: {
      location: text("LOCATION").slice(0, MAX_WORDS),
      description: text("DESCRIPTION").slice(0, MAX_DESCRIPTION),
      url: text("URL").slice(0, MAX_WORDS),
      conferences: CONFERENCES.flatMap(all).map((line) => line.value.slice(0, MAX_WORDS)),
    },
    ...(version.stampMs > 0 ? { revisedOn: dayFromNumber(Math.floor(version.stampMs / DAY_MS)) } : {}),
    strayLines,
    problems,
  };
}

/** Tells whether one version of an entry replaces another: the higher SEQUENCE, else the later stamp. */
export function isNewer(one: Version, other: Version): boolean {
  return one.sequence === other.sequence ? one.stampMs > other.stampMs : one.sequence > other.sequence;
}

/** Puts words on one line, and not too many of them. */
export function oneLine(text: string): string {
  return text.slice(0, MAX_WORDS).replace(/\s+/g, " ").trim();
}

/** Gives a component's own properties of these names: not those of a VALARM inside it. */
function readLines(raw: Uint8Array, names: ReadonlySet<string>): { lines: ContentLine[]; strayLines: number } {
  const lines: ContentLine[] = [];
  let strayLines = 0;
  let inside: string | undefined;
  for (const [number, text] of logicalLines(raw).entries()) {
    const name = propertyName(text);
    if (name === "BEGIN" && number > 0)
      inside ??= text
        .slice(text.indexOf(":") + 1)
        .trim()
        .toUpperCase();
    else if (
      name === "END" &&
      inside ===
        text
          .slice(text.indexOf(":") + 1)
          .trim()
          .toUpperCase()
    )
      inside = undefined;
    else if (name === undefined) strayLines++;
    else if (inside === undefined && names.has(name)) {
      const line = parseContentLine(text);
      if (line === undefined) strayLines++;
      else lines.push(line);
    }
  }
  return { lines, strayLines };
}

function versionOf(lines: readonly ContentLine[]): Version {
  const valueOf = (name: string) => lines.find((line) => line.name === name)?.value ?? "";
  const sequence = Number(/^\d{1,9}$/.exec(valueOf("SEQUENCE"))?.[0] ?? 0);
  const stamp = parseDateValue(valueOf("LAST-MODIFIED")) ?? parseDateValue(valueOf("DTSTAMP"));
  return { sequence, stampMs: stamp?.ms ?? 0 };
}

function readDate(line: ContentLine | undefined, problems: string[]): DateValue | undefined {
  if (line === undefined || line.value === "") return undefined;
  const date = parseDateValue(line.value, line.params.get("TZID"));
  if (date === undefined) problems.push(unreadable(line.name, line.value));
  return date;
}

function readDates(line: ContentLine, problems: string[]): DateValue[] {
  const parts = line.value.split(",").filter((part) => part.trim() !== "");
  return parts.flatMap((value) => readDate({ ...line, value }, problems) ?? []);
}

function readAddedDates(line: ContentLine, problems: string[]): AddedDate[] {
  const parts = line.value.split(",").filter((part) => part.trim() !== "");
  return parts.flatMap((part) => {
    const [from = "", to = ""] = part.split("/");
    const start = readDate({ ...line, value: from }, problems);
    if (start === undefined) return [];
    return [{ start, end: parseDateValue(to, line.params.get("TZID")), duration: parseDuration(to) }];
  });
}

function readRule(line: ContentLine, problems: string[]): Rule[] {
  const rule = parseRule(line.value);
  if (rule === undefined) problems.push(`${unreadable(line.name, line.value)}; its repetition is left out`);
  return rule === undefined ? [] : [rule];
}

function unreadable(name: string, value: string): string {
  return `${name} "${value.slice(0, 60)}" cannot be read`;
}

/** Outlook writes a whole day as midnight to midnight on the wall, and says so in a property of its own. */
function wholeDays({ start, end, duration, recurrenceId }: Times): Times {
  const isMidnight = (date: DateValue | undefined) => date?.kind === "wall" && date.ms % DAY_MS === 0;
  if (!isMidnight(start) || (end !== undefined && !isMidnight(end))) return { start, end, duration, recurrenceId };
  const dayOf = (date: DateValue | undefined) =>
    date === undefined ? undefined : ({ kind: "day", ms: date.ms } as const);
  return { start: dayOf(start), end: dayOf(end), duration, recurrenceId };
}
