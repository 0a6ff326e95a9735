import type { DayNumber } from "../core/day.ts";
import { type InventedName, asciiOf, nameOf } from "./names.ts";
import { OLD_FIRM } from "./organisations.ts";
import { type Mailbox, OWNER } from "./person.ts";
import { randomFrom } from "./random.ts";
import type { Span } from "./span.ts";

/**
 * The person whose network this is: six years a consultant with a firm in Hamburg, since then with a small firm
 * of their own, which helps companies to put their supply chains in order.
 */
export interface Owner {
  readonly name: InventedName;
  readonly title: string;
  readonly firm: string;
  /** Dead since the owner left. */
  readonly oldAddress: string;
  readonly workAddress: string;
  readonly privateAddress: string;
  /** All three, the one of today first. */
  readonly addresses: readonly string[];
  readonly phone: string;
  readonly slug: string;
}

const NAMES: readonly (readonly [given: string, family: string])[] = [
  ["Nora", "Lindgaard"],
  ["Jonas", "Everding"],
  ["Mirjam", "Halvorsen"],
  ["Tobias", "Quandt"],
];

/** Invents the owner. */
export function inventOwner(seed: number): Owner {
  const [given, family] = randomFrom(seed, "owner").pick(NAMES);
  const name = nameOf(given, family);
  const [first, last] = [asciiOf(given), asciiOf(family)];
  const oldAddress = `${first}.${last}@${OLD_FIRM.domain}`;
  const workAddress = `${first}@${last}-supply.example`;
  const privateAddress = `${first}.${last}@postbox.example`;
  return {
    name,
    title: "Founder, supply chain adviser",
    firm: `${family} Supply`,
    oldAddress,
    workAddress,
    privateAddress,
    addresses: [workAddress, privateAddress, oldAddress],
    phone: "+49 172 9925904",
    slug: `${first}-${last}-example`,
  };
}

/** Gives the address that the owner writes from on a day. */
export function ownerMailbox(owner: Owner, span: Span, day: DayNumber, manner: "work" | "private"): Mailbox {
  const address =
    manner === "private" ? owner.privateAddress : day < span.leftFirmOn ? owner.oldAddress : owner.workAddress;
  return { name: owner.name.full, address, is: OWNER };
}
