import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeDomain } from "./punycode.ts";

test.each([
  ["xn--mnchen-3ya.example", "münchen.example"],
  ["mail.xn--bcher-kva.example", "mail.bücher.example"],
  ["xn--fiqs8s", "中国"],
  ["xn--80ak6aa92e.example", "аррӏе.example"],
  ["xn--mnchen-psa.example", "münchen.example"],
  ["norte.example", "norte.example"],
])("decodeDomain() writes %s as %s", (domain, shown) => {
  expect(decodeDomain(domain)).toBe(shown);
});

test.each(["xn--xn--a-", "xn--a-", "xn--a-la", "xn--ab-g4t", "xn--a-ein"])(
  "decodeDomain() leaves %s, which encodes no word",
  (domain) => {
    expect(decodeDomain(domain)).toBe(domain);
  },
);

test("decodeDomain() changes nothing the second time (property)", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^xn--[a-z0-9-]{1,12}$/), (domain) => {
      expect(decodeDomain(decodeDomain(domain))).toBe(decodeDomain(domain));
    }),
  );
});

test.each(["xn--", "xn--a!", "xn--é", "xn--99999999999", "xn--a-", "xn--99zzz9"])(
  "decodeDomain() does not fail on %s",
  (domain) => {
    expect(decodeDomain(domain)).toMatch(/./u);
  },
);
