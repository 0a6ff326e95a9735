/** The API gives what its description says, and what the command line gives. */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decryptFile } from "../../src/connectors/archive/encrypt.ts";
import type { AnswerOf, InputOf } from "../../src/server/client.ts";
import { ProblemError } from "../../src/server/client.ts";
import { ENDPOINTS, type Route } from "../../src/server/endpoints.ts";
import { describeApi } from "../../src/server/open-api.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { ORIGIN, type OpenedApp, gatherEnds, openApp } from "./open-app.ts";

let app: OpenedApp;
const [atEnd, end] = gatherEnds();
afterAll(end);
beforeAll(async () => {
  app = await openApp({ atEnd });
});

const called = new Set<string>();

/** Calls, and holds the answer to the schema that describes it: nothing missing, and nothing besides. */
async function call<R extends Route>(route: R, input: InputOf<R>, seen?: string): Promise<AnswerOf<R>> {
  called.add(route);
  const { data, etag } = await app.call(route, input, seen === undefined ? {} : { seen });
  expect(ENDPOINTS[route].answer.parse(data)).toEqual(data);
  lastEtag = etag ?? "";
  return data;
}
let lastEtag = "";

async function refused(work: Promise<unknown>): Promise<{ readonly status: number; readonly code: string }> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error("it was not refused", { cause: error });
  return error.problem;
}

async function idOf(name: string): Promise<string> {
  const { contacts } = await call("GET /people", { text: name });
  return contacts[0]!.id;
}

test("the week is planned, answered and taken back", async () => {
  const before = await call("GET /week", {});
  const [first] = before.touches;
  const contact = first!.contact.id;

  expect((await call("POST /week/:contact/accept", { contact })).state).toBe("accepted");
  expect((await call("POST /week/:contact/done", { contact, medium: "phone" })).state).toBe("done");
  expect((await call("POST /week/:contact/skip", { contact })).state).toBe("skipped");
  expect((await call("POST /week/:contact/snooze", { contact, until: "2026-12-24" })).state).toBe("snoozed");
  expect((await call("POST /week/keep", {})).stoodAlready).toBe(true);
  for (let n = 0; n < 4; n++) expect((await call("POST /undo", {})).undone).toHaveLength(1);
  expect(await call("GET /week", {})).toEqual(before);
  expect((await call("POST /redo", {})).undone).toHaveLength(1);
  await call("POST /undo", {});
  // A browser that had no connection for a week says it too late.
  expect(await refused(app.call("POST /week/:contact/skip", { contact, week: "2020-W07" }))).toMatchObject({
    status: 409,
  });
  expect((await call("POST /week/:contact/skip", { contact, week: before.week })).state).toBe("skipped");
  await call("POST /undo", {});
  expect((await call("GET /week/what-if", { touches: 2 })).then.touches).toBeLessThanOrEqual(2);
});

test("the coming weeks are looked at, and what came up at a meeting is written down once", async () => {
  const { from, days } = await call("GET /week/ahead", { weeks: 12 });
  expect([from, days.every(({ on }) => on >= from)]).toEqual(["2026-11-24", true]);
  const id = await idOf("Ana Ferreira");
  await call("POST /people/:id/log", { id, medium: "phone" });
  expect((await call("GET /after", {})).questions).toMatchObject([{ contact: { id }, medium: "phone" }]);
  await call("POST /people/:id/after", { id, lines: [{ kind: "promise", text: "the report" }] });
  expect((await call("GET /after", {})).questions).toEqual([]);
  expect(await refused(app.call("POST /people/:id/after", { id, lines: [] }))).toMatchObject({ status: 404 });
  await call("POST /undo", {});
  await call("POST /undo", {});
});

test("times for a coffee and a card to print are prepared", async () => {
  const id = await idOf("Dana Levy");
  const { times } = await call("GET /people/:id/coffee", { id });
  expect(times.map(({ invitation }) => invitation.startsWith("BEGIN:VCALENDAR"))).toEqual([true, true, true]);
  const { address, pdf } = await call("GET /people/:id/note-card", { id });
  expect([address.length > 1, atob(pdf).slice(0, 5)]).toEqual([true, "%PDF-"]);
});

test("people are listed page by page, filtered and found", async () => {
  const all = await call("GET /people", { limit: 1000 });
  const first = await call("GET /people", { limit: 2 });
  const after = first.contacts.at(-1)!.id;
  const second = await call("GET /people", { limit: 1000, after });

  expect([...first.contacts, ...second.contacts]).toEqual(all.contacts);
  expect((await call("GET /people", { text: "fereira" })).contacts[0]?.name).toBe("Ana Ferreira");
  expect((await call("GET /people", { ungrouped: true, sort: "silence", limit: 1 })).contacts).toHaveLength(1);
  expect((await call("GET /addresses", { text: "example" })).total).toBeGreaterThanOrEqual(0);
});

test("a contact is added, edited, noted, logged and decided about", async () => {
  const { contact } = await call("POST /people", { name: "Zoe Adler", emails: ["zoe@adler.example"] });
  const { id } = contact;
  await call("GET /people/:id", { id });
  await call("PATCH /people/:id", { id, organisation: "Adler", title: "Weaver", birthday: "--04-12" }, lastEtag);
  await call("POST /people/:id/notes", { id, text: "likes tea" });
  await call("POST /people/:id/log", { id, medium: "phone", on: "2026-11-20", note: "her loom" });
  await call("PUT /people/:id/star", { id, starred: true });
  await call("PUT /people/:id/elsewhere", { id, elsewhere: true });
  await call("GET /people/:id", { id });
  await call("PUT /people/:id/decision", { id, decision: "resting", until: "2027-01-10" }, lastEtag);
  const shown = await call("GET /people/:id", { id });

  expect(shown).toMatchObject({
    profile: { organisation: "Adler", title: "Weaver", birthday: "--04-12", emails: ["zoe@adler.example"] },
    ...{ starred: true, decision: "resting", restingUntil: "2027-01-10", elsewhereOn: "2026-11-24" },
    notes: [{ text: "likes tea" }],
    timeline: [{ note: "her loom", medium: "phone" }],
    state: { state: "resting" },
  });
  expect((await call("GET /people/:id/explain", { id })).why.kind).toBe("resting");
  expect((await call("GET /people/:id/brief", { id })).notes).toHaveLength(1);
});

test("several are decided about as one change, and filters are saved by a name", async () => {
  const contacts = [await idOf("Ana Ferreira"), await idOf("Ben Okafor")];
  expect((await call("POST /people/decide", { contacts, decision: "kept" })).count).toBe(2);
  expect((await call("GET /history", { limit: 1 })).operations[0]?.summary).toBe("Kept 2 contacts");
  await call("POST /undo", {});
  const search = { organisation: "Norte", silentDays: 30, sort: "silence" } as const;
  await call("PUT /filters/:name", { name: "Norte, quiet", search });
  expect((await call("GET /filters", {})).filters).toEqual([{ name: "Norte, quiet", search }]);
  await call("DELETE /filters/:name", { name: "Norte, quiet" });
  expect(await refused(app.call("DELETE /filters/:name", { name: "Norte, quiet" }))).toMatchObject({ status: 404 });
  expect((await call("GET /filters", {})).filters).toEqual([]);
});

test("contacts are made one, taken apart and forgotten", async () => {
  const one = await call("POST /people", { name: "Olga Brandt", emails: ["olga@brandt.example"] });
  const other = await call("POST /people", { name: "O. Brandt", emails: ["o.brandt@post.example"] });
  const id = one.contact.id;
  await call("POST /people/:id/merge", { id, other: other.contact.id });
  expect(await refused(app.call("GET /people/:id", { id: other.contact.id }))).toMatchObject({ status: 404 });
  const split = await call("POST /people/:id/split", { id, part: "o.brandt@post.example" });
  await call("POST /duplicates", { a: id, b: split.contact.id, answer: "different" });
  await call("GET /duplicates", {});
  const forgot = await call("POST /people/:id/forget", { id: split.contact.id, confirmed: true });

  expect(forgot.records).toBeGreaterThan(0);
  expect(await refused(app.call("GET /people/:id", { id: split.contact.id }))).toMatchObject({ status: 404 });
});

test("the example and one's own data are changed between by a link", async () => {
  expect((await call("PUT /place", { example: true })).link).toContain("/open?once=");
  expect(await refused(app.call("POST /restore", { upload: "none" }))).toMatchObject({ status: 404 });
  const { id } = await call("POST /uploads", {});
  await app.send(`/api/uploads/${id}/files?name=kith.zip`, { method: "PUT", body: "archive" });
  expect((await call("POST /restore", { upload: id })).link).toContain("kith");
});

test("groups are listed, added, edited, filled and removed", async () => {
  const { id } = await call("POST /groups", { name: "Weavers", purpose: "to learn", idealDays: 20, latestDays: 40 });
  const contacts = [await idOf("Ana Ferreira")];
  await call("POST /groups/:id/members", { id, contacts });
  await call("GET /groups/:id", { id });
  await call("PATCH /groups/:id", { id, rank: 1, measured: false }, lastEtag);
  const { groups } = await call("GET /groups", {});
  expect(groups[0]).toMatchObject({ id, name: "Weavers", members: 1, measured: false, idealDays: 20 });
  const [one, two] = groups;
  await call("PUT /groups/arrangement", {
    groups: [
      { id: two!.id, rank: 1, share: 0.3 },
      { id, rank: 2 },
    ],
  });
  expect((await call("GET /groups", {})).groups.slice(0, 2).map((group) => group.id)).toEqual([two!.id, one!.id]);
  expect((await call("GET /groups/attention", {})).groups.length).toBeGreaterThan(0);
  await call("POST /groups/:id/leave", { id, contacts });
  await call("GET /groups/:id", { id });
  await call("DELETE /groups/:id", { id }, lastEtag);
  expect(await refused(app.call("GET /groups/:id", { id }))).toMatchObject({ status: 404 });
});

test("two pages cannot overwrite each other's change of one object", async () => {
  const { id } = await call("POST /groups", { name: "Sailors" });
  await call("GET /groups/:id", { id });
  const seen = lastEtag;
  await call("PATCH /groups/:id", { id, purpose: "first" }, seen);
  const late = await refused(app.call("PATCH /groups/:id", { id, purpose: "second" }, { seen }));

  expect(late).toMatchObject({
    ...{ status: 412, code: "changed-meanwhile" },
    mine: { purpose: "second" },
    theirs: { shown: { purpose: "first" } },
  });
  expect(await refused(app.call("PATCH /groups/:id", { id, purpose: "third" }))).toMatchObject({ status: 428 });
  expect((await call("GET /groups/:id", { id })).purpose).toBe("first");
});

test("what did not change is not sent again", async () => {
  const first = await app.send("/api/people");
  const etag = first.headers.get("etag") ?? "";
  expect((await app.send("/api/people", { headers: { "if-none-match": etag } })).status).toBe(304);
  await call("POST /groups", { name: "Rowers" });
  expect((await app.send("/api/people", { headers: { "if-none-match": etag } })).status).toBe(200);
});

test("the help ledger is kept", async () => {
  const contact = await idOf("Ana Ferreira");
  const { id } = await call("POST /help", { kind: "promise", contact, text: "the report", dueOn: "2026-12-04" });
  expect((await call("GET /help", { contact })).entries).toMatchObject([{ id, text: "the report", state: "open" }]);
  const closed = await call("PUT /help/:id/state", { id, state: "done", outcome: "sent by post" });
  expect(closed).toMatchObject({ state: "done", outcome: "sent by post" });
});

test("who waits for an answer gets one", async () => {
  const { waiting, cards } = await call("GET /triage", { limit: 2 });
  expect([cards.length, waiting >= 2]).toEqual([2, true]);
  expect((await call("GET /inbox", {})).waiting).toBeGreaterThanOrEqual(0);
  const contact = cards[0]!.contact.id;
  await call("POST /inbox/:contact/later", { contact });
  await call("POST /inbox/:contact/keep", { contact, group: (await call("GET /groups", {})).groups[0]!.id });
  expect(await call("PUT /people/:id/pace", { id: contact, pace: "less" })).toMatchObject({ contact: { id: contact } });
  expect((await call("GET /people/:id", { id: contact })).groups).toHaveLength(1);
});

test("people are recalled by a question: who is in the book, and who is not", async () => {
  const { questions } = await call("GET /recall", {});
  expect(questions.slice(0, 2).map(({ key }) => key)).toEqual(["vouched", "hard-problem"]);
  const ana = await idOf("Ana Ferreira");
  const known = await call("POST /recall", { question: "taught", answer: "knew", who: ana });
  expect(known).toEqual({ contact: { id: ana, name: "Ana Ferreira" }, added: false });
  const recalled = await call("POST /recall", { question: "taught", answer: "close", who: "Lena Holm" });
  expect(recalled).toMatchObject({ contact: { name: "Lena Holm" }, added: true });
  expect((await call("GET /people/:id", { id: recalled.contact!.id })).starred).toBe(true);
  expect(await refused(call("POST /recall", { question: "none", answer: "knew", who: "Bo" }))).toMatchObject({
    status: 404,
  });
});

test("whom an entry of the calendar names is asked and told", async () => {
  const lunch = entryOf("UID:lunch", "SUMMARY:Lunch Jonas", "DTSTART:20261110T120000Z", "DTEND:20261110T130000Z");
  const folder = await temporaryFolder({ "own.ics": calendarOf(lunch) }, { changedOn: "2026-11-20", atEnd });
  await app.home.importFrom(join(folder, "own.ics"));
  const { waiting, meetings } = await call("GET /meetings", {});
  expect(waiting).toBe(1);
  expect(meetings).toMatchObject([{ title: "Lunch Jonas", on: "2026-11-10", with: [{ name: "Jonas Weber" }] }]);
  const [{ entry, with: people }] = meetings as [(typeof meetings)[number]];
  await call("POST /meetings/:entry", { entry, with: people.map(({ id }) => id) });
  expect((await call("GET /meetings", {})).waiting).toBe(0);
});

test("occasions are answered, and what was seen long ago is looked at", async () => {
  const [first] = (await call("GET /occasions", {})).contacts;
  const id = first!.contact.id;
  const { key } = first!.occasions[0]!;
  expect((await call("PUT /people/:id/occasions", { id, key, answer: "dismissed" })).state).toBe("dismissed");
  const { contacts } = await call("GET /occasions", { contact: id, all: true });
  expect(contacts[0]?.occasions.find((one) => one.key === key)?.state).toBe("dismissed");
  await call("GET /looks", {});
  await call("POST /people/:id/look", { id, found: "changed", organisation: "Sul Data" });
  expect((await call("GET /people/:id", { id })).profile.organisation).toBe("Sul Data");
  expect(await refused(app.call("POST /people/:id/look", { id, found: "changed" }))).toMatchObject({ status: 400 });
});

test("the network shows who was seen with whom, and nobody whom the owner set aside", async () => {
  const { people, ties, total } = await call("GET /network", {});
  const names = people.map(({ contact }) => contact.name);
  expect([total, names.includes("Ana Ferreira")]).toEqual([people.length, true]);
  expect(ties.every(({ a, b }) => people[a] !== undefined && people[b] !== undefined && a !== b)).toBe(true);
  const id = await idOf("Ana Ferreira");
  await call("GET /people/:id", { id });
  await call("PUT /people/:id/decision", { id, decision: "let-go" }, lastEtag);
  const after = await call("GET /network", {});
  expect(after.people.map(({ contact }) => contact.name)).not.toContain("Ana Ferreira");
  await call("POST /undo", {});
});

test("who could help is found, and a draft is checked", async () => {
  await call("POST /help", { kind: "need", text: "an engineer who knows looms" });
  expect((await call("GET /matches", {})).needs.length).toBeGreaterThan(0);
  await call("GET /who", { need: "a designer" });
  const { sharers } = await call("GET /sharers", { text: "https://press.example/norte-analytics-opens-in-porto" });
  expect(sharers.map(({ contact }) => contact.name)).toContain("Ana Ferreira");
  const { findings } = await call("POST /check", {
    text: "I am just following up again. I have still not heard from you.",
  });
  expect(findings.length).toBeGreaterThan(0);
});

test("two are introduced with the consent of both", async () => {
  const [first, second] = [await idOf("Ana Ferreira"), await idOf("Dana Levy")];
  const { id, step, draft } = await call("POST /introductions", { first, second, why: { words: "both weave" } });
  expect([step, draft?.to]).toEqual(["ask-first", ["Ana Ferreira"]]);
  await call("POST /introductions/:id/act", { id, act: "asked", who: first });
  expect((await call("POST /introductions/:id/act", { id, act: "agreed", who: first })).step).toBe("ask-second");
  expect(await refused(app.call("POST /introductions/:id/act", { id, act: "made" }))).toMatchObject({ status: 409 });
  expect((await call("GET /introductions", {})).introductions).toHaveLength(1);
  expect((await call("GET /paths", { to: "Dana Levy" })).to[0]?.name).toBe("Dana Levy");
  expect((await call("GET /balance", {})).groups.length).toBeGreaterThan(0);
});

test("a regroup is led to its record", async () => {
  const { proposals } = await call("GET /regroup", {});
  const [first] = proposals;
  if (first !== undefined) await call("POST /regroup/answer", { key: first.key, answer: "leave" });
  const closed = await call("POST /regroup/close", { focus: "Weavers", touches: 4 });
  expect(closed).toMatchObject({ focus: "Weavers", closedOn: "2026-11-24" });
  expect(await call("GET /regroup/record", {})).toEqual(closed);
  expect(await refused(app.call("GET /regroup/record", { on: "2020-01-01" }))).toMatchObject({ status: 404 });
});

test("settings and own addresses are changed, and wrong ones refused with what would be taken", async () => {
  expect((await call("PUT /settings/:name", { name: "touches", value: "3" })).touches).toBe(3);
  expect((await call("PUT /settings/:name", { name: "touches", value: null })).touches).toBe(5);
  expect((await call("GET /settings", {})).zone).toBe("Europe/Berlin");
  const wrong = await refused(app.call("PUT /settings/:name", { name: "touches", value: "many" }));
  expect(wrong).toMatchObject({ status: 400, code: "bad-usage", hint: expect.stringContaining("whole number") });
  await call("POST /owner/addresses", { address: "ines@post.example" });
  await call("POST /owner/addresses/remove", { address: "ines@post.example" });
  expect((await call("GET /owner", {})).addresses.map(({ value }) => value)).not.toContain("ines@post.example");
  expect((await call("GET /history", { limit: 5 })).operations).toHaveLength(5);
});

test("places that are read again are listed and forgotten", async () => {
  const { sources } = await call("GET /sources", {});
  const place = sources.flatMap(({ places }) => places)[0]!;
  await call("POST /sources/forget", { place });
  expect((await call("GET /sources", {})).sources.flatMap(({ places }) => places)).not.toContain(place);
});

test("files that a browser sends are read beside everything else, and their place is forgotten", async () => {
  const { id } = await call("POST /uploads", {});
  const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:b1\r\nFN:Bea Lund\r\nEMAIL:bea@lund.example\r\nEND:VCARD\r\n";
  const name = encodeURIComponent("phone/my contacts.vcf");
  const sent = await app.send(`/api/uploads/${id}/files?name=${name}&modified=1764000000000`, {
    method: "PUT",
    body: card,
  });
  expect(await sent.json()).toEqual({ bytes: card.length });
  const dry = await finished((await call("POST /imports", { upload: id, dryRun: true })).id);
  expect(dry).toMatchObject({ state: "done", operation: null, report: { created: 1 } });
  expect((await call("GET /people", { text: "Bea Lund" })).total).toBe(0);
  const read = await finished((await call("POST /imports", { upload: id })).id);

  expect(read).toMatchObject({
    ...{ state: "done", from: "files", problem: null },
    report: { created: 1, sources: [{ source: "my contacts.vcf" }] },
  });
  expect(JSON.stringify(read)).not.toContain(app.home.folder);
  expect((await call("GET /people", { text: "Bea Lund" })).total).toBe(1);
  const { sources } = await call("GET /sources", {});
  expect(sources.find((source) => source.name === "my contacts.vcf")?.places).toEqual([]);
  expect((await call("GET /imports", {})).imports).toHaveLength(2);
  expect(await refused(app.call("POST /imports", { upload: id }))).toMatchObject({ status: 404 });
  expect((await call("POST /undo", { seq: read.operation! })).undone).toHaveLength(1);
});

test("a reading can be cancelled, and one is done at a time", async () => {
  const { id } = await call("POST /uploads", {});
  await app.send(`/api/uploads/${id}/files?name=a.vcf`, {
    method: "PUT",
    body: "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n",
  });
  const reading = await call("POST /imports", { upload: id });
  expect(await refused(app.call("POST /imports", { refresh: true }))).toMatchObject({ status: 409 });
  expect(await call("POST /imports/:id/cancel", { id: reading.id })).toEqual({ cancelled: true });
  expect(await finished(reading.id)).toMatchObject({ state: "cancelled", operation: null });
  expect(await call("POST /imports/:id/cancel", { id: reading.id })).toEqual({ cancelled: false });
  await call("DELETE /uploads/:id", { id });
  expect((await finished((await call("POST /imports", { refresh: true })).id)).state).toBe("done");
});

test("a phone is invited by a picture, and revoked", async () => {
  const { url, svg, reach } = await call("POST /devices/invite", {});
  const opened = await app.sendBare(url.slice(ORIGIN.length), {
    headers: { host: new URL(ORIGIN).host, "user-agent": "Mozilla/5.0 (Linux; Android 16) Chrome/140.0" },
  });
  const cookie = opened.headers.get("set-cookie")!.split(";")[0]!;
  const { devices } = await call("GET /devices", {});
  const phone = devices.find(({ current }) => !current)!;

  expect([svg.startsWith("<svg"), reach, phone.name]).toEqual([true, "this-machine", "Chrome on Android"]);
  expect(await call("GET /session", {})).toMatchObject({ current: true, example: false });
  expect((await app.send("/api/settings", { headers: { cookie } })).status).toBe(200);
  const events = (await app.send("/api/events", { headers: { cookie } })).body!.getReader();
  await events.read();
  await call("DELETE /devices/:id", { id: phone.id });
  app.announce({ event: "import", data: "of whom it may not hear" });
  expect(await events.read()).toMatchObject({ done: true });
  expect((await app.send("/api/settings", { headers: { cookie } })).status).toBe(401);
});

test("copies are saved by the browser, made as they are sent, and backups stay in the data folder", async () => {
  const { name } = await call("POST /backups", {});
  expect((await call("GET /backups", {})).backups).toEqual([name]);
  const head = async (format: string): Promise<string> =>
    new TextDecoder().decode(
      new Uint8Array(await (await app.send(`/api/export/${format}`)).arrayBuffer()).slice(0, 11),
    );
  expect(await head("vcard")).toBe("BEGIN:VCARD");
  expect((await head("archive")).slice(0, 2)).toBe("PK");
  const csv = await app.send("/api/export/csv");
  expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="kith-\d{4}-\d\d-\d\d\.csv"$/);
  expect((await csv.text()).split("\n").length).toBeGreaterThan(5);
  expect((await app.send("/api/export/..%2fkith.db")).status).toBe(404);
  const sealed = await app.send("/api/export/archive", {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/json" },
    body: JSON.stringify({ passphrase: "correct horse" }),
  });
  expect(sealed.headers.get("content-disposition")).toMatch(/filename="kith-\d{4}-\d\d-\d\d\.zip\.age"$/);
  const path = join(app.home.folder, "sealed.zip.age");
  await writeFile(path, new Uint8Array(await sealed.arrayBuffer()));
  await decryptFile(path, "correct horse", `${path}.open`);
  expect((await readFile(`${path}.open`, "latin1")).slice(0, 2)).toBe("PK");
  const empty = { method: "POST", headers: { origin: ORIGIN }, body: "" };
  expect((await app.send("/api/export/archive", empty)).status).toBe(400);
  const left = await readdir(join(app.home.folder, "uploads"));
  expect(left.filter((made) => made.startsWith("export"))).toEqual([]);
});

test("columns of a table that Kith does not know are told by the owner, also beside other files", async () => {
  expect((await call("GET /owner", {})).isAsked).toBe(false);
  await call("PUT /owner/asked", {});
  expect((await call("GET /owner", {})).isAsked).toBe(true);
  const { id } = await call("POST /uploads", {});
  const send = async (name: string, body: string): Promise<unknown> =>
    app.send(`/api/uploads/${id}/files?name=${name}`, { method: "PUT", body });
  await send("people.csv", "Wer,Firma,Ort\nMara Lindqvist,Nordwind,Malmo\nTariq Hassan,Delta,Den Haag\n");
  await send("one.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ilse Brandt\r\nEND:VCARD\r\n");
  const look = { upload: id, dryRun: true };
  const before = await finished((await call("POST /imports", look)).id);
  expect(before).toMatchObject({
    upload: id,
    report: { created: 1, unrecognised: [{ path: "people.csv", columns: ["Wer", "Firma", "Ort"] }] },
  });
  const after = await finished((await call("POST /imports", { ...look, columns: ["Wer=name", "Firma=company"] })).id);
  expect(after).toMatchObject({ report: { created: 3, unrecognised: [] } });
  await call("DELETE /uploads/:id", { id });
});

test("what is sent twice with one key is done once", async () => {
  const twice = { key: "a-key-of-the-page" };
  const first = await app.call("POST /groups", { name: "Climbers" }, twice);
  expect(await app.call("POST /groups", { name: "Climbers" }, twice)).toEqual(first);
  expect(await refused(app.call("POST /groups", { name: "Runners" }, twice))).toMatchObject({ code: "bad-input" });
  expect(await refused(app.call("POST /groups", { name: "Climbers" }))).toMatchObject({ status: 409 });
});

async function finished(id: string): Promise<AnswerOf<"GET /imports/:id">> {
  for (;;) {
    const job = await call("GET /imports/:id", { id });
    if (job.state !== "reading") return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("every endpoint was called, and every answer fits the description of the API", async () => {
  expect(Object.keys(ENDPOINTS).filter((route) => !called.has(route))).toEqual([]);
  const described = describeApi("0") as { paths: Record<string, Record<string, Described>> };
  const ajv = new Ajv2020({ strict: false });
  for (const [path, methods] of Object.entries(described.paths)) {
    for (const { responses, parameters, requestBody } of Object.values(methods)) {
      for (const { schema } of parameters ?? []) ajv.compile(schema);
      const body = requestBody?.content["application/json"];
      if (body !== undefined) ajv.compile(body.schema);
      // What is no JSON is a file or the stream of events.
      const given = responses["200"].content["application/json"];
      if (given === undefined) continue;
      const isGiven = ajv.compile(given.schema);
      if (path !== "/api/week") continue;
      expect({ fits: isGiven(await (await app.send(path)).json()), errors: isGiven.errors }).toEqual({
        ...{ fits: true, errors: null },
      });
    }
  }
  expect(app.defects).toEqual([]);
});

interface Described {
  readonly parameters?: readonly { readonly schema: object }[];
  readonly requestBody?: { readonly content: { readonly "application/json"?: { readonly schema: object } } };
  readonly responses: {
    readonly "200": { readonly content: { readonly "application/json"?: { readonly schema: object } } };
  };
}
