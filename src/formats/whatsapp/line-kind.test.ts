import { expect, test } from "vitest";
import { type LineKind, lineKind, sameText, speaksOfGroup } from "./line-kind.ts";

test.each<[string, LineKind]>([
  ["See you there", "words"],
  ["I missed your voice call", "words"],
  ["\u200eimage omitted", "media"],
  ["\u200eImage omitted", "media"],
  ["Report.pdf • \u200e3 pages \u200edocument omitted", "media"],
  ["\u200eBild weggelassen", "media"],
  ["\u200eaudio omitido", "media"],
  ["<Media omitted>", "media"],
  ["<Medien ausgeschlossen>", "media"],
  ["\u200e<attached: 00000012-PHOTO.jpg>", "media"],
  ["IMG-20250304-WA0001.jpg (file attached)", "media"],
  ["\u200eThis message was deleted.", "deleted"],
  ["Diese Nachricht wurde gelöscht.", "deleted"],
  ["\u200eMissed voice call", "missed-call"],
  ["\u200eVoice call, \u200e12 min", "call"],
  ["\u200eVideo call. \u200eNo answer", "missed-call"],
  ["\u200eVerpasster Sprachanruf", "missed-call"],
  ["\u200eLlamada de voz perdida", "missed-call"],
  ["\u200eMessages and calls are end-to-end encrypted. Only people in this chat can read them.", "system"],
  ["\u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.", "system"],
  ["\u200eAna changed the group description", "system"],
  ["\u200eYou blocked this contact", "system"],
  ["\u200ePOLL: Where?", "words"],
])("lineKind() of %j is %s", (text, kind) => {
  expect(lineKind(text, "Ana")).toBe(kind);
});

test("lineKind() takes a long text for words, whatever it begins with", () => {
  expect(lineKind(`Missed voice call, ${"and so on ".repeat(100)}`, "Ana")).toBe("words");
  expect(lineKind("x".repeat(1000), undefined)).toBe("system");
});

test("lineKind() takes what has no author for the app's, but for calls", () => {
  expect(lineKind("Ana changed the subject", undefined)).toBe("system");
  expect(lineKind("Missed voice call", undefined)).toBe("missed-call");
});

test("speaksOfGroup() knows the word in several languages, and a group call is none", () => {
  expect(speaksOfGroup('Ana created group "Sailing"')).toBe(true);
  expect(speaksOfGroup("Ana hat die Gruppe erstellt")).toBe(true);
  expect(speaksOfGroup("Missed group call")).toBe(false);
});

test("sameText() is the same for media kept and left out, and for marks and blanks", () => {
  expect(sameText("<Media omitted>", "media")).toBe(sameText("IMG-1.jpg (file attached)", "media"));
  expect(sameText("\u200eSee  you\nthere ", "words")).toBe("See you there");
});
