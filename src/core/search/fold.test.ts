import fc from "fast-check";
import { expect, test } from "vitest";
import { foldSpeltOut, foldText } from "./fold.ts";

test.each([
  ["Straße", "strasse"],
  ["STRASSE", "strasse"],
  ["Müller", "muller"],
  ["Æther Œuvre", "aether oeuvre"],
  ["Søren Łukasz Đorđe", "soren lukasz dorde"],
  ["İstanbul ılık", "istanbul ilik"],
  ["Þór Sigurðsson", "thor sigurdsson"],
  ["Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"],
  ["ﾊﾝｶｸ", "ハンカク"],
  ["  two\t words \n", "two words"],
  ["Ὀδυσσεύς", "οδυσσευσ"],
  ["Алёна Йордан", "алена иордан"],
  ["O’Brien O`Brien", "o'brien o'brien"],
  ["é\u200bcole", "ecole"],
  ["مُحَمَّد", "محمد"],
  ["١٢٣ ۴۵ ०९", "123 45 09"],
  ["한글", "한글"],
  ["अनिल", "अनिल"],
  ["ば", "ば"],
])("foldText() folds %s to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("foldText() takes composed and decomposed letters for the same", () => {
  expect(foldText("José".normalize("NFD"))).toBe(foldText("José".normalize("NFC")));
});

test("foldText() is idempotent (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test.each([
  ["Müller", "mueller"],
  ["Müller".normalize("NFD"), "mueller"],
  ["Åse Sørensen", "aase soerensen"],
  ["José", "jose"],
])("foldSpeltOut() spells %s out as %s", (text, folded) => {
  expect(foldSpeltOut(text)).toBe(folded);
});

test("foldSpeltOut() is foldText() where nothing can be spelt out (property)", () => {
  const plain = fc
    .string({ unit: "grapheme" })
    .filter((text) => !/[äöüåø]/iu.test(text.normalize("NFC").toLowerCase()));
  fc.assert(
    fc.property(plain, (text) => {
      expect(foldSpeltOut(text)).toBe(foldText(text));
    }),
  );
});
