import { expect, test } from "vitest";
import { baseSubject, subjectKeyOf } from "./subject.ts";

test("baseSubject() takes prefixes off, numbered and in several languages", () => {
  expect(baseSubject("Re: AW: Fwd: The offer")).toBe("The offer");
  expect(baseSubject("RE[2]: The offer")).toBe("The offer");
  expect(baseSubject("Re^3 : The offer")).toBe("The offer");
  expect(baseSubject("Re (4): The offer")).toBe("The offer");
  expect(baseSubject("回复：合同")).toBe("合同");
  expect(baseSubject("Reporting line")).toBe("Reporting line");
});

test("baseSubject() is quick about a subject that is mostly spaces", () => {
  expect(baseSubject(`Re${" ".repeat(100_000)}x`)).toMatch(/^Re/);
});

test("subjectKeyOf() links a reply to what it answers, whatever the case, spaces and tags", () => {
  const key = subjectKeyOf("the offer for norte");

  expect(key).not.toBeNull();
  expect(subjectKeyOf("Re: The Offer for  Norte")).toBe(key);
  expect(subjectKeyOf("AW: [EXTERNAL] Re: The offer for Norte")).toBe(key);
  expect(subjectKeyOf("[Ticket 12] The offer for Norte")).toBe(key);
});

test("subjectKeyOf() links subjects in scripts without spaces", () => {
  expect(subjectKeyOf("回复：关于下周的合同讨论会议")).toBe(subjectKeyOf("关于下周的合同讨论会议"));
  expect(subjectKeyOf("关于下周的合同讨论会议")).not.toBeNull();
  expect(subjectKeyOf("回复：合同")).toBeNull();
});

test("subjectKeyOf() gives nothing for subjects that tell no thread from another", () => {
  for (const subject of ["Re: hello", "a b", "", "Re: ", "[list]", "Congratulations"]) {
    expect(subjectKeyOf(subject)).toBeNull();
  }
});
