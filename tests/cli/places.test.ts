/** What the calendar says of where the owner will be, and when they are free. */
import { utimes, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { openDesk } from "./harness.ts";

const CALENDAR = calendarOf(
  entryOf(
    "UID:fair",
    "SUMMARY:Fair",
    "LOCATION:Messe\\, Berlin\\, Germany",
    "DTSTART;VALUE=DATE:20261201",
    "DTEND;VALUE=DATE:20261204",
  ),
);

test("a trip is an occasion for those who live there", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  await writeFile(desk.real("/home/ines/fair.ics"), CALENDAR);
  const day = new Date("2026-11-22T12:00:00Z");
  await utimes(desk.real("/home/ines/fair.ics"), day, day);
  await desk.run("import fair.ics");
  await desk.run(["contact", "add", "Lena Holm", "--email", "lena@holm.example", "--city", "Berlin"]);
  await desk.run(["contact", "add", "Kai Brand", "--email", "kai@brand.de"]);

  await desk.play("occasion Lena");
  await desk.play("occasion Kai");
  await desk.play("occasion Ana");

  await expect(desk.transcript).toMatchFileSnapshot("./transcripts/places.txt");
});
