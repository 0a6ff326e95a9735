import { expect, test } from "vitest";
import { type Posted, encryptedOf, facebookProfile, threadOf } from "../../../tests/building/meta-export.ts";
import type { MessageRecord, Reading } from "../../core/reading.ts";
import { type ThreadFile, readThread } from "./read-thread.ts";

const ANA = "Ana Fernández";
const INES = "Ines Norte";
const HI: Posted = { from: INES, at: "2026-03-13T14:05:00Z", content: "¿Café?" };

function fileOf(text: string, path = "message_1.json"): ThreadFile {
  return {
    path,
    async *openText() {
      await Promise.resolve();
      yield text;
    },
  };
}

async function read(...files: readonly ThreadFile[]): Promise<Reading[]> {
  const readings = [];
  for await (const reading of readThread(files, "facebook")) readings.push(reading);
  return readings;
}

const messagesOf = (readings: readonly Reading[]): MessageRecord[] =>
  readings.flatMap((reading) => (reading.kind === "message" ? [reading.message] : []));
const shown = (readings: readonly Reading[]): unknown[] =>
  readings.map((reading) => {
    if (reading.kind === "skip") return `${reading.reason} ${reading.place.at ?? ""}`;
    if (reading.kind !== "message") return reading.kind;
    const { nature, medium, recipients, participants } = reading.message;
    return `${medium} ${nature} ${recipients} ${participants.map(({ value }) => value).join(" > ")}`;
  });

test("readThread() reads a conversation, newest first, with its names repaired", async () => {
  const text = threadOf([ANA, INES], [HI, { from: ANA, at: "2026-03-13T15:05:00Z", content: "Sí" }]);

  const readings = await read(fileOf(text));

  expect(shown(readings)).toEqual([
    `direct-message reply 1 ${ANA} > ${INES}`,
    `direct-message opening 1 ${INES} > ${ANA}`,
  ]);
  expect(messagesOf(readings)[0]).toMatchObject({ at: Date.parse("2026-03-13T15:05:00Z"), ownersChat: true });
});

test("readThread() reads the files of one conversation together", async () => {
  const older = threadOf([ANA, INES], [HI]);
  const newer = threadOf(
    [ANA, INES],
    [
      { ...HI, at: "2026-03-20T14:05:00Z" },
      { ...HI, at: "2026-06-20T14:05:00Z" },
    ],
  );

  const readings = await read(fileOf(newer), fileOf(older, "message_2.json"));

  expect(messagesOf(readings).map(({ nature }) => nature)).toEqual(["opening", "reply", "opening"]);
});

test("readThread() gives a message of the encrypted archive the key that it has in the usual one", async () => {
  const usual = messagesOf(await read(fileOf(threadOf([ANA, INES], [HI]))));
  const encrypted = messagesOf(await read(fileOf(encryptedOf([ANA, INES], [HI]))));

  expect(encrypted).toEqual(usual);
});

test("readThread() reads calls and reactions, and leaves what was taken back, what is empty, and who is gone", async () => {
  const at = HI.at;
  const text = threadOf(
    [ANA, INES, "Ben"],
    [
      { from: ANA, at, content: "Ana called you.", more: { call_duration: 62 } },
      { from: ANA, at, content: "You missed a video chat with Ana.", more: { call_duration: 0 } },
      { from: ANA, at, content: "Ana started an audio call", more: { call_duration: 0 } },
      { from: ANA, at, content: "Reacted ❤ to your message " },
      { from: ANA, at, content: "Ana left the group.", more: { type: "Unsubscribe", users: [] } },
      { from: ANA, at, more: { photos: [{ uri: "a.jpg" }] } },
      { from: ANA, at, more: { is_unsent: true } },
      { from: ANA, at },
      { from: "Facebook user", at, content: "Hi" },
      { from: ANA, at: "never", content: "Hi" },
    ],
  );

  expect(shown(await read(fileOf(text))).toReversed()).toEqual([
    `phone call 2 ${ANA} > ${INES} > Ben`,
    `video missed-call 2 ${ANA} > ${INES} > Ben`,
    "system message 8",
    `reaction reply 2 ${ANA} > ${INES} > Ben`,
    "system message 6",
    expect.stringContaining("direct-message"),
    "empty message 4",
    "empty message 3",
    "hidden-member message 2",
    "no-date message 1",
  ]);
});

test("readThread() leaves talk to oneself and a crowd, and tells of what is broken", async () => {
  const crowd = Array.from({ length: 52 }, (_, n) => `Guest ${n}`);

  expect(shown(await read(fileOf(threadOf([INES], [HI]))))).toEqual(["no-others message 1"]);
  expect(shown(await read(fileOf(threadOf([...crowd, INES], [HI]))))).toEqual(["too-many message 1"]);
  expect(shown(await read(fileOf(threadOf([ANA, INES], [HI]).slice(0, 160))))).toEqual(["unreadable message 1"]);
  expect(shown(await read(fileOf('{"messages": [3]}')))).toEqual(["unreadable message 1"]);
});

test("readThread() learns from the profile who the owner is", async () => {
  const instagram =
    '{"profile_user": [{"string_map_data": {"Nome": {"value": "Ines"}, "Username": {"value": "ines.n"}}}]}';

  expect(await read(fileOf(facebookProfile("Inés")))).toMatchObject([{ kind: "owner", parties: [{ value: "Inés" }] }]);
  expect(await read(fileOf(instagram))).toMatchObject([{ kind: "owner", name: "Ines" }]);
});
