/** One address is one identity, however a program wrote it. */
import { expect, test } from "vitest";
import { exportVcards } from "../../src/app/export-contacts.ts";
import { OWNER_ADDRESS, bookOf, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";

const OWNER = `Ines Norte <${OWNER_ADDRESS}>`;

test("importFiles() knows a domain in punycode and in Unicode for one, in cards, mail and calendars", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "contacts.vcf": bookOf(["UID:1", "FN:Hanna Weir", "EMAIL:hanna@xn--mnchen-3ya.example"]),
    "mail.mbox": clearMailbox(
      { from: OWNER, to: "Hanna Weir <hanna@xn--mnchen-3ya.example>", at: "2026-06-01T09:00Z" },
      { from: "Hanna Weir <hanna@MÜNCHEN.example>", to: OWNER, at: "2026-06-02T09:00Z" },
    ),
    "calendar.ics": [
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "DTSTART:20260610T100000Z"],
      ...["DTEND:20260610T110000Z", "SUMMARY:Coffee", `ORGANIZER:mailto:${OWNER_ADDRESS}`],
      ...["ATTENDEE;PARTSTAT=ACCEPTED:mailto:Hanna@XN--mnchen-3ya.example", "END:VEVENT", "END:VCALENDAR", ""],
    ].join("\r\n"),
  });

  await home.importFrom(folder);

  const own = (await home.rows("identity")).filter(({ value }) => value.startsWith("hanna@"));
  expect(own.map(({ value, status }) => [value, status])).toEqual([["hanna@münchen.example", "claimed"]]);
  expect((await home.rows("contact")).length).toBe(4);
});

test("exportVcards() writes an address once, as its card has it", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "contacts.vcf": bookOf(["UID:1", "FN:Hanna Weir", "EMAIL:hanna@xn--mnchen-3ya.example"]),
  });
  await home.importFrom(folder);

  const cards: string[] = [];
  for await (const card of exportVcards(home.session)) cards.push(card);

  expect(cards.join("").match(/EMAIL.*/g)).toEqual([expect.stringMatching(/:hanna@xn--mnchen-3ya\.example\r?$/)]);
});
