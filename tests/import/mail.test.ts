/** Mail and messages: whose they are, who the owner is, and what they say of a tie. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { findContact } from "../../src/app/find-contact.ts";
import { readPerson } from "../../src/app/read-people.ts";
import { dayFromNumber } from "../../src/core/day.ts";
import type { TieHistory } from "../../src/core/tie/history.ts";
import { given } from "../../src/core/failure.ts";
import {
  type Letter,
  LINKEDIN,
  MESSAGES_HEADER,
  OWNER_ADDRESS,
  bookOf,
  clearMailbox,
  letterText,
  mboxOf,
} from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, failureOf, findWrongSums, openHome } from "../building/test-home.ts";

const OWNER = `Ines Norte <${OWNER_ADDRESS}>`;
const HANNA = "Hanna Weir <hanna@weir.example>";

test("importFiles() finds the owner by evidence, once", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "mail.mbox": clearMailbox() });

  const report = await home.importFrom(folder);

  expect(report.owner).toEqual([{ address: OWNER_ADDRESS, why: expect.any(String) as string }]);
  expect((await home.importFrom(folder)).owner).toEqual([]);
});

test("importFiles() takes no mail while nobody can be told to be the owner, and says what to do", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "letter.eml": letterText({ from: HANNA, to: "list@mail.example", at: "2026-10-01T09:00Z" }),
  });

  const report = await home.importFrom(folder);

  expect(report).toMatchObject({ read: 1, created: 0, skipped: 1, skips: [{ reason: "not-yours" }] });
  expect(report.notices.join()).toContain("--owner");
});

test("importFiles() believes --owner, remembers it, and refuses what is no address", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "letter.eml": letterText({ from: HANNA, to: OWNER, at: "2026-10-01T09:00Z" }),
  });

  expect(await home.importFrom(folder, { ownerAddresses: ["INES@Norte.example"] })).toMatchObject({
    created: 1,
    owner: [],
  });
  expect(await home.importFrom(folder)).toMatchObject({ unchanged: 1 });
  expect(await failureOf(home.importFrom(folder, { ownerAddresses: ["ines"] }))).toBe('"ines" is not an email address');
});

test("importFiles() takes mail of a second address as the owner's once it is said", async () => {
  const home = await openHome();
  const second = letterText({ from: HANNA, to: "ines@home.example", at: "2026-10-01T09:00Z" });
  const folder = await temporaryFolder({ "mail.mbox": clearMailbox(), "letter.eml": second });
  expect(await home.importFrom(folder)).toMatchObject({ created: 30, skips: [{ reason: "not-yours", count: 1 }] });

  const report = await home.importFrom(folder, { ownerAddresses: ["ines@home.example"] });

  expect(report).toMatchObject({ read: 31, created: 1, unchanged: 30, skipped: 0 });
  expect(await home.rows("source")).toHaveLength(1);
});

test("importFiles() counts mail between others as not the owner's, with its place", async () => {
  const home = await openHome();
  const between = { from: HANNA, to: "Carla Ruiz <carla@ruiz.example>", at: "2026-05-01T09:00Z" };
  const folder = await temporaryFolder({ "mail.mbox": clearMailbox(between) });

  const report = await home.importFrom(join(folder, "mail.mbox"));

  expect(report.skips).toEqual([
    {
      source: `Mail of ${OWNER_ADDRESS}`,
      reason: "not-yours",
      count: 1,
      places: [{ path: join(folder, "mail.mbox"), at: expect.stringContaining("byte") as string }],
    },
  ]);
  expect((await home.rows("identity")).map(({ value }) => value)).not.toContain("hanna@weir.example");
});

test("importFiles() takes a blind copy by where it was delivered, and the owner hidden in a crowd", async () => {
  const home = await openHome();
  const crowd = Array.from({ length: 60 }, (_, index) => `g${index}@example.com`).join(", ");
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox(
      {
        from: HANNA,
        to: "Carla Ruiz <carla@ruiz.example>",
        at: "2026-05-01T09:00Z",
        headers: [`Delivered-To: ${OWNER_ADDRESS}`],
      },
      { from: HANNA, to: `${crowd}, ${OWNER}`, at: "2026-05-02T09:00Z", subject: "All of you" },
    ),
  });

  const report = await home.importFrom(folder);

  expect(report).toMatchObject({ created: 32, skipped: 0 });
  const crowded = (await home.rows("interaction")).find(({ subject }) => subject === "All of you");
  expect(crowded?.recipients).toBe(61);
  const parts = (await home.rows("participation")).filter(({ interaction }) => interaction === crowded?.id);
  expect(parts).toHaveLength(2);
});

test("importFiles() counts lists, bulk and robots apart, with their reasons", async () => {
  const home = await openHome();
  const machine = (subject: string, ...headers: string[]): Letter => ({
    from: HANNA,
    to: OWNER,
    at: "2026-05-01T09:00Z",
    subject,
    headers,
  });
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox(
      machine("One", "List-Id: <talk.lists.example>"),
      machine("Two", "Precedence: bulk"),
      machine("Three", "Auto-Submitted: auto-generated"),
    ),
  });

  const { skips } = await home.importFrom(folder);

  expect(skips.map(({ reason, count }) => `${reason} ${count}`).sort()).toEqual(["automatic 1", "bulk 1", "list 1"]);
});

test("importFiles() completes a message known from another source, and knows it from both afterwards", async () => {
  const home = await openHome();
  const letters = clearMailbox();
  const first = await temporaryFolder({ "mail.mbox": letters });
  const second = await temporaryFolder({
    "mail.mbox": mboxOf(
      ...[1, 2, 3, 4, 5].flatMap((month): Letter[] => [
        {
          id: `w${month}`,
          from: "Ines Norte <ines@work.example>",
          to: HANNA,
          at: `2025-0${month}-02T09:00Z`,
          subject: `Work ${month}`,
        },
        {
          from: HANNA,
          to: "Ines Norte <ines@work.example>",
          at: `2025-0${month}-03T09:00Z`,
          subject: `Re: Work ${month}`,
          answers: `w${month}`,
        },
      ]),
      // The same letter as in the first mailbox, where it was sent to a third person as well.
      {
        id: "2026-01-10-0",
        from: OWNER,
        to: "Bruno Falke <bruno@falke.example>",
        at: "2026-01-10T09:00Z",
        subject: "Plans for month 1",
      },
    ),
  });
  const ownerAddresses = [OWNER_ADDRESS, "ines@work.example"];
  await home.importFrom(first, { ownerAddresses });

  const report = await home.importFrom(second, { ownerAddresses });
  expect(report).toMatchObject({ read: 11, created: 10, merged: 1, unchanged: 0 });
  expect((await home.rows("source")).map(({ name }) => name)).toEqual([
    `Mail of ${OWNER_ADDRESS}`,
    "Mail of ines@work.example",
  ]);
  const before = await factsIn(home.session);

  const both = await home.importFrom([first, second], { ownerAddresses });
  expect(both).toMatchObject({ read: 41, unchanged: 41, created: 0, merged: 0 });
  expect(await factsIn(home.session)).toEqual(before);
});

test("importFiles() marks an address dead by a bounce and cancels the attempt", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox(
      { id: "ask", from: OWNER, to: HANNA, at: "2026-10-01T09:00Z", subject: "A question" },
      {
        from: "Mail Delivery Subsystem <mailer-daemon@norte.example>",
        to: OWNER,
        at: "2026-10-01T09:01Z",
        subject: "Undelivered Mail Returned to Sender",
        answers: "ask",
        headers: ["Auto-Submitted: auto-replied", "X-Failed-Recipients: hanna@weir.example"],
      },
    ),
  });

  await home.importFrom(folder);

  const hanna = (await home.rows("identity")).find(({ value }) => value === "hanna@weir.example");
  expect(hanna).toMatchObject({ deadOn: "2026-10-01" });
  expect(await attemptsWith(home, "Hanna Weir")).toEqual(["2026-10-01 email cancelled 2026-10-01"]);
});

test("importFiles() stops the clock by an absence notice, and takes an assistant's answer", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox(
      { id: "one", from: OWNER, to: HANNA, at: "2026-09-01T09:00Z", subject: "The harbour study" },
      {
        from: HANNA,
        to: OWNER,
        at: "2026-09-01T09:01Z",
        subject: "Automatic reply: The harbour study",
        answers: "one",
        headers: ["Auto-Submitted: auto-replied"],
      },
      { id: "two", from: OWNER, to: HANNA, at: "2026-10-01T09:00Z", subject: "The harbour tour" },
      {
        from: "Olga Weir <office.weir@weir.example>",
        to: OWNER,
        at: "2026-10-03T09:00Z",
        subject: "Re: The harbour tour",
        answers: "two",
      },
    ),
  });

  await home.importFrom(folder);

  expect(await attemptsWith(home, "Hanna Weir")).toEqual([
    "2026-09-01 email absent 2026-09-01",
    "2026-10-01 email answered 2026-10-03 by another",
  ]);
});

test("importFiles() sees that a tie moved from mail to LinkedIn", async () => {
  const home = await openHome();
  const me = "https://www.linkedin.com/in/ines-norte";
  const her = "https://www.linkedin.com/in/hanna-weir";
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox({ from: OWNER, to: HANNA, at: "2026-06-01T09:00Z", subject: "The harbour tour" }),
    "contacts.vcf": bookOf(["UID:1", "FN:Hanna Weir", "EMAIL:hanna@weir.example", `URL:${her}`]),
    "messages.csv": [
      MESSAGES_HEADER,
      `c1,,Hanna Weir,${her},Ines Norte,${me},2026-10-03 10:00:00 UTC,,Gladly,INBOX`,
      `c1,,Ines Norte,${me},Hanna Weir,${her},2026-10-02 09:00:00 UTC,,Coffee?,INBOX`,
    ].join("\n"),
    "Profile.csv": LINKEDIN["Profile.csv"],
  });

  await home.importFrom(folder);

  expect(await attemptsWith(home, "Hanna Weir")).toEqual([
    "2026-06-01 email answered 2026-10-03",
    "2026-10-02 direct-message answered 2026-10-03",
  ]);
  expect((await historyOf(home, "Hanna Weir")).days.at(-1)).toMatchObject({ inbound: true, medium: "direct-message" });
});

test("importFiles() makes contacts of those over the bar only", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox(
      // An attempt of the owner; a personal letter within 45 days of the last; one long ago; a crowd.
      { from: OWNER, to: "attempt@a.example", at: "2026-03-01T09:00Z" },
      { from: "recent@b.example", to: OWNER, at: "2026-10-20T09:00Z" },
      { from: "long-ago@c.example", to: OWNER, at: "2026-02-01T09:00Z" },
      {
        from: "crowd@d.example",
        to: `${OWNER}, x1@e.example, x2@e.example, x3@e.example, x4@e.example`,
        at: "2026-10-21T09:00Z",
      },
    ),
  });

  await home.importFrom(folder);

  const claimed = (await home.rows("identity")).filter(({ status }) => status === "claimed").map(({ value }) => value);
  expect(claimed.sort()).toEqual([
    "attempt@a.example",
    "bruno@falke.example",
    "carla@ruiz.example",
    "dan@oak.example",
    "recent@b.example",
  ]);
});

test("importFiles() gives one conversation the same contacts whether its halves come in one reading or two", async () => {
  const there: Letter = {
    from: OWNER,
    to: `${HANNA}, x1@e.example, x2@e.example, x3@e.example`,
    at: "2026-03-01T09:00Z",
    subject: "Re: Round",
  };
  const back: Letter = { from: HANNA, to: OWNER, at: "2026-03-02T09:00Z", subject: "Re: Round" };
  const reply: Letter = { from: OWNER, to: HANNA, at: "2026-03-03T09:00Z", subject: "Re: Round" };
  const later: Letter = { from: "Bruno Falke <bruno@falke.example>", to: OWNER, at: "2026-10-03T09:00Z" };
  const whole = await temporaryFolder({ "mail.mbox": clearMailbox(there, back, reply, later) });
  const half = await temporaryFolder({ "mail.mbox": clearMailbox(there, back, later) });

  const once = await openHome();
  await once.importFrom(whole);
  const twice = await openHome();
  await twice.importFrom(half);
  await twice.importFrom(whole);

  expect(await addressesClaimed(twice)).toEqual(await addressesClaimed(once));
  expect(await addressesClaimed(once)).toContain("hanna@weir.example");
});

test("importFiles() reads a file that grew as the same source and adds what is new", async () => {
  const home = await openHome();
  const first = await temporaryFolder({ "mail.mbox": clearMailbox() });
  await home.importFrom(first);
  const grown = await temporaryFolder({
    "mail.mbox": clearMailbox({ from: HANNA, to: OWNER, at: "2026-10-30T09:00Z" }),
  });

  const report = await home.importFrom(grown);

  expect(findWrongSums(report)).toEqual([]);
  expect(report).toMatchObject({ created: 1, unchanged: 30 });
  const arrived = (await home.rows("contact")).filter(({ entered }) => entered === "arrival");
  expect(arrived).toHaveLength(1);
  expect(await home.rows("source")).toMatchObject([{ since: "2026-01-10", through: "2026-10-30" }]);
});

async function addressesClaimed(home: TestHome): Promise<string[]> {
  return (await home.rows("identity")).flatMap(({ status, value }) => (status === "claimed" ? [value] : [])).sort();
}

async function historyOf(home: TestHome, name: string): Promise<TieHistory> {
  const { contact } = await findContact(home.session, name);
  return given(await readPerson(home.session, contact), "the contact is there").history;
}

async function attemptsWith(home: TestHome, name: string): Promise<string[]> {
  return (await historyOf(home, name)).attempts.map(
    ({ day, medium, answeredOn, answeredByOther, cancelledOn, absentOn }) =>
      [
        dayFromNumber(day),
        medium,
        ...(answeredOn === null
          ? []
          : [`answered ${dayFromNumber(answeredOn)}${answeredByOther ? " by another" : ""}`]),
        ...(cancelledOn === null ? [] : [`cancelled ${dayFromNumber(cancelledOn)}`]),
        ...(absentOn === null ? [] : [`absent ${dayFromNumber(absentOn)}`]),
      ].join(" "),
  );
}
