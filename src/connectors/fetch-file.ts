import { DAY_MS, type Day, dayFromNumber } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import { showPlace } from "../core/show-place.ts";
import type { InputFile } from "./files/input-file.ts";

const TIMEOUT_MS = 10_000;
/** A calendar or address book larger than this is not read over the network. */
const MB_BYTES = 1024 * 1024;
const LARGEST_BYTES = 64 * MB_BYTES;

/** Tells whether a location is an address on the network. `webcal:` is how calendars offer theirs. */
export function isAddress(location: string): boolean {
  return /^(?:https?|webcal):\/\//i.test(location);
}

/** Reads a file from an address that the owner gave. Throws a network Failure; the address is never shown whole, for it may be secret. */
export async function fetchFile(address: string, today: Day, largestBytes = LARGEST_BYTES): Promise<InputFile> {
  const shown = showPlace(address);
  const url = URL.parse(address.replace(/^webcal:/i, "https:"));
  if (url === null) throw new Failure("bad-usage", `${shown} is no address`);
  let bytes: Uint8Array;
  let modified: string | null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    modified = response.headers.get("last-modified");
    bytes = await readBounded(response, largestBytes);
  } catch (error) {
    const cause = new Error(reasonOf(error), { cause: error });
    throw new Failure("network", `Cannot read ${shown}`, {
      hint: `${cause.message}. Check the address and the connection; nothing was changed.`,
      cause,
    });
  }
  const stamp = modified === null ? Number.NaN : Date.parse(modified);
  return {
    path: shown,
    sizeBytes: bytes.length,
    modifiedOn: Number.isNaN(stamp) ? today : dayFromNumber(Math.floor(stamp / DAY_MS)),
    async *open() {
      await Promise.resolve();
      yield bytes;
    },
  };
}

/** The runtime tells of the host and the connection only in the cause of its error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? cause.message : error.message;
}

async function readBounded(response: Response, largestBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (body === null) return new Uint8Array();
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestBytes) throw new Error(`it is larger than ${largestBytes / MB_BYTES} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
