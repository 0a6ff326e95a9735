import { expect, test } from "vitest";
import { readDraft } from "./read-draft.ts";

function paragraphs(text: string): string[] {
  return readDraft(text).map(({ from, to }) => text.slice(from, to));
}

test("readDraft() gives paragraphs, of several lines each", () => {
  expect(paragraphs("Hi Ana,\n\none\ntwo\n\n\nBye")).toEqual(["Hi Ana,", "one\ntwo", "Bye"]);
  expect(paragraphs("")).toEqual([]);
});

test("readDraft() leaves out the headers of a mail, with their folded lines, but no sentence with a colon", () => {
  expect(paragraphs("To: ana@norte.example\nSubject: a long\n  subject\n\nNote: hello")).toEqual(["Note: hello"]);
  expect(paragraphs("Hello\nSubject: of my letter")).toEqual(["Hello\nSubject: of my letter"]);
});

test.each(["-- ", "On 3 May 2026, Ben wrote:", "Am 3. Mai 2026 schrieb Ben:", "-----Original Message-----"])(
  "readDraft() ends at %j",
  (line) => {
    expect(paragraphs(`mine\n${line}\ntheirs`)).toEqual(["mine"]);
  },
);

test("readDraft() leaves quoted lines out between answers", () => {
  expect(paragraphs("> asked\nanswer\n> asked\nmore")).toEqual(["answer", "more"]);
});
