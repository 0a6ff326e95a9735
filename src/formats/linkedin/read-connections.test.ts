import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOf } from "../../core/key.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readConnections } from "./read-connections.ts";

const HEADER = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"];
const ANA = ["Ana", "Lim", "https://www.linkedin.com/in/Ana-Lim-42/", "", "Acme", "Head of Growth", "08 Feb 2026"];

test("readConnections() reads a row into a card", async () => {
  const [reading] = await collect(readConnections(tableOf(HEADER, ANA), "Connections.csv"));

  expect(reading).toMatchObject({
    kind: "card",
    place: { path: "Connections.csv", at: "line 2" },
    key: keyOf("linkedin:ana-lim-42"),
    card: {
      name: { full: "Ana Lim", given: "Ana", family: "Lim" },
      emails: [],
      urls: [{ value: "https://www.linkedin.com/in/Ana-Lim-42/", label: "linkedin" }],
      positions: [{ organisation: "Acme", title: "Head of Growth" }],
      connectedOn: "2026-02-08",
    },
  });
});

test("readConnections() keeps the row as a table of what it holds", async () => {
  const [reading] = await collect(readConnections(tableOf(HEADER, ANA), "Connections.csv"));

  const raw = reading?.kind === "card" ? new TextDecoder().decode(reading.raw) : "";
  expect(raw).toBe(
    "First Name,Last Name,URL,Company,Position,Connected On\r\n" +
      "Ana,Lim,https://www.linkedin.com/in/Ana-Lim-42/,Acme,Head of Growth,08 Feb 2026\r\n",
  );
});

test.each([
  ["a preamble", [["Notes:"], ["When exporting your connection data, you may notice"], HEADER, ANA]],
  ["no addresses of profiles", [HEADER.toSpliced(2, 1), ANA.toSpliced(2, 1)]],
  [
    "a German header",
    [["Vorname", "Nachname", "URL", "E-Mail-Adresse", "Unternehmen", "Position", "Verbunden am"], ANA],
  ],
  [
    "names in other case",
    [["first_name", "LAST NAME", "url", "emailaddress", "company", "position", "connected on"], ANA],
  ],
])("readConnections() reads a file with %s", async (_, lines) => {
  const readings = await collect(readConnections(tableOf(...lines), "Connections.csv"));

  expect(readings).toMatchObject([{ kind: "card", card: { name: { full: "Ana Lim" }, connectedOn: "2026-02-08" } }]);
});

test("readConnections() skips members who hide, rows seen before, and rows that shifted", async () => {
  const hidden = ["", "", "", "", "", "", "07 Jun 2026"];
  const blank = ["", "", "", "", "", "", ""];
  const shifted = ["Bo", "Falk", "https://www.linkedin.com/in/bo", "", "Acme", "Inc.", "CEO", "08 Feb 2026"];

  const readings = await collect(readConnections(tableOf(HEADER, hidden, blank, ANA, ANA, shifted), "Connections.csv"));

  expect(readings.map((reading) => (reading.kind === "skip" ? reading.reason : reading.kind))).toEqual([
    "hidden-member",
    "empty",
    "card",
    "duplicate",
    "unreadable",
  ]);
});

test("readConnections() knows namesakes apart where there are no addresses of profiles", async () => {
  const header = HEADER.toSpliced(2, 1);
  const one = ["Ana", "Lim", "", "Acme", "", "08 Feb 2026"];
  const two = ["Ana", "Lim", "", "Borg", "", "08 Feb 2026"];

  const readings = await collect(readConnections(tableOf(header, one, two), "Connections.csv"));

  const keys = readings.map((reading) => (reading.kind === "card" ? reading.key : undefined));
  expect(new Set(keys).size).toBe(2);
});

test("readConnections() says which date it could not read, and keeps the card", async () => {
  const readings = await collect(readConnections(tableOf(HEADER, ANA.with(6, "2/8/2026")), "Connections.csv"));

  expect(readings.map(({ kind }) => kind)).toEqual(["problem", "card"]);
});

test("readConnections() accounts for every row, whatever stands in it (property)", async () => {
  const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom(...ANA, "")), { maxLength: 9 });

  await fc.assert(
    fc.asyncProperty(fc.array(cells, { maxLength: 5 }), async (lines) => {
      const readings = await collect(readConnections(tableOf(HEADER, ...lines), "Connections.csv"));
      expect(readings.filter(({ kind }) => kind !== "problem")).toHaveLength(lines.length);
    }),
  );
});
