/** The page that walks through ten weeks: every line of it is run, and what Kith prints is compared. */
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { type Desk, openDesk } from "../cli/harness.ts";

const INES = "Ines Falk <ines@falk-werk.example>";
const BEN = "Ben Okafor <ben@okafor.example>";

/** A letter of one line, as a mailbox file holds it. */
function letter(from: string, subject: string, day: string, to = INES, copied = ""): string {
  return `From - ${day}
From: ${from}
To: ${to}
${copied === "" ? "" : `Cc: ${copied}\n`}Subject: ${subject}
Date: ${day} 09:00:00 +0100
Message-ID: <${subject.replaceAll(/\W+/g, "-")}@mail.example>

Words.

`;
}

const DRAFT = `Dear Petra,

just following up again, since I still have not heard from you. I am humbled
that they chose me as the keynote speaker.

Ines
`;

const PAPER = `<rss version="2.0"><channel><title>The Harbour Paper</title><item><title>Chiara Bruni brings the choir to the docks</title>
<link>https://paper.example/choir</link><pubDate>Fri, 04 Dec 2026 08:00:00 +0100</pubDate></item></channel></rss>`;

const TRIP = calendarOf(
  entryOf(
    "UID:lisbon",
    "SUMMARY:Fair in Lisbon",
    "LOCATION:Lisbon, Portugal",
    "DTSTART;VALUE=DATE:20270126",
    "DTEND;VALUE=DATE:20270129",
  ),
);

/** Writes a page as it goes. */
function openPage(desk: Desk) {
  const parts: string[] = [];
  return {
    say: (words: string): void => void parts.push(words),
    async run(words: string | readonly string[], keys?: string): Promise<void> {
      const { out, err, code } = await desk.run(words, keys === undefined ? {} : { keys });
      const line =
        typeof words === "string"
          ? words
          : words.map((word) => (/[^\w./:-]/.test(word) ? `"${word}"` : word)).join(" ");
      // A page keeps no spaces at the end of a line.
      const printed = (out + err).trim().replace(/ +$/gm, "");
      parts.push(`\`\`\`text\n$ kith ${line}\n${printed}\n\`\`\``);
      expect([line, code, code === 0 ? "" : err]).toEqual([line, 0, ""]);
    },
    get text(): string {
      return `${parts.join("\n\n")}\n`;
    },
  };
}

test("ten weeks with Kith", async () => {
  const desk = await openDesk("2026-11-23T09:00:00+01:00");
  const page = openPage(desk);
  /** The number of the latest entry of that kind in the ledger with somebody. */
  const entryWith = async (name: string, kind: string): Promise<string> => {
    const { entries } = (await desk.json(`ledger ${name}`)) as { entries: { id: string; kind: string }[] };
    return entries.findLast((entry) => entry.kind === kind)?.id ?? "";
  };
  const mail = (name: string, text: string): Promise<void> =>
    writeFile(desk.real(`/home/ines/network/mail/${name}.mbox`), text);

  page.say(`# Ten weeks with Kith

Ines Falk weaves, and advises museums. This is how ten weeks with Kith go for her; the people are invented, and the tests of Kith run
every line of this page. What Kith prints is printed whole.

## Week 1: a plan from what she has

Her mail, calendar and address book are read once. Nobody had to be typed in.`);
  await desk.run("import network");
  await page.run("week");
  page.say(`Mail does not know everybody. Five questions, then her employers year by year, and whoever comes to mind goes into her book by one
key.`);
  await page.run("recall", " nLotte Kern\rcq");
  page.say("She means to call Ana. Before that, one screen, and what is at hand.");
  await page.run("brief Ana");
  await page.run("media Ana");
  page.say("She owes Ana a report since the summer. Two commands, and neither is forgotten.");
  await page.run("accept Ana");
  await page.run(["promise", "Ana", "the harbour report", "--by", "2026-12-04"]);

  desk.setNow("2026-11-30T09:00:00+01:00");
  page.say(`## Week 2: a promise, and a need

The promise falls due this week, so it ranks the touch, and opens it: a promise is something that can honestly be said.`);
  await page.run("plan");
  await page.run("done Ana --call");
  page.say("After a call Kith asks once, and one line is enough. Ana is looking for somebody: a need, by one key.");
  await page.run("after", "somebody who sings in a choir, for the opening\rn\r");
  page.say(
    "The report went out the same day. A promise kept is written down with what came of it, and so is what Chiara can give.",
  );
  await page.run(["ledger", "done", await entryWith("Ana", "promise"), "--outcome", "she read it at once"]);
  await page.run(["offer", "Chiara", "singers from her choir"]);
  await page.run("match");
  page.say("Ben wrote a word for a tender of hers. What somebody did is kept too: he may like to hear how it went.");
  await page.run(["ask", "Ben", "a word for the harbour tender"]);
  await page.run(["ledger", "done", await entryWith("Ben", "ask"), "--outcome", "he wrote it the same day"]);

  desk.setNow("2026-12-07T09:00:00+01:00");
  await mail("petra", letter("Petra Lindqvist <petra@sul.example>", "Your talk in Porto", "Sun, 06 Dec 2026"));
  const cloth = letter(BEN, "Cloth", "Sat, 05 Dec 2026", INES, "emil@novak.example");
  await mail("ben", `${cloth}${letter(INES, "Re: Cloth", "Sun, 06 Dec 2026", BEN)}`);
  await desk.run("refresh");
  page.say(`## Week 3: somebody new

Petra heard her talk and wrote. Whoever is first seen after the beginning waits in the inbox for one key (here \`3\`).`);
  await page.run("inbox", "3");
  await writeFile(desk.real("/home/ines/paper.xml"), PAPER);
  page.say(`The paper of the harbour has a feed. She follows it, and sees at once who of her people is in it: something true to write about,
for a month.`);
  await page.run("feed add paper.xml");
  await page.run("occasion Chiara");
  page.say(
    `Dana moved, and a card is better than a mail. Kith knows the postal address, and makes the card to print; the words are hers.`,
  );
  await page.run("note-card Dana --out dana.pdf");

  desk.setNow("2026-12-14T09:00:00+01:00");
  await writeFile(desk.real("/home/ines/draft.txt"), DRAFT);
  page.say(`## Week 4: a draft that is better not sent so

Whom she kept is proposed for a first follow-up.`);
  await page.run("plan");
  page.say(`She won a tender, and would like a stall in Lisbon by spring. News waits for a touch that has another reason. A goal raises a
few people until its day, and says that it is for her; it never fills a week.`);
  await page.run(["news", "we won the harbour tender"]);
  await page.run(["goal", "a stall at the fair in Lisbon", "--by", "2027-01-22", "--with", "Chiara"]);
  page.say("The first draft came out wrong. Kith marks it and changes nothing.");
  await page.run("check draft.txt");
  page.say(`She leaves it, and asks Petra for a coffee instead: the invitation has times that are free in her calendar. It was good:
\`--more\` brings the next one nearer.`);
  await page.run("coffee petra@sul.example --out coffee.ics");
  await page.run("done Petra.Lindqvist --coffee --more".replace("Petra.Lindqvist", "petra@sul.example"));

  desk.setNow("2026-12-21T09:00:00+01:00");
  page.say(`## Weeks 5 and 6: away

Nothing is proposed, and nothing counts what was missed.`);
  await page.run("away 2027-01-04");
  await page.run("plan");

  desk.setNow("2027-01-04T09:00:00+01:00");
  page.say(`## Week 7: her own needs, and two people, each asked first

A museum wants cloth by spring. Who of her people could help, and how do things stand between them?`);
  await page.run(["who", "a weaver for the spring order"]);
  page.say("She hardly knows Emil. Who could bring the two together? Whoever was seen with both.");
  await page.run("path Emil");
  page.say(
    `Ana needs singers, and Chiara has them. Kith writes the question for Ines to change and to send, and nobody is introduced unasked.`,
  );
  await page.run(["introduce", "Ana", "Chiara", "--why", "singers for the opening"]);
  const { introductions } = (await desk.json("introduce list")) as { introductions: { id: string }[] };
  const between = introductions[0]?.id ?? "";
  await page.run(`introduce agreed ${between} Ana`);
  await page.run(`introduce agreed ${between} Chiara`);
  await page.run(`introduce made ${between}`);
  page.say(`## Week 7, too: letting go

Three letters to Greta since March, and never a word. Kith stopped proposing her long ago. Ines need not wait for the regroup.`);
  await page.run("resting");
  await page.run("contact let-go Greta");

  desk.setNow("2027-01-11T09:00:00+01:00");
  await mail("greta", letter("Greta Holm <greta@holm.example>", "The looms, after all", "Sat, 09 Jan 2027"));
  page.say(`## Week 8: somebody returns

Kith never brings anybody back by itself. Greta did.`);
  await writeFile(desk.real("/home/ines/network/trip.ics"), TRIP);
  await desk.run("refresh");
  await page.run("plan");
  page.say(
    "She answers Greta first. The draft is her own and empty; what is known of Greta stands below it, for her eyes.",
  );
  await page.run("write Greta");
  page.say(
    "There is a fair in Lisbon at the end of the month; her calendar says so. Who lives there? What Kith goes by stands beside it.",
  );
  await page.run("occasion Ana");

  desk.setNow("2027-01-18T09:00:00+01:00");
  page.say(`## Week 9: not by letters alone

How did these ties live for a year? One that is only written to is moved up a step in the plan.`);
  await page.run("balance Ana");
  page.say(
    "She reads a long piece about looms. Who would like it? Nothing is fetched: the words of its address are enough.",
  );
  await page.run("share https://paper.example/looms-that-sing");

  desk.setNow("2027-01-25T09:00:00+01:00");
  page.say(`## Week 10: the regroup

Sixty days after her first answer it is time. What came of it, a few decisions by one key each, what comes next; and a record to keep.`);
  await page.run("regroup", `\r${" ".repeat(9)}1\r`);
  await page.run("regroup show");

  await expect(page.text).toMatchFileSnapshot("../../docs/manual/ten-weeks.md");
});
