import { expect, test } from "vitest";
import { baseSubject, subjectKeyOf } from "./subject.ts";

test("baseSubject() takes prefixes off, numbered and in several languages", () => {
  expect(baseSubject("Re: AW: Fwd: The offer")).toBe("The offer");
  expect(baseSubject("RE[2]: The offer")).toBe("The offer");
  expect(baseSubject("回复：合同")).toBe("合同");
  expect(baseSubject("Reporting line")).toBe("Reporting line");
});

test("subjectKeyOf() links a reply to what it answers, whatever the case", () => {
  expect(subjectKeyOf("Re: The Offer for  Norte")).toBe(subjectKeyOf("the offer for norte"));
});

test("subjectKeyOf() gives nothing for subjects that tell no thread from another", () => {
  expect(subjectKeyOf("Re: hello")).toBeNull();
  expect(subjectKeyOf("a b")).toBeNull();
  expect(subjectKeyOf("")).toBeNull();
});
