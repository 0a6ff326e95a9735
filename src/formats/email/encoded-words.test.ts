import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeEncodedWords } from "./encoded-words.ts";

test("decodeEncodedWords() reads B and Q", () => {
  expect(decodeEncodedWords("=?utf-8?B?R3LDvMOfZQ==?=")).toBe("Grüße");
  expect(decodeEncodedWords("=?ISO-8859-1?Q?Ren=E9_Dupont?= <rene@example.net>")).toBe(
    "René Dupont <rene@example.net>",
  );
  expect(decodeEncodedWords("=?utf-8*de?q?=c3=a4?=")).toBe("ä");
});

test("decodeEncodedWords() drops the space between two words, and only there", () => {
  expect(decodeEncodedWords("a =?utf-8?Q?b?= =?utf-8?Q?c?= d")).toBe("a bc d");
  expect(decodeEncodedWords("=?utf-8?Q?b?=\r\n =?iso-8859-1?Q?=E9?=")).toBe("bé");
});

test("decodeEncodedWords() joins words split in the middle of a character", () => {
  expect(decodeEncodedWords("=?utf-8?Q?=C3?= =?utf-8?Q?=A9t=C3=A9?=")).toBe("été");
  expect(decodeEncodedWords("=?UTF-8?B?w6nD?= =?utf-8?Q?=A9?=")).toBe("éé");
});

test("decodeEncodedWords() joins base64 cut inside its groups of four", () => {
  // "Besprechung am Montag" in base64, cut after 6 letters
  expect(decodeEncodedWords("=?utf-8?B?QmVzcH?= =?utf-8?B?JlY2h1bmcgYW0gTW9udGFn?=")).toBe("Besprechung am Montag");
  expect(decodeEncodedWords("=?utf-8?B?SGVsbG8?= =?utf-8?B?SGVsbG8?=")).toBe("HelloHello");
});

test("decodeEncodedWords() reads what broken producers write", () => {
  expect(decodeEncodedWords("=?utf-8?Q?with spaces, and a ? in it?=")).toBe("with spaces, and a ? in it");
  expect(decodeEncodedWords("Re:=?utf-8?Q?glued?=on")).toBe("Re:gluedon");
  expect(decodeEncodedWords("=?utf-8?Q?a=ZZb=4?=")).toBe("a=ZZb=4");
});

test("decodeEncodedWords() leaves alone what is no encoded word", () => {
  for (const text of ["plain", "a =? b", "=?utf-8?X?a?=", "=?utf-8?Q?never ends", "what=?!"]) {
    expect(decodeEncodedWords(text)).toBe(text);
  }
});

test("decodeEncodedWords() gives back what was encoded, however it was cut (property)", () => {
  const subject = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(subject, fc.integer({ min: 1, max: 20 }), fc.boolean(), (text, size, base64) => {
      const bytes = Buffer.from(text);
      const words: string[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        const piece = bytes.subarray(at, at + size);
        const q = [...piece].map((byte) => `=${byte.toString(16).padStart(2, "0")}`).join("");
        words.push(base64 ? `=?utf-8?B?${piece.toString("base64")}?=` : `=?utf-8?Q?${q}?=`);
      }
      expect(decodeEncodedWords(words.join(" "))).toBe(new TextDecoder().decode(bytes));
    }),
  );
});
