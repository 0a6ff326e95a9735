import { expect, test } from "vitest";
import { messageOf } from "../../../tests/building/message-of.ts";
import type { MessageRecord } from "../reading.ts";
import { countMessage, createOwnerCounter } from "./owner-counter.ts";
import { findOwner, type OwnerFinding, type OwnerHints } from "./owner-evidence.ts";

const ME = "ana@norte.example";
const OLD = "ana.ferreira@sul.example";
const RUI = "rui@sul.example";
const BO = "bo@leste.example";
const CY = "cy@oeste.example";
const ANA = { [ME]: "Ana Ferreira", [OLD]: "Ana Ferreira", [RUI]: "Rui Lopes", [BO]: "Bo Lind", [CY]: "Cy Stone" };

test("findOwner() takes who is in most messages, both ways", () => {
  const finding = find([...between(ME, RUI, 6), ...between(ME, BO, 6)]);

  expect(finding).toEqual({
    kind: "found",
    name: "Ana Ferreira",
    addresses: [{ address: ME, confidence: 0.95, text: "takes part in 12 of 12 messages, both ways" }],
    perhaps: [],
  });
});

test("findOwner() does not tell the two ends of one correspondence apart", () => {
  const finding = find(between(ME, RUI, 20));

  expect(finding).toMatchObject({ kind: "none", text: `${ME} and ${RUI} take part alike` });
  expect(finding.perhaps.map(({ address }) => address)).toEqual([ME, RUI]);
});

test("findOwner() tells them apart by the name of a profile, or by what is filed as sent", () => {
  const hint = find(between(ME, RUI, 20), { names: ["Ana Maria Ferreira"] });
  const sent = find(
    between(ME, RUI, 20).map((message) => ({ ...message, sent: message.participants[0]?.value === ME })),
  );

  expect(addressesOf(hint)).toEqual([ME]);
  expect(addressesOf(sent)).toEqual([ME]);
});

test("findOwner() finds the owner by what is filed as sent, or by deliveries", () => {
  const sent = Array.from({ length: 3 }, () => messageOf({ from: ME, to: [RUI], sent: true }));
  const delivered = Array.from({ length: 5 }, (_, index) =>
    messageOf({ from: `p${index}@oeste.example`, to: ["orders@sul.example"], machine: "automatic", deliveredTo: [ME] }),
  );

  expect(find(sent)).toMatchObject({ addresses: [{ address: ME, text: "sent 3 of 3 messages filed as sent" }] });
  expect(find(delivered)).toMatchObject({
    name: null,
    addresses: [{ address: ME, text: "5 of 5 messages were delivered to it" }],
  });
});

test("findOwner() finds no owner in a mailing list's folder, marked as such or not", () => {
  const writers = Array.from({ length: 30 }, (_, index) => `p${index}@oeste.example`);
  const plain = writers.map((from) => messageOf({ from, to: ["kiln-talk@sul.example"] }));
  const marked = plain.map((message) => ({ ...message, machine: "list" as const }));

  expect(find(plain)).toEqual({ kind: "none", text: "no address takes part in most messages, both ways", perhaps: [] });
  expect(find(marked).kind).toBe("none");
});

test("findOwner() finds none in a handful of messages", () => {
  expect(find([...between(ME, RUI, 2), ...between(ME, BO, 2)]).kind).toBe("none");
});

test("findOwner() finds a second address under the owner's name, met without the first", () => {
  const finding = find([...between(ME, RUI, 10), ...between(ME, BO, 10), ...between(OLD, CY, 4)]);

  expect(finding).toMatchObject({
    kind: "found",
    addresses: [{ address: ME }, { address: OLD, text: "your name, in 4 messages without your other addresses" }],
  });
});

test("findOwner() finds an owner who changed address half-way", () => {
  const finding = find([...between(ME, RUI, 10), ...between(OLD, BO, 8)]);

  expect(addressesOf(finding)).toEqual([ME, OLD]);
  expect(finding).toMatchObject({
    addresses: [
      { text: "takes part in 18 of 18 messages, both ways, together with other addresses of the same name" },
      {},
    ],
  });
});

test("findOwner() does not take a correspondent of the same name for the owner", () => {
  const namesake = "ana.f@oeste.example";
  const messages = between(ME, namesake, 10, { ...ANA, [namesake]: "Ana Ferreira" });

  expect(addressesOf(find([...messages, ...between(ME, RUI, 10), ...between(ME, BO, 3)]))).toEqual([ME]);
});

test("findOwner() takes no name for the owner's that few write beside an address", () => {
  const other = between(RUI, BO, 12, { ...ANA, [RUI]: "Rui Lopes" });
  const mistyped = messageOf({ from: BO, to: [RUI], names: { [RUI]: "Ana Ferreira" } });

  expect(addressesOf(find([...between(ME, CY, 20), ...between(ME, BO, 20), mistyped, ...other]))).toEqual([ME]);
});

test("findOwner() takes further senders of filed mail, and places of delivery", () => {
  const messages = [
    ...between(ME, RUI, 10),
    ...between(ME, BO, 10),
    ...Array.from({ length: 3 }, () => messageOf({ from: "af@oeste.example", to: [CY], sent: true })),
    ...Array.from({ length: 6 }, () => messageOf({ from: RUI, to: [ME], deliveredTo: ["ana7@mail.oeste.example"] })),
  ];

  expect(find(messages, { addresses: [ME] })).toMatchObject({
    addresses: [
      { address: ME, confidence: 1, text: "you said so" },
      { address: "af@oeste.example", text: "sent 3 messages filed as sent" },
      { address: "ana7@mail.oeste.example", text: "6 messages were delivered to it" },
    ],
  });
});

test("findOwner() only asks about an address that explains the rest under another name or none", () => {
  const nameless = find([
    ...between(ME, RUI, 20),
    ...between(ME, BO, 20),
    ...between("a7@oeste.example", "p@sul.example", 6),
    ...between("a7@oeste.example", CY, 6),
  ]);
  const other = find([
    ...between(ME, BO, 40),
    ...between(ME, "q@sul.example", 20),
    ...between(RUI, CY, 6),
    ...between(RUI, "p@sul.example", 6),
  ]);

  expect(addressesOf(nameless)).toEqual([ME]);
  expect(nameless.perhaps).toEqual([
    {
      address: "a7@oeste.example",
      confidence: 0.6,
      text: "takes part in 12 of 12 messages without your other addresses, both ways",
    },
  ]);
  expect(other.perhaps).toMatchObject([{ address: RUI, confidence: 0.4 }]);
});

test("findOwner() takes what the owner said, and a name from a profile, without any mail", () => {
  expect(find([], { addresses: [ME], names: ["Ana Ferreira"] })).toEqual({
    kind: "found",
    name: "Ana Ferreira",
    addresses: [{ address: ME, confidence: 1, text: "you said so" }],
    perhaps: [],
  });
});

test("findOwner() names the owner as most messages do", () => {
  const messages = [
    ...between(ME, RUI, 6),
    ...between(ME, BO, 2, { [ME]: "A. Ferreira" }),
    ...between(ME, CY, 1, { [ME]: ME }),
  ];

  expect(find(messages)).toMatchObject({ name: "Ana Ferreira" });
});

function between(a: string, b: string, count: number, names: Readonly<Record<string, string>> = ANA): MessageRecord[] {
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? messageOf({ from: a, to: [b], names }) : messageOf({ from: b, to: [a], names }),
  );
}

function find(messages: readonly MessageRecord[], hints?: OwnerHints): OwnerFinding {
  const counter = createOwnerCounter();
  for (const message of messages) countMessage(counter, message);
  return findOwner(counter, hints);
}

function addressesOf(finding: OwnerFinding): string[] {
  return finding.kind === "found" ? finding.addresses.map(({ address }) => address) : [];
}
