import { normaliseEmail } from "../../core/person/identity.ts";
import type { Party, ReadContext } from "../../core/reading.ts";

/** What stands in the place of a number: somebody's line, a company's short code or name, or nothing. */
export type PhoneParty =
  | { readonly kind: "party"; readonly party: Party }
  /** `20505`, `Norte Bank`: no person answers there. */
  | { readonly kind: "service" }
  | { readonly kind: "none" };

/** Numbers with fewer digits are of the country's or the network's services. */
const FEWEST_DIGITS = 7;
/** What phones write where a caller hides the number, or none was sent. */
const HIDDEN = /^(?:|-\d|null|unknown|anonymous|private|withheld|restricted|insert-address-token)$/i;

/**
 * Reads a number or address as a phone's log has it, with the name that stood beside it. A number that cannot be put
 * in E.164, for want of the owner's country, keeps its digits.
 */
export function phoneParty(
  raw: string,
  name: string | undefined,
  { normalisePhone }: Pick<ReadContext, "normalisePhone">,
): PhoneParty {
  const text = raw.trim();
  if (HIDDEN.test(text)) return { kind: "none" };
  const beside =
    name === undefined || /^(?:|null|\(unknown\)|unknown)$/i.test(name.trim()) ? {} : { name: name.trim() };
  const email = text.includes("@") ? normaliseEmail(text) : null;
  if (email !== null) return { kind: "party", party: { kind: "email", value: email, ...beside } };
  const digits = text.replace(/[^\d+]/g, "");
  const isNumber = /^[+\d(][\d\s()./-]*$/.test(text);
  const value = isNumber ? (normalisePhone?.(text) ?? null) : null;
  if (value !== null) return { kind: "party", party: { kind: "phone", value, ...beside } };
  if (!isNumber || digits.replace("+", "").length < FEWEST_DIGITS) return { kind: "service" };
  return { kind: "party", party: { kind: "phone", value: digits, ...beside } };
}
