import { expect, test } from "vitest";
import { recogniseLanguage } from "./recognise-language.ts";

test.each([
  ["English", "Hi Tom, your note made me smile. How is the kitchen?"],
  ["German", "Wie geht es Dir, und was macht das Boot?"],
  ["Spanish", "Te escribo porque quiero saber si vienes."],
  ["Portuguese", "Olá Rui, como está? Obrigado pela ajuda com o projeto."],
  ["French", "Bonjour Claire, je vous écris pour la réunion."],
  ["Italian", "Ciao Marco, ti scrivo per la riunione di domani."],
  ["Dutch", "Beste Jan, hoe gaat het met je?"],
  ["Swedish", "Hej Anna, hur mår du och vad gör ni i sommar?"],
  ["Polish", "Cześć Marek, jak się masz? Piszę, bo chciałbym o coś zapytać."],
  ["a language in Cyrillic letters", "Привет, как дела?"],
  ["Japanese", "こんにちは、会議について"],
  ["Chinese", "你好，最近怎么样？"],
])("recogniseLanguage() knows %s", (language, text) => {
  expect(recogniseLanguage(text)).toBe(language);
});

test("recogniseLanguage() does not guess", () => {
  expect(recogniseLanguage("ok")).toBeUndefined();
  expect(recogniseLanguage("")).toBeUndefined();
  expect(recogniseLanguage("Hi Москва, are you there and how is it?")).toBe("English");
});
