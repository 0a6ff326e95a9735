/** What the owner posts to a mailing list is mail to nobody in particular, though the copy among the sent does not say so. */
import { expect, test } from "vitest";
import { addNote } from "../../src/app/edit-contact.ts";
import { findContact } from "../../src/app/find-contact.ts";
import { undo } from "../../src/app/undo.ts";
import { type Letter, OWNER_ADDRESS, bookOf, clearMailbox, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, openHome } from "../building/test-home.ts";

const OWNER = `Ines Norte <${OWNER_ADDRESS}>`;
const TALK = "talk@looms.example";

const post = (day: string, to = TALK): Letter => ({ from: OWNER, to, at: `${day}T09:00Z`, subject: `Wool of ${day}` });
const throughList: Letter = {
  from: "Gil Ferro <gil@ferro.example>",
  to: TALK,
  at: "2026-05-03T09:00Z",
  subject: "Looms",
  headers: [`Delivered-To: ${OWNER_ADDRESS}`, `List-Id: Weavers <talk.looms.example>`, `List-Post: <mailto:${TALK}>`],
};

async function talkIn(home: TestHome): Promise<string | undefined> {
  return (await home.rows("identity")).find(({ value }) => value === TALK)?.status;
}

test("importFiles() makes no contact of a list that the owner posts to, whichever mailbox is read first", async () => {
  for (const [sent, inbox] of [
    ["a.mbox", "b.mbox"],
    ["b.mbox", "a.mbox"],
  ] as const) {
    const home = await openHome();
    const folder = await temporaryFolder({
      [sent]: mboxOf(
        post("2026-05-02"),
        post("2026-05-20"),
        post("2026-05-21", `${TALK}, Hanna Weir <hanna@weir.example>`),
      ),
      [inbox]: clearMailbox(throughList),
    });

    const report = await home.importFrom(folder);

    expect(await talkIn(home)).toBe("shared");
    expect((await home.rows("contact")).length).toBe(4);
    expect(report).toMatchObject({ created: 33, skips: [{ reason: "list", count: 1 }] });
    const before = await factsIn(home.session);
    await home.importFrom(folder);
    expect(await factsIn(home.session)).toEqual(before);
  }
});

test("importFiles() knows a list from an earlier reading", async () => {
  const home = await openHome();
  await home.importFrom(await temporaryFolder({ "inbox.mbox": clearMailbox(throughList) }));

  await home.importFrom(await temporaryFolder({ "sent.mbox": mboxOf(post("2026-05-02")) }));

  expect(await talkIn(home)).toBe("shared");
  expect((await home.rows("contact")).length).toBe(3);
});

test("importFiles() takes back a contact that posts to a list had made, and only where nothing was said of it", async () => {
  for (const isJudged of [false, true]) {
    const home = await openHome();
    const sent = await temporaryFolder({ "early.mbox": clearMailbox(post("2026-05-02"), post("2026-05-20")) });
    const inbox = await temporaryFolder({ "inbox.mbox": mboxOf(throughList) });
    await home.importFrom(sent);
    if (isJudged) await addNote(home.session, await findContact(home.session, TALK), "Our list.", home.session.today);
    const before = await factsIn(home.session);

    const report = await home.importFrom(inbox);

    expect(await talkIn(home)).toBe(isJudged ? "claimed" : "shared");
    expect((await home.rows("contact")).length).toBe(isJudged ? 4 : 3);
    expect(report.notices).toEqual(isJudged ? [] : [`${TALK} is a mailing list, and no contact any more.`]);
    await undo(home.session, undefined, false);
    expect((await factsIn(home.session))["contact"]).toEqual(before["contact"]);
    expect(await talkIn(home)).toBe("claimed");
  }
});

test("importFiles() takes nobody for a list who has a card, or who writes by themselves", async () => {
  const home = await openHome();
  const named = (to: string): Letter => ({
    ...throughList,
    to,
    subject: to,
    headers: [`Delivered-To: ${OWNER_ADDRESS}`, `List-Post: <mailto:${to}>`],
  });
  const folder = await temporaryFolder({
    "contacts.vcf": bookOf(["UID:1", "FN:Hanna Weir", "EMAIL:hanna@weir.example"]),
    "mail.mbox": clearMailbox(
      ...["hanna@weir.example", "bruno@falke.example", OWNER_ADDRESS].map(named),
      post("2026-05-02", "hanna@weir.example"),
    ),
  });

  await home.importFrom(folder);

  const statuses = new Map((await home.rows("identity")).map(({ value, status }) => [value, status]));
  expect(statuses.get("hanna@weir.example")).toBe("claimed");
  expect(statuses.get("bruno@falke.example")).toBe("claimed");
  expect(statuses.get(OWNER_ADDRESS)).toBe("owner");
  expect((await home.rows("contact")).length).toBe(4);
});
