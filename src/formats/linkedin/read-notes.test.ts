import { expect, test } from "vitest";
import { keyOf } from "../../core/key.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readNotes } from "./read-notes.ts";

const HEADER = [
  ...["Connection First Name", "Connection Last Name", "Connection Profile URL", "Note", "Created On", "Edited On"],
];
const URL = "https://www.linkedin.com/in/ana-lim";

test("readNotes() reads each note into a card of the connection", async () => {
  const rows = tableOf(
    HEADER,
    ["Ana", "Lim", URL, "Met in Porto", "2026-10-02", ""],
    ["Ana", "Lim", "", "Sails", "2026-10-03", ""],
    ["Ana", "Lim", URL, "", "2026-10-04", ""],
  );

  const readings = await collect(readNotes(rows, "Notes.csv", (name) => (name === "Ana Lim" ? URL : undefined)));

  expect(readings).toMatchObject([
    {
      kind: "card",
      key: keyOf("linkedin-note", "linkedin:ana-lim", "2026-10-02"),
      card: { name: { full: "Ana Lim" }, urls: [{ value: URL, label: "linkedin" }], notes: ["Met in Porto"] },
    },
    { kind: "card", card: { urls: [{ value: URL }], notes: ["Sails"] } },
    { kind: "skip", reason: "empty" },
  ]);
});
