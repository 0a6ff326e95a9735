import { openUtf8Bytes } from "./utf8-bytes.ts";

const encoder = new TextEncoder();

/** Tells by the first bytes whether a file is an iCalendar: any encoding, leading empty lines, a VEVENT alone. */
export function looksLikeCalendar(head: Uint8Array | string): boolean {
  const decoder = openUtf8Bytes();
  const bytes = typeof head === "string" ? encoder.encode(head) : head;
  const start = new TextDecoder().decode(joined(decoder.push(bytes.subarray(0, 4096)), decoder.end()));
  return /^[\uFEFF\s]*BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT|VTIMEZONE|VTODO|VJOURNAL|VFREEBUSY)\s/i.test(`${start}\n`);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
