/** Addresses that are no contacts, in words. */
import type { FoundAddress, FoundAddresses } from "../../app/find-addresses.ts";
import { countOf, sayCount } from "./count-of.ts";
import { wrapText } from "./wrap-text.ts";

/** Below a list of contacts: what else fits, and the one key that makes a contact of it. */
export function sayAddresses({ total, shown }: FoundAddresses, columns: number): string {
  const [first] = shown;
  if (first === undefined) return "";
  const lines = [
    wrapText(
      total === 1 ? "An address that is no contact:" : `${sayCount(total)} addresses that are no contacts:`,
      columns,
    ),
  ];
  for (const one of shown) lines.push(wrapText(sayAddress(one), columns, 2, 4));
  if (total > shown.length) lines.push(`  and ${sayCount(total - shown.length)} more`);
  lines.push(wrapText(`Make a contact of it, with its history: kith contact add ${first.address}`, columns, 0, 2));
  return lines.join("\n");
}

function sayAddress({ address, name, interactions, lastOn }: FoundAddress): string {
  const when = lastOn === null ? "" : `, last ${lastOn}`;
  return `${address}  ${name === null ? "" : `${name}, `}${countOf(interactions, "interaction")}${when}`;
}
