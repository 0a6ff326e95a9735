import type { TableRow } from "../../formats/table/row.ts";
import { type ByteQueue, createByteQueue } from "./byte-queue.ts";
import { blankStart, countLines, firstLineEnd, lineEnd } from "./count-lines.ts";
import type { InputFile } from "./input-file.ts";
import { parseCsv } from "./parse-csv.ts";
import { HEAD_BYTES } from "./read-head.ts";
import { type TableShape, sniffTable } from "./sniff-table.ts";
import { decodePiece, textBytes } from "./text-bytes.ts";

/** A row longer than this is no row of an address book or of messages. */
const MAX_ROW_BYTES = 4 * 1024 * 1024;
const STRETCH_BYTES = 256 * 1024;
/** After a broken row little is parsed at once, since a file with one such row may have nothing else. */
const CAREFUL_BYTES = 256;
const CAREFUL_ROWS = 1;
const MANY_ROWS = 64;

/**
 * Reads a file as rows of cells, whatever its delimiter and encoding; memory is bounded by the longest row.
 *
 * Where a quote is never closed, a parser swallows what follows up to some later quote, or to the end.
 * Such a row is told by its width, by a quote left over inside it, or by its size. Its first line is
 * given up, and reading starts again on the next one; pieces of the same row that follow, up to the first
 * of the right width, go with it. So the loss is one row, and is reported as one.
 *
 * `codepage` is that of cells which are not UTF-8: find-codepage.ts tells it; Windows-1252 where nobody does.
 */
export async function* readCsv(file: InputFile, codepage?: string): AsyncGenerator<TableRow> {
  const queue = createByteQueue(textBytes(file.open()));
  try {
    yield* readRows(queue, codepage);
  } finally {
    await queue.close();
  }
}

async function* readRows(queue: ByteQueue, codepage: string | undefined): AsyncGenerator<TableRow> {
  const shape = sniffTable((await queue.peek(HEAD_BYTES)).subarray(0, HEAD_BYTES));
  let line = 1;
  let window = STRETCH_BYTES;
  let mostRows: number | undefined;
  let isLosing = false;
  let hasBody = false;
  for (;;) {
    const bytes = (await queue.peek(window)).subarray(0, window);
    const isEnd = queue.isWhole(bytes.length);
    const { records, isOpen } = parseCsv(bytes, shape.delimiter, mostRows, codepage);
    // Unless the file ends here, a row that reaches the end of what was looked at may go on.
    const isCertain = isEnd || isOpen || (records.at(-1)?.end ?? 0) < bytes.length;
    const certain = isCertain ? records : records.slice(0, -1);

    let taken = 0;
    let isBroken = isEnd && isOpen && certain.length === 0;
    for (const { cells, end } of certain) {
      const written = bytes.subarray(taken, end);
      const isWhole = hasWidth(cells, shape);
      if (hasBody && spansLines(written) && !(isWhole && isWellQuoted(cells, written))) {
        isBroken = true;
        break;
      }
      if (isWhole) [hasBody, isLosing] = [true, false];
      if (!isLosing) yield { kind: "row", line: line + blankLines(written), cells };
      line += countLines(written);
      taken = end;
    }
    queue.drop(taken);

    const isTooLong = taken === 0 && bytes.length >= MAX_ROW_BYTES;
    if (isBroken || isTooLong) {
      const rest = bytes.subarray(taken);
      if (!isLosing) yield lostRow(line + blankLines(rest), isTooLong);
      isLosing = true;
      await dropLine(queue);
      line += blankLines(rest) + 1;
      [window, mostRows] = [CAREFUL_BYTES, CAREFUL_ROWS];
    } else if (taken === 0 && isEnd) {
      return;
    } else {
      window = taken === 0 ? window * 2 : Math.min(window * 2, STRETCH_BYTES);
      if (mostRows !== undefined) mostRows = mostRows < MANY_ROWS ? mostRows * 2 : undefined;
    }
  }
}

/** Cells beyond the width are allowed where they are empty: some exports end each row with a delimiter. */
function hasWidth(cells: readonly string[], { width }: TableShape): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell === "");
}

/**
 * Tells whether cells over several lines were closed by their own quote. The parser leaves the opening
 * quote in front of a cell that some later row's quote closed.
 */
function isWellQuoted(cells: readonly string[], written: Uint8Array): boolean {
  const suspects = cells.filter((cell) => cell.startsWith('"') && /[\r\n]/.test(cell));
  if (suspects.length === 0) return true;
  const text = decodePiece(written);
  return suspects.every((cell) => text.includes(`"${cell.replaceAll('"', '""')}"`));
}

async function dropLine(queue: ByteQueue): Promise<void> {
  let bytes = await queue.peek(CAREFUL_BYTES);
  let end = firstLineEnd(bytes);
  while (end === bytes.length && !queue.isWhole(end)) {
    queue.drop(end);
    bytes = await queue.peek(CAREFUL_BYTES);
    end = lineEnd(bytes);
  }
  queue.drop(end);
}

function spansLines(written: Uint8Array): boolean {
  const text = written.subarray(blankStart(written));
  return firstLineEnd(text) < text.length;
}

function blankLines(written: Uint8Array): number {
  return countLines(written.subarray(0, blankStart(written)));
}

function lostRow(line: number, isTooLong: boolean): TableRow {
  return isTooLong
    ? { kind: "lost", line, reason: "too-large", detail: "a row of more than 4 MB, or a quote that is never closed" }
    : { kind: "lost", line, reason: "unreadable", detail: "a quote that is never closed" };
}
