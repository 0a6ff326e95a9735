import { expect, test } from "vitest";
import { linesOf } from "../../../tests/building/lines-of.ts";
import type { Instant } from "../../core/day.ts";
import { normalisePhone } from "../../core/person/phone.ts";
import type { MessageRecord, ReadContext, Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import { readWhatsapp } from "./read-whatsapp.ts";

const CONTEXT: ReadContext = {
  zone: zoneOf("Europe/Berlin"),
  horizon: 0 as Instant,
  normalisePhone: (raw) => normalisePhone(raw, "DE"),
};
const ONE = "WhatsApp Chat with Ana Lind.txt";

async function read(text: string, path = ONE, context = CONTEXT): Promise<Reading[]> {
  const readings = [];
  for await (const reading of readWhatsapp(linesOf(text), path, context)) readings.push(reading);
  return readings;
}

const messagesOf = (readings: readonly Reading[]): MessageRecord[] =>
  readings.flatMap((reading) => (reading.kind === "message" ? [reading.message] : []));
const skipsOf = (readings: readonly Reading[]): string[] =>
  readings.flatMap((reading) => (reading.kind === "skip" ? [`${reading.reason} ${reading.place.at ?? ""}`] : []));

test("readWhatsapp() reads a chat of two, with direction, openings and lines that go on", async () => {
  const readings = await read(
    [
      "13/03/25, 14:05 - Messages and calls are end-to-end encrypted.",
      "13/03/25, 14:05 - Ines: Shall we",
      "meet?",
      "13/03/25, 14:06 - Ana Lind: Gladly",
      "20/05/25, 09:00 - Ana Lind: Again?",
    ].join("\n"),
  );

  expect(messagesOf(readings)).toMatchObject([
    { nature: "opening", ownerRole: "from", participants: [{ kind: "name", value: "Ana Lind", role: "to" }] },
    { nature: "reply", ownerRole: "to", participants: [{ value: "Ana Lind", role: "from" }], recipients: 1 },
    { nature: "opening", ownerRole: "to" },
  ]);
  expect(messagesOf(readings).map(({ at }) => new Date(at).toISOString())).toEqual([
    "2025-03-13T13:05:00.000Z",
    "2025-03-13T13:06:00.000Z",
    "2025-05-20T07:00:00.000Z",
  ]);
  expect(skipsOf(readings)).toEqual(["system line 1"]);
  expect(readings[0]).toMatchObject({ kind: "owner", parties: [{ kind: "name", value: "Ines" }] });
});

test("readWhatsapp() gives an iPhone's and an Android's export of one chat the same keys", async () => {
  const android = await read(
    "13/03/2025, 14:05 - Ana Lind: Hi\nthere\n13/03/2025, 14:05 - Ana Lind: <Media omitted>\n13/03/2025, 14:05 - Ines: Hi\n",
  );
  const iphone = await read(
    "[3/13/25, 2:05:09 PM] Ana Lind: Hi\nthere\n\u200e[3/13/25, 2:05:10 PM] Ana Lind: \u200e<attached: a.jpg>\n[3/13/25, 2:05:30 PM] Ines N.: Hi\n",
  );

  expect(messagesOf(iphone).map(({ key }) => key)).toEqual(messagesOf(android).map(({ key }) => key));
});

test("readWhatsapp() numbers equal messages of one minute, so that a longer export adds only what is new", async () => {
  const first = messagesOf(await read("13/03/25, 14:05 - Ana Lind: ok\n13/03/25, 14:05 - Ana Lind: ok\n"));
  const longer = messagesOf(
    await read("13/03/25, 14:05 - Ana Lind: ok\n13/03/25, 14:05 - Ana Lind: ok\n13/03/25, 14:06 - Ana Lind: ok\n"),
  );

  expect(new Set(longer.map(({ key }) => key)).size).toBe(3);
  expect(longer.slice(0, 2).map(({ key }) => key)).toEqual(first.map(({ key }) => key));
});

test("readWhatsapp() reads a group as words to many, whoever its owner is", async () => {
  const text =
    '13/03/25, 14:05 - Ana created group "Sailing"\n13/03/25, 14:05 - Ana: Hi\n13/03/25, 14:06 - +49 30 90182000: Ho\n13/03/25, 14:07 - Ines: Hm\n13/03/25, 14:08 - Missed group video call\n';

  const readings = await read(text, "WhatsApp Chat with Sailing.txt");

  expect(messagesOf(readings)).toMatchObject([
    { subject: "Sailing", recipients: 4, ownersChat: true, participants: [{ value: "Ana" }, {}, { value: "Ines" }] },
    { participants: [{ kind: "phone", value: "+493090182000", role: "from" }, {}, {}] },
    {},
  ]);
  expect(skipsOf(readings)).toEqual(["system line 1", "system line 5"]);
});

test("readWhatsapp() reads calls, taken and not, with who called", async () => {
  const readings = await read(
    [
      "[13/03/25, 14:05:09] Ana Lind: \u200eVoice call, \u200e12 min",
      "[13/03/25, 14:25:09] Ines: \u200eVideo call. \u200eNo answer",
      "13/03/25, 15:05 - Missed voice call",
    ].join("\n"),
  );

  expect(messagesOf(readings)).toMatchObject([
    { medium: "phone", nature: "call", ownerRole: "to" },
    { medium: "video", nature: "missed-call", ownerRole: "from" },
    { medium: "phone", nature: "missed-call", ownerRole: "to" },
  ]);
});

test("readWhatsapp() passes over what was deleted, what is empty and what has no day, each with its place", async () => {
  const readings = await read(
    [
      "lost beginning",
      "of a file",
      "13/03/25, 14:05 - Ana Lind: This message was deleted",
      "13/03/25, 14:06 - Ana Lind: ",
      "13/03/25, 14:06 - Ines: Hi",
      "31/02/25, 14:07 - Ana Lind: When?",
    ].join("\n"),
  );

  expect(skipsOf(readings)).toEqual(["unreadable line 1", "empty line 3", "empty line 4", "no-date line 6"]);
});

test("readWhatsapp() leaves out a monologue and a crowd", async () => {
  const crowd = Array.from({ length: 52 }, (_, n) => `13/03/25, 14:05 - Guest ${n}: Hi`).join("\n");

  expect(new Set(skipsOf(await read(crowd)).map((skip) => skip.split(" ")[0]))).toEqual(new Set(["too-many"]));
  expect(skipsOf(await read("13/03/25, 14:05 - Ana: Hi", "_chat.txt"))).toEqual(["no-others line 1"]);
});

test("readWhatsapp() says when the order of dates is open, and takes the owner's word", async () => {
  const text = "04/03/25, 14:05 - Ana Lind: Hi\n";

  const [open, first] = await read(text);
  const [told] = messagesOf(await read(text, ONE, { ...CONTEXT, dateOrder: "mdy" }));

  expect(open).toMatchObject({ kind: "problem", problem: { text: expect.stringContaining("04/03/25") as string } });
  expect(first).toMatchObject({ message: { at: Date.parse("2025-03-04T13:05Z") } });
  expect(told).toMatchObject({ at: Date.parse("2025-04-03T12:05Z") });
});

test("readWhatsapp() knows by the tilde who is not in the address book", async () => {
  const text = "13/03/25, 14:05 - ~ Ana: Hi\n13/03/25, 14:05 - Ines: Hi\n";

  const [first] = messagesOf(await read(text, "_chat.txt"));

  expect(first?.participants[0]).toEqual({ kind: "name", value: "~ Ana", name: "Ana", role: "from" });
});
