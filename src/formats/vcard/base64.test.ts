import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "./base64.ts";

test("decodeBase64() gives back what encodeBase64() wrote (property)", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});

test("decodeBase64() takes white space, missing padding and the alphabet of URLs", () => {
  expect(decodeBase64(" AQ\r\n I D\0")).toEqual(Uint8Array.of(1, 2, 3));
  expect(decodeBase64("AQI")).toEqual(Uint8Array.of(1, 2));
  expect(decodeBase64("-_8=")).toEqual(Uint8Array.of(0xfb, 0xff));
});

test("decodeBase64() leaves out a last character that completes no byte", () => {
  expect(decodeBase64("AQIDB")).toEqual(Uint8Array.of(1, 2, 3));
});

test.each(["AQ!D", "AQ=D", "AQ€D", "äAQI"])("decodeBase64() refuses %s", (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
