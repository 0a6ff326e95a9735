const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Counts line ends: LF, CRLF, or CR alone. */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === NEWLINE || (bytes[index] === RETURN && bytes[index + 1] !== NEWLINE)) count++;
  }
  return count;
}

/** Counts the bytes of the empty lines with which a stretch begins. */
export function blankStart(bytes: Uint8Array): number {
  let index = 0;
  while (bytes[index] === NEWLINE || bytes[index] === RETURN) index++;
  return index;
}

/** Counts the bytes up to the end of the first line that is not empty, its line end included. */
export function firstLineEnd(bytes: Uint8Array): number {
  return lineEnd(bytes, blankStart(bytes));
}

/** Counts the bytes up to the end of the line that holds `start`, its line end included; all where it has none. */
export function lineEnd(bytes: Uint8Array, start = 0): number {
  for (let index = start; index < bytes.length; index++) {
    if (bytes[index] === NEWLINE) return index + 1;
    if (bytes[index] === RETURN) return bytes[index + 1] === NEWLINE ? index + 2 : index + 1;
  }
  return bytes.length;
}
