import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { normalisePhone } from "../../core/person/phone.ts";
import type { ReadContext, Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import { readSmsBackup } from "./read-sms-backup.ts";
import { readSmsJson } from "./read-sms-json.ts";

const CONTEXT: ReadContext = {
  zone: zoneOf("UTC"),
  horizon: 0 as Instant,
  normalisePhone: (raw) => normalisePhone(raw, "DE"),
};
const HOME = "+493090182000";
const SMS = { _id: "1", address: HOME, date: "1772359200000", type: "1", body: "Hi", __display_name: "Bruno Falke" };
const MMS = {
  date: "1772359260",
  msg_box: "1",
  thread_id: "7",
  __sender_address: { address: HOME, type: "137" },
  __recipient_addresses: [{ address: "+493012345678", type: "151" }],
  __parts: [
    { ct: "application/smil", text: "<smil>" },
    { ct: "text/plain", text: "See" },
  ],
};

async function read(...values: readonly unknown[]): Promise<Reading[]> {
  const readings = [];
  const open = async function* () {
    await Promise.resolve();
    for (const [index, value] of values.entries()) yield { at: `line ${index + 1}`, value };
  };
  for await (const reading of readSmsJson(open, "messages.ndjson", CONTEXT)) readings.push(reading);
  return readings;
}

test("readSmsJson() reads messages and calls", async () => {
  const group = {
    ...MMS,
    __recipient_addresses: [...MMS.__recipient_addresses, { address: "+33123456789", type: "151" }],
  };
  const sent = { ...MMS, msg_box: "2", __sender_address: { address: "insert-address-token", type: "137" } };
  const call = { number: HOME, date: "1772359200000", type: "2", duration: "12", name: "Bruno" };

  expect(await read(SMS, MMS, group, sent, call)).toMatchObject([
    { message: { ownerRole: "to", nature: "opening", participants: [{ value: HOME, name: "Bruno Falke" }] } },
    {
      message: { ownerRole: "to", at: 1772359260000, nature: "reply", recipients: 1, participants: [{ value: HOME }] },
    },
    { message: { ownerRole: "to", recipients: 2, participants: [{ value: HOME, role: "from" }] } },
    { message: { ownerRole: "from", participants: [{ value: "+493012345678", role: "to" }] } },
    { message: { ownerRole: "from", nature: "call", participants: [{ name: "Bruno" }] } },
  ]);
});

test("readSmsJson() gives a message the key that the other app's file gives it", async () => {
  const xml = `<smses><sms address="030 90182000" date="1772359200000" type="1" body="Hi"/></smses>`;
  const open = async function* () {
    await Promise.resolve();
    yield xml;
  };
  const keys = [];
  for await (const reading of readSmsBackup(open, "sms.xml", CONTEXT)) {
    if (reading.kind === "message") keys.push(reading.message.key);
  }

  expect(await read(SMS)).toMatchObject([{ message: { key: keys[0] } }]);
});

test("readSmsJson() tells of what is no record", async () => {
  expect(await read(undefined, 3, [], {}, { ...SMS, date: "0" })).toMatchObject([
    { reason: "unreadable", place: { at: "line 1" } },
    { reason: "unreadable" },
    { reason: "unreadable" },
    { reason: "unreadable" },
    { reason: "no-date" },
  ]);
});
