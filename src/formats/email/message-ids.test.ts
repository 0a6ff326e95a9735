import { expect, test } from "vitest";
import { parseMessageIds, repliedId } from "./message-ids.ts";

test("parseMessageIds() reads ids in order, keeping their case", () => {
  expect(parseMessageIds("<A1@example.org> <b2@Example.org>,<c3>")).toEqual(["A1@example.org", "b2@Example.org", "c3"]);
});

test("parseMessageIds() mends folded, doubled and missing brackets", () => {
  expect(parseMessageIds("<a1@exam ple.org> junk <>")).toEqual(["a1@example.org"]);
  expect(parseMessageIds("<<a1@example.org>>")).toEqual(["a1@example.org"]);
  expect(parseMessageIds("a1@example.org")).toEqual(["a1@example.org"]);
  expect(parseMessageIds("nothing")).toEqual([]);
});

test("parseMessageIds() reads no more than is useful", () => {
  expect(parseMessageIds("<a@b>".repeat(5000))).toHaveLength(200);
  expect(parseMessageIds(`<${"a".repeat(2000)}>`)).toEqual([]);
});

test("repliedId() is the first id, or the last among words", () => {
  expect(repliedId("<a1@example.org> <b2@example.org>")).toBe("a1@example.org");
  expect(repliedId("a1@example.org")).toBe("a1@example.org");
  expect(repliedId('Message from Ines <ines@example.org> of "Thu, 5 Feb" <a1@example.org>')).toBe("a1@example.org");
  expect(repliedId("")).toBeUndefined();
});
