/** The clocks of calls that somebody invites to, and of what they write, tell where they may be; the owner's own do not. */
import { expect, test } from "vitest";
import { findContact } from "../../src/app/find-contact.ts";
import { readClocks } from "../../src/app/read-clocks.ts";
import { readTheirs } from "../../src/app/read-theirs.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { OWNER_ADDRESS } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { NOW, openHome } from "../building/test-home.ts";

const KEN = "ATTENDEE;CN=Ken Mori;PARTSTAT=ACCEPTED:mailto:ken@mori.example";
const OWNER = `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${OWNER_ADDRESS}`;

/** A meeting in five of the year's months, set by a clock in Tokyo. */
function meetings(organiser: string, place: string): string[] {
  return [4, 5, 6, 7, 8].map((month) =>
    entryOf(
      ...[`UID:${organiser}-${place}-${month}`, "SUMMARY:Prints", `LOCATION:${place}`],
      ...[`DTSTART;TZID=Asia/Tokyo:20260${month}10T170000`, "DURATION:PT1H"],
      ...[`ORGANIZER:mailto:${organiser}`, KEN, OWNER],
    ),
  );
}

test.for([
  ["calls that they invite to tell", meetings("ken@mori.example", "https://meet.example/ken"), "Asia/Tokyo"],
  ["meetings in person do not: both were there", meetings("ken@mori.example", "Café Ueno, Tokyo"), undefined],
  ["what the owner sets does not, on a journey or not", meetings(OWNER_ADDRESS, "https://meet.example/me"), undefined],
] as const)("%s", async ([, entries, zone]) => {
  const home = await openHome();
  const files = await temporaryFolder({ "calendar.ics": calendarOf(...entries) });
  await home.importFrom(files, { ownerAddresses: [OWNER_ADDRESS] });
  const { contact } = await findContact(home.session, "Ken Mori");

  const theirs = await readTheirs(home.session, contact, NOW);

  expect(theirs?.zone.name).toBe(zone);
  expect(await readClocks(home.session, contact, NOW)).toHaveLength(zone === undefined ? 0 : 5);
});
