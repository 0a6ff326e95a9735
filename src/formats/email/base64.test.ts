import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64 } from "./base64.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test("decodeBase64() reads what has no padding, line breaks or strange letters", () => {
  expect(text(decodeBase64("SGVsbG8="))).toBe("Hello");
  expect(text(decodeBase64("SGVsbG8"))).toBe("Hello");
  expect(text(decodeBase64("SGV\r\nsb*G8="))).toBe("Hello");
});

test("decodeBase64() goes on after padding in the middle", () => {
  expect(text(decodeBase64("SGVsbG8=SGVsbG8="))).toBe("HelloHello");
});

test("decodeBase64() gives back what was encoded (property)", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...decodeBase64(Buffer.from(bytes).toString("base64"))]).toEqual([...bytes]);
    }),
  );
});
