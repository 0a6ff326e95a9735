/** Examines the data and says what is odd, each with a calm sentence, and whether Kith can put it right. */
import { type Day, addDays } from "../core/day.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import { showId } from "../core/id.ts";
import type { Change } from "../store/port.ts";
import { photoHash } from "./read-held.ts";
import { type Session, decideAndApply } from "./session.ts";

/** What is asked of the store's file and of the folder it lies in. */
export interface Checks {
  /** Faults that the database finds in its own file. */
  integrity(): Promise<readonly string[]>;
  /** Columns that name rows which are not there, with how many do. */
  dangling(): Promise<readonly { readonly column: string; readonly count: number }[]>;
  /** Projections that differ from a rebuild. */
  projections(): Promise<readonly string[]>;
  /** The program that synchronises the data folder; undefined where none does. */
  synchronised(): Promise<string | undefined>;
}

export const FINDING_KINDS = [
  "damaged",
  "dangling",
  "projection",
  "orphan",
  "double-identity",
  "clock",
  "synchronised",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly text: string;
  /** What `--repair` does: `undoable` is an operation, `rebuild` changes nothing that was given. */
  readonly repair: "rebuild" | "undoable" | null;
}

export interface Examined {
  readonly findings: readonly Finding[];
  /** The changes of the repairs that are operations. */
  readonly changes: readonly Change[];
}

export async function examineData(session: Session, checks: Checks): Promise<Examined> {
  const damage = await checks.integrity();
  const findings: Finding[] = damage.map((fault) => ({
    kind: "damaged",
    text: `The database's own check finds a fault: ${fault}. Restore the latest backup; this file stays as it is.`,
    repair: null,
  }));
  if (damage.length === 0) {
    const dangling = await checks.dangling();
    for (const { column, count } of dangling) {
      const text = `${count} of ${column} name a row that is not there. Keep a backup and report this: it should not happen.`;
      findings.push({ kind: "dangling", text, repair: null });
    }
    // What leads nowhere cannot be computed from.
    for (const table of dangling.length > 0 ? [] : await checks.projections()) {
      const text = `What is computed in "${table}" is not what the facts give. A rebuild puts it right.`;
      findings.push({ kind: "projection", text, repair: "rebuild" });
    }
  }
  const orphans = await findOrphans(session);
  findings.push(...orphans.findings, ...(await findDoubles(session)), ...(await findClockOddities(session)));
  const program = await checks.synchronised();
  if (program !== undefined) {
    const text = `The data lie in a folder that ${program} synchronises, which may copy the database amid a write and spoil it. Keep the data elsewhere (--home), and let it take archives of \`kith export\`.`;
    findings.push({ kind: "synchronised", text, repair: null });
  }
  return { findings, changes: orphans.changes };
}

/** Repairs what can be: one operation, which `undo` takes back. Gives what was found again when nothing was left to do. */
export async function repairData(session: Session, checks: Checks): Promise<Examined> {
  return decideAndApply(session, async () => {
    const examined = await examineData(session, checks);
    const count = examined.changes.length;
    return {
      kind: "repair",
      summary: `Removed ${count} rows that nothing uses`,
      changes: examined.changes,
      answer: examined,
    };
  });
}

/** Rows that nothing leads to any more. */
async function findOrphans({ store, owner }: Session): Promise<Examined> {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const say = (count: number, what: string): void => {
    if (count > 0)
      findings.push({
        kind: "orphan",
        text: `${count} ${what}. They do no harm, and can be removed.`,
        repair: "undoable",
      });
  };
  let empty = 0;
  for (const { id } of await store.scan(owner, "contact")) {
    const [record] = await store.scan(owner, "record", { index: "byContact", equals: [id], limit: 1 });
    if (record !== undefined || (await isLeanedOn({ store, owner }, id))) continue;
    changes.push({ kind: "delete", table: "contact", key: [id] });
    empty += 1;
  }
  say(empty, "contacts of whom nothing is known");
  let unused = 0;
  for (const { id } of await store.scan(owner, "organisation")) {
    const [position] = await store.scan(owner, "position", { index: "byOrganisation", equals: [id], limit: 1 });
    if (position !== undefined) continue;
    changes.push({ kind: "delete", table: "organisation", key: [id] });
    unused += 1;
  }
  say(unused, "companies at which nobody has a position");
  const photos = await store.scan(owner, "blob");
  if (photos.length > 0) {
    const used = new Set((await store.scan(owner, "detail")).flatMap(({ value }) => photoHash(value) ?? []));
    const unseen = photos.filter(({ hash }) => !used.has(hash));
    for (const { hash } of unseen) changes.push({ kind: "delete", table: "blob", key: [hash] });
    say(unseen.length, "photos of nobody");
  }
  return { findings, changes };
}

async function isLeanedOn({ store, owner }: Pick<Session, "store" | "owner">, id: number): Promise<boolean> {
  const one = { equals: [id], limit: 1 };
  const rows = [
    ...(await store.scan(owner, "note", { index: "byContact", ...one })),
    ...(await store.scan(owner, "help", { index: "byContact", ...one })),
    ...(await store.scan(owner, "occasion", { index: "byContact", ...one })),
    ...(await store.scan(owner, "touch", { index: "byContact", ...one })),
    ...(await store.scan(owner, "membership", { index: "byContact", ...one })),
    ...(await store.scan(owner, "verdict", { index: "byPair", ...one })),
    ...(await store.scan(owner, "verdict", { index: "byOther", ...one })),
    ...(await store.scan(owner, "regroupLine", { index: "byContact", ...one })),
    ...(await store.scan(owner, "regroupLine", { index: "byOther", ...one })),
    ...(await store.scan(owner, "mention", { index: "byContact", ...one })),
  ];
  return rows.length > 0;
}

/** So many are named; the document holds them all. */
const NAMED = 5;

/** One address in two rows, because one of them was not brought into the form by which addresses are known. */
async function findDoubles({ store, owner }: Session): Promise<Finding[]> {
  const byForm = new Map<string, string[]>();
  for (const { id, kind, value } of await store.scan(owner, "identity")) {
    if (kind !== "email") continue;
    const form = normaliseEmail(value) ?? value;
    byForm.set(form, [...(byForm.get(form) ?? []), showId("identity", id)]);
  }
  return [...byForm]
    .filter(([, ids]) => ids.length > 1)
    .map(([form, ids]) => ({
      kind: "double-identity",
      text: `${form} is held ${ids.length} times (${ids.slice(0, NAMED).join(", ")}). \`kith duplicates\` shows whose it is.`,
      repair: null,
    }));
}

async function findClockOddities(session: Session): Promise<Finding[]> {
  const { store, owner, zone, today } = session;
  // A clock in another zone may be a day ahead.
  const latest: Day = addDays(today, 1);
  const findings: Finding[] = [];
  const ahead = (await store.operations(owner)).filter(({ at }) => zone.dayAt(at) > latest);
  if (ahead.length > 0) {
    const text = `${ahead.length} operations bear a day that is still to come (${ahead[0]?.seq ?? ""} and later). This machine's clock is wrong now, or was then.`;
    findings.push({ kind: "clock", text, repair: null });
  }
  let coming = 0;
  for (let after = 0; ;) {
    const page = await store.scan(owner, "interaction", { after, limit: 5000 });
    const last = page.at(-1);
    if (last === undefined) break;
    coming += page.filter(({ at, nature }) => nature !== "meeting" && zone.dayAt(at) > latest).length;
    after = last.id;
  }
  if (coming > 0) {
    const text = `${coming} interactions bear a day that is still to come. The source's clock was wrong, or this machine's is; they count once their day has come.`;
    findings.push({ kind: "clock", text, repair: null });
  }
  return findings;
}
