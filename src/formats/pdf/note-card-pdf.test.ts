import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { makeNoteCard } from "./note-card-pdf.ts";

test("makeNoteCard() makes one page of a card, always the same", async () => {
  const lines = ["Ana Ferreira", "Rua das Flores 5", "4000-001 Porto", "Portugal"];
  const { bytes, leftOut } = await makeNoteCard(lines);
  const read = await PDFDocument.load(bytes, { updateMetadata: false });

  expect(new TextDecoder("latin1").decode(bytes.slice(0, 5))).toBe("%PDF-");
  expect(read.getPages().map((page) => page.getSize())).toEqual([{ width: 420, height: 298 }]);
  expect(leftOut).toEqual([]);
  expect((await makeNoteCard(lines)).bytes).toEqual(bytes);
});

test("makeNoteCard() leaves to the hand what it has no letters for", async () => {
  const { leftOut } = await makeNoteCard(["佐藤 花", "Łódź", "Tokyo", "x".repeat(200)]);

  expect(leftOut).toEqual(["佐藤 花", "Łódź"]);
});
