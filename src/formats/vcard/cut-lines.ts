import { concatBytes } from "./binary-text.ts";

/** What is kept of a line that is too long: enough to see BEGIN, END or AGENT in it. */
export const HEAD_BYTES = 256;
const LF = 10;
const CR = 13;

export interface LineCutter {
  push(chunk: Uint8Array): void;
  /** Gives the last line when it has no break. */
  end(): void;
}

/** Takes a line with its break. Of one too long to keep, `bytes` is the head and `size` the truth. Lines count from 1. */
export type LineTaker = (bytes: Uint8Array, size: number, line: number) => void;

/**
 * Cuts bytes into lines, break included. A break is LF, CR LF, CR CR LF (seen in iPhone exports that went
 * through a text-mode copy), or a lone CR.
 */
export function createLineCutter(maxBytes: number, takeLine: LineTaker): LineCutter {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  let returns = 0;

  function keep(bytes: Uint8Array): void {
    const fits = size <= maxBytes;
    size += bytes.length;
    if (size <= maxBytes) parts.push(bytes);
    else if (fits) parts = [headOf([...parts, bytes])];
  }

  function close(breaks: number): void {
    takeLine(concatBytes(parts), size, line);
    parts = [];
    size = 0;
    returns = 0;
    line += breaks;
  }

  return {
    push(chunk: Uint8Array): void {
      let from = 0;
      let newline = chunk.indexOf(LF);
      let back = chunk.indexOf(CR);
      for (let at = 0; at < chunk.length;) {
        if (returns > 0) {
          const byte = chunk[at];
          if (byte === CR) {
            returns++;
            at++;
            continue;
          }
          const breaks = byte === LF ? 1 : returns;
          if (byte === LF) at++;
          keep(chunk.subarray(from, at));
          from = at;
          close(breaks);
          continue;
        }
        if (newline !== -1 && newline < at) newline = chunk.indexOf(LF, at);
        if (back !== -1 && back < at) back = chunk.indexOf(CR, at);
        if (back !== -1 && (newline === -1 || back < newline)) {
          returns = 1;
          at = back + 1;
        } else if (newline === -1) {
          break;
        } else {
          at = newline + 1;
          keep(chunk.subarray(from, at));
          from = at;
          close(1);
        }
      }
      if (from < chunk.length) keep(chunk.subarray(from));
    },
    end(): void {
      if (size > 0) close(1);
    },
  };
}

function headOf(parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(parts.map((part) => part.subarray(0, HEAD_BYTES))).slice(0, HEAD_BYTES);
}
