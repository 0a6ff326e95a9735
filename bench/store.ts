/** How long the store takes to take a large import in, and to take it back: 20,000 contacts, 100,000 messages. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IdentityId, type InteractionId, idOf } from "../src/core/id.ts";
import { keyOf } from "../src/core/key.ts";
import type { Stage } from "../src/store/port.ts";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.ts";
import * as made from "../src/store/testing.ts";

const CONTACTS = Number(process.argv[2] ?? 20_000);
const MESSAGES = Number(process.argv[3] ?? 100_000);
const AS = { actor: "person", surface: "bench", at: made.operation([], 1).at } as const;

const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
const path = join(folder, "kith.db");
const rows: { step: string; seconds: number; megabytes: number }[] = [];

async function measure<T>(step: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  rows.push({ step, seconds, megabytes: Math.round(process.memoryUsage.rss() / 1e6) });
  return result;
}

/** Ids from 1: a source, the owner's address, the contacts with three rows each, then the messages. */
function fill(stage: Stage): number {
  let id = 1;
  const source = id++;
  stage.insert("source", made.source(source));
  const me = idOf<"identity">(id++);
  stage.insert("identity", made.identity(me, null, "me@example.net", { status: "owner" }));
  const identities: IdentityId[] = [];
  for (let n = 0; n < CONTACTS; n++) {
    const contact = id++;
    const record = id++;
    stage.insert("contact", made.contact(contact));
    stage.insert("record", { ...made.record(record, source, contact), raw: new Uint8Array(400).fill(65) });
    stage.insert("detail", made.nameDetail(id++, record, `Person ${n} Number${n % 977}`));
    stage.insert("detail", { ...made.nameDetail(id++, record, `p${n}@x${n % 500}.example`), field: "email" });
    identities.push(idOf(id));
    stage.insert("identity", made.identity(id++, record, `p${n}@x${n % 500}.example`));
  }
  for (let n = 0; n < MESSAGES; n++) {
    const message: InteractionId = idOf(id++);
    // A few are written to often, most seldom.
    const other = identities[Math.floor((CONTACTS * ((n * 7919) % 10_007) ** 2) / 10_007 ** 2)] ?? me;
    const opens = n % 3 === 0;
    const threadKey = keyOf("thread", String(Math.floor(n / 3)));
    stage.insert(
      "interaction",
      made.interaction(message, source, 1_500_000_000_000 + n * 2_000_000, {
        nature: opens ? "opening" : "reply",
        threadKey,
        replyKey: opens ? null : threadKey,
        subjectKey: keyOf("subject", String(n % 4000)),
      }),
    );
    const outbound = n % 2 === 0;
    stage.insert("participation", { interaction: message, identity: me, role: outbound ? "from" : "to" });
    if (other !== me) {
      stage.insert("participation", { interaction: message, identity: other, role: outbound ? "to" : "from" });
    }
  }
  return id;
}

const store = openSqliteStore(path);
const owner = await store.firstOwner();
const head = await store.head(owner);
const stage = await store.stage(owner);
const endId = await measure("stage", async () => fill(stage));
await measure("apply", () => store.apply(owner, made.operation([], endId, { stage, kind: "import" }), head));
const megabytes = Math.round(statSync(path).size / 1e6);
await measure("star one contact", () =>
  made.change(store, owner, 0, () => [{ kind: "update", table: "contact", key: [3], set: { starred: 1 } }]),
);
await measure("undo the star", () => store.revert(owner, 2, AS));
await measure("undo", () => store.revert(owner, 1, AS));
await measure("redo", () => store.revert(owner, 4, AS));
await measure("undo again", () => store.revert(owner, 1, AS));
await measure("redo again", () => store.revert(owner, 6, AS));
await measure("rebuild", () => store.rebuild(owner));
await store.close();
const after = Math.round(statSync(path).size / 1e6);
rmSync(folder, { recursive: true });

console.log(`${CONTACTS} contacts, ${MESSAGES} messages; ${megabytes} MB after the import, ${after} MB at the end`);
console.table(rows);
console.log(JSON.stringify({ bench: "store", contacts: CONTACTS, messages: MESSAGES, megabytes, after, rows }));
