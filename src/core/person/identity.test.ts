import fc from "fast-check";
import { expect, test } from "vitest";
import { domainOf, identityKey, localPartOf, normaliseEmail } from "./identity.ts";

test.each([
  [" Ana.Ferreira@Norte.Example ", "ana.ferreira@norte.example"],
  ["mailto:ana%2Bkith@norte.example?subject=Hello", "ana+kith@norte.example"],
  ["mailto:100%@norte.example", "100%@norte.example"],
  ["<ana@norte.example>", "ana@norte.example"],
  ["'ana@norte.example'", "ana@norte.example"],
  ["ana@xn--mnchen-3ya.example", "ana@münchen.example"],
  ["ana@München.example", "ana@münchen.example"],
  ["josé@norte.example".normalize("NFD"), "josé@norte.example".normalize("NFC")],
  ["ana@norte.example.", "ana@norte.example"],
  ["devnull@localhost", "devnull@localhost"],
  ["ana@[192.0.2.1]", "ana@[192.0.2.1]"],
  ["ana@ana-laptop.(none)", "ana@ana-laptop.(none)"],
  ['"ana"@norte.example', "ana@norte.example"],
  ['"ana ferreira"@norte.example', '"ana ferreira"@norte.example'],
])("normaliseEmail() gives for %s %s", (text, email) => {
  expect(normaliseEmail(text)).toBe(email);
});

test.each(["", "ana", "ana@", "@norte.example", "ana ferreira@norte.example", "/O=NORTE/CN=ANA", "a@b@c d"])(
  "normaliseEmail() takes %s for no address",
  (text) => {
    expect(normaliseEmail(text)).toBeNull();
  },
);

test("normaliseEmail() keeps dots and tags: elsewhere they are other mailboxes", () => {
  expect(normaliseEmail("ana.ferreira+x@gmail.com")).toBe("ana.ferreira+x@gmail.com");
});

test("normaliseEmail() is idempotent (property)", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const email = normaliseEmail(text);
      if (email !== null) expect(normaliseEmail(email)).toBe(email);
    }),
  );
});

test("localPartOf() and domainOf() split at the last @", () => {
  expect(localPartOf('"a@b"@norte.example')).toBe('"a@b"');
  expect(domainOf('"a@b"@norte.example')).toBe("norte.example");
  expect(localPartOf("none")).toBe("");
});

test("identityKey() keeps kinds apart", () => {
  expect(identityKey({ kind: "email", value: "a@b" })).toBe("email:a@b");
});
