import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { fieldText, parseHeaders } from "./parse-headers.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string): ReturnType<typeof parseHeaders> => parseHeaders(bytes(text));

test("parseHeaders() joins folded lines, whatever ends them", () => {
  const text = "Subject: a\n\tlong\n  subject\nTo: ines@example.org,\n bob@example.net\nReferences: <a@x>\n <b@x>\n";

  for (const head of [parse(text), parse(text.replaceAll("\n", "\r\n"))]) {
    expect(head.subject).toBe("a long subject");
    expect(head.to.addresses.map(({ email }) => email)).toEqual(["ines@example.org", "bob@example.net"]);
    expect(head.references).toEqual(["a@x", "b@x"]);
  }
});

test("parseHeaders() decodes encoded words, folded in the middle of a character", () => {
  expect(parse("Subject: =?UTF-8?Q?Gr=C3?=\n =?UTF-8?Q?=BC=C3=9Fe?=\n").subject).toBe("Grüße");
});

test("parseHeaders() reads raw UTF-8, raw Windows-1252, and both in one block", () => {
  expect(parse("Subject: Grüße\n").subject).toBe("Grüße");
  const mixed = parseHeaders(
    Buffer.concat([
      Buffer.from("From: Jörg <j@example.org>\nSubject: "),
      Buffer.from("Gr\xfc\xdfe\nTo: x@example.org", "latin1"),
    ]),
  );
  expect(mixed.subject).toBe("Grüße");
  expect(mixed.from.addresses).toEqual([{ email: "j@example.org", name: "Jörg" }]);
  expect(mixed.to.count).toBe(1);
});

test("parseHeaders() passes over lines that are no fields", () => {
  const head = parse(
    "\ufeffFrom - Thu Feb 05 22:34:43 2009\n>From - Thu Feb 05 22:34:43 2009\nsubject : hello\u0000\n: x\nnonsense\n and more\nX-Spam: y\n folded\n",
  );

  expect(head.subject).toBe("hello");
  expect([...head.fields.keys()]).toEqual(["subject"]);
});

test("parseHeaders() counts repeated address fields together, and takes the first of others", () => {
  const head = parse("To: a@example.org\nto: b@example.org\nSubject: one\nSubject: two\n");

  expect(head.to.count).toBe(2);
  expect(head.subject).toBe("one");
  expect(fieldText(head, "subject")).toBe("one");
  expect(fieldText(head, "date")).toBe("");
});

test("parseHeaders() bounds what repeats and what is long", () => {
  expect(parse("Received: x\n".repeat(500)).fields.get("received")).toHaveLength(100);
  expect(parse(`Subject: ${"x".repeat(9000)}`).subject).toHaveLength(500);
  const crowd = parse(Array.from({ length: 5000 }, (_, index) => `From: a${index}@example.org\n\n`).join(""));
  expect(crowd.from.count).toBe(100);
});

test("parseHeaders() collects where a message was delivered", () => {
  const head = parse(
    "Delivered-To: ines@example.org\nX-Original-To: info@example.org\nEnvelope-To: a@example.org, b@example.org\n",
  );

  expect(head.deliveredTo.addresses.map(({ email }) => email)).toEqual([
    "ines@example.org",
    "info@example.org",
    "a@example.org",
    "b@example.org",
  ]);
});

const SAMPLES = [
  'From: "Álvarez, Ines" <ines@example.org>\nTo: bob@example.net, "Eva (HR)" <eva@example.com>\nSubject: dinner\nMessage-ID: <1@example.org>\nDate: Thu, 5 Feb 2009 22:34:43 +0100\n',
  "From: =?iso-8859-1?Q?Ren=E9_Dupont?= <Rene@Example.net>\nTo: Team: a@example.org, b@example.org;\nSubject: =?utf-8?B?R3LDvA==?=\n =?utf-8?B?w59l?=\nMessage-ID: <2@example.net>\n",
  "From: ines@example.org (Ines)\nCc: undisclosed-recipients:;\nSubject: =?gb2312?B?xOO6ww==?=\nMessage-ID: <3@example.org>\nDate: 5 Feb 2009 22:34:43 EST\n",
  "From: Ines <ines@example.org>\nTo: <a@example.org>,\n\t<b@example.org>\nSubject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?= notes\nMessage-ID: <4@example.org>\n",
];

test.each(SAMPLES)("parseHeaders() reads as postal-mime does: %j", async (head) => {
  const expected = await PostalMime.parse(`${head}\nbody`);

  const read = parse(head);

  const flat = (boxes: typeof expected.to = []): string[] =>
    boxes.flatMap((box) => (box.group ?? [box]).map(({ name, address }) => `${name}|${address.toLowerCase()}`));
  const own = (list: typeof read.to): string[] => list.addresses.map(({ name, email }) => `${name ?? ""}|${email}`);
  expect(read.subject).toBe(expected.subject ?? "");
  expect(own(read.from)).toEqual(flat(expected.from === undefined ? [] : [expected.from]));
  expect(own(read.to)).toEqual(flat(expected.to));
  expect(own(read.cc)).toEqual(flat(expected.cc));
  expect(`<${read.messageId ?? ""}>`).toBe(expected.messageId);
});

test("parseHeaders() ends without a word on any bytes (property)", () => {
  const sample = bytes(SAMPLES.join(""));
  const change = fc.record({ at: fc.nat(sample.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const mutated = sample.slice();
      for (const { at, to } of changes) mutated[at] = to;
      expect(parseHeaders(mutated).subject.length).toBeLessThanOrEqual(500);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (noise) => {
      expect(parseHeaders(noise).fields).toBeDefined();
    }),
  );
});

const HOSTILE = ["<@", '"', "(", "=?utf-8?Q?a?= ", "=?", "?=", " ", "-", "\t\n ", ",", "<a>", ">", "\u0000", "é", "'"];

test.each(HOSTILE)("parseHeaders() stays quick on fields of nothing but %j", (piece) => {
  const value = piece.repeat(30_000);
  const names = ["From", "To", "Subject", "Message-ID", "In-Reply-To", "References", "Delivered-To"];

  const head = parse(names.map((name) => `${name}: ${value}\n`).join(""));

  expect(head.from.count).toBeLessThan(2);
});

test("parseHeaders() stays quick on an encoded word that hides a hostile list", () => {
  const hidden = Buffer.from(`<${"@".repeat(100_000)}`).toString("base64");

  expect(parse(`From: =?utf-8?B?${hidden}?=\n`).from.count).toBe(0);
});
