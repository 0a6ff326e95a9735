import { openCalendarIndex } from "../../formats/ical/calendar-index.ts";
import { openComponentSplitter, type Component } from "../../formats/ical/component-splitter.ts";
import { openEntryReader } from "../../formats/ical/entry-reader.ts";
import type { FileReader, InputFile } from "./input-file.ts";

/**
 * Reads an iCalendar file, in two passes: overrides and zones may stand anywhere in it, so the first pass notes
 * what belongs together. Memory is bounded by the names of the entries and the largest of them.
 */
export const readCalendar: FileReader = async function* (file, { zone, horizon }) {
  const index = openCalendarIndex();
  for await (const component of componentsOf(file)) index.add(component);
  const reader = openEntryReader(index, { path: file.path, zone, horizon });
  yield* reader.owners();
  for await (const component of componentsOf(file)) yield* reader.push(component);
  yield* reader.end();
};

async function* componentsOf(file: InputFile): AsyncIterable<Component> {
  const splitter = openComponentSplitter();
  for await (const chunk of file.open()) yield* splitter.push(chunk);
  yield* splitter.end();
}
