/** Decides what making one contact of two changes. Records move, and everything that hangs off them follows. */
import type {
  Contact,
  HelpEntry,
  Membership,
  Note,
  OccasionAnswer,
  SourceRecord,
  Touch,
  Verdict,
} from "../core/facts.ts";
import { readMark } from "../core/help/introduction.ts";
import type { ContactId } from "../core/id.ts";
import type { Mention } from "../core/feed/feed-facts.ts";
import type { RegroupLine } from "../core/regroup/regroup-facts.ts";
import type { Change } from "../store/port.ts";
import type { Session } from "./session.ts";

export interface MergeRows {
  readonly survivor: Contact;
  readonly other: Contact;
  /** Rows of the other. */
  readonly records: readonly SourceRecord[];
  readonly notes: readonly Note[];
  readonly help: readonly HelpEntry[];
  readonly occasions: readonly OccasionAnswer[];
  readonly touches: readonly Touch[];
  readonly mentions: readonly Mention[];
  readonly memberships: readonly Membership[];
  readonly verdicts: readonly Verdict[];
  /** Lines of regroups that speak of the other, as the first or the second of two. */
  readonly lines: { readonly contact: readonly RegroupLine[]; readonly other: readonly RegroupLine[] };
  /** Rows of the survivor with which the other's could collide. */
  readonly survivorMemberships: readonly Membership[];
  readonly survivorMentions: readonly Mention[];
  readonly survivorVerdicts: readonly Verdict[];
  /** Introductions of the two to each other, with their steps. */
  readonly between: { readonly help: readonly HelpEntry[]; readonly occasions: readonly OccasionAnswer[] };
}

/** Reads what `mergeChanges` needs. */
export async function readMergeRows(session: Session, survivor: Contact, other: Contact): Promise<MergeRows> {
  const { store, owner } = session;
  const verdictsOf = async (id: ContactId): Promise<Verdict[]> => [
    ...(await store.scan(owner, "verdict", { index: "byPair", equals: [id] })),
    ...(await store.scan(owner, "verdict", { index: "byOther", equals: [id] })),
  ];
  const help = await store.scan(owner, "help", { index: "byContact", equals: [other.id] });
  const occasions = await store.scan(owner, "occasion", { index: "byContact", equals: [other.id] });
  return {
    survivor,
    other,
    records: await store.scan(owner, "record", { index: "byContact", equals: [other.id] }),
    notes: await store.scan(owner, "note", { index: "byContact", equals: [other.id] }),
    help,
    occasions,
    touches: await store.scan(owner, "touch", { index: "byContact", equals: [other.id] }),
    mentions: await store.scan(owner, "mention", { index: "byContact", equals: [other.id] }),
    memberships: await store.scan(owner, "membership", { index: "byContact", equals: [other.id] }),
    verdicts: await verdictsOf(other.id),
    lines: {
      contact: await store.scan(owner, "regroupLine", { index: "byContact", equals: [other.id] }),
      other: await store.scan(owner, "regroupLine", { index: "byOther", equals: [other.id] }),
    },
    survivorMentions: await store.scan(owner, "mention", { index: "byContact", equals: [survivor.id] }),
    survivorMemberships: await store.scan(owner, "membership", { index: "byContact", equals: [survivor.id] }),
    survivorVerdicts: await verdictsOf(survivor.id),
    between: rowsBetween(
      [...help, ...(await store.scan(owner, "help", { index: "byContact", equals: [survivor.id] }))],
      [...occasions, ...(await store.scan(owner, "occasion", { index: "byContact", equals: [survivor.id] }))],
    ),
  };
}

/** Of the ledger and the answers of two, the introductions of one to the other. */
function rowsBetween(help: readonly HelpEntry[], occasions: readonly OccasionAnswer[]): MergeRows["between"] {
  const mine = new Map(help.filter(({ kind }) => kind === "introduction").map((entry) => [entry.id, entry]));
  const marks = occasions.flatMap((answer) => {
    const mark = readMark(answer.key);
    return mark === null ? [] : [{ answer, ...mark }];
  });
  const ids = new Set(
    marks
      .filter(({ id, mark, answer }) => mark === "with" && mine.has(id) && mine.get(id)?.contact !== answer.contact)
      .map(({ id }) => id),
  );
  return {
    help: [...mine.values()].filter(({ id }) => ids.has(id)),
    occasions: marks.filter(({ id }) => ids.has(id)).map(({ answer }) => answer),
  };
}

/** The survivor keeps its decisions; what it has not decided, it takes from the other. Nobody is introduced to themselves. */
export function mergeChanges(rows: MergeRows): Change[] {
  const { survivor, other } = rows;
  const to = survivor.id;
  const changes: Change[] = [];
  for (const { id } of rows.records) changes.push({ kind: "update", table: "record", key: [id], set: { contact: to } });
  for (const { id } of rows.notes) changes.push({ kind: "update", table: "note", key: [id], set: { contact: to } });
  const gone = new Set<number>([...rows.between.help, ...rows.between.occasions].map(({ id }) => id));
  for (const { id } of rows.between.help) changes.push({ kind: "delete", table: "help", key: [id] });
  for (const { id } of rows.between.occasions) changes.push({ kind: "delete", table: "occasion", key: [id] });
  for (const { id } of rows.help.filter((row) => !gone.has(row.id)))
    changes.push({ kind: "update", table: "help", key: [id], set: { contact: to } });
  for (const { id } of rows.occasions.filter((row) => !gone.has(row.id)))
    changes.push({ kind: "update", table: "occasion", key: [id], set: { contact: to } });
  for (const { id } of rows.touches) changes.push({ kind: "update", table: "touch", key: [id], set: { contact: to } });
  const pieces = new Set(rows.survivorMentions.map(({ feed, key }) => `${feed} ${key}`));
  for (const { id, feed, key } of rows.mentions) {
    if (pieces.has(`${feed} ${key}`)) changes.push({ kind: "delete", table: "mention", key: [id] });
    else changes.push({ kind: "update", table: "mention", key: [id], set: { contact: to } });
  }
  const groups = new Set(rows.survivorMemberships.map(({ group }) => group));
  for (const { id, group } of rows.memberships) {
    if (groups.has(group)) changes.push({ kind: "delete", table: "membership", key: [id] });
    else changes.push({ kind: "update", table: "membership", key: [id], set: { contact: to } });
  }
  changes.push(...moveVerdicts(rows));
  for (const column of ["contact", "other"] as const) {
    for (const { id } of rows.lines[column])
      changes.push({ kind: "update", table: "regroupLine", key: [id], set: { [column]: to } });
  }
  const set = completed(survivor, other);
  if (Object.keys(set).length > 0) changes.push({ kind: "update", table: "contact", key: [to], set });
  changes.push({ kind: "delete", table: "contact", key: [other.id] });
  return changes;
}

function moveVerdicts({ survivor, other, verdicts, survivorVerdicts }: MergeRows): Change[] {
  const pairs = new Set(survivorVerdicts.map(({ a, b }) => `${a} ${b}`));
  const changes: Change[] = [];
  for (const verdict of verdicts) {
    const third = verdict.a === other.id ? verdict.b : verdict.a;
    const [a, b] = third < survivor.id ? [third, survivor.id] : [survivor.id, third];
    if (third === survivor.id || pairs.has(`${a} ${b}`)) {
      changes.push({ kind: "delete", table: "verdict", key: [verdict.id] });
    } else {
      pairs.add(`${a} ${b}`);
      changes.push({ kind: "update", table: "verdict", key: [verdict.id], set: { a, b } });
    }
  }
  return changes;
}

function completed(survivor: Contact, other: Contact): Partial<Contact> {
  const undecided = survivor.decision === "none" && other.decision !== "none";
  return {
    ...(undecided ? { decision: other.decision, decidedOn: other.decidedOn, restingUntil: other.restingUntil } : {}),
    ...(survivor.starred === 0 && other.starred === 1 ? { starred: 1 as const } : {}),
    ...(survivor.idealDays === null && other.idealDays !== null ? { idealDays: other.idealDays } : {}),
    ...(survivor.latestDays === null && other.latestDays !== null ? { latestDays: other.latestDays } : {}),
    ...(survivor.oneSided === 0 && other.oneSided === 1 ? { oneSided: 1 as const } : {}),
    ...(survivor.elsewhereOn === null && other.elsewhereOn !== null ? { elsewhereOn: other.elsewhereOn } : {}),
    ...(survivor.entered === "arrival" && other.entered !== "arrival" ? { entered: other.entered } : {}),
    ...(other.enteredOn < survivor.enteredOn ? { enteredOn: other.enteredOn } : {}),
  };
}
