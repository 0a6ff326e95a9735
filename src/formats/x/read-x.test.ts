import { expect, test } from "vitest";
import type { Reading } from "../../core/reading.ts";
import { readX } from "./read-x.ts";

async function read(text: string): Promise<Reading[]> {
  const readings = [];
  const open = async function* () {
    await Promise.resolve();
    yield text;
  };
  for await (const reading of readX(open, "direct-messages.js")) readings.push(reading);
  return readings;
}

const shown = (readings: readonly Reading[]): unknown[] =>
  readings.map((reading) => {
    if (reading.kind === "skip") return `${reading.reason} ${reading.place.at ?? ""}`;
    if (reading.kind === "owner")
      return `owner ${reading.parties.map(({ value, name }) => `${value} ${name ?? ""}`).join()}`;
    if (reading.kind !== "message") return reading.kind;
    const { nature, recipients, participants } = reading.message;
    return `${nature} ${recipients} ${participants.map(({ value }) => value.replace("twitter-id:", "")).join(" > ")}`;
  });

const created = (id: string, senderId: string, createdAt: string, recipientId?: string): unknown => ({
  messageCreate: { ...(recipientId && { recipientId }), reactions: [], urls: [], text: "Hi", senderId, id, createdAt },
});
const archive = (name: string, ...conversations: readonly unknown[]): string =>
  `window.YTD.${name}.part0 = ${JSON.stringify(conversations, null, 2)}`;
const conversation = (conversationId: string, ...messages: readonly unknown[]): unknown => ({
  dmConversation: { conversationId, messages },
});

test("readX() reads conversations, newest first, between numbers", async () => {
  const text = archive(
    "direct_messages",
    conversation(
      "1-2",
      created("12", "2", "2026-03-14T10:00:00.000Z", "1"),
      created("11", "1", "2026-03-13T10:00:00.000Z", "2"),
    ),
    conversation("1-3", created("13", "1", "2026-03-13T10:00:00.000Z", "3")),
  );

  expect(shown(await read(text))).toEqual(["reply 1 2 > 1", "opening 1 1 > 2", "opening 1 1 > 3"]);
});

test("readX() reads groups, whose events are not all messages", async () => {
  const text = archive(
    "direct_messages_group",
    conversation(
      "99",
      created("3", "2", "2026-03-14T10:00:00.000Z"),
      { participantsJoin: { initiatingUserId: "1", participantsSnapshot: ["1", "2"] } },
      created("2", "1", "2026-03-13T10:00:00.000Z"),
      created("1", "3", "soon"),
    ),
  );

  expect(shown(await read(text))).toEqual([
    "reply 4 2 > 1 > 3",
    "system message 2 of conversation 1",
    "opening 4 1 > 2 > 3",
    "no-date message 4 of conversation 1",
  ]);
});

test("readX() learns from the account whose archive it is", async () => {
  const text = archive("account", {
    account: { email: "ines@norte.example", accountId: "1", accountDisplayName: "Ines" },
  });

  expect(shown(await read(text))).toEqual(["owner twitter-id:1 Ines"]);
});

test("readX() tells of what is odd or broken", async () => {
  const crowd = Array.from({ length: 52 }, (_, n) => created(String(n), String(n + 1), "2026-03-14T10:00:00.000Z"));
  const text = archive(
    "direct_messages",
    conversation(
      "1-1",
      created("1", "1", "2026-03-14T10:00:00.000Z", "1"),
      created("2", "x", "2026-03-14T10:00:00.000Z"),
      3,
    ),
    conversation("5", ...crowd),
  );

  const all = shown(await read(text));
  expect(all.slice(0, 3)).toEqual([
    "no-others message 1 of conversation 1",
    "no-participants message 2 of conversation 1",
    "unreadable message 3 of conversation 1",
  ]);
  expect(new Set(all.slice(3).map((one) => String(one).split(" ")[0]))).toEqual(new Set(["too-many"]));
  expect(shown(await read(text.slice(0, 120)))).toEqual(["unreadable message 1 of conversation 1"]);
});
