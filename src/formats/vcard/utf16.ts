import { concatBytes } from "./binary-text.ts";

const encoder = new TextEncoder();

type Utf16Label = "utf-16le" | "utf-16be";

/** Tells which UTF-16 the bytes are in, by their mark or by the zero beside an ASCII letter. */
export function utf16Of(head: Uint8Array): Utf16Label | undefined {
  const [first, second] = head;
  if (first === undefined || second === undefined) return undefined;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second !== 0) return "utf-16be";
  return first !== 0 && second === 0 ? "utf-16le" : undefined;
}

/** Gives a card's bytes in UTF-8 when they are in UTF-16, else as they are. */
export function withoutUtf16(bytes: Uint8Array): Uint8Array {
  const label = utf16Of(bytes);
  return label === undefined ? bytes : encoder.encode(new TextDecoder(label).decode(bytes));
}

/** Makes UTF-8 of UTF-16, whose first two bytes tell; passes all else on as it is. */
export function createUtf8Stream() {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoder: TextDecoder | undefined;

  function pass(bytes: Uint8Array): Uint8Array {
    return decoder === undefined ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }));
  }

  return {
    push(chunk: Uint8Array): Uint8Array {
      if (head === undefined) return pass(chunk);
      const start = concatBytes([head, chunk]);
      if (start.length < 2) {
        head = start;
        return new Uint8Array(0);
      }
      head = undefined;
      const label = utf16Of(start);
      if (label !== undefined) decoder = new TextDecoder(label);
      return pass(start);
    },
    end(): Uint8Array {
      if (head !== undefined) return head;
      return decoder === undefined ? new Uint8Array(0) : encoder.encode(decoder.decode());
    },
  };
}
