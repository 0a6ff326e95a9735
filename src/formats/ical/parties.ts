import { normaliseEmail } from "../../core/person/identity.ts";
import type { Attendee, Party } from "../../core/reading.ts";
import type { ContentLine } from "./content-lines.ts";

const ADDRESS = /^[^\s@<>",;:/]+@[^\s@<>",;:/]+$/;
const RESPONSES: Readonly<Record<string, Attendee["response"]>> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentative",
};
/**
 * Addresses that Google gives to rooms, shared and imported calendars, and to organisers that it does not
 * know; `…@virtual` is its calendar of contacts' birthdays (2012). Exchange's rooms are told by CUTYPE only.
 */
const NOBODY = /@(?:[a-z.]+\.)?calendar\.google\.com$|@virtual$|^(?:invalid|noreply|no-reply|unknownorganizer)[@:]/;

/**
 * Gives who takes part, each once, the organiser first where there is one. Who organises and attends has
 * the response of the ATTENDEE line; an organiser without one has said nothing.
 */
export function readAttendees(lines: readonly ContentLine[]): Attendee[] {
  const byParty = new Map<string, Attendee>();
  const ordered = [...lines].sort((a, b) => Number(b.name === "ORGANIZER") - Number(a.name === "ORGANIZER"));
  for (const line of ordered) {
    const party = readParty(line);
    if (party === undefined) continue;
    const key = `${party.kind}:${party.value}`;
    const earlier = byParty.get(key);
    const response = RESPONSES[(line.params.get("PARTSTAT") ?? "").toUpperCase()] ?? "none";
    byParty.set(key, {
      ...party,
      ...(party.name === undefined && earlier?.name !== undefined ? { name: earlier.name } : {}),
      role: line.name === "ORGANIZER" || earlier?.role === "organiser" ? "organiser" : "attendee",
      response: earlier === undefined || earlier.response === "none" ? response : earlier.response,
      isPerson: isPerson(line, party) && earlier?.isPerson !== false,
    });
  }
  return [...byParty.values()];
}

/** Reads the address and name of an ATTENDEE, ORGANIZER or X-OWNER; undefined when it has neither. */
export function readParty({ params, value }: ContentLine): Party | undefined {
  const common = (params.get("CN") ?? "")
    .replace(/^["']+|["']+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const address = [value, params.get("EMAIL") ?? "", params.get("X-EMAIL") ?? ""]
    .map(addressIn)
    .find((found) => found !== "");
  if (address !== undefined) {
    // A name that is an address says nothing; several producers fill CN with it.
    return common === "" || common.includes("@")
      ? { kind: "email", value: address }
      : { kind: "email", value: address, name: common };
  }
  if (common === "") return undefined;
  const inName = addressIn(common);
  return inName === "" ? { kind: "name", value: common } : { kind: "email", value: inName };
}

function addressIn(text: string): string {
  const [, address = ""] = /^(?:(?:mailto:)+|invalid:)?\s*<?([^<>?]*)>?(?:\?.*)?$/i.exec(text.trim()) ?? [];
  const plain = (address.includes("%") ? decodePercent(address) : address).trim();
  return ADDRESS.test(plain) && plain.length <= 320 ? (normaliseEmail(plain) ?? "") : "";
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A group is an address of many: it stands for nobody in particular. */
function isPerson(line: ContentLine, party: Party): boolean {
  return !/^(ROOM|RESOURCE|GROUP)$/i.test(line.params.get("CUTYPE") ?? "") && !NOBODY.test(party.value);
}
