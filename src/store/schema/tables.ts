import type * as facts from "../../core/facts.ts";
import type { FactTable } from "../../core/facts.ts";
import type { Feed, Mention } from "../../core/feed/feed-facts.ts";
import type { Regroup, RegroupLine } from "../../core/regroup/regroup-facts.ts";
import type { ListingRow, ProfileRow, SearchRow, TieRow, TrafficRow } from "../projections.ts";
import type { TableName } from "./row.ts";
import { type Table, describeTable } from "./table.ts";

/** Every fact table and projection. docs/data-format.md says the same in words; a test compares. */
export const TABLES = {
  setting: describeTable<facts.Setting>("setting", { columns: { key: "text", value: "text" }, key: ["key"] }),
  source: describeTable<facts.Source>("source", {
    columns: {
      id: "int",
      kind: "text",
      key: "text",
      name: "text",
      locations: "text",
      media: "text",
      since: "text?",
      through: "text?",
      seenOn: "text",
    },
    key: ["id"],
    counter: "id",
    unique: { byKey: ["kind", "key"] },
  }),
  record: describeTable<facts.SourceRecord>("record", {
    columns: {
      id: "int",
      source: "int",
      key: "key",
      hash: "key",
      raw: "blob?",
      etag: "text?",
      href: "text?",
      contact: "int?",
      seenOn: "text",
      goneOn: "text?",
    },
    key: ["id"],
    counter: "id",
    large: true,
    unique: { byKey: ["source", "key"] },
    indexes: { byContact: ["contact"] },
    references: { source: "source", contact: "contact" },
  }),
  contact: describeTable<facts.Contact>("contact", {
    columns: {
      id: "int",
      kind: "text",
      entered: "text",
      enteredOn: "text",
      decision: "text",
      decidedOn: "text?",
      restingUntil: "text?",
      starred: "int",
      idealDays: "int?",
      latestDays: "int?",
      oneSided: "int",
      elsewhereOn: "text?",
    },
    key: ["id"],
    counter: "id",
  }),
  detail: describeTable<facts.Detail>("detail", {
    columns: {
      id: "int",
      record: "int",
      field: "text",
      value: "text",
      parts: "text?",
      label: "text?",
      preferred: "int",
      firstOn: "text",
      lastOn: "text?",
      goneOn: "text?",
    },
    key: ["id"],
    counter: "id",
    indexes: { byRecord: ["record"] },
    references: { record: "record" },
  }),
  organisation: describeTable<facts.Organisation>("organisation", {
    columns: { id: "int", name: "text", key: "text" },
    key: ["id"],
    counter: "id",
    unique: { byKey: ["key"] },
  }),
  position: describeTable<facts.Position>("position", {
    columns: {
      id: "int",
      record: "int",
      organisation: "int?",
      department: "text?",
      title: "text?",
      fromOn: "text?",
      toOn: "text?",
      firstOn: "text",
      lastOn: "text?",
      goneOn: "text?",
    },
    key: ["id"],
    counter: "id",
    indexes: { byRecord: ["record"], byOrganisation: ["organisation"] },
    references: { record: "record", organisation: "organisation" },
  }),
  identity: describeTable<facts.Identity>("identity", {
    columns: { id: "int", kind: "text", value: "text", status: "text", record: "int?", name: "text?", deadOn: "text?" },
    key: ["id"],
    counter: "id",
    unique: { byValue: ["kind", "value"] },
    indexes: { byRecord: ["record"], byStatus: ["status"] },
    references: { record: "record" },
  }),
  interaction: describeTable<facts.Interaction>("interaction", {
    columns: {
      id: "int",
      at: "int",
      medium: "text",
      nature: "text",
      subject: "text",
      source: "int",
      key: "key",
      replyKey: "key?",
      threadKey: "key?",
      subjectKey: "key?",
      recipients: "int",
      note: "text?",
      promptedBy: "int?",
      clock: "int?",
    },
    key: ["id"],
    counter: "id",
    unique: { byKey: ["key"] },
    indexes: { byThread: ["threadKey"], bySubject: ["subjectKey", "at"] },
    references: { source: "source", promptedBy: "touch" },
  }),
  participation: describeTable<facts.Participation>("participation", {
    columns: { interaction: "int", identity: "int", role: "text" },
    key: ["interaction", "identity"],
    counter: "interaction",
    indexes: { byIdentity: ["identity", "interaction"] },
    references: { interaction: "interaction", identity: "identity" },
  }),
  copy: describeTable<facts.Copy>("copy", {
    columns: { source: "int", key: "key", interaction: "int" },
    key: ["source", "key"],
    indexes: { byInteraction: ["interaction"] },
    references: { source: "source", interaction: "interaction" },
  }),
  event: describeTable<facts.CalendarEvent>("event", {
    columns: { id: "int", record: "int", title: "text" },
    key: ["id"],
    counter: "id",
    indexes: { byRecord: ["record"] },
    references: { record: "record" },
  }),
  expected: describeTable<facts.Expected>("expected", {
    columns: { id: "int", event: "int", key: "key", at: "int", medium: "text", title: "text", identities: "text" },
    key: ["id"],
    counter: "id",
    indexes: { byEvent: ["event"] },
    references: { event: "event" },
  }),
  naming: describeTable<facts.Naming>("naming", {
    columns: { id: "int", key: "key", identity: "int?", title: "text", on: "text" },
    key: ["id"],
    counter: "id",
    indexes: { byKey: ["key"], byIdentity: ["identity"] },
    references: { identity: "identity" },
  }),
  group: describeTable<facts.Group>("group", {
    columns: {
      id: "int",
      name: "text",
      purpose: "text",
      rank: "int",
      idealDays: "int",
      latestDays: "int",
      share: "real",
      measured: "int",
      binding: "int",
      attemptLimit: "int?",
      attemptDays: "int?",
    },
    key: ["id"],
    counter: "id",
    unique: { byName: ["name"] },
  }),
  membership: describeTable<facts.Membership>("membership", {
    columns: { id: "int", group: "int", contact: "int" },
    key: ["id"],
    counter: "id",
    unique: { byContact: ["contact", "group"] },
    indexes: { byGroup: ["group"] },
    references: { group: "group", contact: "contact" },
  }),
  note: describeTable<facts.Note>("note", {
    columns: { id: "int", contact: "int", day: "text", text: "text" },
    key: ["id"],
    counter: "id",
    indexes: { byContact: ["contact"] },
    references: { contact: "contact" },
  }),
  help: describeTable<facts.HelpEntry>("help", {
    columns: {
      id: "int",
      kind: "text",
      contact: "int?",
      text: "text",
      on: "text",
      place: "text?",
      dueOn: "text?",
      state: "text",
      closedOn: "text?",
      outcome: "text?",
      group: "int?",
    },
    key: ["id"],
    counter: "id",
    indexes: { byContact: ["contact"], byState: ["state"], byGroup: ["group"] },
    references: { contact: "contact", group: "group" },
  }),
  occasion: describeTable<facts.OccasionAnswer>("occasion", {
    columns: { id: "int", contact: "int", key: "text", answer: "text", on: "text" },
    key: ["id"],
    counter: "id",
    indexes: { byContact: ["contact"] },
    references: { contact: "contact" },
  }),
  touch: describeTable<facts.Touch>("touch", {
    columns: {
      id: "int",
      week: "text",
      contact: "int",
      state: "text",
      medium: "text",
      proposal: "text",
      plannedOn: "text",
      answeredOn: "text?",
      until: "text?",
    },
    key: ["id"],
    counter: "id",
    indexes: { byContact: ["contact"], byWeek: ["week"] },
    references: { contact: "contact" },
  }),
  verdict: describeTable<facts.Verdict>("verdict", {
    columns: { id: "int", a: "int", b: "int", answer: "text", on: "text" },
    key: ["id"],
    counter: "id",
    unique: { byPair: ["a", "b"] },
    indexes: { byOther: ["b"] },
    references: { a: "contact", b: "contact" },
  }),
  regroup: describeTable<Regroup>("regroup", {
    columns: { id: "int", fromOn: "text", openedOn: "text", closedOn: "text?", focus: "text?" },
    key: ["id"],
    counter: "id",
  }),
  regroupLine: describeTable<RegroupLine>("regroupLine", {
    columns: {
      id: "int",
      regroup: "int",
      section: "text",
      contact: "int?",
      other: "int?",
      key: "text",
      text: "text",
      answer: "text?",
      on: "text",
    },
    key: ["id"],
    counter: "id",
    indexes: { byRegroup: ["regroup"], byContact: ["contact"], byOther: ["other"] },
    references: { regroup: "regroup", contact: "contact", other: "contact" },
  }),
  followedFeed: describeTable<Feed>("followedFeed", {
    columns: { id: "int", place: "text", title: "text" },
    key: ["id"],
    counter: "id",
    unique: { byPlace: ["place"] },
  }),
  mention: describeTable<Mention>("mention", {
    columns: {
      id: "int",
      feed: "int",
      contact: "int",
      key: "text",
      kind: "text",
      on: "text",
      title: "text",
      link: "text?",
      words: "text",
    },
    key: ["id"],
    counter: "id",
    indexes: { byFeed: ["feed"], byContact: ["contact"] },
    references: { feed: "followedFeed", contact: "contact" },
  }),
  blob: describeTable<facts.Blob>("blob", {
    columns: { hash: "text", mediaType: "text", bytes: "blob" },
    key: ["hash"],
    large: true,
  }),
  forgotten: describeTable<facts.Forgotten>("forgotten", {
    columns: { hash: "text", salt: "text", on: "text" },
    key: ["hash"],
  }),
  profile: describeTable<ProfileRow>("profile", {
    role: "projection",
    columns: { contact: "int", name: "text", profile: "text" },
    key: ["contact"],
  }),
  tie: describeTable<TieRow>("tie", {
    role: "projection",
    columns: { contact: "int", days: "blob", attempts: "text" },
    key: ["contact"],
  }),
  listing: describeTable<ListingRow>("listing", {
    role: "projection",
    columns: { contact: "int", sortName: "text", nameKey: "text?" },
    key: ["contact"],
    indexes: { byName: ["sortName"] },
  }),
  traffic: describeTable<TrafficRow>("traffic", {
    role: "projection",
    columns: { day: "int", sent: "int", received: "int" },
    key: ["day"],
  }),
  search: describeTable<SearchRow>("search", {
    role: "projection",
    columns: { contact: "int", text: "text", entry: "text" },
    key: ["contact"],
  }),
} satisfies Record<TableName, Table>;

export const ALL_TABLES: readonly TableName[] = Object.keys(TABLES) as TableName[];
/** Facts in such an order that most rows lean on rows of tables named before their own. */
export const FACT_TABLES: readonly FactTable[] = ALL_TABLES.filter(isFactTable);
export const PROJECTION_TABLES: readonly TableName[] = ALL_TABLES.filter((name) => !isFactTable(name));

/** Projections of one contact each, found by its id. */
export const CONTACT_PROJECTIONS = ["profile", "listing", "tie", "search"] as const satisfies readonly TableName[];

export interface Reference {
  readonly table: FactTable;
  readonly column: string;
  /** The table whose rows the column names. */
  readonly to: FactTable;
}

/** Every column that names a row of another table. */
export const REFERENCES: readonly Reference[] = FACT_TABLES.flatMap((table) =>
  Object.entries(TABLES[table].references).flatMap(([column, to]) => (isFactTable(to) ? [{ table, column, to }] : [])),
);

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

export function isFactTable(name: string): name is FactTable {
  return isTableName(name) && TABLES[name].role === "fact";
}
