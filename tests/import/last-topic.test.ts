/** The last topic of two people is of what passed between the two. */
import { expect, test } from "vitest";
import { findContact } from "../../src/app/find-contact.ts";
import { readLastSubject } from "../../src/app/read-people.ts";
import { OWNER_ADDRESS, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";

test("what a third person wrote to both is no topic of theirs, nor is an absence", async () => {
  const home = await openHome();
  const mail = clearMailbox(
    { from: "Ana <ana@norte.example>", to: OWNER_ADDRESS, at: "2026-05-04T09:00Z", subject: "The looms", id: "1" },
    { from: OWNER_ADDRESS, to: "ana@norte.example", at: "2026-05-05T09:00Z", subject: "Re: The looms", id: "2" },
    {
      ...{ from: "Ben <ben@acme.example>", to: `${OWNER_ADDRESS}, ana@norte.example` },
      ...{ at: "2026-05-08T09:00Z", subject: "A dinner", id: "3" },
    },
    {
      ...{ from: "Ana <ana@norte.example>", to: OWNER_ADDRESS },
      ...{ at: "2026-05-09T09:00Z", subject: "Out of office: A dinner", id: "4" },
    },
  );
  await home.importFrom(await temporaryFolder({ "mail.mbox": mail }), { ownerAddresses: [OWNER_ADDRESS] });
  const { contact } = await findContact(home.session, "Ana");

  expect(await readLastSubject(home.session, contact, undefined)).toBe("Re: The looms");
});
