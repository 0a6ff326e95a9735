import type { Reading } from "../../core/reading.ts";
import { openCalendarIndex } from "./calendar-index.ts";
import { openComponentSplitter } from "./component-splitter.ts";
import { openEntryReader, type CalendarContext } from "./entry-reader.ts";

/**
 * Reads a whole calendar that is in memory: first whose it is, then one `event` or `skip` for each VEVENT with its
 * overrides, with the problems of each after it. Text that is no calendar gives nothing. Never throws.
 */
export function readCalendarText(text: Uint8Array | string, context: CalendarContext): Reading[] {
  const splitter = openComponentSplitter();
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const components = [...splitter.push(bytes), ...splitter.end()];
  const index = openCalendarIndex();
  for (const component of components) index.add(component);
  const reader = openEntryReader(index, context);
  return [...reader.owners(), ...components.flatMap((component) => reader.push(component)), ...reader.end()];
}
