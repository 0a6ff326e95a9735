/** Random rows and changes that a store must take, made from a seed and from what is there. */
import type { Day, Instant } from "../../core/day.ts";
import type * as facts from "../../core/facts.ts";
import { keyOf } from "../../core/key.ts";
import { MEDIA } from "../../core/medium.ts";
import { NATURES } from "../../core/reading.ts";
import type { Change } from "../port.ts";
import { FACT_TABLES, REFERENCES, type Row, TABLES, keyOfRow } from "../schema/index.ts";

/** A source of numbers that gives the same ones for the same seed. */
export interface Dice {
  /** A whole number from 0 up to and without `below`. */
  below(below: number): number;
  oneOf<T>(values: readonly T[]): T;
  chance(percent: number): boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0 || 1;
  const below = (limit: number): number => {
    // xorshift32
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
  return { below, oneOf: (values) => values[below(values.length)]!, chance: (percent) => below(100) < percent };
}

/** Rows of every fact table, as they stand. */
export type Facts = Record<facts.FactTable, Row[]>;

const DAYS = ["2024-02-29", "2025-06-01", "2026-01-15", "2026-03-01"] as Day[];
const NAMES = ["Ana Ferreira", "Ben Okafor", "Chen Wei", "王芳", "Zoë Müller", "Ana F."];
const ADDRESSES = [
  "ana@norte.example",
  "ben@acme.example",
  "chen@acme.example",
  "zoe@norte.example",
  "info@acme.example",
];
const WORDS = ["Norte", "Acme", "Friends", "Clients", "Director", "A note", 'Quotes " and \\ and \u0007'];
const ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns"];
const THREADS = ["t1", "t2", "t3"].map((thread) => keyOf("thread", thread));
const SUBJECTS = ["s1", "s2"].map((subject) => keyOf("subject", subject));

/** Makes rows of any table, with ids drawn upwards and references to rows that are there, or were made before. */
export function rowMaker(dice: Dice, there: Facts, nextId: number) {
  let next = nextId;
  const ids = (table: facts.FactTable): number[] => there[table].map((row) => row["id"] as number);
  const maybe = <T>(value: T): T | null => (dice.chance(50) ? value : null);
  const day = (): Day => dice.oneOf(DAYS);
  const flag = (): 0 | 1 => (dice.chance(50) ? 1 : 0);

  /** The columns of a row but its id; undefined where a row it must name is not there. */
  function columns(table: facts.FactTable): Row | undefined {
    for (const reference of REFERENCES) {
      const isNeeded = reference.table === table && !TABLES[table].columns[reference.column as never]!["endsWith"]("?");
      if (isNeeded && ids(reference.to).length === 0) return undefined;
    }
    const some = (other: facts.FactTable): number => dice.oneOf(ids(other));
    const perhaps = (other: facts.FactTable): number | null => (ids(other).length === 0 ? null : maybe(some(other)));
    switch (table) {
      case "setting":
        return { key: dice.oneOf(["zone", "region", "touches"]), value: JSON.stringify(dice.oneOf(ZONES)) };
      case "source":
        return {
          kind: dice.oneOf(["vcard", "mail", "hand", "linkedin-connections"]),
          key: `book ${dice.below(4)}`,
          name: dice.oneOf(WORDS),
          locations: "[]",
          media: "[]",
          since: maybe(day()),
          through: maybe(day()),
          seenOn: day(),
        };
      case "record":
        return {
          source: some("source"),
          key: keyOf("record", String(dice.below(8))),
          hash: keyOf("hash", String(dice.below(8))),
          raw: maybe(Uint8Array.of(0, 7, 255, dice.below(256))),
          etag: maybe(`"${dice.below(9)}"`),
          href: maybe("/book/1.vcf"),
          contact: perhaps("contact"),
          seenOn: day(),
          goneOn: dice.chance(10) ? day() : null,
        };
      case "contact":
        return {
          kind: dice.oneOf(["person", "organisation"]),
          entered: dice.oneOf(["history", "arrival", "hand"]),
          enteredOn: day(),
          decision: dice.oneOf(["none", "kept", "resting"]),
          decidedOn: maybe(day()),
          restingUntil: null,
          starred: flag(),
          idealDays: maybe(dice.below(90)),
          latestDays: maybe(dice.below(300)),
          oneSided: flag(),
          elsewhereOn: maybe(day()),
        };
      case "detail":
        return {
          record: some("record"),
          field: dice.oneOf(["name", "nickname", "email", "note", "label"]),
          value: dice.oneOf([...NAMES, ...ADDRESSES]),
          parts: null,
          label: maybe("work"),
          preferred: flag(),
          firstOn: day(),
          lastOn: maybe(day()),
          goneOn: dice.chance(20) ? day() : null,
        };
      case "organisation":
        return { name: dice.oneOf(WORDS), key: `organisation ${dice.below(4)}` };
      case "position":
        return {
          record: some("record"),
          organisation: perhaps("organisation"),
          department: null,
          title: maybe(dice.oneOf(WORDS)),
          fromOn: maybe(day()),
          toOn: null,
          firstOn: day(),
          lastOn: maybe(day()),
          goneOn: dice.chance(20) ? day() : null,
        };
      case "identity": {
        const record = perhaps("record");
        const status = record === null ? dice.oneOf(["unclaimed", "shared", "owner"]) : "claimed";
        const value = dice.chance(70) ? dice.oneOf(ADDRESSES) : `p${dice.below(30)}@gmail.com`;
        return { kind: "email", value, status, record, name: maybe(dice.oneOf(NAMES)), deadOn: null };
      }
      case "interaction":
        return {
          at: Date.UTC(2026, 0, 1 + dice.below(60), dice.below(24)),
          medium: dice.oneOf(MEDIA),
          nature: dice.chance(40) ? "opening" : dice.chance(40) ? "reply" : dice.oneOf(NATURES),
          subject: dice.oneOf(WORDS),
          source: some("source"),
          key: keyOf("mail", String(dice.below(1000))),
          replyKey: dice.chance(30) ? keyOf("mail", "x") : null,
          threadKey: maybe(dice.oneOf(THREADS)),
          subjectKey: maybe(dice.oneOf(SUBJECTS)),
          recipients: dice.chance(80) ? 1 : 1 + dice.below(5),
          note: null,
          promptedBy: dice.chance(20) ? perhaps("touch") : null,
          clock: dice.chance(50) ? 540 : null,
        };
      case "participation":
        return {
          interaction: some("interaction"),
          identity: some("identity"),
          role: dice.oneOf(["from", "to", "to", "cc", "attendee", "organiser", "failed"]),
        };
      case "copy":
        return { source: some("source"), key: keyOf("copy", String(dice.below(6))), interaction: some("interaction") };
      case "event":
        return { record: some("record"), title: dice.oneOf(WORDS) };
      case "expected":
        return {
          event: some("event"),
          key: keyOf("moment", String(dice.below(9))),
          at: Date.UTC(2026, 6, 1) as Instant,
          medium: "video",
          title: dice.oneOf(WORDS),
          identities: "[]",
        };
      case "group":
        return {
          name: `Group ${dice.below(4)}`,
          purpose: dice.oneOf(WORDS),
          rank: dice.below(5),
          idealDays: 30,
          latestDays: 90,
          share: dice.oneOf([0, 1, 0.25, 0.1]),
          measured: flag(),
          binding: flag(),
          attemptLimit: flag() === 1 ? 2 : null,
          attemptDays: flag() === 1 ? 60 : null,
        };
      case "membership":
        return { group: some("group"), contact: some("contact") };
      case "note":
        return { contact: some("contact"), day: day(), text: dice.oneOf(WORDS) };
      case "help":
        return {
          kind: dice.oneOf(["need", "offer", "promise", "ask", "introduction", "goal"]),
          contact: perhaps("contact"),
          text: dice.oneOf(WORDS),
          on: day(),
          place: maybe(dice.oneOf(WORDS)),
          dueOn: maybe(day()),
          state: dice.oneOf(["open", "done", "dropped"]),
          closedOn: maybe(day()),
          outcome: maybe(dice.oneOf(WORDS)),
          group: perhaps("group"),
        };
      case "occasion":
        return {
          contact: some("contact"),
          key: `birthday:${2026 + dice.below(3)}`,
          answer: dice.oneOf(["confirmed", "dismissed"]),
          on: day(),
        };
      case "touch":
        return {
          week: `2026-W0${1 + dice.below(3)}`,
          contact: some("contact"),
          state: dice.oneOf(["accepted", "done"]),
          medium: dice.oneOf(MEDIA),
          proposal: "{}",
          plannedOn: day(),
          answeredOn: maybe(day()),
          until: null,
        };
      case "regroup":
        return {
          fromOn: day(),
          openedOn: day(),
          closedOn: maybe(day()),
          focus: maybe(dice.oneOf(WORDS)),
        };
      case "regroupLine":
        return {
          regroup: some("regroup"),
          section: dice.oneOf(["came", "proposal"]),
          contact: perhaps("contact"),
          other: perhaps("contact"),
          key: dice.oneOf(WORDS),
          text: dice.oneOf(WORDS),
          answer: maybe(dice.oneOf(["rest", "leave"])),
          on: day(),
        };
      case "followedFeed":
        return { place: `/feeds/${dice.below(4)}.xml`, title: dice.oneOf(WORDS) };
      case "mention":
        return {
          feed: some("followedFeed"),
          contact: some("contact"),
          key: dice.oneOf(WORDS),
          kind: dice.oneOf(["name", "company", "page"]),
          on: day(),
          title: dice.oneOf(WORDS),
          link: maybe(dice.oneOf(WORDS)),
          words: dice.oneOf(WORDS),
        };
      case "naming":
        return {
          key: keyOf("event", String(dice.below(3))),
          identity: perhaps("identity"),
          title: dice.oneOf(WORDS),
          on: day(),
        };
      case "verdict":
        return { a: some("contact"), b: some("contact"), answer: dice.oneOf(["different", "later"]), on: day() };
      case "blob":
        return { hash: `hash ${dice.below(3)}`, mediaType: "image/png", bytes: Uint8Array.of(dice.below(256), 0, 255) };
      case "forgotten":
        return { hash: `hash ${dice.below(3)}`, salt: "salt", on: day() };
    }
  }

  function isTaken(table: facts.FactTable, row: Row, but?: Row): boolean {
    const unique = Object.values(TABLES[table].indexes).flatMap((index) => (index.unique ? [index.columns] : []));
    return [TABLES[table].key, ...unique].some((names) =>
      there[table].some((other) => other !== but && names.every((name) => other[name] === row[name])),
    );
  }

  return {
    get endId() {
      return next;
    },
    columns,
    /** Makes a new row, and counts it among those that are there; mostly one that takes no unique value twice. */
    row(table: facts.FactTable, over: Row = {}): Row | undefined {
      const made = columns(table);
      if (made === undefined) return undefined;
      const row: Row = { ...(Object.hasOwn(TABLES[table].columns, "id") ? { id: next++ } : {}), ...made, ...over };
      if (isTaken(table, row) && dice.chance(95)) return undefined;
      there[table].push(row);
      return row;
    },
    isTaken,
  };
}

type Maker = ReturnType<typeof rowMaker>;

/** A few rows that are written again and again, so that operations get into each other's way. */
const BUSY_TABLES = ["contact", "group", "membership", "note", "setting", "interaction", "identity"] as const;

/** A change of some row that is there, an insert, or undefined where the dice find nothing to do. */
export function randomChange(dice: Dice, there: Facts, make: Maker, isBusy: boolean): Change | undefined {
  const table = isBusy ? dice.oneOf(BUSY_TABLES) : dice.oneOf(FACT_TABLES);
  const kind = dice.below(10);
  if (kind < 5) {
    const row = make.row(table);
    return row === undefined ? undefined : ({ kind: "insert", table, row } as unknown as Change);
  }
  const row = there[table].length === 0 ? undefined : dice.oneOf(there[table].slice(0, isBusy ? 2 : undefined));
  const key = row === undefined ? [] : keyOfRow(TABLES[table], row);
  if (row === undefined) return undefined;
  if (kind < 7) {
    if (isNamed(there, table, row) && dice.chance(90)) return undefined;
    there[table] = there[table].filter((other) => other !== row);
    return { kind: "delete", table, key } as unknown as Change;
  }
  const other = make.columns(table);
  if (other === undefined) return undefined;
  const names = Object.keys(other).filter(
    (column) => !TABLES[table].key.includes(column) && dice.chance(isBusy ? 20 : 50),
  );
  const set: Row = Object.fromEntries(names.map((column) => [column, other[column]!]));
  if (make.isTaken(table, { ...row, ...set }, row) && dice.chance(95)) return undefined;
  there[table] = there[table].map((same) => (same === row ? { ...row, ...set } : same));
  return { kind: "update", table, key, set } as unknown as Change;
}

function isNamed(there: Facts, table: facts.FactTable, row: Row): boolean {
  return REFERENCES.some(
    (reference) =>
      reference.to === table && there[reference.table].some((other) => other[reference.column] === row["id"]),
  );
}

/** A message between people who have addresses, mostly with the owner among them. */
export function randomExchange(dice: Dice, there: Facts, make: Maker): { table: facts.FactTable; row: Row }[] {
  const interaction = make.row("interaction");
  if (interaction === undefined || there.identity.length === 0) return [];
  const owners = there.identity.filter(({ status }) => status === "owner");
  const others = [dice.oneOf(there.identity), dice.oneOf(there.identity)];
  const mine = owners.length > 0 && dice.chance(90) ? [dice.oneOf(owners)] : [];
  const ids = [...new Set([...mine, ...others].map(({ id }) => id as number))];
  const sender = dice.below(ids.length);
  const isMeeting = interaction["nature"] === "meeting";
  const parts = ids.map((identity, index): { table: facts.FactTable; row: Row } => {
    const sent = index === sender ? "from" : dice.oneOf(["to", "to", "cc"]);
    const role = isMeeting ? "attendee" : interaction["nature"] === "bounce" && index > 0 ? "failed" : sent;
    return { table: "participation", row: { interaction: interaction["id"]!, identity, role } };
  });
  for (const { row } of parts) there.participation.push(row);
  return [{ table: "interaction", row: interaction }, ...parts];
}

/** Rows for the beginning, so that what follows has something to meet. */
export function randomWorld(dice: Dice, there: Facts, make: Maker): { table: facts.FactTable; row: Row }[] {
  const rows: { table: facts.FactTable; row: Row }[] = [];
  const add = (table: facts.FactTable, count: number, over?: Row): void => {
    for (let n = 0; n < count; n++) {
      const row = make.row(table, over);
      if (row !== undefined) rows.push({ table, row });
    }
  };
  add("source", 2);
  add("contact", 4);
  add("record", 5);
  add("detail", 5);
  add("identity", 1, { record: null, status: "owner", value: "me@example.net" });
  add("identity", 5);
  add("group", 2);
  add("membership", 3);
  for (let n = 0; n < 15; n++) rows.push(...randomExchange(dice, there, make));
  return rows;
}

/** What making one contact of two changes: whatever names the one names the other afterwards. */
export function mergeOf(dice: Dice, there: Facts): Change[] {
  if (there.contact.length < 2) return [];
  const gone = dice.oneOf(there.contact)["id"] as number;
  const stays = dice.oneOf(there.contact.filter(({ id }) => id !== gone))["id"] as number;
  const changes: Change[] = REFERENCES.filter(({ to }) => to === "contact").flatMap(({ table, column }) =>
    there[table]
      .filter((row) => row[column] === gone)
      .map((row) =>
        table === "verdict" || table === "membership"
          ? { kind: "delete", table, key: keyOfRow(TABLES[table], row) }
          : ({
              kind: "update",
              table,
              key: keyOfRow(TABLES[table], row),
              set: { [column]: stays },
            } as unknown as Change),
      ),
  );
  const seen = new Set<string>();
  const once = changes.filter((change) => {
    const name = `${change.kind} ${change.table} ${"key" in change ? JSON.stringify(change.key) : ""}`;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
  return [...once, { kind: "delete", table: "contact", key: [gone] }];
}
