import { expect, test } from "vitest";
import { accountOf, called, chatOf, said } from "../../../tests/building/telegram-export.ts";
import type { Instant } from "../../core/day.ts";
import type { ReadContext, Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import { readTelegram } from "./read-telegram.ts";

const CONTEXT: ReadContext = { zone: zoneOf("Europe/Berlin"), horizon: 0 as Instant };
const ANA = ["user800", "Ana"] as const;
const INES = ["user700", "Ines Norte"] as const;
const BEN = ["user900", "Ben"] as const;

async function read(text: string): Promise<Reading[]> {
  const readings = [];
  const open = async function* () {
    await Promise.resolve();
    yield text;
  };
  for await (const reading of readTelegram(open, "result.json", CONTEXT)) readings.push(reading);
  return readings;
}

const shown = (readings: readonly Reading[]): unknown[] =>
  readings.map((reading) => {
    if (reading.kind === "skip") return `${reading.reason} ${reading.place.at ?? ""}`;
    if (reading.kind === "owner")
      return `owner ${reading.parties.map(({ value }) => value).join()} ${reading.name ?? ""}`;
    if (reading.kind !== "message") return reading.kind;
    const { nature, medium, ownerRole, recipients, participants } = reading.message;
    return `${medium} ${nature} ${ownerRole ?? "-"} ${recipients} ${participants.map(({ value, name, role }) => `${role} ${value} ${name ?? ""}`).join(", ")}`;
  });

test("readTelegram() reads a chat of two: who is not the other is the owner", async () => {
  const chat = chatOf("personal_chat", 800, "Ana", [
    said({ id: 1, at: "2026-03-13T14:05:00", from: INES }),
    said({ id: 2, at: "2026-03-13T14:06:00", from: ANA }),
    called(3, "2026-03-14T10:00:00", ANA, undefined),
    called(4, "2026-03-14T11:00:00", INES, 62),
    said({ id: 5, at: "2026-05-14T11:00:00", from: ANA }),
  ]);

  expect(shown(await read(JSON.stringify(chat)))).toEqual([
    "owner telegram-id:700 ",
    "direct-message opening from 1 to telegram-id:800 Ana",
    "direct-message reply to 1 from telegram-id:800 Ana",
    "phone missed-call to 1 from telegram-id:800 Ana",
    "phone call from 1 to telegram-id:800 Ana",
    "direct-message opening to 1 from telegram-id:800 Ana",
  ]);
});

test("readTelegram() reads an account: the person, their contacts, groups, and the reasons for the rest", async () => {
  const one = said({ id: 1, at: "2026-03-13T14:05:00", from: ANA });
  const text = accountOf(
    [
      chatOf("private_group", 77, "Sailing", [
        {
          id: 9,
          type: "service",
          date: "2026-03-13T14:00:00",
          actor: "Ana",
          actor_id: "user800",
          action: "create_group",
        },
        one,
        said({ id: 2, at: "2026-03-13T14:06:00", from: BEN }),
        said({ id: 3, at: "2026-03-13T14:07:00", from: ["channel77", "Sailing"] }),
      ]),
      chatOf("saved_messages", 700, "", [one]),
      chatOf("bot_chat", 12, "Bot", [one]),
      chatOf("public_channel", 13, "News", [one]),
      chatOf("new_sort", 14, "?", [one]),
    ],
    [
      {
        user_id: 800,
        first_name: "Ana",
        last_name: "Lind",
        phone_number: "0049 30 90182000",
        date: "2020-01-01T00:00:00",
      },
      { user_id: 0, first_name: "", last_name: "", phone_number: "" },
    ],
  );

  const readings = await read(text);

  expect(shown(readings)).toEqual([
    "owner telegram-id:700 Ines Norte",
    "card",
    "empty contact 2",
    "system message 1 of chat 77",
    "direct-message opening - 4 from telegram-id:800 Ana, to telegram-id:900 Ben",
    "direct-message reply - 4 from telegram-id:900 Ben, to telegram-id:800 Ana",
    "automatic message 4 of chat 77",
    "no-others message 1 of chat 700",
    "automatic message 1 of chat 12",
    "list message 1 of chat 13",
    "not-kept message 1 of chat 14",
  ]);
  expect(readings[1]).toMatchObject({
    card: { name: { full: "Ana Lind" }, phones: [{ value: "0049 30 90182000" }] },
    parties: [{ kind: "handle", value: "telegram-id:800" }],
  });
});

test("readTelegram() reads old exports: numbers for people, the wall clock alone", async () => {
  const message = { id: 1, type: "message", date: "2020-01-29T11:41:46", from: "Ana", from_id: 800, text: "" };

  const [reading] = await read(JSON.stringify(chatOf("personal_chat", 800, "Ana", [message])));

  expect(reading).toMatchObject({ message: { at: Date.parse("2020-01-29T10:41:46Z"), ownerRole: "to" } });
});

test("readTelegram() gives a message one key in a chat's own export and in the account's", async () => {
  const chat = chatOf("personal_chat", 800, "Ana", [said({ id: 1, at: "2026-03-13T14:05:00", from: ANA })]);
  const keyIn = async (text: string): Promise<unknown> =>
    (await read(text)).flatMap((reading) => (reading.kind === "message" ? [reading.message.key] : []))[0];

  expect(await keyIn(JSON.stringify(chat))).toBe(await keyIn(accountOf([chat])));
});

test("readTelegram() leaves a crowd, tells of what is broken, and of dates that are none", async () => {
  const crowd = Array.from({ length: 52 }, (_, n) =>
    said({ id: n, at: "2026-03-13T14:05:00", from: [`user${n + 1}`, "G"] }),
  );
  const skips = shown(await read(JSON.stringify(chatOf("public_supergroup", 5, "Town", crowd))));
  expect(new Set(skips.map((skip) => String(skip).split(" ")[0]))).toEqual(new Set(["too-many"]));

  const odd = chatOf("personal_chat", 800, "Ana", [3, { id: 1, type: "message", date: "soon", from_id: "user800" }]);
  expect(shown(await read(JSON.stringify(odd).slice(0, -2)))).toEqual([
    "unreadable message 1 of chat 800",
    "no-date message 2 of chat 800",
    "unreadable message 2 of chat 800",
  ]);
});
