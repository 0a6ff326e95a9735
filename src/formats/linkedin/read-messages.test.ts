import fc from "fast-check";
import { expect, test } from "vitest";
import type { MessageRecord, Reading } from "../../core/reading.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readMessages } from "./read-messages.ts";

const HEADER =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT";
const OLD_HEADER = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER";
const OWNER = "https://www.linkedin.com/in/mira-vale";

test("readMessages() reads who wrote to whom, and keeps no content", async () => {
  const [message] = await messagesOf({ SUBJECT: "Coffee?", CONTENT: "A secret\nover two lines" });

  expect(message).toMatchObject({
    at: Date.UTC(2026, 7, 1, 2),
    medium: "direct-message",
    nature: "opening",
    subject: "Coffee?",
    participants: [
      { kind: "profile", value: "linkedin:ana-lim", name: "Ana Lim", role: "from" },
      { kind: "profile", value: "linkedin:mira-vale", name: "Mira Vale", role: "to" },
    ],
    recipients: 1,
  });
  expect(JSON.stringify(message)).not.toContain("secret");
});

test("readMessages() takes the conversation's title where a message has no subject", async () => {
  expect(await messagesOf({ "CONVERSATION TITLE": "Reading group" })).toMatchObject([{ subject: "Reading group" }]);
});

test.each([
  ["newest first", ["2026-03-03 10:00:00 UTC", "2026-03-02 10:00:00 UTC", "2026-03-01 10:00:00 UTC"], 2],
  ["oldest first", ["2026-03-01 10:00:00 UTC", "2026-03-02 10:00:00 UTC", "2026-03-03 10:00:00 UTC"], 0],
  ["newest first, two in one minute", ["2026-03-03 10:00 UTC", "2026-03-01 10:00 UTC", "2026-03-01 10:00 UTC"], 2],
  ["oldest first, two in one minute", ["2026-03-01 10:00 UTC", "2026-03-01 10:00 UTC", "2026-03-03 10:00 UTC"], 0],
])("readMessages() finds the opening in a file that runs %s", async (_, dates, opening) => {
  const messages = await messagesOf(...dates.map((date, index) => ({ DATE: date, CONTENT: String(index) })));

  expect(messages.map(({ nature }) => nature)).toEqual(
    dates.map((__, index) => (index === opening ? "opening" : "reply")),
  );
  expect(new Set(messages.map(({ threadKey }) => threadKey)).size).toBe(1);
  expect(new Set(messages.map(({ key }) => key)).size).toBe(3);
});

test("readMessages() does not let a draft open a conversation", async () => {
  const readings = await read(
    { DATE: "2026-03-02 10:00:00 UTC" },
    { DATE: "2026-03-01 10:00:00 UTC", "IS MESSAGE DRAFT": "Yes" },
  );

  expect(readings).toMatchObject([{ message: { nature: "opening" } }, { kind: "skip", reason: "draft" }]);
});

test("readMessages() takes an older file's folder of sent messages at its word", async () => {
  expect((await messagesOf({ FOLDER: "SENT" }, { FOLDER: "INBOX" })).map(({ sent }) => sent)).toEqual([true, false]);
});

test("readMessages() keeps messages without a conversation's id together by their people", async () => {
  const [one, two, other] = await messagesOf(
    { "CONVERSATION ID": "", CONTENT: "1" },
    { "CONVERSATION ID": "", CONTENT: "2" },
    { "CONVERSATION ID": "", CONTENT: "3", FROM: "Bo Falk", "SENDER PROFILE URL": "linkedin.com/in/bo" },
  );

  expect(one?.threadKey).toBe(two?.threadKey);
  expect(other?.threadKey).not.toBe(one?.threadKey);
});

test.each([
  ["spam", { FOLDER: "SPAM" }],
  ["sponsored", { "SENDER PROFILE URL": "" }],
  ["sponsored", { "SENDER PROFILE URL": "https://www.linkedin.com/company/acme" }],
  ["sponsored", { CONTENT: '<p class="spinmail-quill-editor__spin-break">Hello</p>' }],
  ["hidden-member", { FROM: "LinkedIn Member", "SENDER PROFILE URL": "" }],
  ["hidden-member", { TO: "LinkedIn Member", "RECIPIENT PROFILE URLS": "" }],
  ["no-participants", { TO: "", "RECIPIENT PROFILE URLS": "" }],
  ["no-participants", { "RECIPIENT PROFILE URLS": "https://www.linkedin.com/in/ana-lim" }],
  ["no-date", { DATE: "8/1/26 2:00" }],
])("readMessages() skips as %s", async (reason, cells) => {
  expect(await read(cells)).toMatchObject([{ kind: "skip", reason }]);
});

test("readMessages() takes names of a group only where they match the addresses in number", async () => {
  const urls = ["mira-vale", "bo-falk"].map((slug) => `https://www.linkedin.com/in/${slug}`).join(",");
  const [agree, differ] = await messagesOf(
    { TO: "Mira Vale, Ph.D., Bo Falk", "RECIPIENT PROFILE URLS": urls },
    { TO: "Mira Vale, of Acme, Bo Falk", "RECIPIENT PROFILE URLS": urls },
  );

  expect(agree?.participants.slice(1)).toMatchObject([{ name: "Mira Vale, Ph.D." }, { name: "Bo Falk" }]);
  expect(differ?.participants.slice(1)).toEqual([
    { kind: "profile", value: "linkedin:mira-vale", role: "to" },
    { kind: "profile", value: "linkedin:bo-falk", role: "to" },
  ]);
  expect(differ?.recipients).toBe(2);
});

test("readMessages() gives one recipient the whole name", async () => {
  const [message] = await messagesOf({ TO: "Mira Vale, the Elder" });

  expect(message?.participants[1]).toMatchObject({ name: "Mira Vale, the Elder" });
});

test("readMessages() names recipients where the file has no addresses for them", async () => {
  const rows = (): ReturnType<typeof tableOf> =>
    tableOf(
      OLD_HEADER.split(","),
      [
        "c1",
        "",
        "Bo Falk, the Younger",
        "https://www.linkedin.com/in/bo",
        "Mira Vale",
        "2022-01-02 10:00:00 UTC",
        "",
        "x",
        "INBOX",
      ],
      ["c1", "", "Mira Vale", OWNER, "Bo Falk, the Younger, Ana Lim, MBA", "2022-01-01 10:00:00 UTC", "", "y", "INBOX"],
    );

  const readings = await collect(readMessages(rows, "messages.csv"));

  expect(readings).toMatchObject([
    { message: { nature: "reply", participants: [{ value: "linkedin:bo" }, { kind: "name", value: "Mira Vale" }] } },
    {
      message: {
        nature: "opening",
        recipients: 2,
        participants: [{}, { kind: "name", value: "Bo Falk, the Younger" }, { kind: "name", value: "Ana Lim, MBA" }],
      },
    },
  ]);
});

test("readMessages() accounts for every row, whatever stands in it (property)", async () => {
  const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom(OWNER, "2026-03-01 10:00 UTC", "c1", "Yes")), {
    maxLength: 13,
  });

  await fc.assert(
    fc.asyncProperty(fc.array(cells, { maxLength: 5 }), async (lines) => {
      const readings = await collect(readMessages(() => tableOf(HEADER.split(","), ...lines), "messages.csv"));
      expect(readings).toHaveLength(lines.length);
    }),
  );
});

async function read(...rows: readonly Readonly<Record<string, string>>[]): Promise<Reading[]> {
  const plain: Readonly<Record<string, string>> = {
    "CONVERSATION ID": "c1",
    FROM: "Ana Lim",
    "SENDER PROFILE URL": "https://www.linkedin.com/in/ana-lim",
    TO: "Mira Vale",
    "RECIPIENT PROFILE URLS": OWNER,
    DATE: "2026-08-01 02:00:00 UTC",
    FOLDER: "INBOX",
  };
  const lines = rows.map((row) => HEADER.split(",").map((name) => row[name] ?? plain[name] ?? ""));
  return await collect(readMessages(() => tableOf(HEADER.split(","), ...lines), "messages.csv"));
}

async function messagesOf(...rows: readonly Readonly<Record<string, string>>[]): Promise<MessageRecord[]> {
  return (await read(...rows)).flatMap((reading) => (reading.kind === "message" ? [reading.message] : []));
}
