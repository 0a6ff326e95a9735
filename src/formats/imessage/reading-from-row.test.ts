import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { normalisePhone } from "../../core/person/phone.ts";
import { zoneOf } from "../../core/zone.ts";
import { type ChatRow, type MessageRow, createRowReader } from "./reading-from-row.ts";

const CONTEXT = {
  zone: zoneOf("UTC"),
  horizon: 0 as Instant,
  normalisePhone: (raw: string) => normalisePhone(raw, "DE"),
};
const BRUNO = "+493090182000";
const CHAT: ChatRow = { id: 1, isGroup: false, name: "", identifier: BRUNO, handles: [BRUNO] };
const GROUP: ChatRow = {
  id: 2,
  isGroup: true,
  name: "Sailing",
  identifier: "chat1",
  handles: [BRUNO, "Ana@Norte.example", "+33123456789", "+351210000001"],
};
const ROW: MessageRow = {
  id: 1,
  guid: "A",
  appleMs: 700_000_000_000,
  isFromMe: false,
  itemType: 0,
  associatedType: 0,
  error: 0,
  handle: BRUNO,
  chat: CHAT,
};

function read(...rows: readonly Partial<MessageRow>[]): unknown[] {
  const reader = createRowReader(CONTEXT);
  return rows.map((row) => {
    const reading = reader({ ...ROW, ...row }, { path: "chat.db" });
    if (reading.kind !== "message") return reading.kind === "skip" ? reading.reason : reading.kind;
    const { nature, medium, ownerRole, recipients, participants, subject } = reading.message;
    return `${medium} ${nature} ${ownerRole ?? ""} ${recipients} ${participants.map(({ value }) => value).join()} ${subject}`.trim();
  });
}

test("createRowReader() reads a chat of two in both directions, and who begins anew", () => {
  const month = 31 * 86_400_000;

  expect(read({}, { isFromMe: true, handle: null }, { appleMs: 700_000_000_000 + month })).toEqual([
    `direct-message opening to 1 ${BRUNO}`,
    `direct-message reply from 1 ${BRUNO}`,
    `direct-message opening to 1 ${BRUNO}`,
  ]);
});

test("createRowReader() reads a group: from one, or to all", () => {
  expect(read({ chat: GROUP }, { chat: GROUP, isFromMe: true })).toEqual([
    `direct-message opening to 4 ${BRUNO} Sailing`,
    `direct-message reply from 4 ${BRUNO},ana@norte.example,+33123456789,+351210000001 Sailing`,
  ]);
});

test("createRowReader() reads what stands in no chat, and chats without members", () => {
  expect(read({ chat: undefined }, { chat: undefined, isFromMe: true })).toEqual([
    `direct-message opening to 1 ${BRUNO}`,
    `direct-message reply from 1 ${BRUNO}`,
  ]);
  expect(read({ chat: { ...CHAT, handles: [] }, isFromMe: true })).toEqual([`direct-message opening from 1 ${BRUNO}`]);
  expect(read({ chat: { ...GROUP, handles: [] }, isFromMe: true, handle: null })).toEqual(["no-participants"]);
});

test("createRowReader() reads hearts as reactions, and leaves what is no message", () => {
  expect(
    read(
      { associatedType: 2000 },
      { associatedType: 3000 },
      { itemType: 2 },
      { appleMs: 0 },
      { appleMs: null },
      { isFromMe: true, error: 22 },
      { handle: "20505" },
      { handle: null },
      { chat: { ...GROUP, handles: Array.from({ length: 51 }, (_, n) => `+4930901820${n + 10}`) } },
    ),
  ).toEqual([
    `reaction reply to 1 ${BRUNO}`,
    "system",
    "system",
    "no-date",
    "no-date",
    "draft",
    "automatic",
    "no-participants",
    "too-many",
  ]);
});

test("createRowReader() dates by Apple's count from 2001", () => {
  const reading = createRowReader(CONTEXT)(ROW, { path: "chat.db" });

  expect(reading).toMatchObject({ message: { at: Date.parse("2023-03-08T20:26:40Z") } });
});
