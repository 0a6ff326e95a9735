import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { isKey, keyOf, keyOfBytes, lendSha256, sha256Hex } from "./key.ts";

test("keyOf() gives the first sixteen bytes of SHA-256, in hexadecimal", () => {
  expect(keyOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223");
  expect(keyOfBytes(new TextEncoder().encode("abc"))).toBe(keyOf("abc"));
  expect(sha256Hex(new Uint8Array(0))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("keyOfBytes() is the beginning of SHA-256, whatever was hashed before (property)", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }), (texts) => {
      expect(texts.map(keyOfBytes)).toEqual(texts.map((bytes) => sha256Hex(bytes).slice(0, 32)));
    }),
  );
});

test("keyOf() hashes the text's UTF-8, however long (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 5 }), fc.constantFrom(1, 700), (text, times) => {
      fc.pre(!/[\u0000\u0001]/.test(text));
      const long = text.repeat(times);
      expect(keyOf(long)).toBe(keyOfBytes(new TextEncoder().encode(long)));
    }),
  );
});

test("keyOf() is written the same for ever: stores hold it", () => {
  expect(keyOf("mail", "<1@norte.example>")).toBe(keyOfBytes(new TextEncoder().encode("mail\u0000<1@norte.example>")));
});

test("keyOf() keeps parts apart, whatever they hold (property)", () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom("a", "\u0000", "\u0001", "\u0002") }), { minLength: 1 });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(keyOf(...a)).not.toBe(keyOf(...b));
    }),
    { numRuns: 1000 },
  );
});

test("isKey() is 32 hexadecimal digits", () => {
  expect(isKey(keyOf("abc"))).toBe(true);
  expect(["", "BA7816BF8F01CFEA414140DE5DAE2223", keyOf("abc").slice(1), `${keyOf("abc")}0`].map(isKey)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("lendSha256() changes no key, whatever the text (property)", () => {
  onTestFinished(() => {
    lendSha256(undefined);
  });
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud800", "a\udc00b", "\u0000", "x".repeat(5000)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (parts) => {
      const bytes = new TextEncoder().encode(parts.join());
      const keys = (): string[] => [keyOf(...parts), keyOfBytes(bytes), sha256Hex(bytes)];
      lendSha256(undefined);
      const own = keys();
      lendSha256((data) => hash("sha256", data, "hex"));
      expect(keys()).toEqual(own);
    }),
  );
});
