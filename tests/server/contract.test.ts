/** The command line and the web are two doors to one house: what is done through either leaves the same data, and both tell the same. */
import { beforeAll, expect, test } from "vitest";
import type { Instant } from "../../src/core/day.ts";
import type { Client } from "../../src/server/client.ts";
import { gatherEnds, openAppAt } from "./open-app.ts";
import { type Desk, openDesk } from "../cli/harness.ts";

const NOW = "2026-11-23T09:00:00+01:00";

let desk: Desk;
let webDesk: Desk;
let call: Client;
const [atEnd, end] = gatherEnds();
beforeAll(async () => {
  [desk, webDesk] = [await openDesk(NOW, atEnd), await openDesk(NOW, atEnd)];
  for (const one of [desk, webDesk]) await one.run("import network");
  ({ call } = await openAppAt(webDesk.real("/home/ines/data"), Date.parse(NOW) as Instant, { atEnd }));
  return end;
});

async function idOf(name: string): Promise<string> {
  const { data } = await call("GET /people", { text: name });
  return data.contacts[0]!.id;
}

async function groupOf(name: string): Promise<string> {
  const { data } = await call("GET /groups", {});
  return data.groups.find((group) => group.name === name)!.id;
}

/** The version of a person or group, as a page that shows it holds it. */
async function seen(route: "GET /people/:id" | "GET /groups/:id", id: string): Promise<{ readonly seen: string }> {
  return { seen: (await call(route, { id })).etag ?? "" };
}

interface Step {
  readonly words: string | readonly string[];
  act(): Promise<unknown>;
}

const STEPS: readonly Step[] = [
  {
    words: "done Ana",
    act: async () => call("POST /week/:contact/done", { contact: await idOf("Ana Ferreira") }),
  },
  { words: "skip Ben", act: async () => call("POST /week/:contact/skip", { contact: await idOf("Ben Okafor") }) },
  {
    words: "snooze Chiara --until 2026-12-20",
    act: async () => call("POST /week/:contact/snooze", { contact: await idOf("Chiara"), until: "2026-12-20" }),
  },
  { words: "undo", act: async () => call("POST /undo", {}) },
  { words: "redo", act: async () => call("POST /redo", {}) },
  {
    words: ["group", "edit", "Current clients", "--ideal", "21", "--latest", "45", "--share", "40"],
    async act() {
      const id = await groupOf("Current clients");
      const change = { id, idealDays: 21, latestDays: 45, share: 0.4 };
      return call("PATCH /groups/:id", change, await seen("GET /groups/:id", id));
    },
  },
  {
    words: ["group", "put", "Current clients", "Ana Ferreira"],
    act: async () =>
      call("POST /groups/:id/members", {
        id: await groupOf("Current clients"),
        contacts: [await idOf("Ana Ferreira")],
      }),
  },
  {
    words: ["log", "Dana Levy", "--coffee", "her new team", "--on", "2026-11-20"],
    act: async () =>
      call("POST /people/:id/log", {
        ...{ id: await idOf("Dana Levy"), medium: "in-person", on: "2026-11-20", note: "her new team" },
      }),
  },
  {
    words: ["note", "Ana", "--text", "likes tea"],
    act: async () => call("POST /people/:id/notes", { id: await idOf("Ana Ferreira"), text: "likes tea" }),
  },
  {
    words: ["promise", "Ana Ferreira", "the report", "--by", "2026-12-04"],
    act: async () =>
      call("POST /help", {
        ...{ kind: "promise", contact: await idOf("Ana Ferreira"), text: "the report", dueOn: "2026-12-04" },
      }),
  },
  {
    words: ["need", "Chiara Bruni", "an engineer for looms"],
    act: async () => call("POST /help", { kind: "need", contact: await idOf("Chiara"), text: "an engineer for looms" }),
  },
  {
    words: ["contact", "edit", "Chiara Bruni", "--title", "Weaver"],
    async act() {
      const id = await idOf("Chiara");
      return call("PATCH /people/:id", { id, title: "Weaver" }, await seen("GET /people/:id", id));
    },
  },
  {
    words: ["contact", "let-go", "Greta Holm"],
    async act() {
      const id = await idOf("Greta Holm");
      return call("PUT /people/:id/decision", { id, decision: "let-go" }, await seen("GET /people/:id", id));
    },
  },
  {
    words: "undo",
    act: async () => call("POST /undo", {}),
  },
  {
    words: ["contact", "rest", "Greta Holm", "--until", "2027-02-01"],
    async act() {
      const id = await idOf("Greta Holm");
      const resting = { id, decision: "resting", until: "2027-02-01" } as const;
      return call("PUT /people/:id/decision", resting, await seen("GET /people/:id", id));
    },
  },
  {
    words: "config set touches 4",
    act: async () => call("PUT /settings/:name", { name: "touches", value: "4" }),
  },
];

test("each step through the command line and through the web leaves the same facts", async () => {
  for (const { words, act } of STEPS) {
    const { code, err } = await desk.run(words);
    expect(`${String(words)} ${code} ${err}`).toBe(`${String(words)} 0 `);
    await act();
    expect(await webDesk.facts(), `after ${String(words)}`).toEqual(await desk.facts());
  }
});

test("what the one tells, the other tells", async () => {
  const id = await idOf("Ana Ferreira");
  const told: readonly (readonly [string, () => Promise<{ readonly data: unknown }>])[] = [
    ["plan", () => call("GET /week", {})],
    ["list", () => call("GET /people", {})],
    ["list --sort silence", () => call("GET /people", { sort: "silence" })],
    ["list fereira", () => call("GET /people", { text: "fereira" })],
    ["show Ana --timeline 50", () => call("GET /people/:id", { id })],
    ["explain Ana", () => call("GET /people/:id/explain", { id })],
    ["group list", () => call("GET /groups", {})],
    ["ledger", () => call("GET /help", {})],
    ["balance", () => call("GET /balance", {})],
    ["match", () => call("GET /matches", {})],
    ["path Chiara", () => call("GET /paths", { to: "Chiara" })],
    ["who weaver", () => call("GET /who", { need: "weaver" })],
    ["history --limit 100", () => call("GET /history", { limit: 100 })],
    ["plan --what-if touches=8", () => call("GET /week/what-if", { touches: 8 })],
    ["regroup", () => call("GET /regroup", {})],
  ];
  for (const [words, ask] of told) {
    const [ofCommand, ofWeb] = [await desk.json(words), (await ask()).data];
    const compared = { leaves: 0 };
    expect(inCommon(ofWeb, ofCommand, compared), words).toEqual(inCommon(ofCommand, ofWeb));
    expect(compared.leaves, `${words} is told by both`).toBeGreaterThan(3);
  }
});

/** Each says some things that the other has no place for; lists must have the same members in the same order. */
function inCommon(one: unknown, other: unknown, compared = { leaves: 0 }): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.map((item: unknown, at) => (at < other.length ? inCommon(item, other[at], compared) : item));
  }
  if (isObject(one) && isObject(other)) {
    const both = Object.keys(one).filter((key) => key in other && !DIFFERENT.has(key));
    return Object.fromEntries(both.map((key) => [key, inCommon(one[key], other[key], compared)]));
  }
  compared.leaves++;
  // Where the command line names a thing, a page has more of it: what it links to, or its words.
  return isObject(one) && Object.values(one).includes(other) ? other : one;
}

/** What differs by nature: when it was done, and through which door. */
const DIFFERENT = new Set(["at", "surface"]);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
