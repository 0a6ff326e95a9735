import { expect, test } from "vitest";
import { backupOf, callTag, mmsTag, smsTag } from "../../../tests/building/phone-log.ts";
import type { Instant } from "../../core/day.ts";
import { normalisePhone } from "../../core/person/phone.ts";
import type { ReadContext, Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import { readSmsBackup } from "./read-sms-backup.ts";

const CONTEXT: ReadContext = {
  zone: zoneOf("UTC"),
  horizon: 0 as Instant,
  normalisePhone: (raw) => normalisePhone(raw, "DE"),
};
const HOME = "+493090182000";
const DAY = 86_400_000;
const START = Date.parse("2026-03-01T10:00Z");

async function read(text: string): Promise<Reading[]> {
  const readings = [];
  const open = async function* () {
    await Promise.resolve();
    yield text;
  };
  for await (const reading of readSmsBackup(open, "sms.xml", CONTEXT)) readings.push(reading);
  return readings;
}

const shown = (readings: readonly Reading[]): unknown[] =>
  readings.map((reading) => {
    if (reading.kind === "skip") return `${reading.reason} ${reading.place.at ?? ""}`;
    if (reading.kind !== "message") return reading.kind;
    const { nature, medium, ownerRole, recipients, participants } = reading.message;
    return `${medium} ${nature} ${ownerRole ?? ""} ${recipients} ${participants.map(({ value, name }) => `${value} ${name ?? "-"}`).join(", ")}`;
  });

test("readSmsBackup() reads text messages with direction and openings, whichever way the file runs", async () => {
  const sms = (day: number, type: string, address: string): string =>
    smsTag({ address, date: String(START + day * DAY), type, body: "Hi &\nho", contact_name: "Bruno Falke" });

  const readings = await read(backupOf("smses", sms(41, "2", HOME), sms(1, "1", "030 90182000"), sms(0, "2", HOME)));

  expect(shown(readings)).toEqual([
    `direct-message opening from 1 ${HOME} Bruno Falke`,
    `direct-message reply to 1 ${HOME} Bruno Falke`,
    `direct-message opening from 1 ${HOME} Bruno Falke`,
  ]);
});

test("readSmsBackup() leaves out drafts, services, hidden senders, and what has no date or words", async () => {
  const base = { address: HOME, date: String(START), type: "1", body: "Hi" };
  const text = backupOf(
    "smses",
    smsTag({ ...base, type: "3" }),
    smsTag({ ...base, address: "NorteBank" }),
    smsTag({ ...base, address: "-1" }),
    smsTag({ ...base, date: "soon" }),
    smsTag({ ...base, body: "null" }),
    smsTag({ ...base, type: "9" }),
  );

  expect(shown(await read(text))).toEqual([
    "draft line 4",
    "automatic line 5",
    "no-participants line 6",
    "no-date line 7",
    "empty line 8",
    "unreadable line 9",
  ]);
});

test("readSmsBackup() reads multimedia messages to one and to several", async () => {
  let minute = 0;
  const next = (): string => String(START + minute++ * 60_000);
  const own = "+493012345678";
  const both = `${HOME}~+33123456789`;
  const text = backupOf(
    "smses",
    mmsTag(
      { date: next(), msg_box: "1", m_type: "132", address: HOME, contact_name: "Bruno Falke" },
      [
        ["137", HOME],
        ["151", own],
      ],
      "Hi",
    ),
    mmsTag(
      { date: next(), msg_box: "1", m_type: "132", address: both },
      [
        ["137", HOME],
        ["151", own],
        ["151", "+33123456789"],
      ],
      "All",
    ),
    mmsTag(
      { date: next(), msg_box: "2", m_type: "128", address: both },
      [
        ["137", "insert-address-token"],
        ["151", HOME],
        ["151", "+33123456789"],
      ],
      "Yes",
    ),
    mmsTag({ date: next(), msg_box: "1", m_type: "130", address: HOME }, [], ""),
    mmsTag({ date: next(), msg_box: "1", m_type: "134", address: HOME }, [], ""),
  );

  expect(shown(await read(text))).toEqual([
    `direct-message opening to 1 ${HOME} Bruno Falke`,
    `direct-message opening to 2 ${HOME} -`,
    `direct-message reply from 2 ${HOME} -, +33123456789 -`,
    expect.stringContaining("empty"),
    expect.stringContaining("system"),
  ]);
});

test("readSmsBackup() reads calls: taken, not taken, rejected, blocked", async () => {
  const call = (type: string, duration: string, number = HOME): string =>
    callTag({ number, date: String(START), type, duration, contact_name: "(Unknown)" });
  const text = backupOf(
    "calls",
    call("1", "65"),
    call("2", "30"),
    call("2", "0"),
    call("3", "0"),
    call("5", "0"),
    call("6", "0"),
    call("3", "0", "-2"),
  );

  expect(shown(await read(text))).toEqual([
    `phone call to 1 ${HOME} -`,
    `phone call from 1 ${HOME} -`,
    `phone missed-call from 1 ${HOME} -`,
    `phone missed-call to 1 ${HOME} -`,
    `phone missed-call to 1 ${HOME} -`,
    "spam line 9",
    "no-participants line 10",
  ]);
});

test("readSmsBackup() tells of a file that ends within a record", async () => {
  const whole = backupOf("smses", mmsTag({ date: String(START), msg_box: "1", address: HOME }, [["137", HOME]], "Hi"));

  expect(shown(await read(whole.slice(0, whole.indexOf("<addrs>"))))).toEqual(["unreadable line 4"]);
  expect(shown(await read(whole.slice(0, whole.indexOf("ct_t"))))).toEqual(["unreadable line 4"]);
});
