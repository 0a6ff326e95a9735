/** What feeds say of contacts follows a merge and its undoing, and lies in the archive. */
import { expect, test } from "vitest";
import { findContact } from "../../src/app/find-contact.ts";
import { addFeed, refreshFeeds } from "../../src/app/keep-feeds.ts";
import { mergeContacts } from "../../src/app/merge-contacts.ts";
import type { Session } from "../../src/app/session.ts";
import { undo } from "../../src/app/undo.ts";
import type { Day } from "../../src/core/day.ts";
import type { FeedReading } from "../../src/core/feed/feed-facts.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { factsIn, openHome, restoreCopy } from "../building/test-home.ts";

const BOOK = bookOf(["UID:f", "FN:Bruno Falke"], ["UID:m", "FN:Bruno Mattisson"]);
const PAPER: FeedReading = {
  title: "The Harbour Paper",
  site: null,
  skipped: 0,
  pieces: [
    { key: "both", title: "Bruno Falke, once Bruno Mattisson", summary: "", link: null, on: "2026-05-20" as Day },
    { key: "one", title: "Bruno Mattisson sails", summary: "", link: null, on: "2026-05-21" as Day },
  ],
};
const readPaper = (): Promise<FeedReading> => Promise.resolve(PAPER);

test("merging joins what a feed says of both, reading it again adds nothing, and undo parts it again", async () => {
  const home = await openHome();
  await home.importFrom(await temporaryFolder({ "book.vcf": BOOK }), { ownerAddresses: [] });
  const session: Session = { ...home.session, today: "2026-06-01" as Day };
  const pieces = async (): Promise<string[]> =>
    (await home.rows("mention")).map(({ contact, key }) => `${contact} ${key}`).sort();
  const [falke, mattisson] = [await findContact(session, "Falke"), await findContact(session, "Mattisson")];
  await addFeed(session, readPaper, "paper.xml");
  const apart = await pieces();
  expect(apart).toEqual([`${falke.contact} both`, `${mattisson.contact} both`, `${mattisson.contact} one`].toSorted());

  await mergeContacts(session, falke, mattisson);
  const [merged] = await home.rows("contact");
  expect(await pieces()).toEqual([`${merged?.id} both`, `${merged?.id} one`]);
  const facts = await factsIn(session);
  await refreshFeeds(session, readPaper);
  expect(await factsIn(session)).toEqual(facts);
  expect(await factsIn(await restoreCopy(session))).toEqual(facts);

  await undo(session, undefined, false);
  expect(await pieces()).toEqual(apart);
});
