/** The API gives what its description says, and what the command line gives. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerOf, InputOf } from "../../src/server/client.ts";
import { ProblemError } from "../../src/server/client.ts";
import { ENDPOINTS, type Route } from "../../src/server/endpoints.ts";
import { describeApi } from "../../src/server/open-api.ts";
import { type OpenedApp, gatherEnds, openApp } from "./open-app.ts";

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
  expect((await call("GET /week/what-if", { touches: 2 })).then.touches).toBeLessThanOrEqual(2);
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

test("groups are listed, added, edited, filled and removed", async () => {
  const { id } = await call("POST /groups", { name: "Weavers", purpose: "to learn", idealDays: 20, latestDays: 40 });
  const contacts = [await idOf("Ana Ferreira")];
  await call("POST /groups/:id/members", { id, contacts });
  await call("GET /groups/:id", { id });
  await call("PATCH /groups/:id", { id, rank: 1, measured: false }, lastEtag);
  const { groups } = await call("GET /groups", {});
  expect(groups[0]).toMatchObject({ id, name: "Weavers", members: 1, measured: false, idealDays: 20 });
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

test("every endpoint was called, and every answer fits the description of the API", async () => {
  expect(Object.keys(ENDPOINTS).filter((route) => !called.has(route))).toEqual([]);
  const described = describeApi("0") as { paths: Record<string, Record<string, Described>> };
  const ajv = new Ajv2020({ strict: false });
  for (const [path, methods] of Object.entries(described.paths)) {
    for (const { responses, parameters, requestBody } of Object.values(methods)) {
      for (const { schema } of parameters) ajv.compile(schema);
      if (requestBody !== undefined) ajv.compile(requestBody.content["application/json"].schema);
      const isGiven = ajv.compile(responses["200"].content["application/json"].schema);
      if (path !== "/api/week") continue;
      expect({ fits: isGiven(await (await app.send(path)).json()), errors: isGiven.errors }).toEqual({
        ...{ fits: true, errors: null },
      });
    }
  }
  expect(app.defects).toEqual([]);
});

interface Described {
  readonly parameters: readonly { readonly schema: object }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: object } } };
  readonly responses: {
    readonly "200": { readonly content: { readonly "application/json": { readonly schema: object } } };
  };
}
