import { expect, test } from "vitest";
import type { Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readInvitations } from "./read-invitations.ts";

const HEADER = ["From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"];
const ROW = [
  "Ana Lim",
  "Mira Vale",
  "1/29/26, 2:37\u202FPM",
  "We met at the fair.",
  "INCOMING",
  "https://www.linkedin.com/in/ana-lim",
  "https://www.linkedin.com/in/mira-vale",
];

test("readInvitations() reads an invitation with words, at the owner's wall clock", async () => {
  const [reading] = await read(HEADER, ROW);

  expect(reading).toMatchObject({
    kind: "message",
    message: {
      at: Date.UTC(2026, 0, 29, 13, 37),
      medium: "direct-message",
      nature: "invitation",
      subject: "",
      participants: [
        { kind: "profile", value: "linkedin:ana-lim", name: "Ana Lim", role: "from" },
        { kind: "profile", value: "linkedin:mira-vale", name: "Mira Vale", role: "to" },
      ],
      sent: false,
    },
  });
});

test("readInvitations() gives names where the file has no addresses, and says what was sent", async () => {
  const [reading] = await read(HEADER.slice(0, 5), ROW.slice(0, 5).with(4, "OUTGOING"));

  expect(reading).toMatchObject({
    message: {
      sent: true,
      participants: [
        { kind: "name", value: "Ana Lim" },
        { kind: "name", value: "Mira Vale" },
      ],
    },
  });
});

test.each([
  ["empty", ROW.with(3, " ")],
  ["no-date", ROW.with(2, "29.1.26, 14:37")],
  ["no-participants", ROW.with(1, "").with(6, "")],
])("readInvitations() skips as %s", async (reason, row) => {
  expect(await read(HEADER, row)).toMatchObject([{ kind: "skip", reason }]);
});

async function read(...lines: readonly (readonly string[])[]): Promise<Reading[]> {
  return await collect(readInvitations(tableOf(...lines), "Invitations.csv", zoneOf("Europe/Berlin")));
}
