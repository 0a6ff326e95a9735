import type { Instant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { Medium } from "../../core/medium.ts";
import type { Party, Reading } from "../../core/reading.ts";
import type { Zone } from "../../core/zone.ts";
import { composeName } from "../table/compose-name.ts";
import { type TableRecord, readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import type { NameBook } from "./name-book.ts";
import { parseEndorsedAt, parseRecommendedAt } from "./parse-dates.ts";
import { profileParty } from "./profile-party.ts";
import { isEndorsementsHeader, isRecommendationsHeader } from "./recognise-linkedin.ts";

/** Whether others said it of the owner, or the owner of them. The rows do not say: files of both kinds have one header. */
export type PraiseDirection = "received" | "given";

/**
 * Reads `Endorsement_Received_Info.csv` or `Endorsement_Given_Info.csv`: a click on a skill, which is a reaction.
 * Rows without the address of a profile have the name of a connection.
 */
export async function* readEndorsements(
  rows: AsyncIterable<TableRow>,
  path: string,
  direction: PraiseDirection,
  nameBook: NameBook,
): AsyncGenerator<Reading> {
  for await (const record of readRecords(rows, path, isEndorsementsHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const name = composeName({
      given: record.cell("endorserfirstname", "endorseefirstname"),
      family: record.cell("endorserlastname", "endorseelastname"),
    })?.full;
    const other = otherOf(name ?? "", record.cell("endorserpublicurl", "endorseepublicurl"), nameBook);
    const at = parseEndorsedAt(record.cell("endorsementdate"));
    const key = ["endorsement", record.cell("endorsementdate"), record.cell("skillname")];
    yield praise(record, { direction, other, at, medium: "reaction", key, date: record.cell("endorsementdate") });
  }
}

/**
 * Reads `Recommendations_Received.csv` or `Recommendations_Given.csv`: words in public, which count as a message.
 * Times are the owner's wall clock. The words are not kept.
 */
export async function* readRecommendations(
  rows: AsyncIterable<TableRow>,
  path: string,
  direction: PraiseDirection,
  nameBook: NameBook,
  zone: Zone,
): AsyncGenerator<Reading> {
  for await (const record of readRecords(rows, path, isRecommendationsHeader)) {
    if (record.kind === "skip") {
      yield record;
      continue;
    }
    const name = composeName({ given: record.cell("firstname"), family: record.cell("lastname") })?.full ?? "";
    const date = record.cell("creationdate");
    const time = parseRecommendedAt(date);
    const at = time === undefined ? undefined : zone.instantAt(time.day, time.minutes);
    const other = otherOf(name, nameBook(name, record.cell("company")) ?? "", nameBook);
    yield praise(record, { direction, other, at, medium: "direct-message", key: ["recommendation", date], date });
  }
}

function otherOf(name: string, url: string, nameBook: NameBook): Party | undefined {
  const address = url === "" || /^https?:/i.test(url) ? url : `https://${url}`;
  const byName = name === "" ? undefined : profileParty(nameBook(name) ?? "", name);
  return profileParty(address, name) ?? byName ?? (name === "" ? undefined : { kind: "name", value: name });
}

interface Praise {
  readonly direction: PraiseDirection;
  readonly other: Party | undefined;
  readonly at: Instant | undefined;
  readonly medium: Medium;
  readonly key: readonly string[];
  readonly date: string;
}

/** Praise is no attempt, and asks for no answer: its nature is that of thanks. */
function praise({ place }: TableRecord, { direction, other, at, medium, key, date }: Praise): Reading {
  if (other === undefined) return { kind: "skip", place, reason: "no-participants" };
  if (at === undefined) return { kind: "skip", place, reason: "no-date", detail: date };
  const isReceived = direction === "received";
  return {
    kind: "message",
    place,
    message: {
      key: keyOf("linkedin-praise", direction, other.value, ...key),
      at,
      medium,
      nature: "thanks",
      subject: "",
      participants: [{ ...other, role: isReceived ? "from" : "to" }],
      ownerRole: isReceived ? "to" : "from",
      recipients: 1,
      failed: [],
      deliveredTo: [],
      sent: !isReceived,
      dateRepaired: false,
    },
  };
}
