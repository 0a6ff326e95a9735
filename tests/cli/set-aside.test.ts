/** Whoever rests, was let go or is never to be brought up is named by no verb that proposes, whatever speaks for them. */
import { utimes, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { openDesk } from "./harness.ts";

const PAPER = `<rss version="2.0"><channel><title>Paper</title><item><title>Chiara Bruni sings</title><link>https://paper.example/1</link>
<pubDate>20 Nov 2026</pubDate></item></channel></rss>`;
const TRIP = calendarOf(
  entryOf("UID:t", "SUMMARY:Fair", "LOCATION:Rome, Italy", "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203"),
);

const VERBS: readonly (readonly string[])[] = [
  ["plan"],
  ["occasion"],
  ["match"],
  ["who", "somebody who sings in a choir"],
  ["share", "a choir that sings"],
  ["path", "Coro Aperto"],
  ["news"],
  ["goal"],
  ["feed"],
  ["regroup"],
];

test("nobody whom the owner set aside is named by what proposes", async () => {
  const desk = await openDesk();
  await desk.run("import network");
  await writeFile(desk.real("/home/ines/paper.xml"), PAPER);
  await writeFile(desk.real("/home/ines/trip.ics"), TRIP);
  const day = new Date("2026-11-22T12:00:00Z");
  await utimes(desk.real("/home/ines/trip.ics"), day, day);
  await desk.run("import trip.ics");
  await desk.run(["contact", "edit", "Chiara", "--city", "Rome", "--birthday", "--11-25"]);
  for (const words of [
    ["promise", "Chiara", "the score", "--by", "2026-11-25"],
    ["offer", "Chiara", "singers from her choir"],
    ["need", "Ana", "somebody who sings in a choir"],
    ["ask", "Chiara", "a word for the choir"],
    ["goal", "a choir that sings", "--with", "Chiara"],
    ["news", "the choir sings for us"],
    ["introduce", "Chiara", "Ana", "--why", "the choir"],
    ["feed", "add", "paper.xml"],
    ["log", "Chiara", "--call"],
  ])
    await desk.run(words);
  const naming = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const verb of VERBS) if (/Chiara|Bruni/.test((await desk.run(verb)).out)) found.push(verb.join(" "));
    return found;
  };
  expect((await naming()).length).toBe(VERBS.length);

  for (const decision of ["never", "rest"]) {
    await desk.run(`contact ${decision} Chiara`);
    expect(await naming(), decision).toEqual([]);
  }
});
