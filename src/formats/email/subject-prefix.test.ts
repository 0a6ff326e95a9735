import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSubject } from "./subject-prefix.ts";

test.each([
  "Re: dinner",
  "RE[2]: dinner",
  "Re^3: dinner",
  "AW(2): dinner",
  "SV: dinner",
  "Antw: dinner",
  "Odp: dinner",
  "回复：dinner",
  "Vs: dinner",
  "[team] Re: dinner",
  "R: dinner",
  "RE : dinner",
  "Rif: dinner",
  "ΑΠ: dinner",
  "Aw: Wg: Re: dinner",
  "Ref: dinner",
])("splitSubject() takes %s for a reply", (subject) => {
  expect(splitSubject(subject)).toEqual({ prefix: "reply", rest: "dinner" });
});

test.each([
  "Fwd: dinner",
  "FW: dinner",
  "WG: Re: dinner",
  "TR: dinner",
  "RV: dinner",
  "I: dinner",
  "转发: dinner",
  "[Fwd: dinner]",
  "dinner (fwd)",
  "[list] Fwd: dinner",
])("splitSubject() takes %s for a forward", (subject) => {
  expect(splitSubject(subject)).toEqual({ prefix: "forward", rest: "dinner" });
});

test.each([
  "dinner",
  "Reminder: dinner",
  "Regarding: dinner",
  "Dinner: Thursday?",
  "10:30 dinner",
  "[team] dinner",
  "",
])("splitSubject() finds no prefix in %s", (subject) => {
  expect(splitSubject(subject)).toEqual({ prefix: undefined, rest: subject });
});

test("splitSubject() stops at some depth, and leaves less than it was given (property)", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Re:", "Fwd:", "[", "]", "(fwd)", " ", "a", "2", "：")), (pieces) => {
      const subject = pieces.join("");
      expect(splitSubject(subject).rest.length).toBeLessThanOrEqual(subject.length);
    }),
  );
});
