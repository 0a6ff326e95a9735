import { expect, test } from "vitest";
import { decodeDomain } from "./punycode.ts";

test.each([
  ["xn--mnchen-3ya.example", "münchen.example"],
  ["mail.xn--bcher-kva.example", "mail.bücher.example"],
  ["xn--fiqs8s", "中国"],
  ["xn--80ak6aa92e.example", "аррӏе.example"],
  ["norte.example", "norte.example"],
])("decodeDomain() writes %s as %s", (domain, shown) => {
  expect(decodeDomain(domain)).toBe(shown);
});

test.each(["xn--", "xn--a!", "xn--é", "xn--99999999999", "xn--a-", "xn--99zzz9"])(
  "decodeDomain() does not fail on %s",
  (domain) => {
    expect(decodeDomain(domain)).toMatch(/./u);
  },
);
