import type { Card } from "../../core/card.ts";
import { type Key, keyOf, keyOfBytes } from "../../core/key.ts";
import type { Place, Reading } from "../../core/reading.ts";
import { foldText } from "../../core/search/fold.ts";
import { parseVcard } from "../../formats/vcard/parse-vcard.ts";
import { type VcardPiece, type VcardSplitterOptions, createVcardSplitter } from "../../formats/vcard/split-vcards.ts";
import type { InputFile, ReadContext } from "./input-file.ts";

/**
 * Reads a file of cards, one reading per card, with its problems before it. A card's key is its UID, else its
 * name and first address; cards that share a key in one file are numbered in file order, and one that is
 * byte for byte as another of its key is a duplicate. Memory is bounded by the largest card, and some hundred
 * bytes for the key of each.
 */
export async function* readVcards(
  file: InputFile,
  _context: ReadContext,
  options: VcardSplitterOptions = {},
): AsyncGenerator<Reading> {
  const splitter = createVcardSplitter(options);
  const keys = createKeyRing();
  for await (const chunk of file.open()) {
    for (const piece of splitter.push(chunk)) for (const reading of readPiece(piece, file.path, keys)) yield reading;
  }
  for (const piece of splitter.end()) for (const reading of readPiece(piece, file.path, keys)) yield reading;
}

function* readPiece(piece: VcardPiece, path: string, keys: KeyRing): Generator<Reading> {
  const place = placeAt(path, piece.line);
  if (piece.kind === "too-large") {
    yield { kind: "skip", place, reason: "too-large" };
  } else if (piece.kind === "stray") {
    yield { kind: "problem", problem: { place, text: strayText(piece.lines) } };
  } else {
    yield* readCard(piece, place, keys);
  }
}

function* readCard(piece: VcardPiece & { kind: "card" }, place: Place, keys: KeyRing): Generator<Reading> {
  const { card, uid, problems } = parseVcard(piece.bytes);
  if (!piece.closed) {
    yield { kind: "problem", problem: { place, text: "The card has no END; it was read as far as it goes" } };
  }
  for (const { line, text } of problems) {
    yield { kind: "problem", problem: { place: placeAt(place.path, piece.line + line - 1), text } };
  }
  if (saysNothing(card)) {
    const isWhole = piece.closed && problems.length === 0;
    yield { kind: "skip", place, reason: isWhole ? "empty" : "unreadable" };
    return;
  }
  const key = keys.take(uid === undefined ? keyWithoutUid(card, piece.bytes) : keyOf("uid", uid), piece.bytes);
  if (key === undefined) yield { kind: "skip", place, reason: "duplicate" };
  else yield { kind: "card", place, key, raw: piece.bytes, card, ...(uid !== undefined && { uid }) };
}

/** Tells whether nobody could be found or told by this card: a star or a day of revision alone is nothing. */
function saysNothing(card: Card): boolean {
  return card.name === undefined && Object.values(card).every((value) => !Array.isArray(value) || value.length === 0);
}

function keyWithoutUid(card: Card, bytes: Uint8Array): Key {
  const name = foldText(card.name?.full ?? card.positions[0]?.organisation ?? "");
  const address =
    card.emails[0]?.value.toLowerCase() ??
    card.phones[0]?.value.replace(/[^\d+]/g, "") ??
    card.urls[0]?.value ??
    card.handles[0]?.value ??
    "";
  return name === "" && address === "" ? keyOf("card", keyOfBytes(bytes)) : keyOf("name", name, address);
}

interface KeyRing {
  /** Gives the key for this card; undefined when the same bytes came under it before. */
  take(key: Key, bytes: Uint8Array): Key | undefined;
}

function createKeyRing(): KeyRing {
  const copies = new Set<string>();
  const countsByKey = new Map<Key, number>();
  return {
    take(key, bytes) {
      const copy = `${key}${keyOfBytes(bytes)}`;
      if (copies.has(copy)) return undefined;
      copies.add(copy);
      const count = (countsByKey.get(key) ?? 0) + 1;
      countsByKey.set(key, count);
      return count === 1 ? key : keyOf(key, String(count));
    },
  };
}

function placeAt(path: string, line: number): Place {
  return { path, at: `line ${line}` };
}

function strayText(lines: number): string {
  return lines === 1 ? "One line outside of any card was left out" : `${lines} lines outside of any card were left out`;
}
