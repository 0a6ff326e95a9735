/** Calendars from public test corpora, odd ones among them: each is read, none throws, and what is read adds up. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { expect, test } from "vitest";
import type { Reading } from "../../src/core/reading.ts";
import { readCalendar } from "../../src/connectors/files/read-calendar.ts";
import { looksLikeCalendar } from "../../src/formats/ical/looks-like-calendar.ts";
import { contextOf, eventsOf, problemsOf, skipsOf, startsOf } from "../building/calendar.ts";
import { memoryFile } from "../building/memory-file.ts";

const DATA_FOLDER = process.env["KITH_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const isHere = existsSync(join(DATA_FOLDER, "ical-icalendar"));
const context = contextOf("Europe/Berlin", "2026-12-01T00:00:00Z");
const ICALENDAR = "ical-icalendar/src/icalendar/tests/calendars";

function listFiles(): string[] {
  return ["ical-icalendar", "ical-js"].flatMap((folder) =>
    readdirSync(join(DATA_FOLDER, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(DATA_FOLDER, join(entry.parentPath, entry.name))),
  );
}

async function read(path: string): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readCalendar(memoryFile(path, readFileSync(join(DATA_FOLDER, path))), context)) {
    readings.push(reading);
  }
  return readings;
}

const starts = async (path: string) => eventsOf(await read(path)).map(({ occurrences }) => startsOf(occurrences));

test.skipIf(!isHere)("readCalendar() reads every calendar, and accounts for every entry in it", async () => {
  const files = listFiles();
  const counts = { files: files.length, entries: 0, events: 0, occurrences: 0, skips: 0, problems: 0, owners: 0 };
  const unaccounted: string[] = [];
  for (const path of files) {
    const readings = await read(path);
    const events = eventsOf(readings);
    const text = readFileSync(join(DATA_FOLDER, path), "latin1");
    const entries = text.match(/^\W*BEGIN:VEVENT/gim)?.length ?? 0;
    // Overrides go into the event of their master: as many as raw bytes hold.
    const held = readings.flatMap((reading) =>
      reading.kind === "event" ? [new TextDecoder().decode(reading.raw)] : [],
    );
    const given = held.join("").match(/BEGIN:VEVENT/g)?.length ?? 0;
    if (given + skipsOf(readings).length !== entries) unaccounted.push(path);
    counts.entries += entries;
    counts.events += events.length;
    counts.occurrences += events.reduce((sum, event) => sum + event.occurrences.length, 0);
    counts.skips += skipsOf(readings).length;
    counts.problems += problemsOf(readings).length;
    counts.owners += readings.filter(({ kind }) => kind === "owner").length;
  }
  console.table([counts]);

  expect(files.length).toBeGreaterThanOrEqual(146);
  expect(unaccounted).toEqual([]);
  expect(counts.events).toBeGreaterThan(100);
});

test.skipIf(!isHere)("looksLikeCalendar() knows the calendars among them", () => {
  const wrong = listFiles().filter((path) => {
    const isCalendar = looksLikeCalendar(readFileSync(join(DATA_FOLDER, path)).subarray(0, 4096));
    const isIcs = extname(path) === ".ics" && !/fuzz_testcase_(0_char|invalid_month)|issue_178_c/.test(path);
    return isIcs && !isCalendar;
  });
  expect(wrong).toEqual([]);
});

test.skipIf(!isHere)("readCalendar() follows repetitions, exceptions and changed moments", async () => {
  expect(await starts("ical-js/samples/rdate_exdate.ics")).toEqual([
    ["2024-06-09T03:00Z", "2024-06-10T03:00Z", "2024-06-12T03:00Z"],
  ]);
  const [series = []] = await starts("ical-js/samples/recur_instances.ics");
  expect(series.slice(0, 5)).toEqual([
    "2012-10-02T22:00Z",
    "2012-11-06T18:00Z",
    "2012-11-07T04:00Z",
    "2012-11-10T18:00Z",
    "2012-11-30T18:00Z",
  ]);
  expect(await starts(`${ICALENDAR}/period_with_timezone.ics`)).toEqual([
    [
      ...["2023-09-20T19:00Z", "2023-10-18T19:00Z", "2023-11-15T20:00Z", "2023-12-13T20:00Z", "2024-01-17T20:00Z"],
      ...["2024-02-21T20:00Z", "2024-03-20T19:00Z", "2024-04-17T19:00Z", "2024-05-15T19:00Z"],
    ],
  ]);
  expect((await starts(`${ICALENDAR}/rfc_7265_appendix_example_2_ical.ics`))[0]).toEqual([
    ...["2006-01-02T17:00Z", "2006-01-02T20:00Z", "2006-01-03T17:00Z", "2006-01-04T19:00Z", "2006-01-05T17:00Z"],
    "2006-01-06T17:00Z",
  ]);
});

test.skipIf(!isHere)("readCalendar() finds zones by every way they are named", async () => {
  expect(await starts(`${ICALENDAR}/issue_313_globally_unique_tzid.ics`)).toEqual([
    ["2020-04-26T12:00Z"],
    ["2020-04-26T18:00Z"],
    ["2020-04-26T17:00Z"],
  ]);
  expect(await starts(`${ICALENDAR}/issue_836_do_not_quote_tzid.ics`)).toEqual([["2024-10-28T21:00Z"]]);
  expect(await starts(`${ICALENDAR}/issue_218_bad_tzid.ics`)).toEqual([["2017-02-28T12:00Z"]]);
  expect(await starts(`${ICALENDAR}/pacific_fiji.ics`)).toEqual([["2014-08-28T20:00Z"]]);
  expect(problemsOf(await read(`${ICALENDAR}/issue_722_missing_VTIMEZONE_custom.ics`))).toHaveLength(1);
});

test.skipIf(!isHere)("readCalendar() keeps what is whole of a damaged calendar", async () => {
  expect((await starts(`${ICALENDAR}/multiple_calendar_components.ics`)).flat()).toEqual([
    "2003-12-25",
    "2003-05-01",
    "2003-12-25",
  ]);
  expect(await starts(`${ICALENDAR}/broken_ical.ics`)).toEqual([["2014-04-09T07:30Z"]]);
  expect(skipsOf(await read(`${ICALENDAR}/big_bad_calendar.ics`))).toHaveLength(20);
});
