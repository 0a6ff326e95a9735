import fc from "fast-check";
import { isAbsolute, join, posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { safeParts } from "./safe-name.ts";

test("safeParts() keeps what names of files tell, in any script", () => {
  expect(safeParts("WhatsApp Chat with Ana Ferreira.txt")).toEqual(["WhatsApp Chat with Ana Ferreira.txt"]);
  expect(safeParts("Takeout/Mail/Тест 大学 é.mbox")).toEqual(["Takeout", "Mail", "Тест 大学 é.mbox"]);
});

test.each(["", ".", "..", "../a", "a/../b", "/etc/passwd", "a//b", "a/", "./a"])("safeParts() refuses %j", (path) => {
  expect(safeParts(path)).toBeUndefined();
});

test.each([
  ["C:\\Windows\\x.txt", "C__Windows_x.txt"],
  ["..\\..\\x", ".._.._x"],
  ["con.txt", "_con.txt"],
  ["a\u0000b\n", "a_b_"],
  ["dots... ", "dots_"],
])("safeParts() makes %j harmless", (path, part) => {
  expect(safeParts(path)).toEqual([part]);
});

test("safeParts() never leads out of its folder (property)", () => {
  const parts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("..", ".", "~", "\\..\\..", "a/../../b", "C:", "\0"),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 5 }), (pieces) => {
      const safe = safeParts(pieces.join("/"));
      if (safe === undefined) return;
      for (const system of [posix, win32]) {
        const whole = system.join("/home/kith", ...safe);
        expect(whole.startsWith(system.join("/home/kith", "x").slice(0, -1))).toBe(true);
      }
      expect(isAbsolute(join(...safe))).toBe(false);
      expect(safe.every((part) => part.length <= 210 && !/[/\\:\0]/.test(part))).toBe(true);
    }),
    { numRuns: 50 },
  );
});
