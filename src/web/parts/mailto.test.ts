import { expect, test } from "vitest";
import { mailto } from "./mailto.ts";

test.each([
  [["ana@acme.example"], {}, "mailto:ana@acme.example"],
  [
    ["a@x.example", "b@x.example"],
    { subject: "Tea & talk" },
    "mailto:a@x.example,b@x.example?subject=Tea%20%26%20talk",
  ],
  [["a@x.example?bcc=spy@y.example"], { body: "1\n2" }, "mailto:a@x.example%3Fbcc%3Dspy@y.example?body=1%0A2"],
] as const)("mailto(%j, %j) is %s", (addresses, fields, link) => {
  expect(mailto(addresses, fields)).toBe(link);
});
