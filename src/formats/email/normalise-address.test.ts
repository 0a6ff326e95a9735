import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseEmail } from "../../core/person/identity.ts";
import { normaliseAddress } from "./normalise-address.ts";

test.each([
  ["Ines.Alvarez@Example.ORG", "ines.alvarez@example.org"],
  [" <ines@example.org> ", "ines@example.org"],
  ["'ines@example.org'", "ines@example.org"],
  ["mailto:ines@example.org", "ines@example.org"],
  ["ines@example.org.", "ines@example.org"],
  ["@relay.example,@b.example:ines@example.org", "ines@example.org"],
  ['"ines"@example.org', "ines@example.org"],
  ['"ines alvarez"@example.org', '"ines alvarez"@example.org'],
  ["ines @ example . org", "ines@example.org"],
  ["ines . alvarez@example.org", "ines.alvarez@example.org"],
  ["jürgen@müller.example", "jürgen@müller.example"],
  ["Ana@XN--MNCHEN-3YA.example", "ana@münchen.example"],
  ["ana@mail.xn--bcher-kva.example", "ana@mail.bücher.example"],
  ["ana@MÜNCHEN.example", "ana@münchen.example"],
  ["xn--ana@norte.example", "xn--ana@norte.example"],
  ["root@localhost", "root@localhost"],
  ["ines@[192.0.2.1]", "ines@[192.0.2.1]"],
  ["/o=acme/ou=first/cn=ines@example.org", "/o=acme/ou=first/cn=ines@example.org"],
])("normaliseAddress() gives %s as %s", (text, expected) => {
  expect(normaliseAddress(text)).toBe(expected);
});

test.each([
  "",
  "ines",
  "@example.org",
  "ines@",
  "ines@exa mple..org",
  "ines alvarez@example.org",
  "ines@example_,org",
  '""@a.example',
  `${"a".repeat(400)}@example.org`,
])("normaliseAddress() takes %s for no address", (text) => {
  expect(normaliseAddress(text)).toBeUndefined();
});

test("normaliseAddress() and core's normaliseEmail() give one address one form (property)", () => {
  const label = fc.constantFrom("norte", "NORTE", "münchen", "MÜNCHEN", "xn--mnchen-3ya", "XN--MNCHEN-3YA", "xn--a-");
  const local = fc.constantFrom("ana", "Ana.Lind", '"ana"', '"ana lind"', "josé", "jose\u0301", "ana+x");
  const around = fc.constantFrom(["", ""], ["<", ">"], [" ", " "], ["'", "'"], ["mailto:", ""], ["", "."]);
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), local, around, (labels, own, [before, after]) => {
      const text = `${before}${own}@${labels.join(".")}${after}`;

      expect(normaliseAddress(text)).toBe(normaliseEmail(text));
      expect(normaliseAddress(normaliseAddress(text) ?? "")).toBe(normaliseAddress(text));
    }),
  );
});
