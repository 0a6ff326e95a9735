import { readCalendarHead, type CalendarHead } from "./calendar-head.ts";
import { isNewer, readEntryId, type Version } from "./entry.ts";
import type { ZonesOfFile } from "./clock-resolver.ts";
import type { Component } from "./component-splitter.ts";
import { readZoneName } from "./vtimezone.ts";

/** What has to be known of a whole file before its first entry can be read. */
export interface CalendarIndex extends ZonesOfFile {
  /** Takes the file's components, in order. */
  add(component: Component): void;
  headOf(calendar: number): CalendarHead | undefined;
  /** What each VCALENDAR says of itself, with the line it begins at. */
  heads(): readonly { readonly line: number; readonly head: CalendarHead }[];
  groupOf(uid: string): EntryGroup | undefined;
}

/** The components that share a UID. */
export interface EntryGroup {
  /** How many there are, masters and overrides. */
  readonly components: number;
  /** Where the master begins that counts; undefined when there are overrides only. */
  readonly masterLine: number | undefined;
}

interface OpenGroup extends Version {
  components: number;
  masterLine: number | undefined;
  sequence: number;
  stampMs: number;
}

/**
 * Opens the index of one file. It is needed because an override may stand before its master, a zone after the
 * entries that use it, and of one UID twice only the newer counts. It keeps names and numbers, not entries,
 * so that a calendar of any size can be read in two passes.
 */
export function openCalendarIndex(): CalendarIndex {
  const heads = new Map<number, { line: number; head: CalendarHead }>();
  const zones = new Map<string, Uint8Array>();
  const locations = new Map<string, string>();
  const groups = new Map<string, OpenGroup>();

  function addZone({ raw, calendar }: Component): void {
    const { tzid, location } = readZoneName(raw);
    if (tzid === undefined || tzid === "") return;
    if (location !== undefined && location !== "") locations.set(tzid, location);
    for (const key of [zoneKey(tzid, calendar), tzid]) if (!zones.has(key)) zones.set(key, raw);
  }

  function addEvent(component: Component): void {
    const id = readEntryId(component);
    if (id === undefined) return;
    let group = groups.get(id.uid);
    if (group === undefined) {
      group = { components: 0, masterLine: undefined, sequence: 0, stampMs: 0 };
      groups.set(id.uid, group);
    }
    group.components++;
    if (id.isOverride || (group.masterLine !== undefined && !isNewer(id, group))) return;
    group.masterLine = component.line;
    group.sequence = id.sequence;
    group.stampMs = id.stampMs;
  }

  return {
    add(component) {
      if (component.isTooLarge) return;
      if (component.kind === "calendar") {
        heads.set(component.calendar, { line: component.line, head: readCalendarHead(component) });
      } else if (component.kind === "zone") addZone(component);
      else addEvent(component);
    },
    headOf: (calendar) => heads.get(calendar)?.head,
    heads: () => [...heads.values()],
    groupOf: (uid) => groups.get(uid),
    vtimezone: (tzid, calendar) => zones.get(zoneKey(tzid, calendar)) ?? zones.get(tzid),
    location: (tzid) => locations.get(tzid),
    calendarZone: (calendar) => heads.get(calendar)?.head.zoneName,
  };
}

function zoneKey(tzid: string, calendar: number): string {
  return `${calendar}\u0000${tzid}`;
}
