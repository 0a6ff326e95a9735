/** What scripts read keeps its form: real output against docs/schemas. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FAILURE_CODES } from "../../src/core/failure.ts";
import { LEFT_KINDS } from "../../src/core/plan/plan.ts";
import { REASON_KINDS } from "../../src/core/plan/reason.ts";
import { TIE_WARMTHS } from "../../src/core/tone/find-length.ts";
import { FINDING_KINDS } from "../../src/core/tone/finding.ts";
import { SKIP_REASONS, SOURCE_KINDS } from "../../src/core/reading.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { type Desk, openDesk } from "./harness.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });

const ALONE = calendarOf(entryOf("UID:alone", "SUMMARY:Call Ben", "DTSTART:20261109T120000Z"));

const FEED = `<rss version="2.0"><channel><title>News</title><item><title>Ana Ferreira</title><pubDate>20 Nov 2026</pubDate></item></channel></rss>`;
const KEN = [
  "BEGIN:VCARD",
  "VERSION:3.0",
  "UID:ken",
  "FN:Ken Abe",
  "ADR:;;1 Quay;Porto;;4000;Portugal",
  "END:VCARD",
  "",
].join("\r\n");

/** The first lines of what does not fit; empty when all does. */
function problemsOf(name: string, document: unknown): string {
  const validate = ajv.compile(JSON.parse(schemaText(name)) as object);
  return validate(document) ? "" : ajv.errorsText(validate.errors, { separator: "\n" });
}

function schemaText(name: string): string {
  return readFileSync(join(import.meta.dirname, `../../docs/schemas/${name}.schema.json`), "utf8");
}

async function openNetwork(): Promise<Desk> {
  const desk = await openDesk();
  await desk.run("import network");
  await desk.run("skip Ana");
  await desk.run(["note", "Ana", "--text", "likes tea"]);
  await desk.run(["promise", "Ana", "the report", "--by", "2026-12-04"]);
  await desk.run(["need", "Ana", "an engineer"]);
  await desk.run(["news", "we won the tender"]);
  await writeFile(desk.real("/home/ines/alone.ics"), ALONE);
  await desk.run("import alone.ics");
  await writeFile(desk.real("/home/ines/feed.xml"), FEED);
  await desk.run("feed add feed.xml");
  await writeFile(desk.real("/home/ines/ken.vcf"), KEN);
  await desk.run("import ken.vcf");
  return desk;
}

test("what is read fits its schema", async () => {
  const desk = await openNetwork();

  for (const [name, words] of [
    ["import", "import network --dry-run"],
    ["import", "import network/mail"],
    ["import", "refresh"],
    ["plan", "plan"],
    ["plan", "plan --as-of 2026-10-01 --minutes 90"],
    ["list", "list"],
    ["list", "list ferreira --limit 1"],
    ["show", "show Ana --timeline 100"],
    ["show", "show Filip"],
    ["explain", "explain Ana"],
    ["what-if", "plan --what-if touches=8"],
    ["explain", "explain Dana"],
    ["show", "show Chiara"],
    ["introduce", "introduce Ana Chiara --why looms"],
    ["introduce", "introduce list"],
    ["ledger", "ledger --all"],
    ["brief", "brief Ana"],
    ["look", "look Ana"],
    ["regroup", "regroup"],
    ["regroup-record", "regroup close"],
    ["regroup-record", "regroup show"],
    ["who", "who engineer in Lisbon"],
    ["match", "match"],
    ["path", "path Ana"],
    ["feed", "feed refresh"],
    ["feed", "feed"],
    ["news", "news"],
    ["goal", "goal engineer --with Ana"],
    ["goal", "goal --all"],
    ["after", "after"],
    ["occasion", "occasion"],
    ["occasion", "occasion --all"],
    ["balance", "balance"],
    ["balance", "balance Ana"],
    ["ledger", "promise Ana"],
    ["show-all", "show Ana --all"],
    ["doctor", "doctor"],
    ["doctor", "doctor --repair"],
    ["forget", "forget Ana --yes"],
    ["duplicates", "duplicates"],
    ["meetings", "meetings"],
    ["recall", "recall"],
    ["recall-answer", 'recall answer taught close "Lena Holm"'],
    ["media", "media"],
    ["media", "media Ana"],
    ["write", "write Ben"],
    ["coffee", "coffee Ben --out coffee.ics"],
    ["note-card", "note-card Ken"],
    ["share", "share looms in Lisbon"],
    ["history", "history"],
  ] as const) {
    expect(problemsOf(name, await desk.json(words)), words).toBe("");
  }
});

test("a failure fits error.schema.json", async () => {
  const desk = await openNetwork();

  for (const words of [
    ...["plann", "plan --bugdet 3", "plan --touches many", "show Ferreira", "show Nobody"],
    ...["import nowhere.vcf", "undo 1"],
  ]) {
    const { out, code } = await desk.run(`${words} --json`);

    expect(code, words).not.toBe(0);
    expect(problemsOf("error", JSON.parse(out)), words).toBe("");
  }
});

test("--json prints exactly one document, and nothing else", async () => {
  const desk = await openNetwork();

  for (const words of [
    ...[
      "refresh",
      "week",
      "sources",
      "group",
      "owner",
      "config",
      "triage",
      "inbox",
      "meetings",
      "plan",
      "undo",
      "redo",
    ],
    ...["done Ben", "skip Ben", "snooze Ben", "in-touch Ben", "elsewhere Ben", "log Ben --call", "note Ben --text tea"],
    ...["contact add Zoe", "contact edit Ben --star", "contact rest Ben", "contact clear Ben"],
    ...["duplicates c_25 c_62 --later", "merge c_25 c_62", "split Chiara chiara@bruni.example", "group add Craft"],
    ...["group put friends Ben", "config set touches 4", "config reset touches", "owner add ines@post.example"],
    ...["export out/a.zip", "backup out/b.db", "restore out/a.zip --home again"],
    ...["backup", "show Ben --all", "doctor", "doctor --repair", "forget Ben --yes"],
  ]) {
    const { out, err, code } = await desk.run(`${words} --json`);

    expect({ words, code, err }).toEqual({ words, code: 0, err: "" });
    expect(typeof JSON.parse(out), words).toBe("object");
  }
});

test("an import adds up, in all and for each source", async () => {
  const desk = await openDesk();

  const report = (await desk.json("import network")) as Record<string, number> & { sources: Record<string, number>[] };

  for (const { read = -1, created = 0, merged = 0, unchanged = 0, skipped = 0 } of [report, ...report.sources]) {
    expect(created + merged + unchanged + skipped).toBe(read);
  }
  for (const field of ["read", "created", "merged", "unchanged", "skipped"]) {
    expect(report.sources.reduce((sum, source) => sum + (source[field] ?? 0), 0)).toBe(report[field]);
  }
});

test("a checked draft fits check.schema.json", async () => {
  const desk = await openNetwork();
  const draft =
    "Just following up again, since I have not heard from you.\n\nHola, te escribo porque quiero saber.\n\nxyz";

  for (const words of ["check - --json", "check - --to Ana --json"]) {
    const { out } = await desk.run(words, { input: draft });
    expect(problemsOf("check", JSON.parse(out)), words).toBe("");
  }
});

test("the schemas name every kind that the code knows", () => {
  const named = (name: string): string => schemaText(name);

  for (const kind of [...SKIP_REASONS, ...SOURCE_KINDS]) expect(named("import")).toContain(`"${kind}"`);
  for (const kind of [...REASON_KINDS, ...LEFT_KINDS]) expect(named("plan")).toContain(`"${kind}"`);
  for (const kind of [...FINDING_KINDS, ...TIE_WARMTHS]) expect(named("check")).toContain(`"${kind}"`);
  for (const code of FAILURE_CODES) expect(named("error")).toContain(`"${code}"`);
});
