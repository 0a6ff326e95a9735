import { expect, test } from "vitest";
import { readKey } from "./read-key.ts";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test("readKey() gives letters, figures and signs as they are typed", () => {
  expect(readKey({ ...plain, key: "d", code: "KeyD" })).toBe("d");
  expect(readKey({ ...plain, key: "?", code: "Slash", shiftKey: true })).toBe("?");
  expect(readKey({ ...plain, key: "Enter", code: "Enter" })).toBe("Enter");
  expect(readKey({ ...plain, key: " ", code: "Space" })).toBe(" ");
});

test("readKey() takes the place of the key where letters are not Latin", () => {
  expect(readKey({ ...plain, key: "в", code: "KeyD" })).toBe("d");
  expect(readKey({ ...plain, key: "٣", code: "Digit3" })).toBe("3");
});

test("readKey() does not mind locked capitals", () => {
  expect(readKey({ ...plain, key: "D", code: "KeyD" })).toBe("d");
});

test("readKey() leaves to the browser what is pressed with Ctrl, Alt or Meta", () => {
  for (const held of ["ctrlKey", "altKey", "metaKey"])
    expect(readKey({ ...plain, key: "d", code: "KeyD", [held]: true })).toBeNull();
});
