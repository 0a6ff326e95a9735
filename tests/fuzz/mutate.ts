/** Damages bytes in the ways in which files are damaged, and in those in which parsers break. */
import fc from "fast-check";
import { NUMBERS, OPENERS, TOKENS } from "./tokens.ts";

/** Places are counted modulo the length of what is there. */
export type Mutation =
  | { readonly kind: "flip"; readonly at: number; readonly bit: number }
  | { readonly kind: "end"; readonly at: number }
  | { readonly kind: "remove"; readonly at: number; readonly length: number }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number; readonly times: number }
  | {
      readonly kind: "splice";
      readonly at: number;
      readonly sample: number;
      readonly from: number;
      readonly length: number;
    }
  | { readonly kind: "insert"; readonly at: number; readonly token: number }
  | { readonly kind: "word"; readonly nth: number; readonly token: number }
  | { readonly kind: "number"; readonly nth: number; readonly value: number }
  | { readonly kind: "line"; readonly from: number; readonly to: number; readonly keeps: boolean }
  | { readonly kind: "nest"; readonly at: number; readonly opener: number; readonly times: number }
  | { readonly kind: "stretch"; readonly at: number; readonly byte: number; readonly length: number }
  | { readonly kind: "encode"; readonly as: "utf16le" | "utf16le-mark" | "utf16be-mark" | "latin1" | "utf8-mark" };

/** What is made of a file grows no larger. */
const MOST_BYTES = 384 * 1024;

const at = fc.nat(0xf_ffff);
const some = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3000 }));
const token = fc.nat(TOKENS.length - 1);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant("flip" as const), at, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant("end" as const), at }),
  fc.record({ kind: fc.constant("remove" as const), at, length: some }),
  fc.record({ kind: fc.constant("repeat" as const), at, length: some, times: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant("splice" as const), at, sample: fc.nat(99), from: at, length: some }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("insert" as const), at, token }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("word" as const), nth: at, token }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("number" as const), nth: at, value: fc.nat(NUMBERS.length - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("line" as const), from: at, to: at, keeps: fc.boolean() }) },
  fc.record({
    kind: fc.constant("nest" as const),
    at,
    opener: fc.nat(OPENERS.length - 1),
    times: fc.constantFrom(1, 2, 50, 120, 5000),
  }),
  fc.record({
    kind: fc.constant("stretch" as const),
    at,
    byte: fc.constantFrom(...Buffer.from('a ,"\0\r\n\t;:=<[{(\\\xff', "latin1")),
    length: fc.constantFrom(300, 5000, 100_000),
  }),
  fc.record({
    kind: fc.constant("encode" as const),
    as: fc.constantFrom("utf16le", "utf16le-mark", "utf16be-mark", "latin1", "utf8-mark"),
  }),
);

/** One damage as a rule, sometimes many; now and then none, since what is whole must be read too. */
export const anyMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(mutation, { maxLength: 6 });

/** Applies mutations one after another; `others` are what pieces are taken from. */
export function mutate(bytes: Uint8Array, mutations: readonly Mutation[], others: readonly Uint8Array[]): Buffer {
  return mutations.reduce<Buffer>(
    (whole, one) => apply(whole, one, others).subarray(0, MOST_BYTES),
    Buffer.from(bytes),
  );
}

function apply(bytes: Buffer, mutation: Mutation, others: readonly Uint8Array[]): Buffer {
  const place = (wanted: number): number => wanted % (bytes.length + 1);
  const replace = (from: number, to: number, by: Uint8Array): Buffer =>
    Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);
  switch (mutation.kind) {
    case "flip": {
      const copy = Buffer.from(bytes);
      const index = place(mutation.at);
      if (index < copy.length) copy[index] = (copy[index] ?? 0) ^ (1 << mutation.bit);
      return copy;
    }
    case "end":
      return bytes.subarray(0, place(mutation.at));
    case "remove":
      return replace(place(mutation.at), place(mutation.at) + mutation.length, Buffer.alloc(0));
    case "repeat": {
      const from = place(mutation.at);
      const piece = bytes.subarray(from, from + mutation.length);
      return replace(from, from, Buffer.concat(Array.from({ length: mutation.times }, () => piece)));
    }
    case "splice": {
      const other = Buffer.from(others[mutation.sample % others.length] ?? bytes);
      const from = mutation.from % (other.length + 1);
      return replace(place(mutation.at), place(mutation.at), other.subarray(from, from + mutation.length));
    }
    case "insert":
      return replace(place(mutation.at), place(mutation.at), TOKENS[mutation.token] ?? Buffer.alloc(0));
    case "word":
      return replaceNth(bytes, /[^\s,;:"=<>{}[\]]+/g, mutation.nth, TOKENS[mutation.token] ?? Buffer.alloc(0));
    case "number":
      return replaceNth(bytes, /\d+/g, mutation.nth, Buffer.from(NUMBERS[mutation.value] ?? ""));
    case "line":
      return moveLine(bytes, mutation.from, mutation.to, mutation.keeps);
    case "nest": {
      const opener = OPENERS[mutation.opener] ?? "";
      return replace(place(mutation.at), place(mutation.at), Buffer.from(opener.repeat(mutation.times)));
    }
    case "stretch":
      return replace(place(mutation.at), place(mutation.at), Buffer.alloc(mutation.length, mutation.byte));
    case "encode":
      return encode(bytes, mutation.as);
  }
}

function replaceNth(bytes: Buffer, pattern: RegExp, nth: number, by: Uint8Array): Buffer {
  const found = [...bytes.toString("latin1").matchAll(pattern)];
  const match = found[nth % Math.max(1, found.length)];
  if (match === undefined) return bytes;
  return Buffer.concat([bytes.subarray(0, match.index), by, bytes.subarray(match.index + match[0].length)]);
}

function moveLine(bytes: Buffer, from: number, to: number, keeps: boolean): Buffer {
  const lines = bytes.toString("latin1").split("\n");
  const line = lines[from % lines.length] ?? "";
  if (!keeps) lines.splice(from % lines.length, 1);
  lines.splice(to % (lines.length + 1), 0, line);
  return Buffer.from(lines.join("\n"), "latin1");
}

function encode(bytes: Buffer, as: Extract<Mutation, { kind: "encode" }>["as"]): Buffer {
  const text = bytes.toString();
  switch (as) {
    case "utf16le":
      return Buffer.from(text, "utf16le");
    case "utf16le-mark":
      return Buffer.from(`\uFEFF${text}`, "utf16le");
    case "utf16be-mark":
      return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
    case "latin1":
      return Buffer.from(text, "latin1");
    case "utf8-mark":
      return Buffer.from(`\uFEFF${text}`);
  }
}
