import { expect, test } from "vitest";
import { fieldOf } from "./field-of.ts";

test.each([
  ["Head of Data", "data"],
  ["Senior Software Engineer", "engineering"],
  ["Leiterin Vertrieb", "sales and marketing"],
  ["Rechtsanwältin", "law"],
  ["General Counsel", "law"],
  ["Geschäftsführer", "leadership"],
  ["Weaver", null],
  [null, null],
])("fieldOf(%j) is %j", (title, field) => {
  expect(fieldOf(title)).toBe(field);
});
