/** Reads a feed of the owner's: a file, or an address on the network. */
import { open } from "node:fs/promises";
import type { Day } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import type { FeedReading } from "../core/feed/feed-facts.ts";
import { showPlace } from "../core/show-place.ts";
import { fetchFile, isAddress } from "./fetch-file.ts";

/** A feed larger than this is read no further: it is not what feeds are. */
const LARGEST_BYTES = 8 * 1024 * 1024;

/** Throws a Failure where it cannot be read, is too large, or is no feed. */
export async function readFeed(place: string, today: Day): Promise<FeedReading> {
  const bytes = isAddress(place) ? await fetchBytes(place, today) : await readBytes(place);
  // Only here: no other part needs a parser of XML.
  const { parseFeed } = await import("../formats/feed/parse-feed.ts");
  const reading = parseFeed(decode(bytes));
  if (reading !== undefined) return reading;
  throw new Failure("unreadable-input", `${showPlace(place)} is no feed`, {
    hint: "Give the address of the feed itself (RSS or Atom), not of the page that it belongs to.",
  });
}

async function fetchBytes(address: string, today: Day): Promise<Uint8Array> {
  const file = await fetchFile(address, today, LARGEST_BYTES);
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > LARGEST_BYTES) throw new Error("it is larger than 8 MB");
    return await file.readFile();
  } catch (cause) {
    throw new Failure("unreadable-input", `Cannot read ${showPlace(path)}`, {
      hint: cause instanceof Error ? `${cause.message}.` : "Look whether it is there, and may be read.",
      cause,
    });
  }
}

/** Feeds say their encoding in the first line, where it is not UTF-8. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const named = /^[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
