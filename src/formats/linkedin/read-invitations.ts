import { keyOf } from "../../core/key.ts";
import type { Participant, Party, Reading } from "../../core/reading.ts";
import type { Zone } from "../../core/zone.ts";
import { type TableRecord, readRecords } from "../table/read-records.ts";
import type { TableRow } from "../table/row.ts";
import { parseSentAt } from "./parse-dates.ts";
import { profileParty } from "./profile-party.ts";
import { isInvitationsHeader } from "./recognise-linkedin.ts";

/**
 * Reads `Invitations.csv`. An invitation with words is an exchange; one without is a click, which
 * the connections tell better, and is skipped as empty. Times are the owner's wall clock.
 */
export async function* readInvitations(
  rows: AsyncIterable<TableRow>,
  path: string,
  zone: Zone,
): AsyncGenerator<Reading> {
  for await (const record of readRecords(rows, path, isInvitationsHeader)) {
    yield record.kind === "skip" ? record : readInvitation(record, zone);
  }
}

function readInvitation(record: TableRecord, zone: Zone): Reading {
  const { place } = record;
  const words = record.cell("message");
  if (words === "") return { kind: "skip", place, reason: "empty", detail: "an invitation without words" };

  const sentAt = parseSentAt(record.cell("sentat"));
  if (sentAt === undefined) return { kind: "skip", place, reason: "no-date", detail: record.cell("sentat") };

  const from = partyOf(record.cell("from"), record.cell("inviterprofileurl"));
  const to = partyOf(record.cell("to"), record.cell("inviteeprofileurl"));
  if (from === undefined || to === undefined) return { kind: "skip", place, reason: "no-participants" };

  const participants: Participant[] = [
    { ...from, role: "from" },
    { ...to, role: "to" },
  ];
  return {
    kind: "message",
    place,
    message: {
      // Of the wall clock, so that a change of the owner's zone makes no second invitation of it.
      key: keyOf("linkedin-invitation", from.value, to.value, String(sentAt.day), String(sentAt.minutes), words),
      at: zone.instantAt(sentAt.day, sentAt.minutes),
      medium: "direct-message",
      nature: "invitation",
      subject: "",
      participants,
      recipients: 1,
      failed: [],
      deliveredTo: [],
      sent: record.cell("direction").toUpperCase() === "OUTGOING",
      dateRepaired: false,
    },
  };
}

/** Files before late 2023 have no addresses of profiles: then the name is all there is. */
function partyOf(name: string, url: string): Party | undefined {
  return profileParty(url, name) ?? (name === "" ? undefined : { kind: "name", value: name });
}
