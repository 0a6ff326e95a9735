/** Addresses that mail does not reach, until somebody writes from them again. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { undo } from "../../src/app/undo.ts";
import { type Letter, OWNER_ADDRESS, clearMailbox, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, openHome } from "../building/test-home.ts";

const HANNA = "hanna@weir.example";

const bounceOn = (day: string): Letter => ({
  from: "Mail Delivery Subsystem <mailer-daemon@norte.example>",
  to: OWNER_ADDRESS,
  at: `${day}T09:01Z`,
  subject: "Undelivered Mail Returned to Sender",
  headers: ["Auto-Submitted: auto-replied", `X-Failed-Recipients: ${HANNA}`],
});
const letterOn = (day: string): Letter => ({
  from: HANNA,
  to: OWNER_ADDRESS,
  at: `${day}T10:00Z`,
  subject: `On ${day}`,
});

test.each([
  ["stays dead after an older letter", [bounceOn("2026-10-01"), letterOn("2026-09-01")], "2026-10-01"],
  ["lives again after a later letter", [bounceOn("2026-10-01"), letterOn("2026-10-08")], null],
  [
    "is dead since the bounce after the last letter",
    [bounceOn("2026-08-01"), letterOn("2026-09-01"), bounceOn("2026-10-01"), bounceOn("2026-10-05")],
    "2026-10-01",
  ],
])("importFiles(): an address %s, in whatever order and however many readings", async (_, letters, deadOn) => {
  for (const order of [letters, letters.toReversed()]) {
    const once = await openHome();
    await once.importFrom(await mailboxOf(clearMailbox(...order)));
    const piecemeal = await openHome();
    await piecemeal.importFrom(await mailboxOf(clearMailbox()));
    for (const letter of order) await piecemeal.importFrom(await mailboxOf(mboxOf(letter)));

    expect(await deadOnIn(once)).toBe(deadOn);
    expect(await deadOnIn(piecemeal)).toBe(deadOn);
  }
});

test("importFiles() lets an address live again by an operation that undo takes back", async () => {
  const home = await openHome();
  await home.importFrom(await mailboxOf(clearMailbox(bounceOn("2026-10-01"))));
  const before = await factsIn(home.session);

  await home.importFrom(await mailboxOf(mboxOf(letterOn("2026-10-08"))));
  expect(await deadOnIn(home)).toBeNull();

  await undo(home.session, undefined, false);
  expect(await factsIn(home.session)).toEqual(before);
  expect(await deadOnIn(home)).toBe("2026-10-01");
});

test("importFiles() weighs what earlier readings showed of an address as if it were read now", async () => {
  const attempt: Letter = { id: "ask", from: OWNER_ADDRESS, to: HANNA, at: "2026-10-02T09:00Z", subject: "A question" };
  const home = await openHome();
  await home.importFrom(await mailboxOf(clearMailbox(attempt)));
  const { store, owner } = home.session;
  const [identity] = (await home.rows("identity")).filter(({ value }) => value === HANNA);
  const record = await store.get(owner, "record", [identity?.record ?? 0]);
  const head = await store.head(owner);
  // As if the address had been told to be nobody's since.
  await store.apply(
    owner,
    {
      actor: "person",
      surface: "test",
      at: home.session.now,
      kind: "edit",
      summary: "",
      endId: head.nextId,
      changes: [
        { kind: "update", table: "identity", key: [identity?.id ?? 0], set: { status: "unclaimed", record: null } },
        { kind: "delete", table: "record", key: [record?.id ?? 0] },
        { kind: "delete", table: "contact", key: [record?.contact ?? 0] },
      ],
    },
    head,
  );

  await home.importFrom(
    await mailboxOf(
      mboxOf({ from: OWNER_ADDRESS, to: HANNA, at: "2026-10-03T09:00Z", subject: "Re: A question", answers: "ask" }),
    ),
  );

  expect((await home.rows("identity")).find(({ value }) => value === HANNA)).toMatchObject({ status: "claimed" });
});

async function mailboxOf(text: string): Promise<string> {
  return join(await temporaryFolder({ "mail.mbox": text }), "mail.mbox");
}

async function deadOnIn(home: TestHome): Promise<string | null | undefined> {
  return (await home.rows("identity")).find(({ value }) => value === HANNA)?.deadOn;
}
