import { expect, test } from "vitest";
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
