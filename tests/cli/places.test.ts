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

/** A letter of Mia's a month, by the clock of where she then was. */
function lettersOf(offsets: readonly string[]): string {
  return offsets
    .map((offset, index) => {
      const date = `Tue, 1${index} ${MONTHS[index]} 2026 18:00:00 ${offset}`;
      return `From mia@mori.example Thu Dec 31 09:00:00 2026\nFrom: Mia Mori <mia@mori.example>\nTo: ines@falk-werk.example\nMessage-ID: <mia-${index}@mori.example>\nDate: ${date}\nSubject: Prints ${index}\n\n`;
    })
    .join("\n");
}
const MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"];

test("the clock of what somebody sends tells when a call finds them awake", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  const letters = ["+0900", "+0900", "+0900", "+0100", "+0900", "+0900", "+0900", "+0900"];
  await writeFile(desk.real("/home/ines/mia.mbox"), lettersOf(letters));
  await desk.run("import mia.mbox");
  await desk.run(["contact", "edit", "Mia", "--phone", "+351210987654"]);

  await desk.play("coffee Mia");
  await desk.play("media set phone 15");
  await desk.play("media hours 9-20");
  await desk.play("media Mia");

  await expect(desk.transcript).toMatchFileSnapshot("./transcripts/clocks.txt");
});

test("a card, an invitation and a draft are prepared, and nothing is sent", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  await desk.run(["contact", "add", "Ken Mori", "--email", "ken@mori.jp", "--phone", "+81312345678"]);
  await desk.run(["promise", "Ana", "send the report", "--by", "2026-12-04"]);
  await desk.run(["note", "Ana", "--text", "not her old firm"]);

  await desk.play("note-card Ken");
  await desk.play("coffee Ken --minutes 30 --out coffee.ics");
  await desk.play("coffee Ana --minutes 1");
  await desk.play("write Ana");
  await desk.play("share https://news.example/2026/research-in-analytics");
  await desk.play(["share", "a concert in the docks"]);
  await desk.play("share zzzz");

  await expect(desk.transcript).toMatchFileSnapshot("./transcripts/prepare.txt");
});
