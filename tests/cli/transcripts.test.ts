/** What a person sees, command by command: read a change of these files as a change of the product. */
import { readFile, utimes, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { openDesk } from "./harness.ts";

const IMPORT = "import network";

const DRAFT = `To: laura@norte.example
Subject: The proposal

Dear Laura,

just following up again on my last two mails, since I still have not heard from
you. I'm humbled and honoured that they chose me as the keynote speaker, and we
won the prize for the best stand!

Könntest Du mir das Protokoll schicken? Danke für die Mühe mit dem Raum.

Hola, ¿cómo estás? Te escribo porque quiero saber si vienes a la fiesta.

Ines
-- 
Ines Falk, award-winning weaver

On 3 November 2026, Laura wrote:
> Are you a genius?
`;

/** Two people who have not been seen before write to the owner. */
const LATE_MAIL = `From petra@sul.example Fri Nov 20 09:12:00 2026
From: Petra Lindqvist <petra@sul.example>
To: Ines Falk <ines@falk-werk.example>
Subject: Your talk in Porto
Date: Fri, 20 Nov 2026 09:12:00 +0100
Message-ID: <petra-1@sul.example>

Hello

From jonas@weber.example Sat Nov 21 10:00:00 2026
From: Jonas Weber <jonas@weber.example>
To: Ines Falk <ines@falk-werk.example>
Subject: A question about looms
Date: Sat, 21 Nov 2026 10:00:00 +0100
Message-ID: <jonas-1@weber.example>

Hello
`;

const POSITIONS = `Company Name,Title,Description,Location,Started On,Finished On
Okafor & Sons,Weaver,,Lagos,Mar 2024,Jun 2025
`;

function golden(name: string): string {
  return `./transcripts/${name}.txt`;
}

test("the first import and the plan", async () => {
  const desk = await openDesk();

  await desk.play("plan");
  await desk.play(`${IMPORT} --dry-run`);
  await desk.play("history");
  await desk.play(IMPORT);
  await desk.play("plan");
  await desk.play("plan --all --as-of 2026-10-01");
  await desk.play("plan --touches 0 --minutes 60");
  await desk.play(IMPORT);
  await desk.play("history");

  await expect(desk.transcript).toMatchFileSnapshot(golden("import-and-plan"));
});

test("an address book alone", async () => {
  const desk = await openDesk();

  await desk.play("import network/contacts.vcf");
  await desk.play("plan --all");
  await desk.play("triage");

  await expect(desk.transcript).toMatchFileSnapshot(golden("address-book-only"));
});

test("one contact of each history", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  for (const who of ["Ana Ferreira", "Chiara", "Rolf", "Filip", "Greta", "Dana"]) await desk.play(["show", who]);
  await desk.play(["show", "Ben", "--timeline", "2"]);
  await desk.play("list");
  await desk.play("list --sort silence --limit 3");
  await desk.play("list ferreira --company norte");
  await desk.play("list --state never");

  await expect(desk.transcript).toMatchFileSnapshot(golden("show-and-list"));
});

test("why somebody is on the list or not", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  for (const who of ["Ana Ferreira", "Ben", "Greta", "Dana", "Filip", "Rolf"]) await desk.play(["explain", who]);

  await desk.play("plan --what-if touches=1");
  await desk.play("plan --what-if group=friends cadence=60 promise=yes");
  await desk.play("plan --what-if cadence=60");
  await desk.play("plan --what-if hours=1");

  await expect(desk.transcript).toMatchFileSnapshot(golden("explain"));
});

test("groups and triage", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("group");
  await desk.play(["group", "add", "Weavers", "--purpose", "They know the craft.", "--ideal", "30", "--latest", "90"]);
  await desk.play("triage", { keys: "\r6ku q" });
  await desk.play("triage --company okafor", { keys: "1" });
  await desk.play(["group", "put", "weavers", "Emil", "Greta"]);
  await desk.play("group put weavers Greta --leave");
  await desk.play("group edit weavers --name Craft --rank 2 --share 10 --measured no");
  await desk.play("group");
  await desk.play("group remove craft");
  await desk.play("group edit nothing --rank 1");
  await desk.play("plan");

  await expect(desk.transcript).toMatchFileSnapshot(golden("groups-and-triage"));
});

test("recalling people by questions and employers", async () => {
  const desk = await openDesk();
  await writeFile(desk.real("/home/ines/network/linkedin/Positions.csv"), POSITIONS);
  await desk.run(IMPORT);

  await desk.play("recall");
  await desk.play("recall", { keys: " n Lotte Kern\rcnBen\rkxnben okafor\rxnferreira\rnPia Roth\rhuq" });
  await desk.play("history");
  await desk.play("recall", { keys: "     cuch q" });
  await desk.play(["recall", "answer", "at:okafor-sons:2025", "knew", "Emil Novák"]);
  await desk.play(["recall", "answer", "taught", "close", "Lena Holm"]);
  await desk.play(["recall", "answer", "taught", "hardly", "Nobody Else"]);
  await desk.play(["recall", "answer", "taught", "well", "Lena Holm"]);
  await desk.play(["recall", "answer", "nothing", "knew", "c_999"]);
  await desk.play(["recall", "answer", "taught", "knew", "c_999"]);
  await desk.play(["show", "Lena"]);
  await desk.play("recall");
  await desk.play("undo");

  await expect(desk.transcript).toMatchFileSnapshot(golden("recall"));
});

test("the inbox, and more or less of somebody", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.play("inbox");
  await writeFile(desk.real("/home/ines/network/mail/late.mbox"), LATE_MAIL);
  await desk.run("refresh");

  await desk.play("inbox");
  await desk.play("inbox", { keys: " ukx" });
  await desk.play("inbox");
  await desk.play("undo");
  await desk.play("inbox", { keys: "3" });
  await desk.play("resting");
  await desk.play("plan");
  await desk.play(["done", "Petra Lindqvist"], { keys: "m" });
  await desk.play("done Ana --call --less");
  await desk.play("done Ana --more --less");
  await desk.play("done Ana --same --json");
  await desk.play("history");

  await expect(desk.transcript).toMatchFileSnapshot(golden("inbox"));
});

test("a review: led, left, resumed, undone and closed", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.run(["promise", "Ana", "the harbour report"]);
  await desk.run(["ledger", "done", "h_190", "it was read at once"]);
  await desk.play("regroup show");
  await desk.play("regroup", { keys: "?\r" });
  await desk.play("regroup");
  await desk.play("undo");
  await desk.play("regroup --json");
  await desk.play("regroup answer let-go:c_75 keep");
  await desk.play("regroup answer let-go:c_75 last-note");
  await desk.play("regroup", { keys: `${" ".repeat(4)}1-` });
  await desk.play("regroup show");
  await desk.play("regroup show --on 2026-01-01");
  await desk.play("history");
  desk.setNow("2027-01-22T09:00:00+01:00");
  await desk.play("week");
  await desk.play("regroup");
  await desk.play(["regroup", "close", "--focus", "The people in Porto", "--touches", "none"]);
  await desk.play(["regroup", "close", "--focus", "The people in Porto", "--touches", "3"]);
  await desk.play("regroup show --json");

  await expect(desk.transcript).toMatchFileSnapshot(golden("regroup"));
});

test("answers to the week", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("done Ana --call");
  await desk.play("done Ana");
  await desk.play("plan");
  await desk.play("show Ana --timeline 2");
  await desk.play("undo");
  await desk.play("done Ana --on tomorrow");
  await desk.play("done Ana --on 2026-12-01");
  await desk.play("accept Filip");
  await desk.play("skip Ana");
  await desk.play("snooze Ben --until 3w");
  await desk.play("in-touch Chiara --on yesterday");
  await desk.play("elsewhere Greta");
  await desk.play("elsewhere Greta --end");
  await desk.play(["log", "Emil", "Novák", "--coffee", "his new loom", "--on", "2026-11-20"]);
  await desk.play("log Ana --email --inbound");
  await desk.play(["note", "Ana", "--text", "-- prefers mornings"]);
  await desk.play("show Emil");
  await desk.play("plan --all");
  desk.setNow("2026-12-14T09:00:00+01:00");
  await desk.play("plan");

  await expect(desk.transcript).toMatchFileSnapshot(golden("answers"));
});

test("a kept list, and answers taken back", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("plan --keep --as-of 2026-11-30");
  await desk.play("plan --touches 2 --keep");
  await desk.play("plan --keep");
  await desk.play("plan --touches 3 --keep");
  const before = await desk.facts();
  await desk.play("done Ana --email");
  await desk.play("done Ana --call --on yesterday");
  await desk.play("done Ana --call");
  await desk.play("accept Ana");
  const after = await desk.facts();
  expect([after["interaction"], after["participation"]]).toEqual([before["interaction"], before["participation"]]);
  await desk.play("plan");
  await desk.play("contact rest Ana");
  await desk.play("plan");

  await expect(desk.transcript).toMatchFileSnapshot(golden("kept-list"));
});

test("contacts by hand, and decisions", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play([
    "contact",
    "add",
    "Zoë Adler",
    ...["--email", "zoe@adler.example", "--phone", "030 5550199", "--company", "Adler Garn", "--birthday", "--04-12"],
  ]);
  await desk.play(["contact", "add", "Zoe A.", "--email", "ZOE@adler.example"]);
  await desk.play(["contact", "edit", "zoe", "--title", "Dyer", "--city", "Leipzig", "--star", "--ideal", "30"]);
  await desk.play("show Zoë");
  await desk.play("contact rest Zoë --until 2w");
  await desk.play("contact clear Zoë");
  await desk.play("contact let-go Greta");
  await desk.play("contact never Filip");
  await desk.play("contact keep Dana");
  await desk.play("list --sort added --limit 5");
  await desk.play("contact edit zoe --birthday tomorrow");
  await desk.play("contact edit zoe --one-sided perhaps");

  await expect(desk.transcript).toMatchFileSnapshot(golden("contacts"));
});

test("who is who", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("duplicates");
  await desk.play("duplicates", { keys: "lu" });
  await desk.play("duplicates", { keys: "s" });
  await desk.play("show Ana");
  await desk.play("undo");
  await desk.play(["merge", "Ana Ferreira", "Anna Ferreira"]);
  await desk.play("duplicates");
  await desk.play("split Chiara chiara@bruni.example");
  await desk.play("list chiara");
  await desk.play("merge Ana Ana");
  await desk.play("duplicates Ana");
  await desk.play("duplicates Ana --same");

  await expect(desk.transcript).toMatchFileSnapshot(golden("who-is-who"));
});

test("matching needs with people", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.run(["need", "Chiara", "an engineer for data analysis"]);
  await desk.run(["offer", "Emil", "knows a good Rechtsanwältin in Lisbon"]);
  await desk.run(["ask", "Ben", "a room in Porto", "--on", "2026-11-20"]);

  await desk.play(["who", "a lawyer in Portugal"]);
  await desk.play(["who", "somebody from Norte"]);
  await desk.play(["who", "who can help"]);
  await desk.play("match");
  await desk.play("match Ana");
  await desk.play("match h_12");
  await desk.play("who lawyer --json");
  await desk.play(["goal", "data work in Lisbon", "--by", "2027-02-28", "--with", "Ben"]);
  await desk.play("plan");
  const { goals } = (await desk.json("goal")) as { goals: { id: string }[] };
  const goal = goals[0]?.id ?? "";
  await desk.play(["goal", "skip", goal, "Ben"]);
  await desk.play("undo");
  await desk.play(["goal", "reached", goal, "a contract"]);
  await desk.play("goal");
  await desk.play("goal --by 2027-01-01");

  await expect(desk.transcript).toMatchFileSnapshot(golden("matching"));
});

test("news, and what came up in a meeting", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.run(["ask", "Ana", "a word on the harbour tender", "--on", "2026-10-01", "--by", "2026-11-20"]);

  await desk.play(["news", "We won the harbour tender!"]);
  await desk.play("plan");
  const { news } = (await desk.json("news")) as { news: { id: string }[] };
  await desk.play(["news", "told", news[0]?.id ?? "", "Ana"]);
  await desk.play("news");
  await desk.play(["news", "skip", "h_999", "Ana"]);
  await desk.run(["log", "Ben", "--coffee", "a loom"]);
  await desk.play("after");
  await desk.play("after", { keys: "a weaver for the spring\rnthe old pattern\rp\r" });
  await desk.play("after");
  await desk.play("after Ben --nothing");
  await desk.play("ledger Ben");
  await desk.play("undo");
  await desk.play(["after", "Ben", "--need", "a weaver", "--fact", "likes tea"]);

  await expect(desk.transcript).toMatchFileSnapshot(golden("news-and-after"));
});

test("paths to people", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("path Ana");
  await desk.play("path Norte");
  await desk.play("path Nowhere");
  await desk.run("contact never Ana");
  await desk.play("path Ana");
  await desk.play("path Chiara --json");

  await expect(desk.transcript).toMatchFileSnapshot(golden("paths"));
});

test("an introduction of two", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  const id = async (): Promise<string> => {
    const { introductions } = (await desk.json("introduce list")) as { introductions: { id: string }[] };
    return introductions[0]?.id ?? "";
  };

  await desk.play(["introduce", "Ana", "Ana", "--why", "looms"]);
  await desk.play(["introduce", "Ana", "Ben", "--why", "both restore looms"]);
  const looms = await id();
  await desk.play(["introduce", "asked", looms, "Ben"]);
  await desk.play(["introduce", "asked", looms, "Ana"]);
  await desk.play(["introduce", "agreed", looms, "Ana"]);
  await desk.play(["occasion", "list", "Ben"]);
  await desk.play(["ledger", "Ben"]);
  await desk.run(["contact", "never", "Ben"]);
  await desk.play("introduce list");
  await desk.play(["introduce", "asked", looms, "Ben"]);
  await desk.run("undo");
  await desk.play(["introduce", "agreed", looms, "Ben"]);
  await desk.play(["ledger", "done", looms]);
  await desk.play(["introduce", "made", looms]);
  await desk.play("undo");
  await desk.run(["introduce", "made", looms]);
  await desk.play(["introduce", "outcome", looms, "they met in May"]);
  await desk.play("introduce list --all");

  await desk.run(["introduce", "Chiara", "Ana", "--why", "a stand in Milan"]);
  await desk.play(["brief", "Ana"]);
  await desk.play(["introduce", "declined", await id(), "Chiara"]);
  await desk.run(["introduce", "Chiara", "Ana", "--why", "a stand in Milan"]);
  await desk.run(["merge", "Ana", "Chiara"]);
  await desk.play("ledger list");
  await desk.run("undo");
  await desk.play("ledger list");
  await desk.run(["forget", "Ana", "--yes"]);
  await desk.play("introduce list --all");
  await desk.play("ledger list --all");

  await expect(desk.transcript).toMatchFileSnapshot(golden("introduce"));
});

test("the help ledger", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("ledger");
  await desk.play(["need", "Ana", "a data engineer in Porto", "--at", "lunch in Porto", "--on", "2026-11-20"]);
  await desk.play(["promise", "Ana", "send the report", "--by", "2026-12-04"]);
  await desk.play(["offer", "me", "read drafts of talks"]);
  await desk.play(["ask", "Ana", "a reference for Acme", "--on", "2026-11-10"]);
  await desk.play("ledger");
  await desk.play("ledger --json");
  const { entries } = (await desk.json("ledger Ana")) as { entries: { id: string; kind: string }[] };
  const idOf = (kind: string): string => entries.find((one) => one.kind === kind)?.id ?? "";
  await desk.play(["ledger", "done", idOf("promise"), "--outcome", "by\npost"]);
  await desk.play(["ledger", "done", idOf("promise")]);
  await desk.play(["ledger", "done", idOf("ask")]);
  await desk.play(["ledger", "drop", idOf("need")]);
  await desk.play(["ledger", "reopen", idOf("need")]);
  await desk.play(["ask", "Ben", "a room for Thursday"]);
  await desk.play(["ask", "Ana", "a word with the port authority"]);
  await desk.play("undo");
  await desk.play("ledger Ana --all");
  await desk.play("ledger --kind offer");
  await desk.play("list engineer");
  await desk.play("show Ana --timeline 0");
  await desk.play("brief Ana");
  await desk.play("brief today");
  await desk.play("brief Chiara");
  await desk.play(["offer", "me", " "]);
  await desk.play("ledger --kind wish");
  await desk.play("ledger done h_999");
  await desk.play(["promise", "me", "rest"]);
  await desk.play(["need", "Ana", " "]);

  await expect(desk.transcript).toMatchFileSnapshot(golden("ledger"));
});

test("occasions", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.run(["promise", "Ana", "send the report", "--by", "2026-11-26"]);

  await desk.play("occasion");
  await desk.play("occasion dismiss Ana");
  await desk.play("occasion Ana --all");
  await desk.play("occasion confirm Ana promise");
  await desk.play("plan");
  await desk.play("occasion dismiss Ana birthday");
  await desk.play("undo");
  await desk.play("occasion Ana --json");
  await desk.play("look");
  await desk.play("look Ana");
  await desk.play("look Ana --same");
  await desk.play(["look", "Ana", "--title", "Head of Data", "--company", "Sul Data"]);
  await desk.play("look Ana --gone --json");
  await desk.play("look Ana --gone --same");

  await expect(desk.transcript).toMatchFileSnapshot(golden("occasions"));
});

const HARBOUR_FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title><link>https://harbour.example</link>
<item><title>Chiara Bruni on the choir of the docks</title><link>https://harbour.example/1</link><pubDate>Fri, 20 Nov 2026 09:00:00 +0100</pubDate></item>
<item><title>The cranes of Norte Analytics</title><guid>2</guid><pubDate>Thu, 19 Nov 2026 09:00:00 +0100</pubDate></item>
<item><title>A year ago: Chiara Bruni sings</title><guid>3</guid><pubDate>Thu, 20 Nov 2025 09:00:00 +0100</pubDate></item>
<item><title>No day</title></item></channel></rss>`;

test("feeds that are followed", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await writeFile(desk.real("/home/ines/harbour.xml"), HARBOUR_FEED);
  await writeFile(desk.real("/home/ines/page.xml"), "<html>Hello</html>");

  await desk.play("feed add harbour.xml");
  await desk.play("feed add page.xml");
  await desk.play("feed refresh");
  await desk.play("feed");
  await desk.play("occasion Chiara");
  await desk.play("occasion dismiss Chiara read-about");
  await desk.run(["feed", "refresh"]);
  await desk.play("occasion Chiara");
  await writeFile(desk.real("/home/ines/harbour.xml"), "gone");
  await desk.play("feed refresh");
  await desk.play("feed remove harbour.xml");
  await desk.play("undo");
  await desk.play("feed --json");

  await expect(desk.transcript).toMatchFileSnapshot(golden("feeds"));
});

test("calendar entries that name somebody", async () => {
  const desk = await openDesk();
  const entry = (uid: string, title: string, day: string): string =>
    entryOf(`UID:${uid}`, `SUMMARY:${title}`, `DTSTART:${day}T113000Z`, `DTEND:${day}T123000Z`);
  const entries = [
    entry("1", "Lunch Ana", "20261105"),
    entry("2", "Call with Ben Okafor", "20261118"),
    entry("3", "Kaffee mit Chiara", "20261126"),
    entry("4", "Tax papers", "20261110"),
  ];
  await writeFile(desk.real("/home/ines/own.ics"), calendarOf(...entries));
  await utimes(desk.real("/home/ines/own.ics"), new Date("2026-11-22T12:00Z"), new Date("2026-11-22T12:00Z"));
  await desk.run(IMPORT);

  await desk.play("import own.ics");
  await desk.play("meetings");
  await desk.play("meetings", { keys: "xyuynq" });
  await desk.play("meetings");
  await desk.play("meetings", { keys: "y" });
  await desk.play("meetings");
  await desk.play("import own.ics");
  await desk.play("meetings e_1 --yes");
  await desk.play("meetings --yes");
  await desk.play("history");

  await expect(desk.transcript).toMatchFileSnapshot(golden("meetings"));
});

test("balance, rest and absence", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("balance");
  await desk.run("log Ana --coffee --on 2026-11-20");
  await desk.run("group put friends Ana");
  await desk.play("balance");
  await desk.play("balance Ana");
  await desk.play("balance Ben");
  await desk.play("resting");
  await desk.run("contact rest Ben --until 2w");
  await desk.run("contact let-go Ana");
  await desk.run("contact never Chiara");
  await desk.play("resting");
  await desk.play("away");
  await desk.play("away 2026-12-07");
  await desk.play("plan");
  await desk.play("away --back");
  await desk.play("away yesterday");
  await desk.play("away 2w --back");

  await expect(desk.transcript).toMatchFileSnapshot(golden("balance-and-rest"));
});

test("undo, redo and history", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.run(["note", "Ana", "--text", "likes tea"]);

  await desk.play("undo");
  await desk.play("undo");
  await desk.play("undo");
  await desk.play("redo");
  await desk.play("redo");
  await desk.play("redo");
  await desk.play("undo 2");
  await desk.play("undo 2 --with-later");
  await desk.play("undo 1");
  await desk.play("undo 99");
  await desk.play("history --limit 4");

  await expect(desk.transcript).toMatchFileSnapshot(golden("undo"));
});

test("export, restore and backup", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.run(["note", "Ana", "--text", "lines\u2028of two kinds"]);

  await desk.play("export out/all.zip");
  await desk.play("export out/all.zip");
  await desk.play("export out/people.vcf --format vcard");
  await desk.play("export out/people.csv --format csv");
  await desk.play("export out/people.xls --format xls");
  await desk.play("export nowhere/all.zip");
  await desk.play("backup out/copy.db");
  const before = await desk.facts();
  await desk.play("restore out/all.zip");
  await desk.play("contact add Late Comer");
  await desk.play("restore out/all.zip --replace");
  await desk.play("restore network/contacts.vcf --home other");

  expect(await desk.facts()).toEqual(before);
  await expect(desk.transcript).toMatchFileSnapshot(golden("export-and-restore"));
  await expect((await readFile(desk.real("out/people.vcf"), "utf8")).replaceAll("\r\n", "\n")).toMatchFileSnapshot(
    golden("people.vcf"),
  );
  await expect((await readFile(desk.real("out/people.csv"), "utf8")).replaceAll("\r\n", "\n")).toMatchFileSnapshot(
    golden("people.csv"),
  );
});

test("the owner, settings, sources, refresh and week", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("owner");
  await desk.play("owner add ines.falk@post.example");
  await desk.play("owner remove ines.falk@post.example");
  await desk.play("owner remove nobody@post.example");
  await desk.play("config");
  await desk.play("config set touches 3");
  await desk.play("config set shares 10,80,10");
  await desk.play("config set shares 10,80");
  await desk.play("config set zones UTC");
  await desk.play("config reset shares");
  await desk.play("sources");
  await desk.play("refresh");
  await desk.play("week");
  await desk.play("sources forget /home/ines/network");
  await desk.play("sources forget /home/ines/network");
  await desk.play("sources");

  await expect(desk.transcript).toMatchFileSnapshot(golden("owner-and-sources"));
});

test("what goes wrong, and what Kith says", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);

  await desk.play("plann");
  await desk.play("plan --bugdet 3");
  await desk.play("plan --touches many");
  await desk.play("plan --touches many --json");
  await desk.play("plan --bugdet 3 --json");
  await desk.play("plan --as-of soon");
  await desk.play("import nowhere.vcf");
  await desk.play("import network/holiday.txt");
  await desk.play("import network --skips nowhere/skips.jsonl");
  await desk.play("plan --home network/contacts.vcf");
  await desk.play("show Ferreira");
  await desk.play("show Ferreira --json");
  await desk.play("show Chiarra");
  await desk.play("show Wolfgang");
  await desk.play("show c_9999");
  await desk.play("log Ana");
  await desk.play("log Ana --call --email");
  await desk.play("log Ana --call --on 2027-01-01");
  await desk.play(["note", "Ana", "--text", " "]);
  await desk.play("snooze Ana --until yesterday");
  await desk.play("list --state asleep");
  await desk.play("list --sort height");
  await desk.play("completion powershell");

  await expect(desk.transcript).toMatchFileSnapshot(golden("errors"));
});

test("help", async () => {
  const desk = await openDesk();

  await desk.play("");
  await desk.play("contact");
  await desk.play("plan --help");
  await desk.play("--version");

  await expect(desk.transcript).toMatchFileSnapshot(golden("help"));
});

test("a person is forgotten, and the data examined", async () => {
  const desk = await openDesk();
  await desk.run(IMPORT);
  await desk.run(["note", "Ben", "--text", "Chiara Bruni knows him"]);

  await desk.run("contact add Zoe Adler --email zoe@adler.example --company Adler");
  await desk.run(["log", "Zoe", "--coffee", "about looms"]);
  await desk.run("contact edit Zoe --star");
  await desk.play("show Zoe --all");
  await desk.play("backup");
  await desk.play("export out/kith.zip");
  await desk.play("forget Chiara");
  await desk.play("forget Chiara", { keys: "n" });
  desk.setNow("2026-11-24T09:00:00+01:00");
  await desk.play("forget Chiara", { keys: "y" });
  await desk.play("show Chiara");
  await desk.play("history");
  await desk.play(IMPORT);
  await desk.play("restore out/kith.zip --home again");
  await desk.play("doctor");
  await desk.play("doctor --repair");

  await expect(desk.transcript).toMatchFileSnapshot(golden("forget-and-doctor"));
});

test("a draft checked", async () => {
  const desk = await openDesk();

  await desk.play("check -", { input: DRAFT });
  await desk.play("check - --json", { input: "Hola Ana, ¿cómo estás? Te escribo porque quiero saber si vienes.\n" });
  await desk.play("check -", { input: "Hi Ana,\n\nthank you for Friday. How is the loom?\n" });
  await desk.play("check -", { input: "" });
  await desk.play("check nowhere.txt");
  await desk.play("check network/mail --to Ana");
  await desk.run(IMPORT);
  await desk.play("check - --to Ben", { input: "Lieber Ben, wie war die Reise?\n" });
  await desk.play("check - --to Nobody", { input: "Hi, how are you?\n" });
  await desk.play("history");

  await expect(desk.transcript).toMatchFileSnapshot(golden("check"));
});

test("backups kept in turn", async () => {
  const desk = await openDesk();
  await desk.run("import network/contacts.vcf");

  for (const day of ["23", "24", "25"]) {
    desk.setNow(`2026-11-${day}T09:00:00+01:00`);
    await desk.play("backup --keep 2");
  }
  await desk.play("backup out/copy.db --keep 2");
  await desk.play("backup --keep 0");
  await desk.play("backup --encrypt");
  await desk.play("export out/kith.csv --format csv --encrypt");

  await expect(desk.transcript).toMatchFileSnapshot(golden("backups"));
});
