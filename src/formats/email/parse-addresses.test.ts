import fc from "fast-check";
import { addressParser } from "postal-mime";
import { expect, test } from "vitest";
import { parseAddresses } from "./parse-addresses.ts";

const show = (text: string): string[] =>
  parseAddresses(text).addresses.map(({ email, name }) => (name === undefined ? email : `${name} <${email}>`));

test.each([
  ["ines@example.org", ["ines@example.org"]],
  ["Ines Álvarez <Ines@Example.org>", ["Ines Álvarez <ines@example.org>"]],
  [
    '"Álvarez, Ines (Dr.)" <ines@example.org>, bob@example.net',
    ["Álvarez, Ines (Dr.) <ines@example.org>", "bob@example.net"],
  ],
  ["ines@example.org (Ines Álvarez)", ["Ines Álvarez <ines@example.org>"]],
  ["(a (nested) comment) ines@example.org", ["a (nested) comment <ines@example.org>"]],
  ["Ines <@relay.example,@b.example:ines@example.org>", ["Ines <ines@example.org>"]],
  ['"say \\"hi\\"" <hi@example.org>', ['say "hi" <hi@example.org>']],
  [
    "Team: ines@example.org, Bob <bob@example.net>;, eva@example.org",
    ["ines@example.org", "Bob <bob@example.net>", "eva@example.org"],
  ],
  ['"ines alvarez"@example.org', ['"ines alvarez"@example.org']],
  ["=?utf-8?Q?Ren=C3=A9?= Dupont <rene@example.net>", ["René Dupont <rene@example.net>"]],
  ['"=?utf-8?Q?Dupont=2C_Ren=C3=A9?=" <rene@example.net>', ["Dupont, René <rene@example.net>"]],
  ["jürgen@müller.example", ["jürgen@müller.example"]],
])("parseAddresses() reads %s", (text, expected) => {
  expect(show(text)).toEqual(expected);
});

test.each([
  ["ines@example.org; bob@example.net", ["ines@example.org", "bob@example.net"]],
  ["Ines ines@example.org", ["Ines <ines@example.org>"]],
  ["'ines@example.org' <ines@example.org>", ["ines@example.org"]],
  ["\"'Ines'\" <ines@example.org>", ["Ines <ines@example.org>"]],
  ["=?utf-8?Q?Dupont,_Ren=C3=A9?= <rene@example.net>", ["Dupont, René <rene@example.net>"]],
  ["=?utf-8?B?UmVuw6kgPHJlbmVAZXhhbXBsZS5uZXQ+?=", ["René <rene@example.net>"]],
  ["Álvarez, Ines <ines@example.org>", ["Álvarez, Ines <ines@example.org>"]],
  ["<ines@example.org", ["ines@example.org"]],
  ["ines@example.org>", ["ines@example.org"]],
  ["<ines@example.org, bob@example.net>", ["ines@example.org", "bob@example.net"]],
  ['Ines "the boss <ines@example.org>', ["Ines the boss <ines@example.org>"]],
  ["Ines (the boss <ines@example.org>", ["Ines (the boss <ines@example.org>"]],
  ["Ines <Álvarez <ines@example.org>", ["Ines Álvarez <ines@example.org>"]],
  ["mailto:ines@example.org", ["ines@example.org"]],
  ["ines @ example.org", ["ines@example.org"]],
  ["Bob <bob@example.net> <bob@example.org>", ["Bob <bob@example.org>"]],
  ['<"a', []],
])("parseAddresses() makes the best of the broken %s", (text, expected) => {
  expect(show(text)).toEqual(expected);
});

test("parseAddresses() names what is no address, and nothing for hidden recipients", () => {
  expect(parseAddresses('bob, "a@b" , <>, Ines <ines@example.org>, <x y@example.org>').broken).toEqual([
    "bob",
    "a@b",
    "<x y@example.org>",
  ]);
  expect(parseAddresses("Root, ines@example.org").broken).toEqual(["Root"]);
  expect(parseAddresses("Álvarez").broken).toEqual(["Álvarez"]);
  expect(parseAddresses("undisclosed-recipients:;, Undisclosed recipients").broken).toEqual([]);
  expect(parseAddresses("a,".repeat(100)).broken).toHaveLength(20);
});

test("parseAddresses() counts a crowd beyond what it keeps", () => {
  const crowd = Array.from({ length: 1500 }, (_, index) => `guest${index}@example.org`).join(", ");

  const list = parseAddresses(crowd);

  expect(list.count).toBe(1500);
  expect(list.addresses).toHaveLength(1000);
});

test("parseAddresses() reads what was written, as postal-mime does (property)", () => {
  const word = fc.stringMatching(/^[A-Za-z][a-z]{1,8}$/);
  const name = fc.array(fc.oneof(word, fc.constantFrom("Dr.", "(Acme)", "Álvarez", "Doe,", "a@b", 'the "boss"')), {
    minLength: 1,
    maxLength: 3,
  });
  const mailbox = fc.record({ local: word, host: word, name });
  fc.assert(
    fc.property(fc.array(mailbox, { maxLength: 5 }), (boxes) => {
      const text = boxes
        .map(({ local, host, name: words }) => `"${words.join(" ").replaceAll('"', '\\"')}" <${local}@${host}.example>`)
        .join(", ");

      const expected = addressParser(text).map((box) => `${box.name} <${box.address?.toLowerCase() ?? ""}>`);

      expect(show(text)).toEqual(expected);
    }),
  );
});

test("parseAddresses() ends, on any text (property)", () => {
  const piece = fc.constantFrom(
    '"',
    "<",
    ">",
    "(",
    ")",
    ",",
    ";",
    ":",
    "\\",
    "@",
    "=?",
    "?=",
    "?q?",
    " ",
    "a",
    ".",
    "é",
    "\u0001",
    "\u0000",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { addresses, count } = parseAddresses(pieces.join(""));
      expect(count).toBe(addresses.length);
      for (const { email } of addresses) expect(email).toMatch(/.@./);
    }),
    { numRuns: 1000 },
  );
});

test.each(['"', "<", "(", '<"', "=?a?q?", ",", "a@", "<@a,", "(\\"])(
  "parseAddresses() stays linear on 200,000 letters of %s",
  (piece) => {
    expect(parseAddresses(piece.repeat(200_000 / piece.length)).count).toBeLessThan(2);
  },
);
