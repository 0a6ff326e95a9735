import { expect, test } from "vitest";
import { cleanSubject } from "./clean-subject.ts";

test.each([
  ["Re: Budget for the spring fair", "Budget for the spring fair"],
  ["AW: Re: [Vorstand] Fwd:  Termin   im Mai", "Termin im Mai"],
  ["[ticket-12] RE: [board] SV: Minutes", "Minutes"],
  ["Budget", "Budget"],
])("cleanSubject() of %j is %j", (subject, topic) => {
  expect(cleanSubject(subject)).toBe(topic);
});

test.each(["", "Re:", "(no subject)", "<none>", "Kein Betreff", "FYI", "Hello!", "Re: Thanks", "…", "[list]"])(
  "cleanSubject() finds no topic in %j",
  (subject) => {
    expect(cleanSubject(subject)).toBeNull();
  },
);

test("cleanSubject() cuts at eighty characters, and no character in two", () => {
  const topic = cleanSubject(`${"🌿".repeat(79)} and more`) ?? "";

  expect([...topic]).toHaveLength(80);
  expect(topic.endsWith("🌿…")).toBe(true);
});
