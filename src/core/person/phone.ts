/**
 * Phone numbers in E.164. In a file of its own: the number plans behind it take 60 ms to
 * load, so only what needs them imports this, and lazily.
 */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

/**
 * Normalises a phone number to E.164 (`+493012345678`), or gives null for what is not a
 * valid number of its country; what was written is kept by the card.
 *
 * `region` (ISO 3166-1 alpha-2) is the country of numbers written without a country code;
 * null or an unknown one where it is not known, and then such numbers give null. A number
 * with an extension gives null: without it, it is the switchboard's, which many share.
 */
export function normalisePhone(raw: string, region: string | null): string | null {
  const text = raw.trim().replace(/^(?:tel|callto|sms):(?:\/\/)?/iu, "");
  const upper = region?.toUpperCase() ?? "";
  const country = isSupportedCountry(upper) ? upper : undefined;
  return parseValid(text, country) ?? parseValid(text.replace(/^\s*00/u, "+"), undefined);
}

/** Gives the country (ISO 3166-1 alpha-2) of a number in international form; undefined where it has none. */
export function countryOfNumber(number: string): string | undefined {
  return parsePhoneNumberFromString(number, { extract: false })?.country;
}

function parseValid(text: string, country: CountryCode | undefined): string | null {
  const number = parsePhoneNumberFromString(text, { extract: false, ...(country && { defaultCountry: country }) });
  if (number === undefined || !number.isValid() || number.ext !== undefined) return null;
  return number.number;
}
