/** A stream of bytes of which the beginning can be looked at before it is taken. */
export interface ByteQueue {
  /** Gives the next bytes, at least `count` of them unless the stream ends before. Takes nothing. */
  peek(count: number): Promise<Uint8Array>;
  /** Tells whether the stream has no more than these bytes. Valid after a peek. */
  isWhole(count: number): boolean;
  /** Takes bytes that were looked at. */
  drop(count: number): void;
  close(): Promise<void>;
}

export function createByteQueue(chunks: AsyncIterable<Uint8Array>): ByteQueue {
  const source = chunks[Symbol.asyncIterator]();
  let bytes: Uint8Array = new Uint8Array(0);
  let isEnded = false;
  return {
    async peek(count) {
      const parts = [bytes];
      let length = bytes.length;
      while (length < count && !isEnded) {
        const next = await source.next();
        if (next.done === true) {
          isEnded = true;
        } else {
          parts.push(next.value);
          length += next.value.length;
        }
      }
      if (parts.length > 1) bytes = Buffer.concat(parts);
      return bytes;
    },
    isWhole: (count) => isEnded && count >= bytes.length,
    drop(count) {
      bytes = bytes.subarray(count);
    },
    async close() {
      await source.return?.();
    },
  };
}
